"""Masks and noise for the drawn leaves, in coordinates that do not depend on the picture's side.

A point is (x, y) with (0, 0) at the upper left corner and (1, 1) at the lower right. Every random number
is drawn on a grid of fixed size, so that one seed gives the same leaf at any side.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Points = NDArray[np.float64]
Field = NDArray[np.float32]

# Whatever is blurred anyway is drawn on this small grid and enlarged: a tenth of the time, the same look.
SOFT_SIDE = 128
_SUPERSAMPLE = 2


def crisp_polygons(side: int, polygons: Iterable[Points]) -> Image.Image:
    """The smooth-edged mask (mode "L", 255 inside) of polygons, each of shape (n, 2)."""
    fine = side * _SUPERSAMPLE
    image = Image.new("L", (fine, fine))
    pen = ImageDraw.Draw(image)
    for polygon in polygons:
        pen.polygon((polygon * fine).ravel().tolist(), fill=255)
    return image.reduce(_SUPERSAMPLE)


def crisp_lines(
    side: int, lines: Iterable[Points], widths: Sequence[float], values: Sequence[int]
) -> Image.Image:
    """The smooth-edged mask (mode "L") of lines, each of shape (n, 2).

    Each line has a width, as a fraction of the side, and a value from 0 to 255.
    """
    fine = side * _SUPERSAMPLE
    image = Image.new("L", (fine, fine))
    pen = ImageDraw.Draw(image)
    for line, width, value in zip(lines, widths, values, strict=True):
        pen.line((line * fine).ravel().tolist(), fill=value, width=max(1, round(width * fine)), joint="curve")
    return image.reduce(_SUPERSAMPLE)


def soft_polygons(
    side: int, polygons: Iterable[Points], blur: float, values: Sequence[int] | None = None
) -> Image.Image:
    """A mask (mode "L") of polygons blurred by ``blur``, a fraction of the side."""
    image = Image.new("L", (SOFT_SIDE, SOFT_SIDE))
    pen = ImageDraw.Draw(image)
    for index, polygon in enumerate(polygons):
        pen.polygon((polygon * SOFT_SIDE).ravel().tolist(), fill=255 if values is None else values[index])
    return enlarge(image.filter(ImageFilter.GaussianBlur(blur * SOFT_SIDE)), side)


def enlarge(image: Image.Image, side: int) -> Image.Image:
    return image.resize((side, side), Image.Resampling.BILINEAR)


def noise(rng: np.random.Generator, cells: int, side: int) -> Field:
    """Smooth noise with ``cells`` bumps a side: float32 (side, side), mean about 0, deviation about 1."""
    grid = rng.standard_normal((cells, cells), dtype=np.float32)
    smooth = Image.fromarray(grid).resize((side, side), Image.Resampling.BICUBIC)
    return np.asarray(smooth)


def cloud(rng: np.random.Generator, octaves: Sequence[tuple[int, float]], side: int) -> Field:
    """A weighted sum of noises, float32 (side, side); ``octaves`` holds (cells, weight) pairs."""
    # Twice the finest octave is grid enough: the enlarging at the end costs the same for one octave or five.
    grid = min(side, 2 * max(cells for cells, _ in octaves))
    total = np.zeros((grid, grid), dtype=np.float32)
    for cells, weight in octaves:
        total += np.float32(weight) * noise(rng, cells, grid)
    if grid == side:
        return total
    return np.asarray(Image.fromarray(total).resize((side, side), Image.Resampling.BILINEAR))


def mask_of(field: Field) -> Image.Image:
    """A field of shares, clipped to 0 to 1, as a mask (mode "L")."""
    return Image.fromarray((np.clip(field, 0.0, 1.0) * np.float32(255.0)).astype(np.uint8))


def slope(height: Field, direction: float) -> Field:
    """How steeply ``height`` rises towards ``direction`` (radians), per side of the picture."""
    scale = height.shape[0] / 2.0
    rise = np.zeros_like(height)
    rise[:, 1:-1] = (height[:, 2:] - height[:, :-2]) * np.float32(np.cos(direction) * scale)
    rise[1:-1] += (height[2:] - height[:-2]) * np.float32(np.sin(direction) * scale)
    return rise
