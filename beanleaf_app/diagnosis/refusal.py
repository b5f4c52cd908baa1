"""How many pictures that show no leaf get a verdict all the same."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.diagnosis.classifying import classify_photos
from beanleaf_app.diagnosis.verdict import diagnose
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.errors import DataError
from beanleaf_app.models.model import Model
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.finding import find_photos
from beanleaf_app.photos.non_leaves import NON_LEAF_KINDS, draw_non_leaves

DRAWN = "drawn"
_DRAWN_OF_EACH = 20


@dataclass(frozen=True)
class RefusalCount:
    """What a model said of the pictures of one source.

    verdicts : how many were called healthy or sick, though they show no leaf
    unsure, not_a_leaf : how many were refused, and how
    unreadable : how many files were no pictures; they are in none of the other numbers
    """

    source: str
    verdicts: int = 0
    unsure: int = 0
    not_a_leaf: int = 0
    unreadable: int = 0

    @property
    def count(self) -> int:
        """The pictures that could be read."""
        return self.verdicts + self.unsure + self.not_a_leaf

    def and_all_of(self, others: list[RefusalCount]) -> RefusalCount:
        """The sum of this and others, under this name."""
        return RefusalCount(
            self.source,
            self.verdicts + sum(other.verdicts for other in others),
            self.unsure + sum(other.unsure for other in others),
            self.not_a_leaf + sum(other.not_a_leaf for other in others),
            self.unreadable + sum(other.unreadable for other in others),
        )


def refusals_of_drawn(model: Model, of_each: int = _DRAWN_OF_EACH) -> list[RefusalCount]:
    """What a model says of pictures that the program draws, kind by kind.

    They are not those of the refusal's own training, whose random numbers are others.
    """
    return [
        _counted(kind, [verdict.kind for verdict in diagnose(model, draw_non_leaves(kind, of_each, seed=1))])
        for kind in NON_LEAF_KINDS
    ]


def refusals_in_folder(
    model: Model, folder: Path, pool: DecodePool, tell: Callable[[int], None] = lambda done: None
) -> list[RefusalCount]:
    """What a model says of the pictures in a folder, one count for each folder directly inside it.

    tell : called with the number of pictures looked at, often

    Raises
    ------
    DataError : if there is no such folder, or no picture in it
    """
    if not folder.is_dir():
        raise DataError(
            "There is no folder {folder}. Check the name, or choose another folder.", folder=folder
        )
    kinds: dict[str, list[VerdictKind | None]] = {}
    for done, result in enumerate(classify_photos(model, find_photos([folder]), pool), 1):
        parts = result.path.relative_to(folder).parts
        source = parts[0] if len(parts) > 1 else "."
        kinds.setdefault(source, []).append(result.verdict.kind if result.verdict else None)
        tell(done)
    counts = [_counted(source, found) for source, found in sorted(kinds.items())]
    if not any(count.count for count in counts):
        raise DataError("{folder} holds no picture that can be read. Name another folder.", folder=folder)
    return counts


def _counted(source: str, kinds: list[VerdictKind | None] | list[VerdictKind]) -> RefusalCount:
    return RefusalCount(
        source,
        sum(kind in (VerdictKind.HEALTHY, VerdictKind.SICK) for kind in kinds),
        sum(kind is VerdictKind.UNSURE for kind in kinds),
        sum(kind is VerdictKind.NOT_A_LEAF for kind in kinds),
        sum(kind is None for kind in kinds),
    )
