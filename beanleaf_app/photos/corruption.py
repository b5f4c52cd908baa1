"""Photographs made worse on purpose, to measure what a model still knows of them.

Each function takes and returns uint8 (n, 30000) and does the same to every photograph. They work on what
the network sees, 100x100 pixels, where a blur or a JPEG's blocks do more harm than on the photograph.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from beanleaf_app.photos.preprocessing import SIDE

Pixels = NDArray[np.uint8]


def _each(change: Callable[[Image.Image], Image.Image]) -> Callable[[Pixels], Pixels]:
    def corrupted(pixels: Pixels) -> Pixels:
        pictures = pixels.reshape(-1, SIDE, SIDE, 3)
        rows = [np.asarray(change(Image.fromarray(picture)), np.uint8) for picture in pictures]
        return np.stack(rows).reshape(pixels.shape) if rows else pixels

    return corrupted


def _lit(*gain: float) -> Callable[[Pixels], Pixels]:
    def corrupted(pixels: Pixels) -> Pixels:
        channels: Any = pixels.reshape(-1, 3) * np.array(gain, np.float32)
        result: Pixels = np.clip(np.rint(channels), 0, 255).astype(np.uint8)
        return result.reshape(pixels.shape)

    return corrupted


def _jpeg(image: Image.Image) -> Image.Image:
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=20)
    return Image.open(buffer)


def _cropped(image: Image.Image) -> Image.Image:
    edge = round(SIDE * (1 - 0.5**0.5) / 2)  # half of the area is left
    return image.resize((SIDE, SIDE), Image.Resampling.BICUBIC, (edge, edge, SIDE - edge, SIDE - edge))


CORRUPTIONS: dict[str, Callable[[Pixels], Pixels]] = {
    "as they are": lambda pixels: pixels,
    "blurred, Gaussian of 1.5 pixels": _each(lambda image: image.filter(ImageFilter.GaussianBlur(1.5))),
    "dark, 40 % of the light": _lit(0.4, 0.4, 0.4),
    "over-exposed, 160 % of the light": _lit(1.6, 1.6, 1.6),
    "JPEG of quality 20": _each(_jpeg),
    "turned by 30 degrees": _each(lambda image: image.rotate(30, Image.Resampling.BILINEAR)),
    "cropped to half the area": _each(_cropped),
    "reddish, red 120 %, blue 80 %": _lit(1.2, 1.0, 0.8),
    "bluish, red 80 %, blue 120 %": _lit(0.8, 1.0, 1.2),
}
