"""Paints the two columns of the history's table that are more than text: the photograph and the verdict."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from beanleaf_app.desktop import icons, wording
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.history_columns import Column
from beanleaf_app.desktop.history_list import RECORD_ROLE
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.theme import SPACE, Type, theme
from beanleaf_app.history.record import Record

PICTURE = 5 * SPACE
ROW_HEIGHT = PICTURE + SPACE
_PICTURES_KEPT = 200
_SYMBOL = 2 * SPACE + SPACE // 2

_Index = QModelIndex | QPersistentModelIndex


class HistoryPainter(QStyledItemDelegate):
    """The delegate of the table. It keeps the pictures that were painted last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: OrderedDict[int, tuple[bytes, QPixmap]] = OrderedDict()

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        column, record = Column(index.column()), index.data(RECORD_ROLE)
        if record is None or column not in (Column.PHOTO, Column.VERDICT):
            super().paint(painter, option, index)
            return
        self._paint_background(painter, option, index)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        where: QRect = option.rect.adjusted(SPACE, 0, -SPACE, 0)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if column is Column.PHOTO:
            self._paint_photo(painter, where, record, option.palette, chosen)
        else:
            self._paint_verdict(painter, where, CardState(record.outcome.value), option.palette, chosen)
        painter.restore()

    def _paint_background(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """What the style paints below the text: selection, hovering, focus."""
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, option.widget)

    def _paint_photo(
        self, painter: QPainter, where: QRect, record: Record, palette: QPalette, chosen: bool
    ) -> None:
        frame = QRect(where.left(), where.top() + (where.height() - PICTURE) // 2, PICTURE, PICTURE)
        picture = self._picture(record, painter.device().devicePixelRatio())
        if picture is None:
            painter.fillRect(frame, theme().colour("sunken"))
            inside = QRectF(frame).adjusted(SPACE, SPACE, -SPACE, -SPACE)
            icons.draw(painter, "picture", inside, theme().colours.muted)
        else:
            painter.drawPixmap(frame, picture)
        name = where.adjusted(PICTURE + SPACE + SPACE // 2, 0, 0, 0)
        painter.setFont(theme().font(Type.BODY))
        painter.setPen(_ink(palette, chosen))
        shown = painter.fontMetrics().elidedText(
            said(record.name), Qt.TextElideMode.ElideMiddle, name.width()
        )
        painter.drawText(name, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _paint_verdict(
        self, painter: QPainter, where: QRect, state: CardState, palette: QPalette, chosen: bool
    ) -> None:
        colours = theme().colours
        ink = _ink(palette, chosen) if chosen else str(getattr(colours, state.colour))
        paper = colours.accent if chosen else colours.surface
        top = where.top() + (where.height() - _SYMBOL) / 2
        icons.draw(painter, state.value, QRectF(where.left(), top, _SYMBOL, _SYMBOL), ink, paper)
        painter.setFont(theme().font(Type.BODY, bold=True))
        painter.setPen(ink)
        word = where.adjusted(_SYMBOL + SPACE, 0, 0, 0)
        shown = painter.fontMetrics().elidedText(
            wording.verdict_word(state), Qt.TextElideMode.ElideRight, word.width()
        )
        painter.drawText(word, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)

    def _picture(self, record: Record, ratio: float) -> QPixmap | None:
        """The thumbnail at the size of the row, unpacked once."""
        if record.thumbnail is None:
            return None
        kept = self._pictures.get(record.id)
        if kept is not None and kept[0] == record.thumbnail and kept[1].devicePixelRatio() == ratio:
            self._pictures.move_to_end(record.id)
            return kept[1]
        side = round(PICTURE * ratio)
        image = QImage.fromData(record.thumbnail).scaled(
            side,
            side,
            Qt.AspectRatioMode.KeepAspectRatioByExpanding,
            Qt.TransformationMode.SmoothTransformation,
        )
        square = QPixmap.fromImage(
            image.copy((image.width() - side) // 2, (image.height() - side) // 2, side, side)
        )
        square.setDevicePixelRatio(ratio)
        self._pictures[record.id] = (record.thumbnail, square)
        if len(self._pictures) > _PICTURES_KEPT:
            self._pictures.popitem(last=False)
        return square


def _ink(palette: QPalette, chosen: bool) -> str:
    role = QPalette.ColorRole.HighlightedText if chosen else QPalette.ColorRole.Text
    return palette.color(role).name()
