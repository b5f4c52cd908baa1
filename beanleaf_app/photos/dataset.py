"""A data set in memory."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.errors import DataError
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.sentence import Sentence

_NOT_HEALTHY = re.compile(r"(un|\bnot? ?|\bnon ?)healthy")


def healthy_classes(class_names: Sequence[str]) -> tuple[int, ...]:
    """The classes whose names say that their leaves are healthy; best is exactly one."""
    names = [re.sub(r"[\W_]+", " ", name.casefold()).strip() for name in class_names]
    exact = tuple(index for index, name in enumerate(names) if name == "healthy")
    loose = tuple(
        index for index, name in enumerate(names) if "healthy" in name and not _NOT_HEALTHY.search(name)
    )
    return exact or loose


@dataclass(frozen=True)
class UnreadableFile:
    """A file that was left out of a data set, and a sentence that says why."""

    name: str
    reason: str


@dataclass(frozen=True, eq=False)
class DataSet:
    """Photographs with the class of each.

    pixels : ndarray of shape (n, 30000), uint8
    labels : ndarray of shape (n,), int64, indices into class_names
    photo_names : n names, each once
    unreadable : the files that were left out
    healthy_name : the class of healthy leaves; "" is the one whose name says so
    Raises ValueError when these do not fit together.
    """

    name: str
    split: str
    pixels: NDArray[np.uint8]
    labels: NDArray[np.int64]
    class_names: tuple[str, ...]
    photo_names: tuple[str, ...]
    unreadable: tuple[UnreadableFile, ...] = ()
    healthy_name: str = ""

    def __post_init__(self) -> None:
        count = len(self.photo_names)
        if self.pixels.shape != (count, FEATURES) or self.pixels.dtype != np.uint8:
            raise ValueError(f"pixels are {self.pixels.dtype} {self.pixels.shape} for {count} photographs")
        if self.labels.shape != (count,) or self.labels.dtype != np.int64:
            raise ValueError(f"labels are {self.labels.dtype} {self.labels.shape} for {count} photographs")
        if count and not (self.labels.min() >= 0 and self.labels.max() < len(self.class_names)):
            raise ValueError("a label names no class")
        if len(set(self.photo_names)) != count:
            raise ValueError("two photographs have the same name")

    def __len__(self) -> int:
        return len(self.photo_names)

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 in hexadecimal of class names, labels and pixels: what a training depends on."""
        digest = hashlib.sha256(repr((self.class_names, len(self))).encode())
        digest.update(np.ascontiguousarray(self.labels, dtype="<i8").data)
        digest.update(np.ascontiguousarray(self.pixels).data)
        return digest.hexdigest()

    @cached_property
    def healthy_class(self) -> int:
        """The index of the class that means healthy. Raises DataError if no class says so, or several."""
        if self.healthy_name in self.class_names:
            return self.class_names.index(self.healthy_name)
        found = () if self.healthy_name else healthy_classes(self.class_names)
        if len(found) == 1:
            return found[0]
        which = ", ".join(self.class_names) or Sentence("none")
        raise DataError(
            "More than one class means healthy leaves (the classes are: {which}). "
            "Name exactly one class folder healthy."
            if found
            else "No class means healthy leaves (the classes are: {which}). "
            "Name exactly one class folder healthy.",
            which=which,
        )

    def with_healthy(self, name: str) -> DataSet:
        """The same photographs, with the class that a person says is healthy; "" asks their names."""
        return replace(self, healthy_name=name) if name != self.healthy_name else self

    def health_labels(self) -> NDArray[np.int64]:
        """ndarray of shape (n,), int64: 1 for a sick leaf, 0 for a healthy one. Raises DataError."""
        sick: NDArray[np.int64] = (self.labels != self.healthy_class).astype(np.int64)
        return sick

    def counts(self) -> dict[str, int]:
        """How many photographs each class has, in the order of the classes."""
        numbers = np.bincount(self.labels, minlength=len(self.class_names))
        return {name: int(number) for name, number in zip(self.class_names, numbers, strict=True)}
