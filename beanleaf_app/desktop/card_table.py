"""The photographs as a table: many on one screen, sorted by any column."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFontMetrics, QImageReader, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from beanleaf_app.desktop import icons
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.card_columns import Column
from beanleaf_app.desktop.card_list import CARD_ROLE
from beanleaf_app.desktop.shown_cards import ShownCards
from beanleaf_app.desktop.theme import SPACE, Type, theme

_THUMBNAIL = 5 * SPACE
_THUMBNAILS_KEPT = 200
_WIDTHS = {
    Column.PHOTO: 36,
    Column.VERDICT: 18,
    Column.CHANCE: 14,
    Column.DISEASE: 26,
    Column.MODEL: 18,
    Column.FOLDER: 26,
}

# The end of a name tells two photographs apart, and the end of a path two folders.
_ELIDE = {Column.PHOTO: Qt.TextElideMode.ElideMiddle, Column.FOLDER: Qt.TextElideMode.ElideLeft}


class CardTable(QTableView):
    """Paints only the rows in view. Arrow keys move between rows, Enter or Space opens one."""

    def __init__(self, shown: ShownCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(shown)
        self.setItemDelegate(_CellPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDragEnabled(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(_THUMBNAIL + SPACE)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setStretchLastSection(True)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width * SPACE)
        self.setSortingEnabled(True)
        shown.filter_changed.connect(self._show_order)
        self._show_order()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _show_order(self) -> None:
        model = self.model()
        assert isinstance(model, ShownCards)
        now = model.filter
        order = Qt.SortOrder.DescendingOrder if now.descending else Qt.SortOrder.AscendingOrder
        section = -1 if now.column is None else int(now.column)
        header = self.horizontalHeader()
        if (header.sortIndicatorSection(), header.sortIndicatorOrder()) != (section, order):
            header.setSortIndicator(section, order)


class _CellPainter(QStyledItemDelegate):
    """Draws the small picture before the name, and the shape of the verdict before its word."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._small: OrderedDict[int, tuple[bytes, QPixmap]] = OrderedDict()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), _THUMBNAIL + SPACE)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: Card | None = index.data(CARD_ROLE)
        if card is None:
            return
        dress = theme()
        painter.save()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._paint_ground(painter, option, index, chosen)
        room = option.rect.adjusted(SPACE, 0, -SPACE, 0)
        ink = dress.colours.text
        column = Column(index.column())
        if column is Column.PHOTO:
            room = self._paint_thumbnail(painter, room, card)
        elif column is Column.VERDICT:
            muted = card.state is CardState.WAITING
            ink = dress.colours.muted if muted else getattr(dress.colours, card.state.colour)
            room = self._paint_shape(painter, room, card, ink)
        elif column in (Column.MODEL, Column.FOLDER):
            ink = dress.colours.muted
        painter.setPen(ink)
        painter.setFont(dress.font(Type.BODY, bold=column is Column.VERDICT))
        elide = _ELIDE.get(column, Qt.TextElideMode.ElideRight)
        text = painter.fontMetrics().elidedText(
            str(index.data(Qt.ItemDataRole.DisplayRole)), elide, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
        painter.restore()

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
            painter.drawPixmap(where, self._thumbnail(card.key, card.picture, ratio))
        return room.adjusted(_THUMBNAIL + SPACE, 0, 0, 0)

    def _thumbnail(self, key: int, jpeg: bytes, ratio: float) -> QPixmap:
        kept = self._small.get(key)
        if kept is not None and kept[0] is jpeg and kept[1].devicePixelRatio() == ratio:
            self._small.move_to_end(key)
            return kept[1]
        buffer = QBuffer()
        buffer.setData(QByteArray(jpeg))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        reader = QImageReader(buffer, QByteArray(b"jpeg"))
        side = round(_THUMBNAIL * ratio)
        # A JPEG that is read at a fraction of its size costs a fraction of the time.
        reader.setScaledSize(QSize(side, side))
        pixmap = QPixmap.fromImage(reader.read())
        pixmap.setDevicePixelRatio(ratio)
        self._small[key] = (jpeg, pixmap)
        if len(self._small) > _THUMBNAILS_KEPT:
            self._small.popitem(last=False)
        return pixmap

    def _paint_shape(self, painter: QPainter, room: QRect, card: Card, ink: str) -> QRect:
        side = QFontMetrics(theme().font(Type.BODY)).height()
        where = QRectF(room.left(), room.center().y() - side / 2 + 0.5, side, side)
        icons.draw(painter, card.state.value, where, ink, theme().colours.surface)
        return room.adjusted(side + SPACE, 0, 0, 0)
