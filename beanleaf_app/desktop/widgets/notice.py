"""A calm box that says what is missing and offers the way on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme


class Notice(QFrame):
    """An icon, a title, a sentence and one button. Its texts are functions: they follow the language."""

    button_pressed = Signal()

    def __init__(
        self,
        icon: str,
        title: Callable[[], str],
        text: Callable[[], str],
        button: Callable[[], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._icon_name = icon
        self._icon = QLabel()
        heading = QLabel()
        heading.setProperty("role", "subtitle")
        heading.setWordWrap(True)
        body = QLabel()
        body.setProperty("role", "muted")
        body.setWordWrap(True)
        self.button = QPushButton()
        self.button.setProperty("kind", "primary")
        self.button.clicked.connect(self.button_pressed)
        self.texts = Texts(self)
        self.texts.put(heading.setText, title)
        self.texts.put(body.setText, text)
        self.texts.put(self.button.setText, button)
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
