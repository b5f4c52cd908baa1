from __future__ import annotations

import numpy as np
import pytest

from beanleaf_app.photos.non_leaves import NON_LEAF_KINDS, draw_non_leaves
from beanleaf_app.photos.preprocessing import FEATURES


@pytest.mark.parametrize("kind", NON_LEAF_KINDS)
def test_pictures_are_different_and_can_be_drawn_again(kind: str) -> None:
    pictures = draw_non_leaves(kind, 6, seed=3)
    assert (pictures.shape, pictures.dtype) == ((6, FEATURES), np.uint8)
    assert len({picture.tobytes() for picture in pictures}) == 6
    assert np.array_equal(draw_non_leaves(kind, 2, seed=3), pictures[:2])
    assert not np.array_equal(draw_non_leaves(kind, 6, seed=4), pictures)


def test_none_is_an_empty_table() -> None:
    assert draw_non_leaves("plain", 0).shape == (0, FEATURES)


def test_plain_is_plain_and_text_is_not() -> None:
    plain = draw_non_leaves("plain", 5).reshape(5, -1, 3)
    assert np.ptp(plain, axis=1).max() == 0
    assert np.ptp(draw_non_leaves("text", 5), axis=1).min() > 100
