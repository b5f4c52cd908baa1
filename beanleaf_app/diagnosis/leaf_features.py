"""What is measured of a photograph to tell whether it shows a leaf at all."""

from __future__ import annotations

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


def observed(
    network: Network, pixels: NDArray[np.uint8], vectors: NDArray[np.float32]
) -> tuple[NDArray[Any], Features]:
    """Ask a network about photographs and watch it answer.

    Parameters
    ----------
    pixels : uint8 (n, 30000), n at least 1
    vectors : the same photographs as the network sees them, float32 (n, 30000)

    Returns
    -------
    its logits (n, outputs), and float64 (n, k) features, k as `feature_count` says: of every layer of
    pictures after its ReLU the mean and the standard deviation of each channel over the picture, that is,
    how strongly each filter answered and how unevenly; then the colours and textures of the photograph.
    """
    columns: list[NDArray[Any]] = []

    def see(layer: Layer, answer: NDArray[Any]) -> None:
        if isinstance(layer, ReLU) and answer.ndim == 4:
            columns.append(answer.mean(axis=(1, 2), dtype=np.float64))
            columns.append(answer.std(axis=(1, 2), dtype=np.float64))

    # A layer writes its next answer into the same memory.
    logits = network.observe(vectors, see).copy()
    return logits, np.hstack([*columns, picture_features(pixels)])


def leaf_features(network: Network, pixels: NDArray[np.uint8]) -> Features:
    """The features of many photographs, uint8 (n, 30000): float64 (n, k)."""
    rows = [
        observed(network, batch, to_feature_vectors(batch))[1]
        for batch in (pixels[start : start + _BATCH] for start in range(0, len(pixels), _BATCH))
    ]
    return np.concatenate([np.empty((0, feature_count(network.architecture))), *rows])


def picture_features(pixels: NDArray[np.uint8]) -> Features:
    """Colours and textures of photographs, uint8 (n, 30000): float64 (n, 59), most of them in [0, 1]."""
    pictures = pixels.reshape(-1, SIDE, SIDE, 3).astype(np.float32) / np.float32(255)
    return np.hstack([_colours(pictures), _rings(pictures), _textures(pictures)]).astype(np.float64)


def _colours(pictures: NDArray[np.float32]) -> NDArray[Any]:
    """Shares of hues (by saturation), of saturations and of brightnesses."""
    highest, lowest = pictures.max(axis=3), pictures.min(axis=3)
    chroma = highest - lowest
    red, green, blue = (pictures[..., channel] for channel in range(3))
    divisor = np.where(chroma > 0, chroma, 1)
    hue = np.where(
        highest == red,
        ((green - blue) / divisor) % 6,
        np.where(highest == green, (blue - red) / divisor + 2, (red - green) / divisor + 4),
    )
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


def _rings(pictures: NDArray[np.float32]) -> NDArray[Any]:
    """Mean and deviation of each channel in the middle, around it, and along the border."""
    away = np.abs(np.arange(SIDE) - (SIDE - 1) / 2) / (SIDE / 2)
    ring = (np.maximum(away[:, None], away[None, :]) * _RINGS).astype(np.int64)
    columns = []
    for index in range(_RINGS):
        values = pictures[:, ring == index]
        columns += [values.mean(axis=1), values.std(axis=1)]
    return np.hstack(columns)


def _textures(pictures: NDArray[np.float32]) -> NDArray[Any]:
    """How much changes from one pixel to the next, at four sizes: mean and deviation along both axes."""
    grey = pictures.mean(axis=3)
    columns = []
    for _ in range(4):
        across, down = np.abs(np.diff(grey, axis=2)), np.abs(np.diff(grey, axis=1))
        columns += [across.mean((1, 2)), down.mean((1, 2)), across.std((1, 2)), down.std((1, 2))]
        side = grey.shape[1] // 2 * 2
        halves = grey[:, :side, :side].reshape(len(grey), side // 2, 2, side // 2, 2)
        grey = halves.mean(axis=(2, 4))
    return np.stack(columns, axis=1)
