"""A line that says what was deleted, and brings it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE, theme


class UndoBar(QFrame):
    """Hidden while there is nothing to bring back."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._label = QLabel()
        self.button = QPushButton()
        self.button.clicked.connect(self.undo_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        layout.addWidget(self._label, 1)
        layout.addWidget(self.button)
        self.texts = Texts(self)
        self.texts.put(self._label.setText, self._sentence)
        self.texts.put(self.button.setText, lambda: self.tr("Undo (Ctrl+Z)"))
        self.texts.put(
            self.button.setAccessibleName, lambda: self.tr("Bring «{name}» back").format(name=self._name)
        )
        theme().changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_name(self, name: str) -> None:
        """Offer to bring this model back, or hide when there is none."""
        grown = bool(name) and name != self._name
        self._name = name
        self.setVisible(bool(name))
        self.texts.refresh()
        if grown:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._sentence()))

    def _sentence(self) -> str:
        return self.tr("«{name}» was deleted.").format(name=self._name)

    def _dress(self) -> None:
        colours = theme().colours
        self.setStyleSheet(
            f"UndoBar {{ background: {colours.accent_soft}; border-radius: {SPACE}px; }} "
            f"UndoBar QLabel {{ color: {colours.text}; }}"
        )
