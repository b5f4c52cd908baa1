"""What a photograph's row says in each column, and how rows are put in order by it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from operator import itemgetter
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards.card_lookup import Lookups
from beanleaf_app.desktop.said import said

translate = QCoreApplication.translate

# What a person looks for first comes first.
_VERDICTS = (
    CardState.SICK,
    CardState.UNSURE,
    CardState.HEALTHY,
    CardState.NOT_A_LEAF,
    CardState.UNREADABLE,
    CardState.UNJUDGED,
    CardState.WAITING,
)


class Column(IntEnum):
    """The columns of the table, from left to right."""

    PHOTO = 0
    VERDICT = 1
    CHANCE = 2
    DISEASE = 3
    MODEL = 4
    FOLDER = 5


def heading(column: Column) -> str:
    """What stands above a column."""
    return {
        Column.PHOTO: translate("columns", "Photo"),
        Column.VERDICT: translate("columns", "Verdict"),
        Column.CHANCE: translate("columns", "Chance"),
        Column.DISEASE: translate("columns", "Disease or reason"),
        Column.MODEL: translate("columns", "Model"),
        Column.FOLDER: translate("columns", "Folder"),
    }[column]


def text(card: Card, column: Column) -> str:
    """What a card says in a column, in words."""
    if column is Column.PHOTO:
        return said(card.name)
    if column is Column.VERDICT:
        return wording.verdict_word(card.state)
    if column is Column.CHANCE:
        return wording.chance_in_numbers(card)
    if column is Column.DISEASE:
        return wording.detail_line(card)
    return (card.model or "") if column is Column.MODEL else card.folder


def in_order(cards: Sequence[Card], column: Column, lookups: Lookups, *, descending: bool) -> list[Card]:
    """Cards by what a column says of them. Those that it says nothing of come last, as they came."""
    if column is Column.PHOTO:
        return sorted(cards, key=lambda card: lookups[card.key].name, reverse=descending)
    if column is Column.VERDICT:
        return _by_verdict(cards, descending)
    said_of = list(zip(_VALUES[column](cards, lookups), cards, strict=True))
    known = [pair for pair in said_of if pair[0] is not None]
    known.sort(key=itemgetter(0), reverse=descending)
    return [card for _, card in known] + [card for value, card in said_of if value is None]


def _by_verdict(cards: Sequence[Card], descending: bool) -> list[Card]:
    """The likeliest of each verdict first. Each for itself: pairs would take three times as long to sort."""
    by_state: dict[CardState, list[Card]] = {state: [] for state in _VERDICTS}
    for card in cards:
        by_state[card.state].append(card)
    states = reversed(_VERDICTS) if descending else _VERDICTS
    return [
        card
        for state in states
        for card in sorted(by_state[state], key=lambda card: -(card.chance or 0.0), reverse=descending)
    ]


# What cards are sorted by in the other columns; None where there is nothing to sort by.
_VALUES: dict[Column, Callable[[Sequence[Card], Lookups], list[Any]]] = {
    Column.CHANCE: lambda cards, _: [card.sureness for card in cards],
    Column.DISEASE: lambda cards, _: [
        (card.disease or card.sentence or "").casefold() or None for card in cards
    ],
    Column.MODEL: lambda cards, _: [card.model for card in cards],
    Column.FOLDER: lambda cards, lookups: [lookups[card.key].folder or None for card in cards],
}


def table_of(cards: list[Card]) -> str:
    """Cards as a table for a spreadsheet: a line of headings, then a line each, parts divided by tabs."""
    lines = ["\t".join(heading(column) for column in Column)]
    verdicts = {state: wording.verdict_word(state) for state in CardState}
    locale = QLocale()
    for card in cards:
        chance = "" if card.chance is None else locale.toString(card.chance, "f", 4)
        reason = wording.detail_line(card)
        cells = (said(card.name), verdicts[card.state], chance, reason, card.model or "", card.folder)
        lines.append("\t".join(" ".join(cell.split()) for cell in cells))
    return "\n".join(lines) + "\n"
