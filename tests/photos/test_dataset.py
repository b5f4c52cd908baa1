from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beanleaf_app.errors import DataError
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.preprocessing import FEATURES

CLASSES = ("angular_leaf_spot", "bean_rust", "healthy")


def data_set(labels: list[int], class_names: tuple[str, ...] = CLASSES) -> DataSet:
    rng = np.random.default_rng(0)
    return DataSet(
        name="Some leaves",
        split="train",
        pixels=rng.integers(0, 256, (len(labels), FEATURES), dtype=np.uint8),
        labels=np.array(labels, dtype=np.int64),
        class_names=class_names,
        photo_names=tuple(f"{number}.jpg" for number in range(len(labels))),
    )


@given(st.lists(st.integers(0, 2), max_size=12))
def test_counts_and_health_follow_from_the_labels(labels: list[int]) -> None:
    data = data_set(labels)
    assert len(data) == len(labels)
    assert data.counts() == {name: labels.count(index) for index, name in enumerate(CLASSES)}
    assert list(data.counts()) == list(CLASSES)
    assert data.health_labels().tolist() == [int(label != 2) for label in labels]


@pytest.mark.parametrize(
    ("names", "healthy"),
    [
        (CLASSES, 2),
        (("Healthy", "unhealthy"), 0),
        (("bean_healthy", "rust"), 0),
        (("not healthy", "healthy leaves"), 1),
        (("non-healthy", "HEALTHY"), 1),
        (("healthy", "healthy_but_old"), 0),
    ],
)
def test_the_healthy_class_is_found_by_its_name(names: tuple[str, ...], healthy: int) -> None:
    assert data_set([0, 1], names).healthy_class == healthy


@pytest.mark.parametrize("names", [("rust", "spot"), ("unhealthy", "rust"), ("healthy leaf", "healthy pod")])
def test_without_one_healthy_class_a_sentence_says_what_to_do(names: tuple[str, ...]) -> None:
    with pytest.raises(DataError, match=r"Name exactly one class folder healthy\.") as caught:
        data_set([0, 1], names).health_labels()
    assert names[0] in str(caught.value)


def test_the_fingerprint_changes_with_what_a_training_depends_on_and_with_nothing_else() -> None:
    data = data_set([0, 1, 2])
    other_pixels = data.pixels.copy()
    other_pixels[1, 17] ^= 1
    same = replace(data, name="Other", split="test", pixels=data.pixels.copy(), photo_names=("a", "b", "c"))
    assert same.fingerprint == data.fingerprint
    assert len(data.fingerprint) == 64
    changed = [
        replace(data, pixels=other_pixels),
        replace(data, labels=data.labels[::-1].copy()),
        replace(data, class_names=("angular_leaf_spot", "rust", "healthy")),
    ]
    assert len({data.fingerprint, *(one.fingerprint for one in changed)}) == 4


@pytest.mark.parametrize(
    "changes",
    [
        {"pixels": np.zeros((2, 10), dtype=np.uint8)},
        {"pixels": np.zeros((2, FEATURES), dtype=np.float32)},
        {"labels": np.array([0, 3], dtype=np.int64)},
        {"labels": np.array([0, -1], dtype=np.int64)},
        {"labels": np.array([0], dtype=np.int64)},
        {"photo_names": ("a", "a")},
    ],
)
def test_parts_that_do_not_fit_together_are_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"photographs|label"):
        replace(data_set([0, 1]), **changes)
