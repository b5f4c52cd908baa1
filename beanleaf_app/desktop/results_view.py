"""What became of the photographs: a line of counts, and the cards or one of them large."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop import icons, wording
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.card_grid import CardGrid
from beanleaf_app.desktop.card_list import CardList
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.single_view import SingleView
from beanleaf_app.desktop.theme import SPACE, theme


class ResultsView(QWidget):
    """One photograph is shown large, several as a grid; a card of the grid can be opened."""

    cancel_requested = Signal()
    clear_requested = Signal()

    def __init__(self, cards: CardList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._opened: int | None = None  # the key of the card that was opened from the grid
        self._busy = False
        self.grid = CardGrid(cards)
        self.single = SingleView()
        self.count = QLabel()
        self.count.setProperty("role", "subtitle")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._back = QPushButton()
        self._cancel = QPushButton()
        self._clear = QPushButton()
        self.texts = Texts(self)
        self.texts.put(self._progress.setAccessibleName, lambda: self.tr("Photos read"))
        self.texts.put(self._back.setText, lambda: self.tr("All photos"))
        self.texts.put(self._cancel.setText, lambda: self.tr("Stop"))
        self.texts.put(self._clear.setText, lambda: self.tr("Clear"))
        self._back.clicked.connect(self.show_all)
        self._cancel.clicked.connect(self.cancel_requested)
        self._clear.clicked.connect(self.clear_requested)
        self._lay_out()
        self.grid.activated.connect(self._on_activated)
        cards.recounted.connect(self._refresh)
        cards.modelReset.connect(self.show_all)
        theme().changed.connect(self._dress)
        self._dress()
        self._refresh()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(SPACE)
        bar.addWidget(self._back)
        bar.addWidget(self.count, 1)
        bar.addWidget(self._progress)
        bar.addWidget(self._cancel)
        bar.addWidget(self._clear)
        self._progress.setFixedWidth(20 * SPACE)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.single)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(bar)
        layout.addLayout(self._stack, 1)

    def set_busy(self, busy: bool) -> None:
        """Work has begun, or has ended."""
        self._busy = busy
        self._refresh()

    def show_all(self) -> None:
        """Leave the large view of one card among several."""
        self._opened = None
        self._refresh()
        if self._stack.currentWidget() is self.grid:
            self.grid.setFocus()

    def _on_activated(self, index: QModelIndex) -> None:
        self._opened = self._cards.card(index.row()).key
        self._refresh()
        self._back.setFocus()

    def _refresh(self) -> None:
        total = self._cards.rowCount()
        row = 0 if total == 1 else None
        if self._opened is not None:
            row = self._cards.row_of(self._opened)
        if row is not None and total:
            self.single.show_card(self._cards.card(row))
            self._stack.setCurrentWidget(self.single)
        else:
            self._stack.setCurrentWidget(self.grid)
        self._back.setVisible(total > 1 and row is not None)
        self._cancel.setVisible(self._busy)
        self._progress.setVisible(self._busy and total > 1)
        left = self._cards.counts[CardState.WAITING]
        self._progress.setRange(0, total)
        self._progress.setValue(total - left)
        self.count.setText(wording.count_line(self._cards.counts))

    def _dress(self) -> None:
        self._back.setIcon(icons.icon("back", theme().colours.text))
