"""What stands in place of the photographs when the filter lets none through."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme


class NoMatch(QWidget):
    """Says so, and offers all of them again."""

    show_all_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self.title, self._text = QLabel(), QLabel(), QLabel()
        self.title.setProperty("role", "title")
        self._text.setProperty("role", "muted")
        self._text.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(self.show_all_requested)
        layout = QVBoxLayout(self)
        layout.setSpacing(2 * SPACE)
        layout.addStretch(2)
        for label in (self._icon, self.title, self._text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(label)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch(3)
        self.texts = Texts(self)
        self.texts.put(self.title.setText, lambda: self.tr("No photo matches"))
        self.texts.put(
            self._text.setText,
            lambda: self.tr("Search for something else, or press Esc to see all photos again."),
        )
        self.texts.put(self.button.setText, lambda: self.tr("Show all photos"))
        theme().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._icon.setPixmap(
            icons.pixmap("search", 8 * SPACE, theme().colours.accent, ratio=self.devicePixelRatioF())
        )
