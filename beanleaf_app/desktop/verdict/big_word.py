"""A word as large as there is room for, in one line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from beanleaf_app.desktop.style.theme import SPACE, Type, theme

_SMALLEST = 0.4  # of the largest type, for words that are long in some language


class BigWord(QLabel):
    """Paints its text itself: another font for each width would lay everything around it out again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = "text"
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_colour(self, colour: str) -> None:
        """Paint in this colour of the theme from now on."""
        self._colour = colour
        self.update()

    def fitting_font(self) -> QFont:
        """The largest in which the text fits into the width."""
        font = theme().font(Type.DISPLAY, bold=True)
        wanted = QFontMetrics(font).horizontalAdvance(self.text()) + SPACE
        font.setPointSizeF(font.pointSizeF() * max(_SMALLEST, min(1.0, self.width() / wanted)))
        return font

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font(Type.DISPLAY, bold=True))
        return QSize(metrics.horizontalAdvance(self.text()) + SPACE, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * SPACE, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(self.fitting_font())
        painter.setPen(theme().colour(self._colour))
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextSingleLine
        painter.drawText(self.rect(), where, self.text())
