"""Signed numbers as a picture: one colour for what is above 0, another for what is below."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from beanleaf_app.desktop.figures import in_figures
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE, theme

_SIDE = 14 * SPACE
_WIDTH = 17 * SPACE


class PixelPicture(QWidget):
    """A small image, enlarged so that each of its pixels stays a square."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setFixedSize(side, side)

    def show_image(self, image: QImage) -> None:
        """Show this image instead."""
        self._image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._image.isNull():
            painter.fillRect(self.rect(), theme().colour("sunken"))
            return
        painter.drawImage(QRectF(self.rect()), self._image)
        painter.setPen(theme().colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class SignedPicture(QWidget):
    """A picture with its caption, and below it what the strongest colours mean."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: NDArray[np.float64] = np.zeros((1, 1))
        self.picture = PixelPicture(_SIDE)
        self._caption = QLabel()
        self.setFixedWidth(_WIDTH)
        self._scale = QLabel()
        for label in (self._caption, self._scale):
            label.setProperty("role", "caption")
            label.setTextFormat(Qt.TextFormat.PlainText)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self._caption)
        layout.addWidget(self.picture)
        layout.addWidget(self._scale)
        layout.addStretch(1)
        self.texts = Texts(self)
        self.texts.put(self._scale.setText, self._legend)
        theme().changed.connect(self._paint)

    def show_values(self, caption: str, values: NDArray[np.float64]) -> None:
        """Show these, (height, width)."""
        self._values = values
        self._caption.setText(caption)
        self.picture.setAccessibleName(caption)
        self.texts.refresh()
        self._paint()

    def _legend(self) -> str:
        return self.tr("green up to {high}\nbrown down to {low}").format(
            low=_short(min(self._values.min(), 0)), high=_short(max(self._values.max(), 0))
        )

    def _paint(self) -> None:
        colours = theme().colours
        self.picture.show_image(
            signed_image(self._values, QColor(colours.healthy), QColor(colours.sick), QColor(colours.surface))
        )


def _short(value: float) -> str:
    """A number with three figures."""
    return in_figures(float(f"{value:.3g}"))


def signed_image(values: NDArray[np.float64], above: QColor, below: QColor, zero: QColor) -> QImage:
    """An image of (height, width) numbers; the largest distance from 0 has the full colour."""
    most = float(np.abs(values).max()) or 1.0
    share = np.sqrt(np.abs(values) / most)[:, :, None]  # the root shows what is small, too
    full = np.where((values >= 0)[:, :, None], _rgb(above), _rgb(below))
    pixels = np.ascontiguousarray(_rgb(zero) * (1 - share) + full * share).astype(np.uint8)
    height, width, _ = pixels.shape
    # The image must not depend on memory that NumPy may use again.
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def _rgb(colour: QColor) -> NDArray[np.float64]:
    return np.array([colour.red(), colour.green(), colour.blue()], np.float64)
