from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from beanleaf_app.photos.augmentation import Augmentation, augment
from beanleaf_app.photos.practice_leaves import practice_leaves

_NOTHING = Augmentation(
    turn=0,
    zoom=(1, 1),
    close_up_share=0,
    shift=0,
    brightness=(1, 1),
    contrast=(1, 1),
    channel=(1, 1),
    strong_light_share=0,
    blur_share=0,
    jpeg_share=0,
)


@pytest.fixture(scope="module")
def pixels() -> Any:
    return np.random.default_rng(0).integers(0, 256, (12, 30_000), dtype=np.uint8)


def _pictures(vectors: Any) -> Any:
    return vectors.reshape(-1, 100, 100, 3)


def test_the_same_random_state_gives_the_same_photographs(pixels: Any) -> None:
    one, again, other = (augment(pixels, np.random.default_rng(seed)) for seed in (1, 1, 2))
    assert np.array_equal(one, again)
    assert not np.array_equal(one, other)
    assert (one.dtype, one.shape) == (np.float32, pixels.shape)
    assert 0 <= one.min() <= one.max() <= 1


def test_with_nothing_else_it_flips_and_turns_to_the_pixel(pixels: Any) -> None:
    found = _pictures(augment(pixels, np.random.default_rng(3), _NOTHING)) * 255
    ways = set()
    # Pillow cuts off what is behind the point, so that a number may be one less.
    for before, after in zip(_pictures(pixels), found, strict=True):
        candidates = {
            (flipped, quarter): np.rot90(before[:, ::-1] if flipped else before, quarter)
            for flipped in (False, True)
            for quarter in range(4)
        }
        right = [way for way, turned in candidates.items() if np.abs(turned - after).max() < 1.01]
        assert len(right) == 1
        ways.add(right[0])
    assert len(ways) >= 5  # of the eight there are


def test_brightness_contrast_and_colour_by_hand() -> None:
    grey = np.full((1, 30_000), 100, np.uint8)
    brighter = dataclasses.replace(_NOTHING, brightness=(1.5, 1.5))
    np.testing.assert_allclose(augment(grey, np.random.default_rng(0), brighter), 150 / 255, atol=1e-5)
    halves = np.repeat(np.array([[50, 150]], np.uint8), 15_000)[None]
    harder = dataclasses.replace(_NOTHING, contrast=(2.0, 2.0))
    found = augment(halves, np.random.default_rng(0), harder) * 255
    assert sorted(np.unique(found.round(2)).tolist()) == [0.0, 200.0]
    tinted = augment(grey, np.random.default_rng(0), dataclasses.replace(_NOTHING, channel=(0.5, 1.5)))
    assert len(np.unique(tinted.round(4))) == 3


def test_a_zoom_is_about_the_middle() -> None:
    picture = np.zeros((100, 100, 3), np.uint8)
    picture[40:60, 40:60] = 255
    closer = dataclasses.replace(_NOTHING, zoom=(2.0, 2.0))
    (found,) = _pictures(augment(picture.reshape(1, -1), np.random.default_rng(0), closer))
    assert found[32:68, 32:68].min() > 0.99
    assert found[:28].max() == found[72:].max() == found[:, :28].max() == found[:, 72:].max() == 0


def test_the_border_mirrors_and_is_never_black() -> None:
    white = np.full((6, 30_000), 255, np.uint8)
    moved = dataclasses.replace(_NOTHING, turn=0.5, zoom=(0.8, 0.8), shift=0.1)
    assert augment(white, np.random.default_rng(0), moved).min() > 0.999


def test_on_average_the_light_stays() -> None:
    leaves = practice_leaves("train", 30, 5).pixels
    found = augment(leaves, np.random.default_rng(0))
    assert found.mean() == pytest.approx(leaves.mean() / 255, rel=0.1)
