"""Above the photographs: what came out of them, or the way from one large photograph to the next."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.classify.summary_line import summary_line
from beanleaf_app.desktop.export.export_button import ExportButton
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme


class ResultsHead(QWidget):
    """The summary of all photographs; while one of several is large, buttons to leave it or go on."""

    back_requested = Signal()
    step_requested = Signal(int)  # -1 to the photograph before, 1 to the next
    clear_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: Mapping[CardState, int] = {}
        self._place: tuple[int, int] | None = None
        self.back = QPushButton()
        self.previous = QPushButton()
        self.next = QPushButton()
        self.export = ExportButton()
        self.clear = QPushButton()
        self.place = QLabel()
        self.summary = QLabel()
        self.summary.setProperty("role", "subtitle")
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        for button in (self.back, self.previous, self.next, self.export, self.clear):
            button.setProperty("kind", "toggle")  # narrow: in a small window they stand close together
        self.back.clicked.connect(self.back_requested)
        self.previous.clicked.connect(lambda: self.step_requested.emit(-1))
        self.next.clicked.connect(lambda: self.step_requested.emit(1))
        self.clear.clicked.connect(self.clear_requested)
        self._lay_out()
        self._name()
        theme().changed.connect(self._dress)
        self._dress()
        self.show_place(None, 0)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        for widget in (self.back, self.previous, self.place, self.next):
            layout.addWidget(widget)
        layout.addWidget(self.summary, 1)
        layout.addStretch()  # takes the room of the summary while that is hidden
        layout.addWidget(self.export)
        layout.addWidget(self.clear)

    def _name(self) -> None:
        self.texts = texts = Texts(self)
        texts.put(self.back.setText, lambda: self.tr("All photos"))
        texts.put(self.back.setToolTip, lambda: self.tr("Back to all photos (Esc)"))
        texts.put(self.previous.setAccessibleName, lambda: self.tr("Photo before this one"))
        texts.put(self.previous.setToolTip, lambda: self.tr("Photo before this one (Left arrow)"))
        texts.put(self.next.setAccessibleName, lambda: self.tr("Next photo"))
        texts.put(self.next.setToolTip, lambda: self.tr("Next photo (Right arrow)"))
        texts.put(self.clear.setText, lambda: self.tr("Clear"))
        texts.put(self.clear.setAccessibleDescription, lambda: self.tr("Takes every photo off this view."))
        texts.put(self.place.setText, self._place_in_words)
        texts.put(self.summary.setText, lambda: summary_line(self._counts))

    def show_counts(self, counts: Mapping[CardState, int]) -> None:
        """Say what came out of so many photographs of each state."""
        self._counts = dict(counts)
        text = summary_line(self._counts)
        if text != self.summary.text():
            self.summary.setText(text)

    def show_place(self, row: int | None, count: int, *, is_one_large: bool = False) -> None:
        """Photograph `row` (from 0) of `count` is shown large; None when all are shown, or there is one.

        While one is large, its verdict says it all: the summary of the others would only be in the way.
        """
        self.summary.setVisible(not is_one_large)
        self._place = None if row is None else (row, count)
        for widget in (self.back, self.previous, self.place, self.next):
            widget.setVisible(row is not None)
        self.previous.setEnabled(row is not None and row > 0)
        self.next.setEnabled(row is not None and row < count - 1)
        self.place.setText(self._place_in_words())

    def _place_in_words(self) -> str:
        if self._place is None:
            return ""
        number, count = (QLocale().toString(value) for value in (self._place[0] + 1, self._place[1]))
        return self.tr("{number} of {count}").format(number=number, count=count)

    def _dress(self) -> None:
        ink = theme().colours.text
        self.back.setIcon(icons.icon("gallery", ink))
        self.previous.setIcon(icons.icon("back", ink))
        self.next.setIcon(icons.icon("forward", ink))
