"""One photograph, as large as there is room: whole, with the square that the network saw marked on it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import RADIUS, SPACE, theme

_LARGEST = 110 * SPACE  # a larger picture would show no more of the leaf
SMALLEST = 20 * SPACE  # of its sides


class PhotoCanvas(QWidget):
    """Shows a picture, dims what the network did not see, and lays the heat map over what it did."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: QImage | None = None
        self._is_whole = False
        self._heat: QImage | None = None
        self.texts = Texts(self)
        self.texts.put(self.setAccessibleName, lambda: self.tr("The photo"))
        self.texts.put(self.setAccessibleDescription, self._description)
        theme().changed.connect(self.update)

    def fit_into(self, room: QSize) -> None:
        """Take the shape of the picture, as large as this room allows."""
        room = room.boundedTo(QSize(_LARGEST, _LARGEST)).expandedTo(QSize(SMALLEST, SMALLEST))
        shape = QSizeF(1, 1) if self._picture is None else QSizeF(self._picture.size())
        self.setFixedSize(shape.scaled(QSizeF(room), Qt.AspectRatioMode.KeepAspectRatio).toSize())

    @property
    def heat(self) -> QImage | None:
        """What lies over the square now."""
        return self._heat

    def show_picture(self, picture: QImage | None, whole: bool) -> None:
        """Show this picture: a whole photograph, or only the square in its middle; None for none."""
        self._picture, self._is_whole = picture, whole
        self.texts.refresh()
        self.update()

    def show_heat(self, heat: QImage | None) -> None:
        """Lay this over the square that the network saw, or take it away."""
        if heat is not self._heat:
            self._heat = heat
            self.texts.refresh()
            self.update()

    def picture_rect(self) -> QRectF:
        """Where the picture is painted."""
        picture, room = self._picture, QRectF(self.rect())
        if picture is None or picture.isNull():
            side = min(room.width(), room.height())
            where = QRectF(0, 0, side, side)
        else:
            scale = min(room.width() / picture.width(), room.height() / picture.height())
            where = QRectF(0, 0, picture.width() * scale, picture.height() * scale)
        where.moveCenter(room.center())
        return where

    def square_rect(self) -> QRectF:
        """Where the square that the network saw is painted."""
        where = self.picture_rect()
        side = min(where.width(), where.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(where.center())
        return square

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        where = self.picture_rect()
        shape = QPainterPath()
        shape.addRoundedRect(where, RADIUS, RADIUS)
        if self._picture is None or self._picture.isNull():
            painter.fillPath(shape, theme().colour("sunken"))
            middle = QRectF(0, 0, where.width() / 4, where.height() / 4)
            middle.moveCenter(where.center())
            icons.draw(painter, "picture", middle, theme().colours.muted)
            return
        painter.setClipPath(shape)
        painter.drawImage(where, self._picture)
        square = self.square_rect()
        if self._heat is not None:
            painter.drawImage(square, self._heat)
        if self._is_whole and square.size() != where.size():
            self._mark(painter, where, square)

    def _mark(self, painter: QPainter, where: QRectF, square: QRectF) -> None:
        around = QPainterPath()
        around.addRect(where)
        inside = QPainterPath()
        inside.addRect(square)
        # Photographs have colours of their own, so the mark has both a dark and a light line.
        painter.fillPath(around - inside, QColor(0, 0, 0, 130))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for width, ink in ((4, "#000000"), (2, "#ffffff")):
            painter.setPen(QPen(QColor(ink), width))
            painter.drawRect(square.adjusted(2, 2, -2, -2))

    def _description(self) -> str:
        if self._picture is None:
            return self.tr("There is no picture to show.")
        seen = self.tr("The program looked at the marked square in the middle.")
        if self._heat is None:
            return seen
        return " ".join((seen, self.tr("The places that decided the verdict are coloured.")))
