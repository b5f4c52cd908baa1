"""Which photographs a person has marked, and whether they are still what they were."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from pathlib import Path

from beanleaf_app.history.record import NOT_A_LEAF, Record


class State(Enum):
    """Of the original of a photograph: only one that is there can be learned from."""

    THERE = "there"
    GONE = "gone"  # no longer where it was
    CHANGED = "changed"  # another picture stands under its name


def first_marks(records: Iterable[Record]) -> list[Record]:
    """Those that are marked. Of a photograph that is listed more than once, the first mark counts."""
    marked: dict[Path | int, Record] = {}
    for record in records:
        if record.correction is not None:
            marked.setdefault(record.path or record.id, record)
    return list(marked.values())


def marked_leaves(marked: Iterable[Record]) -> list[Record]:
    """Without those that are no leaves: a class of them would be learned as a disease."""
    return [record for record in marked if record.correction != NOT_A_LEAF]


def state_of(record: Record) -> State:
    """Looks at the disk."""
    try:
        size = record.path.stat().st_size if record.path is not None and record.path.is_file() else None
    except OSError:
        size = None
    if size is None:
        return State.GONE
    return State.CHANGED if record.file_size is not None and size != record.file_size else State.THERE


def split_off(photos: Sequence[Record], every: int = 5) -> tuple[list[Record], list[Record]]:
    """One of so many for validation, the rest to learn from; the same photographs are always split alike."""
    # By name: the order of the history changes whenever a photograph is classified again.
    ordered = sorted(photos, key=lambda record: (record.name, str(record.path)))
    return (
        [record for place, record in enumerate(ordered, start=1) if place % every],
        [record for place, record in enumerate(ordered, start=1) if not place % every],
    )
