"""A grid of cards that fills its width and stays quick with tens of thousands of photographs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem, QWidget

from beanleaf_app.desktop.cards.card_drag import start_drag
from beanleaf_app.desktop.cards.card_painter import CardPainter
from beanleaf_app.desktop.cards.late_painting import LatePainting
from beanleaf_app.desktop.cards.shown_cards import ShownCards
from beanleaf_app.desktop.style.theme import SPACE, theme

_NARROWEST = 26 * SPACE
_NARROWEST_WHERE_LOW = 23 * SPACE  # the verdict's word still stands in one line
_Index = QModelIndex | QPersistentModelIndex


class CardGrid(QAbstractItemView):
    """Paints only the cards in view. Arrow keys move between cards, Enter or Space opens one.

    Every card has the same size, so that a place follows from a row by arithmetic. Qt's own QListView
    measures all of its rows anew whenever one of them changes.
    """

    def __init__(self, shown: ShownCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._painter = CardPainter(self)
        self._columns = 1
        self._cell = QSize(_NARROWEST, self._painter.height_for(_NARROWEST))
        self.setModel(shown)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setDragEnabled(True)
        self.viewport().setAutoFillBackground(False)
        theme().changed.connect(self._on_theme_changed)
        late = LatePainting(self)
        shown.modelAboutToBeReset.connect(late.wait)
        shown.about_to_reorder.connect(late.wait)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def startDrag(self, actions: Qt.DropAction) -> None:
        start_drag(self, actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometries()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        selection, current, focused = self.selectionModel(), self.currentIndex(), self.hasFocus()
        for row in self._rows_in(event.rect()):
            index = self.model().index(row, 0)
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            option.rect = self._place(row)
            if selection.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if focused and row == current.row():
                option.state |= QStyle.StateFlag.State_HasFocus
            else:
                option.state &= ~QStyle.StateFlag.State_HasFocus
            self._painter.paint(painter, option, index)

    def visualRect(self, index: _Index) -> QRect:
        return self._place(index.row()) if index.isValid() and index.column() == 0 else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        column = point.x() // self._cell.width()
        row = (point.y() + self.verticalOffset()) // self._cell.height() * self._columns + column
        if 0 <= column < self._columns and 0 <= row < self._count():
            return self.model().index(row, 0)
        return QModelIndex()

    def scrollTo(
        self,
        index: _Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        if not index.isValid():
            return
        bar, place, height = self.verticalScrollBar(), self._place(index.row()), self.viewport().height()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + place.center().y() - height // 2)
        elif place.top() < 0 or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + place.top())
        elif place.bottom() >= height or hint == QAbstractItemView.ScrollHint.PositionAtBottom:
            bar.setValue(bar.value() + min(place.top(), place.bottom() - height + 1))

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, _modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        last, row, step = self._count() - 1, self.currentIndex().row(), QAbstractItemView.CursorAction
        if last < 0:
            return QModelIndex()
        if row < 0:
            return self.model().index(0, 0)
        page = max(1, self.viewport().height() // self._cell.height()) * self._columns
        by = {
            step.MoveLeft: -1,
            step.MovePrevious: -1,
            step.MoveRight: 1,
            step.MoveNext: 1,
            step.MoveUp: -self._columns,
            step.MoveDown: self._columns,
            step.MovePageUp: -page,
            step.MovePageDown: page,
            step.MoveHome: -last,
            step.MoveEnd: last,
        }.get(action, 0)
        wanted = row + by
        if action in (step.MoveUp, step.MoveDown) and not 0 <= wanted <= last:
            # Down from the last row but one leads into the last, even where nothing is below.
            lower = action == step.MoveDown and row // self._columns < last // self._columns
            wanted = last if lower else row
        return self.model().index(max(0, min(wanted, last)), 0)

    def horizontalOffset(self) -> int:
        return 0

    def verticalOffset(self) -> int:
        return self.verticalScrollBar().value()

    def isIndexHidden(self, index: _Index) -> bool:
        return index.column() != 0

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        rows: Sequence[int] = self._rows_touched_by(rect)
        start, end = self.indexAt(rect.topLeft()), self.indexAt(rect.bottomRight())
        if self.state() != QAbstractItemView.State.DragSelectingState and start.isValid() and end.isValid():
            # From one card to another, a stretch in the order of reading is meant, not a rectangle.
            rows = range(min(start.row(), end.row()), max(start.row(), end.row()) + 1)
        self.selectionModel().select(self._shown.selection_of(rows), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region = QRegion()
        for row in self._rows_in(self.viewport().rect()):
            if selection.contains(self.model().index(row, 0)):
                region += self._place(row)
        return region

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Nothing moves when a card changes; those in view are painted again."""
        del roles
        for row in self._rows_in(self.viewport().rect()):
            if first.row() <= row <= last.row():
                self.viewport().update(self._place(row))

    def rowsInserted(self, parent: _Index, start: int, end: int) -> None:
        super().rowsInserted(parent, start, end)
        self.updateGeometries()

    def updateGeometries(self) -> None:
        """Fit as many columns as there is room for, and set how far the bar can go."""
        # Room is kept for the scroll bar whether it is there or not, or the columns would flicker.
        room = self.width() - self.verticalScrollBar().sizeHint().width() - 1
        self._columns = max(1, room // _NARROWEST)
        if self._painter.height_for(room // self._columns) > self.viewport().height():
            # Smaller cards, or in a low window their verdicts would be below its edge.
            self._columns = max(1, room // _NARROWEST_WHERE_LOW)
        width = max(1, room // self._columns)
        self._cell = QSize(width, self._painter.height_for(width))
        lines = -(-self._count() // self._columns)
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, lines * self._cell.height() - self.viewport().height()))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(6 * SPACE)
        super().updateGeometries()
        self.viewport().update()

    def _on_theme_changed(self) -> None:
        # A slot of our own: Qt ends the connection with the grid. It would not for one that overrides Qt's.
        self.updateGeometries()

    def _count(self) -> int:
        return self.model().rowCount()

    def _place(self, row: int) -> QRect:
        line, column = divmod(row, self._columns)
        width, height = self._cell.width(), self._cell.height()
        return QRect(column * width, line * height - self.verticalOffset(), width, height)

    def _rows_touched_by(self, rect: QRect) -> list[int]:
        area = rect.normalized()
        return [row for row in self._rows_in(area) if self._place(row).intersects(area)]

    def _rows_in(self, rect: QRect) -> range:
        """The rows on the lines that a part of the viewport shows."""
        top, bottom = rect.top() + self.verticalOffset(), rect.bottom() + self.verticalOffset()
        first = max(0, top // self._cell.height()) * self._columns
        return range(first, min(self._count(), (bottom // self._cell.height() + 1) * self._columns))
