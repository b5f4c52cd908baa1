"""A row of photographs exactly as the network sees them: 100 by 100 pixels, none more."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.photos.preprocessing import SIDE


class SampleStrip(QWidget):
    """As many of the pictures as fit, each pixel a pixel of the desktop."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pictures: list[QImage] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    @property
    def count(self) -> int:
        """How many pictures there are."""
        return len(self._pictures)

    def show_pixels(self, pixels: NDArray[np.uint8]) -> None:
        """Show these, uint8 (n, 30000)."""
        line = 3 * SIDE
        # Copied, because a QImage keeps no hold on the bytes it was given.
        self._pictures = [
            QImage(row.tobytes(), SIDE, SIDE, line, QImage.Format.Format_RGB888).copy() for row in pixels
        ]
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(6 * (SIDE + SPACE), SIDE + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(SIDE + 2, SIDE + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(theme().colour("line"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for place, picture in enumerate(self._pictures):
            left = 1 + place * (SIDE + SPACE)
            if left + SIDE > self.width():
                break
            painter.drawImage(QRectF(left, 1, SIDE, SIDE), picture)
            painter.drawRect(QRectF(left - 0.5, 0.5, SIDE + 1, SIDE + 1))
