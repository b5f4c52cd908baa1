"""The photographs of the history as a Qt model: it knows all ids, and fetches what is looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from beanleaf_app.desktop import history_wording
from beanleaf_app.desktop.card_record import card_of
from beanleaf_app.desktop.cards.card_list import CARD_ROLE
from beanleaf_app.desktop.cards.row_stretches import stretches
from beanleaf_app.desktop.history.history_columns import ORDERS, Column, heading, text
from beanleaf_app.desktop.history.history_desk import HistoryDesk
from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.widgets.plain_tip import plain_tip
from beanleaf_app.history.query import Query
from beanleaf_app.history.record import Record
from beanleaf_app.history.store import HistoryStore

RECORD_ROLE = CARD_ROLE + 1
_PAGE = 64  # records are fetched by so many: about half a megabyte with their thumbnails
_MOST_KEPT = 1024
# Taking out or putting in single rows costs the view time for each stretch of them.
_MOST_STRETCHES = 8

_COLUMNS = tuple(Column)  # asked for each cell that is painted, and Python is slow to look a member up

_Index = QModelIndex | QPersistentModelIndex


class HistoryList(QAbstractTableModel):
    """Rows in the order of the query. A row whose record has not come yet is empty for a moment."""

    listed = Signal()  # the ids are those of the query again

    def __init__(self, desk: HistoryDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.query = Query()
        self.total = 0  # photographs in the whole history, whatever is asked for
        self.diseases: list[str] = []
        self.is_listed = False  # whether the history has been looked at yet
        self._ids: list[int] = []
        self._rows: dict[int, int] = {}
        self._records: OrderedDict[int, Record] = OrderedDict()
        self._stale: set[int] = set()  # kept until they have been read again, so that nothing flickers
        self._wanted: set[int] = set()
        self._asked: set[int] = set()
        self._fetch = QTimer(self)
        self._fetch.setSingleShot(True)
        self._fetch.setInterval(0)
        self._fetch.timeout.connect(self._on_fetch)
        self._listing = False
        self._list_again = False
        language().changed.connect(self._on_language_changed)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        record = self.record(index.row())
        if role == RECORD_ROLE or record is None:
            return record
        if role == CARD_ROLE:
            return card_of(record)
        return _said_of(record, _COLUMNS[index.column()], role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return heading(Column(section))
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Asked by the table's header."""
        falling = order is Qt.SortOrder.DescendingOrder
        now = self.query
        wanted = ORDERS[Column(column)] if column >= 0 else Query().order
        self.show_query(
            Query(now.words, now.outcome, now.disease, now.marked, now.since, now.before, wanted, falling)
        )

    def show_query(self, query: Query) -> None:
        """List what this asks for."""
        if query != self.query or not self.is_listed:
            self.query = query
            self.refresh()

    def refresh(self) -> None:
        """Read again what is kept. One reading at a time: more changes meanwhile mean one more reading."""
        if self._listing:
            self._list_again = True
            return
        self._listing, query = True, self.query

        def read(store: HistoryStore) -> tuple[Query, list[int], int, list[str]]:
            return query, store.ids(query), store.count(), store.diseases()

        self._desk.ask(read, self._on_listed, self._on_not_listed)

    def record(self, row: int) -> Record | None:
        """What is kept of a row; None until it has come, which `dataChanged` tells."""
        one = self._ids[row]
        record = self._records.get(one)
        if record is None or one in self._stale:
            start = row - row % _PAGE
            self._wanted.update(self._ids[start : start + _PAGE])
            if not self._fetch.isActive():
                self._fetch.start()
        return record

    def id_at(self, row: int) -> int:
        return self._ids[row]

    def ids(self) -> list[int]:
        return list(self._ids)

    def row_of(self, one: int) -> int | None:
        """Where a photograph stands; None when it is not listed."""
        return self._rows.get(one)

    def _on_listed(self, found: tuple[Query, list[int], int, list[str]]) -> None:
        query, ids, self.total, self.diseases = found
        self._listing = False
        if query == self.query:
            self.is_listed = True
            self._stale = set(self._records)  # any of them may have been corrected
            self._asked.clear()
            self._show_ids(ids)
            self._repaint_all()
            self.listed.emit()
        if self._list_again or query != self.query:
            self._list_again = False
            self.refresh()

    def _on_not_listed(self) -> None:
        self._listing = self._list_again = False

    def _show_ids(self, ids: list[int]) -> None:
        """Take out and put in rows where there are few of them, so that the view stays where it is."""
        stay = set(ids)
        gone = stretches((row for row, one in enumerate(self._ids) if one not in stay), _MOST_STRETCHES)
        left = [one for one in self._ids if one in stay]
        known = set(left)
        new = stretches((row for row, one in enumerate(ids) if one not in known), _MOST_STRETCHES)
        same_order = left == [one for one in ids if one in known]
        if not same_order or len(gone) > _MOST_STRETCHES or len(new) > _MOST_STRETCHES or not left:
            self.beginResetModel()
            self._take(ids)
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._take(self._ids[:first] + self._ids[last + 1 :])
            self.endRemoveRows()
        for first, last in new:
            self.beginInsertRows(QModelIndex(), first, last)
            self._take(self._ids[:first] + ids[first : last + 1] + self._ids[first:])
            self.endInsertRows()

    def _take(self, ids: list[int]) -> None:
        self._ids = ids
        self._rows = {one: row for row, one in enumerate(ids)}

    def _on_fetch(self) -> None:
        known = self._records.keys() - self._stale
        ids = [one for one in self._wanted if one not in known and one not in self._asked]
        self._wanted.clear()
        if ids:
            self._asked.update(ids)
            self._desk.ask(lambda store: store.records(ids), self._on_fetched)

    def _on_fetched(self, records: Sequence[Record]) -> None:
        rows = []
        for record in records:
            self._asked.discard(record.id)
            self._stale.discard(record.id)
            self._records[record.id] = record
            self._records.move_to_end(record.id)
            if record.id in self._rows:
                rows.append(self._rows[record.id])
        while len(self._records) > _MOST_KEPT:
            self._records.popitem(last=False)
        if rows:
            self.dataChanged.emit(self.index(min(rows), 0), self.index(max(rows), len(Column) - 1))

    def _repaint_all(self) -> None:
        if self._ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._ids) - 1, len(Column) - 1))

    def _on_language_changed(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._repaint_all()


def _said_of(record: Record, column: Column, role: int) -> str | None:
    if role == Qt.ItemDataRole.ToolTipRole:
        shown = str(record.path or said(record.name)) if column is Column.PHOTO else text(record, column)
        return plain_tip(shown)
    if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.PHOTO:
        # One cell says everything: a screen reader stops at the first of a row.
        return history_wording.spoken(record)
    if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
        return text(record, column)
    return None
