"""A sentence across the view: what went wrong, or what the program did by itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme


class Banner(QFrame):
    """Hidden until it has something to say."""

    def __init__(self, icon: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon
        self._colour = colour
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._words: Callable[[], str] = str
        self.texts = Texts(self)
        self.texts.put(self._text.setText, self._in_words)
        self.texts.put(self.setAccessibleName, self._in_words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        layout.setSpacing(SPACE + SPACE // 2)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(self._text, 1)
        theme().changed.connect(self._dress)
        self._dress()
        self.hide()

    def _in_words(self) -> str:
        return self._words()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_text(self, sentence: str) -> None:
        """Show a sentence and read it out, or hide when it is empty. A Sentence follows the language."""
        self.show_words(lambda: said(sentence))

    def show_words(self, words: Callable[[], str]) -> None:
        """Show what `words` gives, now and in another language, and read it out; hide when it is nothing."""
        self._words = words
        self.texts.refresh()
        self.setVisible(bool(self.text))
        if self.text:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text))

    def _dress(self) -> None:
        colours = theme()
        ink, paper = colours.colour(self._colour).name(), colours.colour(f"{self._colour}_soft").name()
        self.setStyleSheet(
            f"Banner {{ background: {paper}; border: none; border-radius: {SPACE}px; }} "
            f"Banner QLabel {{ color: {ink}; }}"
        )
        self._icon.setPixmap(
            icons.pixmap(self._icon_name, 3 * SPACE, ink, paper, ratio=self.devicePixelRatioF())
        )
