"""Verdicts that are taken from cards, thousands of them in several turns of the window's thread."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from PySide6.QtCore import QObject, QTimer, Signal

from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.cards.card_list import CardList

# All of ten thousand would hold the window up for 30 ms.
_AT_ONCE = 500
_MILLISECONDS_FOR_THE_WINDOW = 3


class TakingBack(QObject):
    """What cards are still to be told instead of their verdicts. It is true while there are any."""

    done = Signal()  # all were told, where they were too many to be told at once

    def __init__(self, cards: CardList, parent: QObject) -> None:
        super().__init__(parent)
        self._cards = cards
        self._owed: dict[int, tuple[CardState, str | None]] = {}
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.setInterval(_MILLISECONDS_FOR_THE_WINDOW)
        self._next_turn.timeout.connect(self._on_next_turn)

    def __bool__(self) -> bool:
        return self._next_turn.isActive()

    def take(self, keys: Iterable[int], state: CardState, sentence: str | None = None) -> None:
        """Tell cards so, at once or soon, instead of what they were to be told until now."""
        self._owed.update(dict.fromkeys(keys, (state, sentence)))
        if len(self._owed) > _AT_ONCE:
            self._next_turn.start()
        else:
            self._tell_some()

    def leave(self, keys: Iterable[int]) -> None:
        """Leave cards as they are: they say something newer already."""
        for key in keys:
            self._owed.pop(key, None)

    def clear(self) -> None:
        """Leave all cards as they are; `done` will not be told."""
        self._owed.clear()
        self._next_turn.stop()

    def _on_next_turn(self) -> None:
        if self._owed:
            self._tell_some()
            self._next_turn.start()
        else:
            self.done.emit()  # what comes next has a turn for itself

    def _tell_some(self) -> None:
        told: dict[tuple[CardState, str | None], list[int]] = {}
        for key in list(islice(self._owed, _AT_ONCE)):
            told.setdefault(self._owed.pop(key), []).append(key)
        for (state, sentence), keys in told.items():
            self._cards.put_back(keys, state, sentence)
