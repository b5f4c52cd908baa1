"""Lines of text with the painter's own font and pen, cut only where there is no room for them."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption


def paint_line(
    painter: QPainter, where: QRect, text: str, elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight
) -> None:
    """One line in the middle of the height."""
    shown = painter.fontMetrics().elidedText(text, elide, where.width())
    # The last letter of what just fits may reach a pixel further, into the margin.
    fits = Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | fits, shown)


def paint_two_lines(painter: QPainter, first: QRect, text: str) -> None:
    """Break a sentence at words: into `first`, and into as much room below it."""
    end = _first_line(painter.font(), text, first.width())
    paint_line(painter, first, text[:end].strip())
    paint_line(painter, first.translated(0, first.height()), text[end:].strip())


def fits_two_lines(font: QFont, text: str, width: int) -> bool:
    """Whether `paint_two_lines` has room for all of it."""
    rest = text[_first_line(font, text, width) :].strip()
    return QFontMetrics(font).horizontalAdvance(rest) <= width


def _first_line(font: QFont, text: str, width: int) -> int:
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    layout.endLayout()
    return int(line.textStart() + line.textLength())
