"""What the program says of a photograph, for whoever only counts or shows it: this loads no NumPy."""

from __future__ import annotations

from enum import Enum


class VerdictKind(str, Enum):
    """What the program says of a photograph."""

    HEALTHY = "healthy"
    SICK = "sick"
    UNSURE = "unsure"
    NOT_A_LEAF = "not_a_leaf"
