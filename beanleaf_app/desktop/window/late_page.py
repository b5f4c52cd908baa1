"""The place of a room that takes long to load, until the window shows."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from beanleaf_app.desktop.window.preload import AfterFirstPaint


class LatePage(QWidget):
    """An empty page of `pages`. Once the window was painted it calls `open_room`, and goes.

    It calls nothing when somebody has opened another page meanwhile.
    """

    def __init__(self, window: QMainWindow, pages: QStackedWidget, open_room: Callable[[], object]) -> None:
        super().__init__()
        self._pages = pages
        self._open_room = open_room
        pages.addWidget(self)
        AfterFirstPaint(window, self._make_room)

    def _make_room(self) -> None:
        if self._pages.currentWidget() is self:
            self._open_room()
        self._pages.removeWidget(self)
        self.deleteLater()
