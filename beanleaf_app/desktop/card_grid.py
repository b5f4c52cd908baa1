"""A grid of cards that fills its width and stays quick with thousands of photographs."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from beanleaf_app.desktop.card_painter import CardPainter
from beanleaf_app.desktop.shown_cards import ShownCards
from beanleaf_app.desktop.theme import SPACE, theme

_NARROWEST = 26 * SPACE


class CardGrid(QListView):
    """Paints only the cards in view. Arrow keys move between cards, Enter or Space opens one."""

    def __init__(self, shown: ShownCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._painter = CardPainter(self)
        self.setModel(shown)
        self.setItemDelegate(self._painter)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setUniformItemSizes(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDragEnabled(True)
        self.setMovement(QListView.Movement.Static)
        self.verticalScrollBar().setSingleStep(6 * SPACE)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        theme().changed.connect(self._fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _fit(self) -> None:
        # Room is kept for the scroll bar whether it is there or not, or the columns would flicker,
        # and one pixel more: a row that fills the width exactly is broken too early.
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 1
        columns = max(1, room // _NARROWEST)
        width = room // columns
        self.setGridSize(QSize(width, self._painter.height_for(width)))
