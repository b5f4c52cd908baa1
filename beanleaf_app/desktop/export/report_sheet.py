"""The paper of a report: A4 pages in tenths of a millimetre, with the few things that are drawn on them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPainterPath,
    QPdfWriter,
    QPen,
)
from PySide6.QtSvg import QSvgRenderer

from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import LIGHT

WIDTH, HEIGHT = 2100.0, 2970.0  # A4
MARGIN = 150.0
INSIDE = WIDTH - 2 * MARGIN
_UNITS_PER_INCH = 254  # so that a unit is a tenth of a millimetre
_WRAP = int(Qt.TextFlag.TextWordWrap)


class Sheet:
    """Draws on the current page of a PDF. Made, used and ended on one thread, which may be any."""

    def __init__(self, writer: QPdfWriter) -> None:
        writer.setPageLayout(
            QPageLayout(
                QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
            )
        )
        writer.setResolution(_UNITS_PER_INCH)
        self._writer = writer
        self._painter = QPainter(writer)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._symbols: dict[tuple[str, str], QSvgRenderer] = {}

    def end(self) -> None:
        """Finish the file."""
        self._painter.end()

    def next_page(self) -> None:
        self._writer.newPage()

    def font(self, points: float, *, bold: bool = False) -> QFont:
        """The desktop's typeface, in points of the paper."""
        font = QFont(QGuiApplication.font().family())
        font.setPointSizeF(points)
        if bold:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def text(
        self,
        where: QRectF,
        text: str,
        points: float,
        *,
        bold: bool = False,
        ink: str = LIGHT.text,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        """One line, vertically in the middle; what does not fit ends in dots."""
        font = self.font(points, bold=bold)
        self._painter.setFont(font)
        self._painter.setPen(QColor(ink))
        shown = QFontMetricsF(font, self._writer).elidedText(text, elide, where.width())
        # A file may have a line break in its name.
        how = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        self._painter.drawText(where, int(how), shown)

    def paragraph(self, where: QRectF, text: str, points: float, *, ink: str = LIGHT.text) -> None:
        """Lines broken at words, from the top."""
        self._painter.setFont(self.font(points))
        self._painter.setPen(QColor(ink))
        self._painter.drawText(where, _WRAP, text)

    def height_of(self, text: str, points: float, width: float) -> float:
        """How tall a paragraph is."""
        metrics = QFontMetricsF(self.font(points), self._writer)
        return metrics.boundingRect(QRectF(0, 0, width, HEIGHT), _WRAP, text).height()

    def points_that_fit(self, text: str, where: QRectF, sizes: Sequence[float]) -> float:
        """The first of several sizes of type in which a paragraph has room, or the last."""
        fits = (size for size in sizes if self.height_of(text, size, where.width()) <= where.height())
        return next(fits, sizes[-1])

    def first_that_fits(self, texts: Sequence[str], points: float, width: float) -> str:
        """The first of several ways to say a thing that fits on one line, or the last."""
        metrics = QFontMetricsF(self.font(points), self._writer)
        return next((text for text in texts if metrics.horizontalAdvance(text) <= width), texts[-1])

    def symbol(self, where: QRectF, name: str, ink: str) -> None:
        """A drawing of resources/icons, sharp at any size."""
        if (name, ink) not in self._symbols:
            self._symbols[name, ink] = icons.renderer(name, ink)
        self._symbols[name, ink].render(self._painter, where)

    def picture(self, where: QRectF, jpeg: bytes) -> None:
        """A photograph, as large as fits, in the middle."""
        image = QImage.fromData(QByteArray(jpeg))
        if image.isNull():
            return
        size = QSizeF(image.size()).scaled(where.size(), Qt.AspectRatioMode.KeepAspectRatio)
        inside = QRectF(where.topLeft(), size)
        inside.moveCenter(where.center())
        self._painter.drawImage(inside, image)

    def box(self, where: QRectF, colour: str, radius: float = 0.0) -> None:
        """A filled rectangle with round corners."""
        shape = QPainterPath()
        shape.addRoundedRect(where, radius, radius)
        self._painter.fillPath(shape, QColor(colour))

    def line(self, left: float, right: float, y: float, colour: str = LIGHT.line) -> None:
        """A thin level line."""
        self._painter.setPen(QPen(QColor(colour), 2))
        self._painter.drawLine(int(left), int(y), int(right), int(y))
