"""A network in one line: a bar for each layer, the taller the more numbers come out of it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from beanleaf_app.desktop.setup.layer_painter import block_width
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.network.outline import NetworkOutline

_HEIGHT = 6 * SPACE
_WIDEST = 2 * SPACE


class NetworkSketch(QWidget):
    """From the photograph on the left to the answer on the right. A bar that learns is filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen: NetworkOutline | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_network(self, seen: NetworkOutline | None) -> None:
        """Draw this one, or nothing."""
        self._seen = seen
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(30 * SPACE, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._seen is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shapes = [self._seen.start, *(layer.shape for layer in self._seen.layers)]
        step = min(3.0 * SPACE, (self.width() - 2) / len(shapes))
        bar = min(float(_WIDEST), 0.7 * step)
        tallest = block_width((4_000_000,))
        middle = self.height() / 2
        painter.setPen(QPen(theme().colour("control_line"), 1))
        painter.drawLine(
            round(bar / 2), round(middle), round(step * (len(shapes) - 1) + bar / 2), round(middle)
        )
        for place, shape in enumerate(shapes):
            height = max(4.0, (self.height() - 4) * block_width(shape) / tallest)
            layer = self._seen.layers[place - 1] if place else None
            problem = layer is not None and layer.problem is not None
            learns = layer is not None and layer.parameters > 0
            ink = theme().colour("sick" if problem else "accent" if learns else "control_line")
            style = Qt.PenStyle.DashLine if shape is None else Qt.PenStyle.SolidLine
            painter.setPen(QPen(ink, 1.5, style))
            painter.setBrush(ink if learns else theme().colour("window"))
            painter.drawRoundedRect(QRectF(1 + place * step, middle - height / 2, bar, height), 2, 2)
