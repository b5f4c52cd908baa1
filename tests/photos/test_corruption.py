from __future__ import annotations

import numpy as np
import pytest

from beanleaf_app.photos.corruption import CORRUPTIONS
from beanleaf_app.photos.practice_leaves import practice_leaves


@pytest.mark.parametrize("name", CORRUPTIONS)
def test_each_changes_every_photograph_in_its_own_way(name: str) -> None:
    pixels = practice_leaves("test", 6).pixels
    before = pixels.copy()
    found = CORRUPTIONS[name](pixels)
    assert (found.shape, found.dtype) == (pixels.shape, np.uint8)
    assert np.array_equal(pixels, before), "the photographs themselves were changed"
    change = np.abs(found.astype(int) - pixels).mean(axis=1)
    assert (change == 0).all() if name == "as they are" else (change > 0.5).all()


def test_light_by_hand() -> None:
    grey = np.full((1, 30_000), 200, np.uint8)
    assert set(CORRUPTIONS["dark, 40 % of the light"](grey)[0]) == {80}
    assert set(CORRUPTIONS["over-exposed, 160 % of the light"](grey)[0]) == {255}
    assert CORRUPTIONS["reddish, red 120 %, blue 80 %"](grey)[0, :3].tolist() == [240, 200, 160]


def test_a_crop_of_half_the_area_shows_the_middle_larger() -> None:
    picture = np.zeros((100, 100, 3), np.uint8)
    picture[40:60, 40:60] = 255
    found = CORRUPTIONS["cropped to half the area"](picture.reshape(1, -1)).reshape(100, 100, 3)
    assert (found > 128).mean() == pytest.approx(0.04 * 2, rel=0.1)
