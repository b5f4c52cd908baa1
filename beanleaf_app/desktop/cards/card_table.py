"""The photographs as a table: many on one screen, sorted by any column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from beanleaf_app.desktop.cards.card_columns import Column, heading
from beanleaf_app.desktop.cards.card_drag import start_drag
from beanleaf_app.desktop.cards.late_painting import LatePainting
from beanleaf_app.desktop.cards.row_painter import ROW_HEIGHT, RowPainter
from beanleaf_app.desktop.cards.shown_cards import ShownCards
from beanleaf_app.desktop.cards.text_room import room_for_chances, room_for_heading, room_for_verdicts
from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.style.theme import SPACE

_Index = QModelIndex | QPersistentModelIndex

_WIDTHS = {
    Column.PHOTO: 32,
    Column.VERDICT: 18,
    Column.CHANCE: 14,
    Column.DISEASE: 34,
    Column.MODEL: 14,
    Column.FOLDER: 20,
}

_WIDEST_REASON = 52  # a sentence of two lines' length

# In a narrow window these give way, the first one first, and not below so much.
_GIVES_WAY = {Column.PHOTO: 22, Column.FOLDER: 11, Column.MODEL: 10, Column.DISEASE: 22}

# The end of a name tells two photographs apart, and the end of a path two folders.
_ELIDE: dict[int, Qt.TextElideMode] = {
    Column.PHOTO: Qt.TextElideMode.ElideMiddle,
    Column.FOLDER: Qt.TextElideMode.ElideLeft,
}


class CardTable(QTableView):
    """Paints only the rows in view. Arrow keys move between rows, Enter or Space opens one."""

    def __init__(self, shown: ShownCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(shown)
        muted = {Column.MODEL, Column.FOLDER}
        self.setItemDelegate(RowPainter(muted, _ELIDE, self, wrapped={Column.DISEASE}))
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
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setStretchLastSection(True)
        self._is_fitting = False
        self._chosen_widths = False  # the person has drawn a column wider or narrower
        header.sectionResized.connect(self._on_section_resized)
        language().changed.connect(self._fit_columns)
        self._fit_columns()
        self.setSortingEnabled(True)
        late = LatePainting(self)
        shown.modelAboutToBeReset.connect(late.wait)
        shown.about_to_reorder.connect(late.wait)
        shown.filter_changed.connect(self._show_order)
        self._show_order()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            if self.currentIndex().isValid():
                self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def dataChanged(self, first: _Index, last: _Index, roles: Sequence[int] = ()) -> None:
        """Qt would paint all rows in view again, whichever of thousands have changed."""
        rows = self._rows_in_view()
        if first.row() < rows.stop and last.row() >= rows.start:
            super().dataChanged(first, last, roles)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Of the rows in view. Qt would go through every stretch of a selection, however many."""
        region, width = QRegion(), self.viewport().width()
        for row in self._rows_in_view():
            if selection.contains(self.model().index(row, 0)):
                region += QRect(0, self.rowViewportPosition(row), width, self.rowHeight(row))
        return region

    def startDrag(self, actions: Qt.DropAction) -> None:
        start_drag(self, actions)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._chosen_widths:
            self._fit_columns()

    def _rows_in_view(self) -> range:
        top, bottom = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        return range(max(0, top), self.model().rowCount() if bottom < 0 else bottom + 1)

    def _fit_columns(self) -> None:
        """As wide as it is, or as the words of the language need; no wider together than there is room."""
        needed = {Column.VERDICT: room_for_verdicts(), Column.CHANCE: room_for_chances()}
        widths = {}
        for column, wanted in _WIDTHS.items():
            words = max(room_for_heading(heading(column)), needed.get(column, 0))
            widths[column] = max(wanted * SPACE, words)
        for column, least in _GIVES_WAY.items():
            too_wide = sum(widths.values()) - self.viewport().width()
            widths[column] -= max(0, min(too_wide, widths[column] - least * SPACE))
        # What is left over goes to the sentences first and, by itself, to the last column.
        left = self.viewport().width() - sum(widths.values())
        widths[Column.DISEASE] += max(0, min(left, _WIDEST_REASON * SPACE - widths[Column.DISEASE]))
        self._is_fitting = True
        for column, width in widths.items():
            self.setColumnWidth(column, width)
        self._is_fitting = False
        self._chosen_widths = False

    def _on_section_resized(self, section: int, _before: int, _now: int) -> None:
        # The last one follows the window by itself.
        if not self._is_fitting and section != Column.FOLDER:
            self._chosen_widths = True

    def _show_order(self) -> None:
        model = self.model()
        assert isinstance(model, ShownCards)
        now = model.filter
        order = Qt.SortOrder.DescendingOrder if now.descending else Qt.SortOrder.AscendingOrder
        section = -1 if now.column is None else int(now.column)
        header = self.horizontalHeader()
        if (header.sortIndicatorSection(), header.sortIndicatorOrder()) != (section, order):
            header.setSortIndicator(section, order)
