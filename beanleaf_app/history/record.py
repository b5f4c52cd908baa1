"""What is kept of one classified photograph."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from enum import Enum
from pathlib import Path

# What a person can say that a photograph shows, besides the name of one of the model's classes.
NOT_A_LEAF = "not_a_leaf"
OTHER = "other"  # a leaf that is sick with something the model does not know
SICK = "sick"  # sick, and nobody knows with what
HEALTHY = "healthy"


class Outcome(str, Enum):
    """What became of a photograph: one of the verdicts, or why there is none."""

    HEALTHY = "healthy"
    SICK = "sick"
    UNSURE = "unsure"
    NOT_A_LEAF = "not_a_leaf"
    UNREADABLE = "unreadable"
    UNJUDGED = "unjudged"  # never kept; it occurs when results are taken out of the program


@dataclass(frozen=True)
class Record:
    """One photograph and what the program said of it.

    when : UTC, as `utc_now` writes it
    id : given by the store; 0 until then
    path : None when there was no file, or only one that is gone by design (a pasted picture)
    model : the name of the model that judged it
    probability_sick : in [0, 1]; None without a verdict
    probabilities : class name to probability, in the model's order; None where it knows only health
    disease : the most likely sick class, None when unknown or not sick
    error : what happened and what to do, when there is no verdict
    thumbnail : a JPEG of at most 160 pixels a side
    file_size : of the photograph in bytes, to notice later that another one has taken its name
    correction : what a person says it really shows: HEALTHY, a class name, SICK, NOT_A_LEAF or OTHER
    """

    name: str
    outcome: Outcome
    when: str
    id: int = 0
    path: Path | None = None
    model: str | None = None
    probability_sick: float | None = None
    probabilities: Mapping[str, float] | None = None
    disease: str | None = None
    error: str | None = None
    thumbnail: bytes | None = None
    file_size: int | None = None
    correction: str | None = None


def utc_now() -> str:
    """Now, as ISO 8601 in UTC with milliseconds: always as many characters, so text order is time order."""
    return utc_text(datetime.now(timezone.utc))


def utc_text(moment: datetime) -> str:
    """A moment that knows its zone, written as `utc_now` does."""
    return moment.astimezone(timezone.utc).isoformat(timespec="milliseconds")


def local_time(when: str) -> datetime:
    """The moment of a record on the clock of this computer."""
    return datetime.fromisoformat(when).astimezone()
