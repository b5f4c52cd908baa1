"""The photographs that a person has corrected, as a data set: learned from where they lie, without a copy."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.errors import DataError
from beanleaf_app.history.marked_photos import State, first_marks, marked_leaves, split_off, state_of
from beanleaf_app.history.query import Query
from beanleaf_app.history.record import HEALTHY, Record
from beanleaf_app.history.store import HistoryStore
from beanleaf_app.photos.data_checks import ClassCounts
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.photo_loading import LabelledSource, PhotoLoader
from beanleaf_app.photos.sources import CORRECTED
from beanleaf_app.sentence import Sentence


@dataclass(frozen=True)
class CorrectedPhotos:
    """What there is to learn from, and what had to be left out.

    class_names : what the photographs were marked as, sorted
    splits : "train", and "validation" where a class has five or more: one of five is set aside
    lost : how many originals are gone, or are another picture now
    """

    class_names: tuple[str, ...]
    splits: dict[str, tuple[Record, ...]]
    lost: int

    @classmethod
    def find(cls, history: Path) -> CorrectedPhotos:
        """Those of a history file that can be learned from.

        Raises
        ------
        HistoryError : if the history cannot be read
        DataError : if there are too few, with what to mark
        """
        marked: list[Record] = []
        if history.exists():  # opening it would make one
            with HistoryStore(history) as store:
                marked = first_marks(store.records(store.ids(Query(marked=True))))
        leaves = marked_leaves(marked)
        there = [record for record in leaves if state_of(record) is State.THERE]
        by_class: dict[str, list[Record]] = {}
        for record in there:
            by_class.setdefault(str(record.correction), []).append(record)
        _refuse_too_few(by_class, marked=len(marked), lost=len(leaves) - len(there))
        train, validation = [], []
        for name in sorted(by_class):
            learned, aside = split_off(by_class[name])
            train += learned
            validation += aside
        splits = {"train": tuple(train)} | ({"validation": tuple(validation)} if validation else {})
        return cls(tuple(sorted(by_class)), splits, len(leaves) - len(there))

    @property
    def counts(self) -> ClassCounts:
        """How many of each class."""
        return ClassCounts(
            self.class_names,
            {
                split: tuple(sum(one.correction == name for one in held) for name in self.class_names)
                for split, held in self.splits.items()
            },
            HEALTHY,
        )

    def load(self, split: str, loader: PhotoLoader) -> DataSet:
        """Read all photographs of one of `splits`. Raises DataError, Cancelled."""
        sources = self._sources(self.splits[split])
        doing = Sentence("Reading the corrected photographs ({split})", split=split)
        photos = loader.load(sources, len(sources), doing)
        if not photos.names:
            raise DataError(
                "None of the corrected photographs could be read. {why} Correct others in History.",
                why=photos.unreadable[0].reason,
            )
        return DataSet(
            name=CORRECTED,
            split=split,
            pixels=photos.pixels,
            labels=photos.labels,
            class_names=self.class_names,
            photo_names=photos.names,
            unreadable=photos.unreadable,
        )

    def _sources(self, records: Sequence[Record]) -> list[LabelledSource]:
        taken: dict[str, int] = {}
        sources = []
        for record in records:
            name = f"{record.correction}/{record.name}"
            taken[name] = taken.get(name, 0) + 1
            # Two folders may each hold a «leaf 1.jpg».
            unique = name if taken[name] == 1 else f"{name} ({taken[name]})"
            assert record.path is not None
            sources.append(
                LabelledSource(unique, self.class_names.index(str(record.correction)), record.path)
            )
        return sources


def load_corrected(
    history: Path, splits: Sequence[str], make_loader: Callable[[], PhotoLoader]
) -> dict[str, DataSet]:
    """Those of `splits` that there are. Raises DataError, HistoryError, Cancelled."""
    found = CorrectedPhotos.find(history)
    loader = make_loader()
    return {split: found.load(split, loader) for split in splits if split in found.splits}


def _refuse_too_few(by_class: dict[str, list[Record]], *, marked: int, lost: int) -> None:
    if not by_class and lost:
        raise DataError(
            "The photographs that you corrected are no longer where they were: {count}. Put them back, or "
            "classify and correct others.",
            count=lost,
        )
    if not by_class:
        raise DataError(
            "No leaf in the history is marked yet. Open History, choose a photo and say what it really is."
            if not marked
            else "Only pictures that are no leaves are marked. Mark leaves in History too."
        )
    if HEALTHY not in by_class:
        raise DataError("No healthy leaf is marked, so nothing can be told apart. Mark some in History.")
    if len(by_class) == 1:
        raise DataError("No sick leaf is marked, so nothing can be told apart. Mark some in History.")
