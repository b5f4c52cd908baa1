from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from PIL import Image

from beanleaf_app.photos.preprocessing import FEATURES, SIDE, central_square, to_feature_vectors, to_pixels

_sides = st.integers(1, 260)


@given(_sides, _sides)
def test_the_central_square_is_the_largest_and_in_the_middle(width: int, height: int) -> None:
    columns, rows = np.meshgrid(np.arange(width) % 256, np.arange(height) % 256)
    image = Image.fromarray(np.stack([columns, rows, 0 * rows], axis=-1).astype(np.uint8))
    square = central_square(image)
    side = min(width, height)
    assert square.size == (side, side)
    left, top, _ = np.asarray(image)[(height - side) // 2, (width - side) // 2]
    assert square.getpixel((0, 0)) == (left, top, 0)


def test_pixels_are_in_the_order_row_column_channel() -> None:
    table = np.random.default_rng(1).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
    pixels = to_pixels(Image.fromarray(table))
    assert pixels.shape == (FEATURES,)
    assert pixels.dtype == np.uint8
    # An image that already has the network's size must not change at all.
    row, column, channel = 7, 93, 2
    assert pixels[(row * SIDE + column) * 3 + channel] == table[row, column, channel]
    assert np.array_equal(pixels, table.ravel())


def test_pixels_are_refused_for_an_image_that_is_not_rgb() -> None:
    with pytest.raises(ValueError, match="RGB"):
        to_pixels(Image.new("L", (SIDE, SIDE)))


@given(hnp.arrays(np.uint8, st.tuples(st.integers(0, 3), st.just(FEATURES))))
def test_feature_vectors_are_the_pixels_over_255(pixels: np.ndarray) -> None:
    vectors = to_feature_vectors(pixels)
    assert vectors.dtype == np.float32
    assert vectors.shape == pixels.shape
    assert np.array_equal(vectors, pixels.astype(np.float32) / 255)
    assert np.array_equal(np.rint(vectors * 255).astype(np.uint8), pixels)
