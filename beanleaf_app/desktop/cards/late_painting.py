"""Painting that leaves the window a turn for the person, after one that has arranged thousands of rows."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView

from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.style.theme import theme

_MANY = 1000
# Timers of nothing come before what the person does.
_MILLISECONDS_FOR_THE_PERSON = 1


class LatePainting(QObject):
    """Keeps what a view shows until the next turn of the window's thread, when its rows are many."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.setInterval(_MILLISECONDS_FOR_THE_PERSON)
        self._next_turn.timeout.connect(self._on_next_turn)
        language().changed.connect(self.wait)
        theme().changed.connect(self.wait)

    def wait(self) -> None:
        """The rows are about to be arranged anew, or the whole window has other words or colours."""
        if self._view.model().rowCount() > _MANY:
            self._view.viewport().setUpdatesEnabled(False)
            self._next_turn.start()

    def _on_next_turn(self) -> None:
        self._view.viewport().setUpdatesEnabled(True)  # and it paints all of it
