"""The rows that the gallery and the table show: the cards that the filter lets through, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.cards import card_columns, card_mime
from beanleaf_app.desktop.cards.card_columns import Column
from beanleaf_app.desktop.cards.card_filter import CardFilter
from beanleaf_app.desktop.cards.card_list import CARD_ROLE, CardList
from beanleaf_app.desktop.cards.row_stretches import stretches
from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.widgets.plain_tip import plain_tip

_Index = QModelIndex | QPersistentModelIndex
_MILLISECONDS_BETWEEN_ORDERS = 400
# Taking out single rows costs the views time for each stretch of them.
_MOST_STRETCHES = 8
# Of more cards than this some are in view, wherever they stand.
_FEW = 2000
# Asked for each cell that is painted, and Python is slow to join flags and to look a member up.
_FLAGS = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
_FLAGS_OF_FILE = _FLAGS | Qt.ItemFlag.ItemIsDragEnabled
_COLUMNS = tuple(Column)


class ShownCards(QAbstractTableModel):
    """A row for each card that passes the filter, a column for each `Column`.

    Qt's own QSortFilterProxyModel asks Python twice for every comparison, which takes a second for ten
    thousand cards. Here Python sorts once, now and then while results come in.
    """

    filter_changed = Signal()
    # Around another order of the rows, outside of Qt's own layoutAboutToBeChanged and layoutChanged: between
    # those Qt asks about every cell that is selected, which takes 0.2 seconds for thousands of cards.
    about_to_reorder = Signal()
    reordered = Signal()

    def __init__(self, cards: CardList, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = cards
        self._keys: list[int] = []
        self._rows: dict[int, int] = {}
        self.filter = CardFilter()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_MILLISECONDS_BETWEEN_ORDERS)
        self._again.timeout.connect(self.arrange)
        cards.rowsInserted.connect(self._on_added)
        cards.dataChanged.connect(self._on_changed)
        cards.rowsRemoved.connect(self.arrange)
        cards.modelReset.connect(self.arrange)
        language().changed.connect(self._on_language_changed)
        self.arrange()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._keys)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(_COLUMNS)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        card = self.card(index.row()) if index.isValid() else None
        if card is None:
            return None
        if role == CARD_ROLE:
            return card
        column = _COLUMNS[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and column is Column.PHOTO:
            return wording.spoken(card)  # a screen reader stops at the first cell of a row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card_columns.text(card, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (str(card.path or said(card.name)), wording.detail_line(card))
            return plain_tip("\n".join(part for part in parts if part))
        return card.folder if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        across = orientation is Qt.Orientation.Horizontal
        if across and role == Qt.ItemDataRole.DisplayRole:
            return card_columns.heading(Column(section))
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        card = self.card(index.row()) if index.isValid() else None
        if card is None:
            return super().flags(index)
        return _FLAGS_OF_FILE if card.path is not None else _FLAGS

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Asked by the table's header; a column of -1 is the order in which the photographs came."""
        wanted = None if column < 0 else Column(column)
        self.set_order(wanted, descending=order is Qt.SortOrder.DescendingOrder)

    def mimeTypes(self) -> list[str]:
        return card_mime.TYPES

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted({index.row() for index in indexes})
        cards = [card for row in rows if (card := self.card(row)) is not None]
        return card_mime.mime_of(card_mime.parts_of(cards))

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    def card(self, row: int) -> Card | None:
        """The card in a row; None in the moment in which it is being removed."""
        return self._cards.find(self._keys[row])

    def key(self, row: int) -> int:
        return self._keys[row]

    def row_of(self, key: int) -> int | None:
        """Where a card stands; None when it is not shown."""
        return self._rows.get(key)

    def rows_of(self, keys: Iterable[int]) -> list[int]:
        """Where those of the cards stand that are shown, from top to bottom."""
        rows = self._rows
        found = [rows[key] for key in keys if key in rows]
        # Sorting all of them takes as long as all the rest.
        return list(range(len(rows))) if len(found) == len(rows) else sorted(found)

    def keys(self) -> list[int]:
        return list(self._keys)

    def selection_of(self, rows: Iterable[int]) -> QItemSelection:
        """Rising rows as a selection. Quick: nobody asks how many rows and columns there are."""
        selection, index, last = QItemSelection(), self.createIndex, len(Column) - 1
        for first, end in stretches(rows, len(self._keys)):
            selection.select(index(first, 0), index(end, last))
        return selection

    def finder(self) -> Callable[[list[int]], list[Card]]:
        """Finds cards by their keys, as they are now, on any thread."""
        cards = self._cards.all()

        def find(keys: list[int]) -> list[Card]:
            by_key = {card.key: card for card in cards}
            return [by_key[key] for key in keys if key in by_key]

        return find

    def set_filter(self, wanted: CardFilter) -> None:
        """Show other cards, or in another order."""
        if wanted != self.filter:
            self.filter = wanted
            self.arrange()
            self.filter_changed.emit()

    def set_order(self, column: Column | None, *, descending: bool = False) -> None:
        now = self.filter
        self.set_filter(CardFilter(now.show, now.search, column, descending))

    def arrange(self) -> None:
        """Bring the rows up to date with the cards and the filter."""
        self._again.stop()
        wanted = self.filter.arrange(self._cards.all(), self._cards.lookups)
        if wanted == self._keys:
            return
        stay = set(wanted)
        goes: Iterable[int] = ()
        if not stay.issuperset(self._keys):
            goes = (row for row, key in enumerate(self._keys) if key not in stay)
        if not wanted or len(gone := stretches(goes, _MOST_STRETCHES)) > _MOST_STRETCHES:
            self.beginResetModel()
            self._take(wanted)
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            self._take(self._keys[:first] + self._keys[last + 1 :])
            self.endRemoveRows()
        new = [key for key in wanted if key not in self._rows]
        if new:
            self.beginInsertRows(QModelIndex(), len(self._keys), len(self._keys) + len(new) - 1)
            self._take(self._keys + new)
            self.endInsertRows()
        if wanted != self._keys:
            self._reorder(wanted)

    def _reorder(self, wanted: list[int]) -> None:
        self.about_to_reorder.emit()
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        keys = [self._keys[index.row()] for index in before]
        self._take(wanted)
        after = [
            self.createIndex(self._rows[key], index.column()) for key, index in zip(keys, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()
        self.reordered.emit()

    def _take(self, keys: list[int]) -> None:
        self._keys = keys
        self._rows = dict(zip(keys, range(len(keys)), strict=True))

    def _on_added(self) -> None:
        if self.filter.hides_nothing and self.filter.column is None:
            self.arrange()
        else:
            self._arrange_soon()

    def _on_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        if first.row() == last.row():
            row = self._rows.get(self._cards.card(first.row()).key)
            if row is not None:
                self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))
        elif self._keys:
            rows: Sequence[int] = range(len(self._keys))
            if last.row() - first.row() < _FEW:
                rows = self.rows_of(self._cards.keys_between(first.row(), last.row()))
            if rows:
                self.dataChanged.emit(self.index(rows[0], 0), self.index(rows[-1], len(Column) - 1))
        if not (self.filter.hides_nothing and self.filter.column is None):
            self._arrange_soon()

    def _arrange_soon(self) -> None:
        if not self._again.isActive():
            self._again.start()

    def _on_language_changed(self) -> None:
        # The cards say by themselves that their words have changed.
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
