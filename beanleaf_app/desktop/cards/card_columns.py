"""What a photograph's row says in each column, and how rows are put in order by it."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import Card, CardState
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
_NUMBERS = re.compile("([0-9]+)")
_RANK = {state: rank for rank, state in enumerate(_VERDICTS)}


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


def order(column: Column | None) -> Callable[[Card], tuple[bool, Any]]:
    """A key to sort cards by: whether there is nothing to sort by, then what there is.

    None is the order in which the cards came.
    """
    orders: dict[Column | None, Callable[[Card], tuple[bool, Any]]] = {
        None: lambda card: (False, card.key),
        Column.PHOTO: lambda card: (False, _natural(card.name)),
        Column.VERDICT: lambda card: (False, (_RANK[card.state], -(card.chance or 0.0))),
        Column.CHANCE: lambda card: (card.sureness is None, card.sureness or 0.0),
        Column.DISEASE: _by_disease,
        Column.MODEL: lambda card: (card.model is None, card.model or ""),
        Column.FOLDER: lambda card: (not card.folder, card.folder.casefold()),
    }
    return orders[column]


def _by_disease(card: Card) -> tuple[bool, str]:
    return not (card.disease or card.sentence), (card.disease or card.sentence or "").casefold()


def _natural(name: str) -> list[str | int]:
    """Names as people count them: leaf 9 comes before leaf 10. Words and numbers take turns."""
    parts: list[str | int] = list(_NUMBERS.split(name.casefold()))
    parts[1::2] = map(int, parts[1::2])
    return parts


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
