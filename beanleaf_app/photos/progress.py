"""How far a piece of work has come."""

from __future__ import annotations

from dataclasses import dataclass

from beanleaf_app.sentence import Sentence


@dataclass(frozen=True)
class Progress:
    """`done` of `total` steps; `total` is 0 while nobody knows it. `doing` says what is done."""

    done: int
    total: int
    doing: Sentence


def unheard(_progress: Progress) -> None:
    """The listener of work that nobody watches."""
