"""The open glass boxes of the program."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from beanleaf_app.desktop.glass.glass_window import GlassWindow
    from beanleaf_app.models.model import Model
    from beanleaf_app.photos.dataset import DataSet
    from beanleaf_app.photos.decode_pool import DecodePool


class GlassWindows(QObject):
    """Opens them beside a window, and closes them with it."""

    def __init__(self, pool: DecodePool, beside: QWidget) -> None:
        super().__init__(beside)
        self._beside = beside
        self._pool = pool
        self.open_windows: list[GlassWindow] = []

    def open(self, name: str, model: Model, leaves: DataSet | None = None) -> GlassWindow:
        """Look inside this model, with these leaves to choose from or none."""
        from beanleaf_app.desktop.glass.glass_window import GlassWindow  # noqa: PLC0415 - few ask for it

        window = GlassWindow(name, model, leaves, self._pool, self._beside)
        window.destroyed.connect(lambda: self.open_windows.remove(window))
        self.open_windows.append(window)
        window.show()
        window.activateWindow()
        return window

    def shut_down(self) -> None:
        """Close them all."""
        for window in list(self.open_windows):
            window.close()
