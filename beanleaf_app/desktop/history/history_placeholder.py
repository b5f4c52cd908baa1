"""What stands in place of the table when it would be empty."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme


class HistoryPlaceholder(QWidget):
    """Teaches what the history is for, or says that nothing was found."""

    classify_requested = Signal()
    keep_requested = Signal()
    show_all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_keeping = True
        self._is_searching = False
        self._icon = QLabel()
        self.title, self._text = QLabel(), QLabel()
        self.title.setProperty("role", "title")
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self._text.setFixedWidth(56 * SPACE)  # a wrapped line has no width of its own
        # Between stretches, not aligned: an aligned label gets the height of one line as wide as the room.
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._text)
        middle.addStretch(1)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self._on_clicked)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.addStretch(2)
        centre = Qt.AlignmentFlag.AlignHCenter
        layout.addWidget(self._icon, 0, centre)
        layout.addWidget(self.title, 0, centre)
        layout.addLayout(middle)
        layout.addWidget(self.button, 0, centre)
        for label in (self._icon, self.title, self._text):
            label.setAlignment(centre)
        layout.addStretch(3)
        self.texts = Texts(self)
        self.texts.put(self.title.setText, self._title)
        self.texts.put(self._text.setText, self._lesson)
        self.texts.put(self.button.setText, self._offer)
        theme().changed.connect(self._dress)
        self._dress()

    def show_reason(self, *, is_keeping: bool, is_searching: bool) -> None:
        """Why there is nothing to see."""
        self._is_keeping, self._is_searching = is_keeping, is_searching
        self.texts.refresh()

    def _title(self) -> str:
        if self._is_searching:
            return self.tr("No photo matches")
        return self.tr("The history is empty") if self._is_keeping else self.tr("The history is switched off")

    def _lesson(self) -> str:
        if self._is_searching:
            return self.tr("Try fewer words, another verdict or another time.")
        if not self._is_keeping:
            return self.tr("What you classify is forgotten when you close Beanleaf.")
        return self.tr(
            "Every photo that you classify is kept here with its verdict. Find it again, say where the "
            "program was wrong, save a table or a report, and train a model with what you have marked."
        )

    def _offer(self) -> str:
        if self._is_searching:
            return self.tr("Show all photos")
        return self.tr("Classify photos") if self._is_keeping else self.tr("Keep a history")

    def _on_clicked(self) -> None:
        if self._is_searching:
            self.show_all_requested.emit()
        elif self._is_keeping:
            self.classify_requested.emit()
        else:
            self.keep_requested.emit()

    def _dress(self) -> None:
        self._icon.setPixmap(
            icons.pixmap("history", 8 * SPACE, theme().colours.accent, ratio=self.devicePixelRatioF())
        )
