"""What is measured of a photograph to tell whether it shows a leaf at all."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.models.leaf_check import feature_count
from beanleaf_app.network.layers import Layer, ReLU
from beanleaf_app.network.network import Network
from beanleaf_app.photos.preprocessing import SIDE, to_feature_vectors

Features = NDArray[np.float64]

_BATCH = 32
_HUES, _LEVELS = 12, 6
_RINGS = 3  # the middle, what is around it, the border


def observed(network: Network, pixels: NDArray[np.uint8]) -> tuple[NDArray[Any], Features]:
    """Ask a network about photographs, uint8 (n, 30000), n at least 1, and watch it answer.

    Returns
    -------
    its logits (n, outputs), and float64 (n, k) features, k as `feature_count` says: of every layer of
    pictures after its ReLU the mean and the standard deviation of each channel over the picture, that is,
    how strongly each filter answered and how unevenly; then the colours and textures of the photograph.
    """
    columns: list[NDArray[Any]] = []

    def see(layer: Layer, answer: NDArray[Any]) -> None:
        if isinstance(layer, ReLU) and answer.ndim == 4:
            columns.extend(_moments(answer))

    # A layer writes its next answer into the same memory.
    logits = network.observe(to_feature_vectors(pixels), see).copy()
    return logits, np.hstack([*columns, picture_features(pixels)])


def _moments(pictures: NDArray[Any]) -> tuple[Features, Features]:
    """Mean and standard deviation of each channel, (n, height, width, channels) to (n, channels) each."""
    n, height, width, channels = pictures.shape
    # Rows of all columns and channels: NumPy is at its best with long ones, and slow along the channels.
    rows = pictures.reshape(n, height, width * channels).astype(np.float64)
    sums = rows.sum(axis=1).reshape(n, width, channels).sum(axis=1)
    squares = np.einsum("nyk,nyk->nk", rows, rows).reshape(n, width, channels).sum(axis=1)
    return _mean_and_deviation(sums, squares, height * width)


def _mean_and_deviation(sums: Features, squares: Features, count: Any) -> tuple[Features, Features]:
    """Of so many numbers, from their sum and the sum of their squares. Both have all digits of float64."""
    mean: Features = sums / count
    return mean, np.sqrt(np.maximum(squares / count - mean * mean, 0))


def leaf_features(network: Network, pixels: NDArray[np.uint8]) -> Features:
    """The features of many photographs, uint8 (n, 30000): float64 (n, k)."""
    rows = [
        observed(network, batch)[1]
        for batch in (pixels[start : start + _BATCH] for start in range(0, len(pixels), _BATCH))
    ]
    return np.concatenate([np.empty((0, feature_count(network.architecture))), *rows])


def picture_features(pixels: NDArray[np.uint8]) -> Features:
    """Colours and textures of photographs, uint8 (n, 30000): float64 (n, 59), most of them in [0, 1]."""
    # Red, green and blue each for itself, (3, n, 100, 100): that is several times as fast as side by side.
    by_channel = np.ascontiguousarray(pixels.reshape(-1, SIDE, SIDE, 3).transpose(3, 0, 1, 2))
    channels = by_channel.astype(np.float32) / np.float32(255)
    return np.hstack([_colours(channels), _rings(by_channel), _textures(channels)]).astype(np.float64)


def _colours(channels: NDArray[np.float32]) -> NDArray[Any]:
    """Shares of hues (by saturation), of saturations and of brightnesses."""
    red, green, blue = channels
    highest = np.maximum(np.maximum(red, green), blue)
    chroma = highest - np.minimum(np.minimum(red, green), blue)
    divisor = np.where(chroma > 0, chroma, np.float32(1))
    from_red = (green - blue) / divisor
    from_red[from_red < 0] += 6  # hues go round
    from_green, from_blue = (blue - red) / divisor + 2, (red - green) / divisor + 4
    hue = np.where(highest == red, from_red, np.where(highest == green, from_green, from_blue))
    saturation = chroma / np.maximum(highest, np.float32(1e-3))
    return np.hstack(
        [
            _histogram(hue / 6, _HUES, chroma),
            _histogram(saturation, _LEVELS),
            _histogram(highest, _LEVELS),
            chroma.mean(axis=(1, 2))[:, None],
        ]
    )


def _histogram(values: NDArray[Any], bins: int, weights: NDArray[Any] | None = None) -> NDArray[Any]:
    """Shares of each picture, (n, bins), of values in [0, 1]."""
    count = len(values)
    bin_of = np.minimum((values * bins).astype(np.int64), bins - 1).reshape(count, -1)
    flat = (bin_of + np.arange(count)[:, None] * bins).ravel()
    table = np.bincount(flat, None if weights is None else weights.ravel(), count * bins)
    return table.reshape(count, bins) / (SIDE * SIDE)


def _rings(by_channel: NDArray[np.uint8]) -> Features:
    """Mean and deviation of each channel in the middle, around it, and along the border."""
    within, counts = _rings_within()
    values = by_channel.reshape(3, -1, SIDE * SIDE).astype(np.float64)
    # Sums of whole numbers, exact in whatever order they are added up.
    mean, deviation = _mean_and_deviation(values @ within, (values * values) @ within, counts)
    both = np.stack([mean, deviation]) / 255  # (2, channel, n, ring)
    return both.transpose(2, 3, 0, 1).reshape(len(both[0, 0]), -1)


@cache
def _rings_within() -> tuple[Features, Features]:
    """1 where a pixel lies in a ring, (10000, 3), from the middle to the border; and how many pixels do."""
    away = np.abs(np.arange(SIDE) - (SIDE - 1) / 2) / (SIDE / 2)
    ring = (np.maximum(away[:, None], away[None, :]) * _RINGS).astype(np.int64)
    within = (ring.reshape(-1, 1) == np.arange(_RINGS)).astype(np.float64)
    return within, within.sum(axis=0)


def _textures(channels: NDArray[np.float32]) -> NDArray[Any]:
    """How much changes from one pixel to the next, at four sizes: mean and deviation along both axes."""
    grey = (channels[0] + channels[1] + channels[2]) / np.float32(3)
    columns = []
    for _ in range(4):
        changes = grey[:, :, 1:] - grey[:, :, :-1], grey[:, 1:] - grey[:, :-1]
        across, down = (_of_each(np.abs(change)) for change in changes)
        columns += [across[0], down[0], across[1], down[1]]
        side = grey.shape[1] // 2 * 2
        upper, lower = grey[:, 0:side:2, :side], grey[:, 1:side:2, :side]
        both = upper + lower
        grey = (both[:, :, 0::2] + both[:, :, 1::2]) / np.float32(4)
    return np.stack(columns, axis=1)


def _of_each(pictures: NDArray[np.float32]) -> tuple[Features, Features]:
    """Mean and standard deviation of each picture, (n, height, width) to (n,) each."""
    rows = pictures.reshape(len(pictures), -1).astype(np.float64)
    return _mean_and_deviation(rows.sum(axis=1), np.einsum("nk,nk->n", rows, rows), rows.shape[1])
