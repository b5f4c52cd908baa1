"""Photographs as somebody else might have taken them: turned, closer, darker, blurred, in another light.

A network that saw every leaf in many ways learns the disease and not the photograph. Labels stay right:
nothing here makes spots come or go.
"""

from __future__ import annotations

import io
import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from beanleaf_app.photos.preprocessing import SIDE

Pixels = NDArray[np.uint8]

_EDGE = SIDE // 2
# What lies beyond the border is the picture mirrored, as black corners would be something to learn.
_MIRROR = np.abs(np.arange(-_EDGE, SIDE + _EDGE))
_MIRROR = np.where(_MIRROR < SIDE, _MIRROR, 2 * (SIDE - 1) - _MIRROR)


@dataclass(frozen=True)
class Augmentation:
    """How far each change may go. Shares are in [0, 1]; pairs are the range that is drawn from evenly.

    turn : radians to either side, after a quarter turn and a flip at random
    zoom : how large the leaf becomes; the range is drawn from in logarithms
    close_up, close_up_share : a zoom of its own, for this share of the photographs
    shift : of the side, in either direction
    brightness, contrast, channel : factors; channel is drawn for red, green and blue apart
    strong_light, strong_light_share : a brightness of its own (dark or over-exposed), for this share
    blur, blur_share : radius of a Gaussian in pixels
    jpeg, jpeg_share : quality of a JPEG that the photograph was saved as in between
    """

    turn: float = 0.5
    zoom: tuple[float, float] = (0.8, 1.25)
    close_up: tuple[float, float] = (1.25, 2.0)
    close_up_share: float = 0.1
    shift: float = 0.1
    brightness: tuple[float, float] = (0.8, 1.25)
    contrast: tuple[float, float] = (0.8, 1.25)
    channel: tuple[float, float] = (0.85, 1.15)
    strong_light: tuple[float, float] = (0.4, 1.5)
    strong_light_share: float = 0.12
    blur: tuple[float, float] = (0.3, 1.5)
    blur_share: float = 0.12
    jpeg: tuple[float, float] = (15, 60)
    jpeg_share: float = 0.3


def augment(
    pixels: Pixels, rng: np.random.Generator, augmentation: Augmentation | None = None
) -> NDArray[np.float32]:
    """Each photograph changed in its own way.

    Parameters
    ----------
    pixels : uint8 (n, 30000), the feature vectors before they become float
    rng : the same state gives the same result
    augmentation : the ranges; None for the usual ones

    Returns
    -------
    a new ndarray, float32 (n, 30000) in [0, 1]
    """
    ranges = augmentation or Augmentation()
    result = np.empty(pixels.shape, np.float32)
    for row, picture in enumerate(pixels.reshape(-1, SIDE, SIDE, 3)):
        changed = _moved(picture, rng, ranges)
        changed = _softened(changed, rng, ranges)
        result[row] = _relit(np.asarray(changed, np.float32).reshape(-1, 3), rng, ranges).reshape(-1)
    return result


def _moved(picture: Pixels, rng: np.random.Generator, ranges: Augmentation) -> Image.Image:
    """Flip, turn, zoom and shift in one resampling."""
    close = rng.random() < ranges.close_up_share
    low, high = ranges.close_up if close else ranges.zoom
    zoom = math.exp(rng.uniform(math.log(low), math.log(high)))
    angle = rng.integers(4) * math.pi / 2 + rng.uniform(-ranges.turn, ranges.turn)
    flip = 1 if rng.random() < 0.5 else -1
    dx, dy = rng.uniform(-ranges.shift, ranges.shift, 2) * SIDE
    # Where each pixel of the result comes from, about the middle of the mirrored picture.
    cos, sin = math.cos(angle) / zoom, math.sin(angle) / zoom
    a, b, d, e = flip * cos, -sin, flip * sin, cos
    middle, source = SIDE / 2, SIDE / 2 + _EDGE
    c = source - a * (middle + dx) - b * (middle + dy)
    f = source - d * (middle + dx) - e * (middle + dy)
    mirrored = picture[_MIRROR[:, None], _MIRROR[None, :]]
    return Image.fromarray(mirrored).transform(
        (SIDE, SIDE), Image.Transform.AFFINE, (a, b, c, d, e, f), Image.Resampling.BILINEAR
    )


def _softened(image: Image.Image, rng: np.random.Generator, ranges: Augmentation) -> Image.Image:
    blurred, saved = rng.random(2) < (ranges.blur_share, ranges.jpeg_share)
    if blurred:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(*ranges.blur)))
    if saved:
        buffer = io.BytesIO()
        image.save(buffer, "JPEG", quality=int(rng.uniform(*ranges.jpeg)))
        image = Image.open(buffer)
    return image


def _relit(
    values: NDArray[np.float32], rng: np.random.Generator, ranges: Augmentation
) -> NDArray[np.float32]:
    strong = rng.random() < ranges.strong_light_share
    brightness = rng.uniform(*(ranges.strong_light if strong else ranges.brightness))
    gain = brightness * rng.uniform(*ranges.channel, 3) / 255
    contrast = rng.uniform(*ranges.contrast)
    middle: Any = values.mean(axis=0) * gain
    values *= (contrast * gain).astype(np.float32)
    values += (middle * (1 - contrast)).astype(np.float32)
    np.clip(values, 0, 1, out=values)
    return values
