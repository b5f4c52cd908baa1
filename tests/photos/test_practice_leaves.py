"""Practice leaves: the same from the same seed, different otherwise, and a network can learn from them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from beanleaf_app.errors import Cancelled, DataError
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.leaf_canvas import crisp_polygons
from beanleaf_app.photos.leaf_shape import random_shape
from beanleaf_app.photos.practice_leaves import (
    CLASS_NAMES,
    practice_leaf,
    practice_leaves,
    save_practice_leaves,
)
from beanleaf_app.photos.preprocessing import FEATURES, SIDE, to_pixels
from beanleaf_app.photos.progress import Progress


@pytest.fixture(scope="module")
def train() -> DataSet:
    return practice_leaves("train", 150)


@pytest.fixture(scope="module")
def validation() -> DataSet:
    return practice_leaves("validation", 60)


def drawn(class_name: str, seed: int, side: int = 120) -> NDArray[np.uint8]:
    return np.asarray(practice_leaf(class_name, np.random.default_rng(seed), side))


@pytest.mark.parametrize("class_name", CLASS_NAMES)
def test_equal_generators_draw_equal_leaves_and_others_do_not(class_name: str) -> None:
    first = drawn(class_name, 5)
    assert first.shape == (120, 120, 3)
    assert first.dtype == np.uint8
    assert np.array_equal(first, drawn(class_name, 5))
    assert not np.array_equal(first, drawn(class_name, 6))


@pytest.mark.parametrize("class_name", CLASS_NAMES)
def test_a_leaf_looks_the_same_at_any_side(class_name: str) -> None:
    small = to_pixels(practice_leaf(class_name, np.random.default_rng(8), 200)).astype(np.float32)
    large = to_pixels(practice_leaf(class_name, np.random.default_rng(8), 500)).astype(np.float32)
    other = to_pixels(practice_leaf(class_name, np.random.default_rng(9), 500)).astype(np.float32)
    difference = float(np.abs(small - large).mean())
    assert difference < 3.0
    assert float(np.abs(small - other).mean()) > 3.0 * difference


def test_a_leaf_without_a_side_is_as_large_as_a_photograph_of_beans() -> None:
    leaf = practice_leaf("healthy", np.random.default_rng(0))
    assert leaf.size == (500, 500)
    assert leaf.mode == "RGB"


def test_an_unknown_class_is_refused_by_name() -> None:
    with pytest.raises(DataError, match="mosaic"):
        practice_leaf("mosaic", np.random.default_rng(0))


def test_a_data_set_holds_what_was_asked_for() -> None:
    data = practice_leaves("test", 8)
    assert data.pixels.shape == (8, FEATURES)
    assert data.class_names == ("angular_leaf_spot", "bean_rust", "healthy")
    assert data.counts() == {"angular_leaf_spot": 3, "bean_rust": 3, "healthy": 2}
    assert data.photo_names[0] == "angular_leaf_spot_test.0"
    assert data.photo_names[-1] == "healthy_test.1"
    assert data.split == "test"
    assert data.class_names[data.healthy_class] == "healthy"


def test_the_same_seed_gives_the_same_data_set_and_another_does_not() -> None:
    first = practice_leaves("train", 6, seed=3)
    assert first.fingerprint == practice_leaves("train", 6, seed=3).fingerprint
    assert first.fingerprint != practice_leaves("train", 6, seed=4).fingerprint


def test_a_leaf_does_not_depend_on_how_many_are_drawn(train: DataSet) -> None:
    few = practice_leaves("train", 6)
    for class_name in CLASS_NAMES:
        name = f"{class_name}_train.1"
        in_few, in_many = few.photo_names.index(name), train.photo_names.index(name)
        assert np.array_equal(few.pixels[in_few], train.pixels[in_many])


def test_no_leaf_is_drawn_twice(train: DataSet, validation: DataSet) -> None:
    leaves = [*train.pixels, *validation.pixels, *practice_leaves("test", 9).pixels]
    assert len({leaf.tobytes() for leaf in leaves}) == len(leaves)


def test_an_unknown_split_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="holdout"):
        practice_leaves("holdout", 3)
    with pytest.raises(DataError, match="holdout"):
        save_practice_leaves(tmp_path, 1, split="holdout")
    assert not any(tmp_path.iterdir())


def test_progress_counts_every_leaf() -> None:
    heard: list[Progress] = []
    practice_leaves("train", 5, progress=heard.append)
    assert [step.done for step in heard] == [0, 1, 2, 3, 4, 5]
    assert {step.total for step in heard} == {5}


def test_drawing_stops_when_asked() -> None:
    heard: list[Progress] = []
    with pytest.raises(Cancelled):
        practice_leaves("train", 50, progress=heard.append, should_stop=lambda: len(heard) >= 2)
    assert len(heard) == 2


def test_files_hold_the_leaves_of_the_data_set(tmp_path: Path) -> None:
    written = save_practice_leaves(tmp_path / "leaves", 2, seed=7)
    assert sorted(path.relative_to(tmp_path / "leaves").as_posix() for path in written) == [
        f"{name}/{name}_train.{index}.jpg" for name in CLASS_NAMES for index in range(2)
    ]
    data = practice_leaves("train", 6, seed=7)
    for path, pixels in zip(written, data.pixels, strict=True):
        with Image.open(path) as photo:
            assert photo.size == (500, 500)
            difference = np.abs(to_pixels(photo).astype(np.float32) - pixels)
        # The file is a JPEG, and drawn larger.
        assert difference.mean() < 4.0


def test_sick_leaves_have_brown_marks_and_healthy_ones_hardly_any() -> None:
    def brown_share(class_name: str, seed: int) -> float:
        # The shape comes first out of the generator, so the blade can be cut from the background.
        shape = random_shape(np.random.default_rng(seed))
        centre = np.array(shape.centre)
        blade = np.asarray(crisp_polygons(200, [centre + 0.94 * (shape.outline() - centre)])) == 255
        red, green, _ = drawn(class_name, seed, 200)[blade].astype(np.float32).T
        return float((red > green).mean())

    shares = {name: [brown_share(name, seed) for seed in range(20)] for name in CLASS_NAMES}
    assert max(shares["healthy"]) < 0.005
    assert min(shares["angular_leaf_spot"]) > 0.01
    assert min(shares["bean_rust"]) > 0.01


def middle_colours(data: DataSet) -> NDArray[np.float64]:
    photos = data.pixels.reshape(-1, SIDE, SIDE, 3)[:, 25:75, 25:75].astype(np.float64) / 255.0
    features = np.concatenate([photos.mean(axis=(1, 2)), photos.std(axis=(1, 2))], axis=1)
    return np.concatenate([features, np.ones((len(data), 1))], axis=1)


def test_classes_can_be_learned_but_not_from_the_mean_colour_alone(
    train: DataSet, validation: DataSet
) -> None:
    X, X_held_out = middle_colours(train), middle_colours(validation)
    weights, *_ = np.linalg.lstsq(X, np.eye(3)[train.labels], rcond=None)
    accuracy = float((np.argmax(X_held_out @ weights, axis=1) == validation.labels).mean())
    assert accuracy > 1.0 / 3.0 + 0.2

    means = np.concatenate([X[:, :3], X[:, -1:]], axis=1)
    held_out_means = np.concatenate([X_held_out[:, :3], X_held_out[:, -1:]], axis=1)
    weights, *_ = np.linalg.lstsq(means, np.eye(3)[train.labels], rcond=None)
    by_mean = float((np.argmax(held_out_means @ weights, axis=1) == validation.labels).mean())
    assert by_mean < 0.9


def test_pixels_alone_tell_sick_from_healthy_better_than_guessing(
    train: DataSet, validation: DataSet
) -> None:
    def centred(data: DataSet) -> NDArray[np.float64]:
        return data.pixels.astype(np.float64) / 255.0 - train.pixels.mean(axis=0) / 255.0

    # Ridge regression on all 30,000 numbers: the strongest thing a linear rule can do with few leaves.
    X, X_held_out = centred(train), centred(validation)
    targets = train.health_labels() * 2.0 - 1.0
    offset = float(targets.mean())
    gram = X @ X.T
    dual = np.linalg.solve(gram + 0.05 * np.trace(gram) / len(X) * np.eye(len(X)), targets - offset)
    scores = X_held_out @ (X.T @ dual) + offset
    sick = validation.health_labels()
    # Ordered by score, a sick leaf should mostly come before a healthy one; guessing gives one half.
    better = (scores[sick == 1][:, None] > scores[sick == 0][None, :]).mean()
    assert float(better) > 0.7
