"""Warnings about photographs that would spoil a training."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from beanleaf_app.errors import DataError
from beanleaf_app.photos.data_checks import count_folder, counts_of, random_samples, warnings_about
from beanleaf_app.photos.dataset import DataSet, UnreadableFile
from beanleaf_app.photos.practice_leaves import practice_leaves, save_practice_leaves


def data_set(labels: list[int], split: str = "train", start: int = 0) -> DataSet:
    """Photographs that all differ."""
    pixels = np.zeros((len(labels), 30_000), np.uint8)
    for row in range(len(labels)):
        pixels[row, :3] = np.frombuffer((start + row).to_bytes(3, "big"), np.uint8)
    names = tuple(f"{split} {row}" for row in range(len(labels)))
    return DataSet("some", split, pixels, np.array(labels, np.int64), ("healthy", "rust"), names)


GOOD = data_set([0, 1] * 20)
VALIDATION = data_set([0, 1] * 5, "validation", 1000)


def test_nothing_is_said_of_good_photographs() -> None:
    assert warnings_about(GOOD, VALIDATION) == ()
    assert warnings_about(practice_leaves("train", 60), practice_leaves("validation", 9)) == ()


@pytest.mark.parametrize(
    ("data", "validation", "said"),
    [
        (GOOD, None, "no validation photographs"),
        (GOOD, data_set([0, 1], "validation", 39), "both train and validation: 1, for example validation 0"),
        (data_set([0] * 30 + [1] * 19), VALIDATION, "class rust: only 19"),
        (
            data_set([0] * 100 + [1] * 25),
            VALIDATION,
            "class healthy has 100 photographs, the class rust only 25",
        ),
        (
            dataclasses.replace(GOOD, unreadable=(UnreadableFile("rust/x.jpg", "It is empty."),)),
            VALIDATION,
            "left out: 1, for example rust/x.jpg. It is empty.",
        ),
        (
            dataclasses.replace(GOOD, pixels=np.repeat(GOOD.pixels[::2], 2, axis=0)),
            VALIDATION,
            "two classes at once: 20, for example train 1",
        ),
    ],
)
def test_each_trouble_has_its_sentence(data: DataSet, validation: DataSet | None, said: str) -> None:
    (sentence,) = warnings_about(data, validation)
    assert said in sentence


def test_samples_are_of_their_class_and_change_with_the_seed() -> None:
    data = data_set([0, 1] * 20)
    first, again, other = (random_samples(data, 6, seed) for seed in (0, 0, 1))
    for label, pixels in enumerate(first):
        rows = {row.tobytes() for row in data.pixels[data.labels == label]}
        assert pixels.shape == (6, 30_000)
        assert len({row.tobytes() for row in pixels} & rows) == 6
    assert all((a == b).all() for a, b in zip(first, again, strict=True))
    assert not all((a == b).all() for a, b in zip(first, other, strict=True))
    assert len(random_samples(data_set([0, 1]), 6, 0)[0]) == 1


def test_class_folders_are_counted_without_reading(tmp_path: Path) -> None:
    save_practice_leaves(tmp_path / "train", 3, side=60)
    save_practice_leaves(tmp_path / "val", 2, side=60)
    counted = count_folder(tmp_path)
    assert counted.splits == {"train": (3, 3, 3), "validation": (2, 2, 2)}
    assert counted.healthy == "healthy"
    assert counted.to_learn_from == 9
    with pytest.raises(DataError):
        count_folder(tmp_path / "gone")


def test_which_class_is_healthy_can_be_said() -> None:
    data = dataclasses.replace(GOOD, class_names=("good", "bad"))
    assert counts_of({"train": data}).healthy == ""
    with pytest.raises(DataError, match="No class means healthy"):
        data.health_labels()
    corrected = data.with_healthy("bad")
    assert corrected.healthy_class == 1
    assert corrected.health_labels().tolist() == [1, 0] * 20
    assert data.with_healthy("") is data
    with pytest.raises(DataError, match="good, bad"):
        _ = data.with_healthy("ugly").healthy_class
