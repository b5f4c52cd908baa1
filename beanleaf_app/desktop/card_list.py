"""The photographs of the window as a Qt model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.said import said

CARD_ROLE = int(Qt.ItemDataRole.UserRole)

_Index = QModelIndex | QPersistentModelIndex


class CardList(QAbstractListModel):
    """Cards in the order in which they came. A card is replaced as a whole, found by its key."""

    recounted = Signal()  # once for each change, however many cards it touched

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Card] = []
        self._rows: dict[int, int] = {}
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
            return "\n".join(
                part for part in (str(card.path or said(card.name)), wording.detail_line(card)) if part
            )
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return wording.spoken(card)
        return None

    def card(self, row: int) -> Card:
        return self._cards[row]

    def row_of(self, key: int) -> int | None:
        return self._rows.get(key)

    def waiting(self) -> list[Card]:
        """The cards that nobody has judged yet, in order."""
        return [card for card in self._cards if card.state is CardState.WAITING]

    def add(self, cards: Sequence[Card]) -> list[Card]:
        """Append cards, each with a key of its own whatever key it had, and return them."""
        if not cards:
            return []
        first = len(self._cards)
        self.beginInsertRows(QModelIndex(), first, first + len(cards) - 1)
        keyed = []
        for card in cards:
            keyed.append(replace(card, key=self._next_key))
            self._rows[self._next_key] = first + len(keyed) - 1
            self._next_key += 1
        self._cards += keyed
        self.counts.update(card.state for card in keyed)
        self.endInsertRows()
        self.recounted.emit()
        return keyed

    def put(self, cards: Sequence[Card]) -> None:
        """Replace the cards that have the same keys. A key that is gone meanwhile is passed over."""
        rows = []
        for card in cards:
            row = self._rows.get(card.key)
            if row is None:
                continue
            self.counts[self._cards[row].state] -= 1
            self.counts[card.state] += 1
            self._cards[row] = card
            rows.append(row)
        # Row by row: a view repaints all it shows for a range, but nothing for a row out of sight.
        for row in rows:
            self.dataChanged.emit(self.index(row), self.index(row))
        if rows:
            self.recounted.emit()

    def put_all(self, state: CardState, of: CardState | None = None, sentence: str | None = None) -> None:
        """Give every card that has a file, or only those `of` one state, a state without a verdict."""
        self.put(
            [
                replace(
                    card,
                    state=state,
                    sentence=sentence,
                    chance=None,
                    disease=None,
                    probability_sick=None,
                    probabilities=None,
                    model=None,
                )
                for card in self._cards
                if card.path is not None and (of is None or card.state is of)
            ]
        )

    def clear(self) -> None:
        # Keys are never used twice, so a late result of a cleared card finds no card.
        self.beginResetModel()
        self._cards.clear()
        self._rows.clear()
        self.counts.clear()
        self.endResetModel()
        self.recounted.emit()

    def _on_language_changed(self) -> None:
        # The words of a card are made when they are asked for.
        if self._cards:
            self.dataChanged.emit(self.index(0), self.index(len(self._cards) - 1))
        self.recounted.emit()
