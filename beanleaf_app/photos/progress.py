"""How far a piece of work has come."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Progress:
    """`done` of `total` steps; `total` is 0 while nobody knows it. `doing` is a short sentence."""

    done: int
    total: int
    doing: str


def unheard(_progress: Progress) -> None:
    """The listener of work that nobody watches."""
