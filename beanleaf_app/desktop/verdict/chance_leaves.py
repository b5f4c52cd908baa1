"""A chance as ten leaves, for somebody who does not read numbers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme

_LEAVES = 10
_SIDE = 3 * SPACE
_GAP = SPACE // 2


def leaves_of(chance: float) -> int:
    """How many of ten leaves stand for the chance, in [0, 1]: ten of ten would claim to be certain."""
    least, most = (0 if chance < 0.005 else 1), (_LEAVES if chance >= 0.995 else _LEAVES - 1)
    least, most = (0 if chance < 0.005 else 1), (_LEAVES if chance >= 0.995 else _LEAVES - 1)
    return min(most, max(least, round(chance * 10)))


class ChanceLeaves(QWidget):
    """Ten leaves, so many of them in the colour of the verdict. The words beside it say the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leaves = 0
        self._colour = "unreadable"
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    @property
    def leaves(self) -> int:
        """How many are filled."""
        return self._leaves

    def show_chance(self, chance: float, colour: str) -> None:
        """Fill leaves for a chance in [0, 1] with a colour of the theme."""
        self._leaves, self._colour = leaves_of(chance), colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_LEAVES * (_SIDE + _GAP) - _GAP, _SIDE)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width() // 2, _SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = theme().colours
        scale = min(1.0, self.width() / self.sizeHint().width())  # in a narrow window they are smaller
        side, step = scale * _SIDE, scale * (_SIDE + _GAP)
        for number in range(_LEAVES):
            filled = number < self._leaves
            ink = getattr(colours, self._colour) if filled else colours.control_line
            where = QRectF(number * step, (self.height() - side) / 2, side, side)
            icons.draw(painter, "leaf_full" if filled else "leaf_empty", where, ink)
