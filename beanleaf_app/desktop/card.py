"""What the window knows about one photograph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import Path


class CardState(str, Enum):
    """Each state has a drawing in resources/icons of the same name."""

    WAITING = "waiting"
    HEALTHY = "healthy"
    SICK = "sick"
    UNSURE = "unsure"
    NOT_A_LEAF = "not_a_leaf"
    UNREADABLE = "unreadable"
    UNJUDGED = "unjudged"  # read, or about to be, but no model has judged it

    __hash__ = str.__hash__  # Enum's own is written in Python, and ten thousand cards are counted at once

    @property
    def colour(self) -> str:
        """The name of its colour in the theme."""
        if self in (CardState.HEALTHY, CardState.SICK, CardState.UNSURE):
            return self.value
        return "unreadable"


@dataclass(eq=False, slots=True)
class Card:
    """One photograph and what became of it. Words for it are made when it is painted.

    Nobody changes one: another takes its place. It is not frozen, because that makes it three times as slow
    to make, and the window makes ten thousand at once when somebody stops.

    path : None when there is no file on this computer
    chance : how likely the verdict is, in [0, 1]; of being sick when unsure; None without a verdict
    disease : the name of the model's most likely sick class, None when unknown or not sick
    probability_sick : in [0, 1]; None without a verdict
    probabilities : class name to probability, in the model's order; None where it knows only health
    model : the name of the model that judged it
    sentence : what happened and what to do, when there is no verdict
    picture : the square that the network saw, as the bytes of a JPEG: a thousand raw ones would
        fill the memory
    judged : when it got its verdict or sentence, UTC as ISO 8601; None until then
    """

    key: int
    name: str
    path: Path | None = None
    state: CardState = CardState.WAITING
    chance: float | None = None
    disease: str | None = None
    probability_sick: float | None = None
    probabilities: Mapping[str, float] | None = None
    model: str | None = None
    sentence: str | None = None
    picture: bytes | None = None
    judged: str | None = None

    @property
    def folder(self) -> str:
        """Where the file is; empty when there is none."""
        return str(self.path.parent) if self.path is not None else ""

    @property
    def sureness(self) -> float | None:
        """How sure the model is of the better of its two answers, in [0.5, 1]; None without a verdict."""
        if self.chance is None or self.state is not CardState.UNSURE:
            return self.chance
        return max(self.chance, 1 - self.chance)

    def with_key(self, key: int) -> Card:
        """The same card under another key, as no view shows it yet."""
        return Card(
            key,
            self.name,
            self.path,
            self.state,
            self.chance,
            self.disease,
            self.probability_sick,
            self.probabilities,
            self.model,
            self.sentence,
            self.picture,
            self.judged,
        )

    def without_verdict(self, state: CardState, sentence: str | None = None) -> Card:
        """The same photograph as no model has judged it. Quick: thousands are made at once."""
        return Card(self.key, self.name, self.path, state, sentence=sentence, picture=self.picture)
