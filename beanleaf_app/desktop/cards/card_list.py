"""The photographs of the window as a Qt model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards.card_lookup import Lookup, Lookups, lookup_of
from beanleaf_app.desktop.cards.row_stretches import stretches
from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.widgets.plain_tip import plain_tip

CARD_ROLE = int(Qt.ItemDataRole.UserRole)

_Index = QModelIndex | QPersistentModelIndex
# So many stretches of changed rows are told one by one, and views paint nothing for those out of sight.
_MOST_STRETCHES = 100


class CardList(QAbstractListModel):
    """Cards in the order in which they came. A card is replaced as a whole, found by its key."""

    recounted = Signal()  # once for each change, however many cards it touched

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._rows: dict[int, int] = {}
        self._keys_of: dict[Path, int] = {}
        self._lookups: dict[int, Lookup] = {}
        self._next_key = 0
        self.counts: Counter[CardState] = Counter()
        language().changed.connect(self._on_language_changed)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return said(card.name)
        if role == Qt.ItemDataRole.ToolTipRole:
            parts = (str(card.path or said(card.name)), wording.detail_line(card))
            return plain_tip("\n".join(part for part in parts if part))
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return wording.spoken(card)
        return None

    def card(self, row: int) -> Card:
        return self._cards[row]

    def keys_between(self, first: int, last: int) -> list[int]:
        """The keys of the cards from one row to another, both included."""
        return [card.key for card in self._cards[first : last + 1]]

    def row_of(self, key: int) -> int | None:
        return self._rows.get(key)

    def find(self, key: int) -> Card | None:
        """The card with this key, unless it is gone."""
        row = self._rows.get(key)
        return None if row is None else self._cards[row]

    def key_of(self, path: Path) -> int | None:
        """The key of the card of a file."""
        return self._keys_of.get(path)

    def with_file(self, keys: Iterable[int]) -> list[int]:
        """Those of the keys whose cards are here and have a file."""
        row_of, cards = self._rows.get, self._cards
        return [key for key in keys if (row := row_of(key)) is not None and cards[row].path is not None]

    def all(self) -> list[Card]:
        """Every card, in order."""
        return list(self._cards)

    @property
    def lookups(self) -> Lookups:
        """What every card is searched and sorted by."""
        return self._lookups

    def waiting(self) -> list[Card]:
        """The cards that nobody has judged yet, in order."""
        return [card for card in self._cards if card.state is CardState.WAITING]

    def add(self, cards: Sequence[Card]) -> list[Card]:
        """Append cards, each with a key of its own whatever key it had, and return them."""
        if not cards:
            return []
        first = len(self._cards)
        self.beginInsertRows(QModelIndex(), first, first + len(cards) - 1)
        keyed = [card.with_key(key) for key, card in enumerate(cards, self._next_key)]
        self._next_key += len(keyed)
        self._cards += keyed
        for row, card in enumerate(keyed, first):
            self._rows[card.key] = row
            self._lookups[card.key] = lookup_of(card)
            if card.path is not None:
                self._keys_of[card.path] = card.key
        self.counts.update(card.state for card in keyed)
        self.endInsertRows()
        self.recounted.emit()
        return keyed

    def put(self, cards: Iterable[Card]) -> None:
        """Replace the cards that have the same keys. A key that is gone meanwhile is passed over."""
        new = [card for card in cards if card.key in self._rows]
        rows = [self._rows[card.key] for card in new]
        self.counts.subtract([self._cards[row].state for row in rows])
        self.counts.update([card.state for card in new])
        for row, card in zip(rows, new, strict=True):
            self._cards[row] = card
        changed = stretches(sorted(rows), _MOST_STRETCHES)
        if len(changed) > _MOST_STRETCHES:
            changed = [(min(rows), max(rows))]
        for first, last in changed:
            self.dataChanged.emit(self.index(first), self.index(last))
        if rows:
            self.recounted.emit()

    def put_back(self, keys: Iterable[int], state: CardState, sentence: str | None = None) -> None:
        """Give cards a state without a verdict; those that have no file keep what they say."""
        cards = (self.find(key) for key in keys)
        self.put([card.without_verdict(state, sentence) for card in cards if card and card.path is not None])

    def remove(self, keys: Iterable[int]) -> None:
        """Forget cards."""
        gone = set(keys) & self._rows.keys()
        if not gone:
            return
        rows = sorted(self._rows[key] for key in gone)
        if len(rows) == len(self._cards):
            self.clear()
            return
        if rows[-1] - rows[0] + 1 == len(rows):
            self.beginRemoveRows(QModelIndex(), rows[0], rows[-1])
            self._forget(gone)
            self.endRemoveRows()
        else:
            self.beginResetModel()
            self._forget(gone)
            self.endResetModel()
        self.recounted.emit()

    def clear(self) -> None:
        # Keys are never used twice, so a late result of a cleared card finds no card.
        self.beginResetModel()
        self._cards, self._rows, self._keys_of, self._lookups = [], {}, {}, {}
        self.counts.clear()
        self.endResetModel()
        self.recounted.emit()

    def _on_language_changed(self) -> None:
        # The words of a card are made when they are asked for.
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))
        self.recounted.emit()

    def _forget(self, keys: set[int]) -> None:
        gone = [self._cards[self._rows[key]] for key in keys]
        self.counts.subtract(Counter(card.state for card in gone))
        for card in gone:
            del self._lookups[card.key]
            if card.path is not None:
                self._keys_of.pop(card.path, None)
        self._cards = [card for card in self._cards if card.key not in keys]
        self._rows = {card.key: row for row, card in enumerate(self._cards)}
