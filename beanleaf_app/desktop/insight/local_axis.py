"""Axes of plots whose numbers are written as the language of the window does."""

from __future__ import annotations

from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QLocale

from beanleaf_app.desktop.language import language


class LocalAxis(pg.AxisItem):
    """An axis that writes 0.5 as 0,5 where people do."""

    def __init__(self, orientation: str) -> None:
        super().__init__(orientation)
        language().changed.connect(self._on_language_changed)

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        point = QLocale().decimalPoint()
        return [text.replace(".", point) for text in super().tickStrings(values, scale, spacing)]

    def _on_language_changed(self) -> None:
        self.picture = None  # pyqtgraph paints the numbers once and keeps them
        self.update()
