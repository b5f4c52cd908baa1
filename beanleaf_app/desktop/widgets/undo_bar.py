"""A line that says what was deleted, and brings it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE, theme


class UndoBar(QFrame):
    """Hidden while there is nothing to bring back."""

    undo_requested = Signal()
    forget_requested = Signal()  # to delete for good now, where that is offered

    def __init__(
        self,
        deleted: Callable[[], str],
        bring_back: Callable[[], str],
        parent: QWidget | None = None,
        *,
        can_forget: bool = False,
    ) -> None:
        """`deleted` is the sentence, `bring_back` what the button is called to those who only hear it."""
        super().__init__(parent)
        self._thing: object = None
        self._deleted = deleted
        self._label = QLabel()
        self._label.setWordWrap(True)
        self.button = QPushButton()
        self.button.clicked.connect(self.undo_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, SPACE, SPACE, SPACE)
        layout.setSpacing(SPACE)
        layout.addWidget(self._label, 1)
        self.texts = Texts(self)
        self.texts.put(self._label.setText, deleted)
        self.texts.put(self.button.setText, lambda: self.tr("Undo (Ctrl+Z)"))
        self.texts.put(self.button.setAccessibleName, bring_back)
        if can_forget:
            self.forget_button = QPushButton()
            self.forget_button.clicked.connect(self.forget_requested)
            self.texts.put(self.forget_button.setText, lambda: self.tr("Delete for &good"))
            layout.addWidget(self.forget_button)
        layout.addWidget(self.button)
        theme().changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def text(self) -> str:
        return self._label.text()

    def offer(self, thing: object) -> None:
        """Offer to bring this back, whatever it is to whoever asks, or hide when it is nothing."""
        new = bool(thing) and thing != self._thing
        self._thing = thing
        self.setVisible(bool(thing))
        self.texts.refresh()
        if new:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._deleted()))

    def _dress(self) -> None:
        colours = theme().colours
        self.setStyleSheet(
            f"UndoBar {{ background: {colours.accent_soft}; border-radius: {SPACE}px; }} "
            f"UndoBar QLabel {{ color: {colours.text}; }}"
        )
