"""Which photographs are shown, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards.card_columns import Column, in_order
from beanleaf_app.desktop.cards.card_lookup import Lookups

_BARELY = 0.8


class Show(Enum):
    """The kinds of photographs that can be asked for."""

    ALL = "all"
    SICK = "sick"
    HEALTHY = "healthy"
    UNSURE = "unsure"
    NOT_A_LEAF = "not_a_leaf"
    BARELY = "barely"  # a verdict, but with less than 8 in 10 behind it
    PROBLEMS = "problems"
    WAITING = "waiting"


_STATES = {
    Show.SICK: (CardState.SICK,),
    Show.HEALTHY: (CardState.HEALTHY,),
    Show.UNSURE: (CardState.UNSURE,),
    Show.NOT_A_LEAF: (CardState.NOT_A_LEAF,),
    Show.PROBLEMS: (CardState.UNREADABLE, CardState.UNJUDGED),
    Show.WAITING: (CardState.WAITING,),
}


@dataclass(frozen=True)
class CardFilter:
    """What to show, and by which column to sort it; without a column, as the photographs came.

    search : words that must all stand in the name or in the folder's name; capitals make no difference
    """

    show: Show = Show.ALL
    search: str = ""
    column: Column | None = None
    descending: bool = False

    @property
    def hides_nothing(self) -> bool:
        return self.show is Show.ALL and not self.search.strip()

    def arrange(self, cards: Iterable[Card], lookups: Lookups) -> list[int]:
        """The keys of the cards to show, in order. Cards that the column says nothing of come last.

        lookups : of these cards, and perhaps of more
        """
        shown = self._chosen(cards, lookups)
        if self.column is not None:
            shown = in_order(shown, self.column, lookups, descending=self.descending)
        elif self.descending:
            shown.reverse()
        return [card.key for card in shown]

    def _chosen(self, cards: Iterable[Card], lookups: Lookups) -> list[Card]:
        if self.show is Show.BARELY:
            cards = [card for card in cards if (sure := card.sureness) is not None and sure < _BARELY]
        elif self.show is not Show.ALL:
            states = _STATES[self.show]
            cards = [card for card in cards if card.state in states]
        for word in self.search.casefold().split():
            cards = [card for card in cards if word in lookups[card.key].place]
        return list(cards)


def how_many(show: Show, counts: Mapping[CardState, int]) -> int | None:
    """So many cards are of this kind; None where their states do not say."""
    if show is Show.ALL:
        return sum(counts.values())
    return sum(counts.get(state, 0) for state in _STATES[show]) if show in _STATES else None
