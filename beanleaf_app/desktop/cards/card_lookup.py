"""What a photograph is searched and sorted by, made once for each: for ten thousand it takes 50 ms."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from typing import NamedTuple

from beanleaf_app.desktop.card import Card

_NUMBERS = re.compile("[0-9]+")


class Lookup(NamedTuple):
    """Texts in folded case.

    place : the name and the name of its folder, for a search
    name : in the order of these texts, names are as people count them: leaf 9 comes before leaf 10
    folder : the whole path of the folder; empty without a file
    """

    place: str
    name: str
    folder: str


Lookups = Mapping[int, Lookup]  # by the key of a card


def lookup_of(card: Card) -> Lookup:
    """What is searched and sorted of a card; a verdict changes nothing of it."""
    parts = [card.name] if card.path is None else str(card.path).rsplit(os.sep, 2)[-2:]
    # Thousands share a folder, and so its text.
    folder = sys.intern(card.folder.casefold())
    return Lookup(" ".join(parts).casefold(), _natural(card.name), folder)


def _natural(name: str) -> str:
    """Each number as a sign below all letters, how many digits it has, and these."""
    return _NUMBERS.sub(_counted, name.casefold())


def _counted(number: re.Match[str]) -> str:
    digits = number[0].lstrip("0")
    return f"\0{chr(len(digits))}{digits}"
