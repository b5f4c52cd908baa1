"""What a person should know of her photographs before a network learns from them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.photos.class_folders import ClassFolders
from beanleaf_app.photos.dataset import DataSet, healthy_classes
from beanleaf_app.photos.sources import CORRECTED
from beanleaf_app.sentence import Sentence

# Fewer give a network hardly more to go by than chance.
FEW_PHOTOS = 20
# With three classes, one answer for all would already be right for 3 of 5.
UNBALANCED = 3


@dataclass(frozen=True)
class ClassCounts:
    """How many photographs each class of each split holds, in the order of the classes.

    healthy : the class whose name says that its leaves are healthy; "" if none does, or several
    """

    class_names: tuple[str, ...]
    splits: Mapping[str, tuple[int, ...]]
    healthy: str

    @property
    def to_learn_from(self) -> int:
        """How many there are to learn from."""
        return sum(self.splits.get("train", ()))


def count_folder(folder: Path) -> ClassCounts:
    """Count the photographs of class folders without reading them. Raises DataError."""
    folders = ClassFolders.find(folder.expanduser().resolve())
    splits = {split: tuple(folders.counts(split).values()) for split in folders.splits}
    return ClassCounts(folders.class_names, splits, _healthy(folders.class_names))


def counts_of(loaded: Mapping[str, DataSet]) -> ClassCounts:
    """The same of data sets in memory, by split; at least one."""
    names = next(iter(loaded.values())).class_names
    return ClassCounts(
        names, {split: tuple(data.counts().values()) for split, data in loaded.items()}, _healthy(names)
    )


def warnings_about(data: DataSet, validation: DataSet | None) -> tuple[Sentence, ...]:
    """What is wrong with the photographs, the worst first; each sentence says what to do."""
    found = [
        _shared(data, validation),
        _two_classes(data),
        _few(data),
        _unbalanced(data),
        _unreadable(data, validation),
    ]
    if validation is None and data.name == CORRECTED:
        found.append(
            Sentence(
                "None of these photographs could be set aside, so nobody can tell how the network does on "
                "leaves it never saw. Mark five or more of a class: one of five is set aside."
            )
        )
    elif validation is None:
        found.append(
            Sentence(
                "There are no validation photographs, so nobody can tell how the network does on leaves it "
                "never saw. Put a fifth of the photographs into a folder «validation» beside «train»."
            )
        )
    return tuple(sentence for sentence in found if sentence is not None)


def random_samples(data: DataSet, per_class: int, seed: int) -> tuple[NDArray[np.uint8], ...]:
    """For each class up to so many photographs, drawn without repeats: uint8 (n, 30000)."""
    rng = np.random.default_rng(seed)
    picked = []
    for label in range(len(data.class_names)):
        rows = np.flatnonzero(data.labels == label)
        picked.append(data.pixels[rng.permutation(rows)[:per_class]])
    return tuple(picked)


def _shared(data: DataSet, validation: DataSet | None) -> Sentence | None:
    if validation is None:
        return None
    seen = {row.tobytes() for row in data.pixels}
    both = [
        name
        for name, row in zip(validation.photo_names, validation.pixels, strict=True)
        if row.tobytes() in seen
    ]
    if not both:
        return None
    return Sentence(
        "Photographs that are in both train and validation: {count}, for example {name}. The network would "
        "know them by heart and look better than it is. Keep each in one of the two.",
        count=len(both),
        name=both[0],
    )


def _two_classes(data: DataSet) -> Sentence | None:
    labels: dict[bytes, int] = {}
    twice = [
        name
        for name, row, label in zip(data.photo_names, data.pixels, data.labels, strict=True)
        if labels.setdefault(row.tobytes(), int(label)) != label
    ]
    if not twice:
        return None
    return Sentence(
        "Photographs that are in two classes at once: {count}, for example {name}. Take each out of the "
        "class where it does not belong.",
        count=len(twice),
        name=twice[0],
    )


def _few(data: DataSet) -> Sentence | None:
    counts = data.counts()
    name = min(counts, key=lambda one: counts[one])
    if counts[name] >= FEW_PHOTOS:
        return None
    return Sentence(
        "Photographs of the class {name}: only {count}. Add more: at least {enough}, better 100.",
        name=name,
        count=counts[name],
        enough=FEW_PHOTOS,
    )


def _unbalanced(data: DataSet) -> Sentence | None:
    counts = data.counts()
    least, most = min(counts, key=lambda one: counts[one]), max(counts, key=lambda one: counts[one])
    if counts[most] <= UNBALANCED * counts[least]:
        return None
    return Sentence(
        "The class {most} has {many} photographs, the class {least} only {few}. A network learns to answer "
        "what it saw most. Add photographs of the smaller class, or take some of the larger one out.",
        most=most,
        many=counts[most],
        least=least,
        few=counts[least],
    )


def _unreadable(data: DataSet, validation: DataSet | None) -> Sentence | None:
    files = [*data.unreadable, *(validation.unreadable if validation is not None else ())]
    if not files:
        return None
    return Sentence(
        "Files that could not be read and are left out: {count}, for example {name}. {reason}",
        count=len(files),
        name=files[0].name,
        reason=files[0].reason,
    )


def _healthy(class_names: tuple[str, ...]) -> str:
    found = healthy_classes(class_names)
    return class_names[found[0]] if len(found) == 1 else ""
