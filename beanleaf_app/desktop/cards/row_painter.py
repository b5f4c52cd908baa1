"""Paints the rows of tables of photographs, so that they look the same wherever they stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QImageReader, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards.card_list import CARD_ROLE
from beanleaf_app.desktop.cards.painted_parts import PaintedParts
from beanleaf_app.desktop.cards.painted_text import paint_line, paint_two_lines
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, Type, theme

_THUMBNAIL = 5 * SPACE
ROW_HEIGHT = _THUMBNAIL + SPACE
# Every table of photographs begins with these two columns.
_PHOTO, _VERDICT = 0, 1


class RowPainter(QStyledItemDelegate):
    """Draws the small picture before the name, and the shape of the verdict before its word."""

    def __init__(
        self,
        muted: Collection[int],
        elide: Mapping[int, Qt.TextElideMode],
        view: QTableView,
        *,
        wrapped: Collection[int] = (),
    ) -> None:
        """How the columns are painted.

        muted : those of second importance
        elide : where a text may lose what does not fit; at its end unless told otherwise
        wrapped : those of sentences, which go on in a second line
        """
        super().__init__(view)
        self._wrapped = wrapped
        self._muted = muted
        self._elide = elide
        self._parts = PaintedParts(view)

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: Card | None = index.data(CARD_ROLE)
        if card is None:
            return
        painter.save()
        self._paint_ground(painter, option, index, bool(option.state & QStyle.StateFlag.State_Selected))
        cell, column, text = option.rect, index.column(), str(index.data(Qt.ItemDataRole.DisplayRole))
        content = self._parts.picture(
            (card.key, column),
            (text, card.state, card.picture),
            cell.size(),
            painter.device().devicePixelRatio(),
            lambda inside: self._paint_content(inside, QRect(QPoint(0, 0), cell.size()), card, column, text),
        )
        if content is not None:
            painter.drawPixmap(cell.topLeft(), content)
        painter.restore()

    def _paint_content(self, painter: QPainter, cell: QRect, card: Card, column: int, text: str) -> None:
        dress = theme()
        room = cell.adjusted(SPACE, 0, -SPACE, 0)
        ink = dress.colours.text
        if column is _PHOTO:
            room = self._paint_thumbnail(painter, room, card)
        elif column is _VERDICT:
            muted = card.state is CardState.WAITING
            ink = dress.colours.muted if muted else getattr(dress.colours, card.state.colour)
            room = self._paint_shape(painter, room, card, ink)
        elif column in self._muted:
            ink = dress.colours.muted
        painter.setPen(ink)
        painter.setFont(dress.font(Type.BODY, bold=column is _VERDICT))
        if column in self._wrapped and painter.fontMetrics().horizontalAdvance(text) > room.width():
            painter.setFont(dress.font(Type.CAPTION))
            height = painter.fontMetrics().height()
            first = QRect(room.left(), room.center().y() + 1 - height, room.width(), height)
            paint_two_lines(painter, first, text)
        else:
            paint_line(painter, room, text, self._elide.get(column, Qt.TextElideMode.ElideRight))

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
        chosen: bool,
    ) -> None:
        cell, accent = option.rect, theme().colour("accent")
        if chosen:
            painter.fillRect(cell, theme().colour("accent_soft"))
        elif option.features & QStyleOptionViewItem.ViewItemFeature.Alternate:
            painter.fillRect(cell, theme().colour("sunken"))
        if chosen and index.column() == 0:
            # A bar, for whoever does not see the tint.
            painter.fillRect(QRect(cell.left(), cell.top(), 4, cell.height()), accent)
        view = option.widget
        if not isinstance(view, QTableView) or index.row() != view.currentIndex().row():
            return
        if view.hasFocus():
            # The whole row has the focus, and its frame runs around all of its cells.
            painter.fillRect(QRect(cell.left(), cell.top(), cell.width(), 2), accent)
            painter.fillRect(QRect(cell.left(), cell.bottom() - 1, cell.width(), 2), accent)

    def _paint_thumbnail(self, painter: QPainter, room: QRect, card: Card) -> QRect:
        where = QRect(room.left(), room.center().y() - _THUMBNAIL // 2 + 1, _THUMBNAIL, _THUMBNAIL)
        if card.picture is None:
            side = _THUMBNAIL // 2
            middle = QRectF(0, 0, side, side)
            middle.moveCenter(QRectF(where).center())
            icons.draw(painter, "picture", middle, theme().colours.muted)
        else:
            ratio = painter.device().devicePixelRatio()
            painter.drawPixmap(where, _thumbnail(card.picture, ratio))
        return room.adjusted(_THUMBNAIL + SPACE, 0, 0, 0)

    def _paint_shape(self, painter: QPainter, room: QRect, card: Card, ink: str) -> QRect:
        side = QFontMetrics(theme().font(Type.BODY)).height()
        where = QRectF(room.left(), room.center().y() - side / 2 + 0.5, side, side)
        icons.draw(painter, card.state.value, where, ink, theme().colours.surface)
        return room.adjusted(side + SPACE, 0, 0, 0)


def _thumbnail(jpeg: bytes, ratio: float) -> QPixmap:
    buffer = QBuffer()
    buffer.setData(QByteArray(jpeg))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"jpeg"))
    side = round(_THUMBNAIL * ratio)
    # A JPEG that is read at a fraction of its size costs a fraction of the time.
    reader.setScaledSize(QSize(side, side))
    pixmap = QPixmap.fromImage(reader.read())
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
