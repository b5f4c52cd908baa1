"""A calm box that says what is missing and offers the way on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from beanleaf_app.desktop import icons
from beanleaf_app.desktop.theme import SPACE, theme


class Notice(QFrame):
    """An icon, a title, a sentence and one button."""

    button_pressed = Signal()

    def __init__(self, icon: str, title: str, text: str, button: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._icon_name = icon
        self._icon = QLabel()
        heading = QLabel(title)
        heading.setProperty("role", "subtitle")
        body = QLabel(text)
        body.setProperty("role", "muted")
        body.setWordWrap(True)
        self.button = QPushButton(button)
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.button_pressed)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        words.addWidget(heading)
        words.addWidget(body)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addLayout(words, 1)
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        theme().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        self._icon.setPixmap(
            icons.pixmap(self._icon_name, 5 * SPACE, theme().colours.accent, ratio=self.devicePixelRatioF())
        )
