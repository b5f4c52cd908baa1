"""The table of everything that was classified."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from beanleaf_app.desktop.cards.late_painting import LatePainting
from beanleaf_app.desktop.cards.row_painter import ROW_HEIGHT, RowPainter
from beanleaf_app.desktop.cards.text_room import room_for_chances, room_for_heading, room_for_verdicts
from beanleaf_app.desktop.history.history_columns import Column, heading
from beanleaf_app.desktop.history.history_list import HistoryList
from beanleaf_app.desktop.language import Texts, language
from beanleaf_app.desktop.style.theme import SPACE

_WIDTHS = {
    Column.VERDICT: 18 * SPACE,
    Column.CHANCE: 11 * SPACE,
    Column.MARK: 17 * SPACE,
    Column.MODEL: 18 * SPACE,
    Column.TIME: 19 * SPACE,
}
# A narrower table does without what the detail beside it says as well.
_ROOM_FOR = {
    Column.TIME: 64 * SPACE,
    Column.MARK: 76 * SPACE,
    Column.CHANCE: 110 * SPACE,
    Column.MODEL: 130 * SPACE,
}


class HistoryTable(QTableView):
    """Whole rows are chosen, several with Shift or Ctrl. A click on a heading sorts by it."""

    choice_changed = Signal()
    delete_requested = Signal()

    def __init__(self, photographs: HistoryList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photographs = photographs
        self.setModel(photographs)
        elide: dict[int, Qt.TextElideMode] = {Column.PHOTO: Qt.TextElideMode.ElideMiddle}
        muted = {Column.MODEL, Column.TIME}
        self.setItemDelegate(RowPainter(muted, elide, self, wrapped={Column.DISEASE}))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)  # Tab leads on to the next control
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(8 * SPACE)
        language().changed.connect(self._fit_columns)
        self._fit_columns()
        for column in (Column.PHOTO, Column.DISEASE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.setSortIndicator(Column.TIME, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.delete_requested)
        self.texts = Texts(self)
        self.texts.put(self.setAccessibleName, lambda: self.tr("Photos classified before"))
        self.selectionModel().selectionChanged.connect(self.choice_changed)
        # The headings ask their selection about every row; they get one that stays empty.
        nothing = QItemSelectionModel(photographs, self)
        self.horizontalHeader().setSelectionModel(nothing)
        self.verticalHeader().setSelectionModel(nothing)
        photographs.modelAboutToBeReset.connect(LatePainting(self).wait)
        photographs.modelAboutToBeReset.connect(self._on_about_to_reset)
        photographs.modelReset.connect(self._on_reset)
        self._before: tuple[int | None, int] = (None, 0)

    def chosen_ids(self) -> list[int]:
        """Of the chosen photographs, in the order of the table."""
        rows: set[int] = set()
        selection = self.selectionModel().selection()
        for part in (selection.at(place) for place in range(selection.count())):
            rows.update(range(part.top(), part.bottom() + 1))
        ids = self._photographs.ids()
        return [ids[row] for row in sorted(rows)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        for column, width in _ROOM_FOR.items():
            self.setColumnHidden(column, self.width() < width)
        super().resizeEvent(event)

    def _fit_columns(self) -> None:
        """As wide as it is, or as the words of the language need."""
        needed = {Column.VERDICT: room_for_verdicts(), Column.CHANCE: room_for_chances()}
        for column, least in _WIDTHS.items():
            words = max(room_for_heading(heading(column)), needed.get(column, 0))
            self.setColumnWidth(column, max(least, words))

    def _on_about_to_reset(self) -> None:
        index = self.currentIndex()
        one = self._photographs.id_at(index.row()) if index.isValid() else None
        self._before = (one, self.verticalScrollBar().value())

    def _on_reset(self) -> None:
        """Stay with the photograph that was looked at, or begin at the top."""
        one, scrolled = self._before
        row = self._photographs.row_of(one) if one is not None else None
        if row is not None:
            self.selectRow(row)
            self.verticalScrollBar().setValue(scrolled)
            self.scrollTo(self._photographs.index(row, 0))
        self.choice_changed.emit()
