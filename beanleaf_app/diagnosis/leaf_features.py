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
_LARGE = 1e9  # the squares of larger numbers, added up, may be too large for float32
_SIZES = 4  # of textures, each half as fine as the one before


def observed(network: Network, pixels: NDArray[np.uint8]) -> tuple[NDArray[Any], Features]:
    """Ask a network about photographs, uint8 (n, 30000), n at least 1, and watch it answer.

    Returns
    -------
    its logits (n, outputs), and float64 (n, k) features, k as `feature_count` says: of every layer of
    pictures after its ReLU the mean and the standard deviation of each channel over the picture, that is,
    how strongly each filter answered and how unevenly; then the colours and textures of the photograph.
    """
    sums: list[Features] = []
    squares: list[Features] = []
    counts: list[int] = []

    def see(layer: Layer, answer: NDArray[Any]) -> None:
        if isinstance(layer, ReLU) and answer.ndim == 4:
            n, height, width, channels = answer.shape
            # Rows of all columns and channels: NumPy is at its best with long ones, slow along the channels.
            rows = answer.reshape(n, height, width * channels)
            if rows.max() > _LARGE:
                rows = rows.astype(np.float64)
            of_columns = np.stack([rows.sum(axis=1), np.einsum("nyk,nyk->nk", rows, rows)])
            both = of_columns.reshape(2, n, width, channels).sum(axis=2, dtype=np.float64)
            sums.append(both[0])
            squares.append(both[1])
            counts.append(height * width)

    # A layer writes its next answer into the same memory.
    logits = network.observe(to_feature_vectors(pixels), see).copy()
    columns = []
    if counts:
        widths = [len(layer[0]) for layer in sums]
        mean, deviation = _mean_and_deviation(np.hstack(sums), np.hstack(squares), np.repeat(counts, widths))
        ends = np.cumsum(widths).tolist()
        for start, end in zip([0, *ends], ends, strict=False):
            columns += [mean[:, start:end], deviation[:, start:end]]
    return logits, np.hstack([*columns, picture_features(pixels)])


def _mean_and_deviation(sums: Features, squares: Features, count: Any) -> tuple[Features, Features]:
    """Of so many numbers, from their sum and the sum of their squares."""
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
    # Red, green and blue each for itself, (3, n, 10000): that is several times as fast as side by side.
    by_channel = np.ascontiguousarray(pixels.reshape(-1, SIDE * SIDE, 3).transpose(2, 0, 1))
    return np.hstack([_colours(by_channel), _rings(by_channel), _textures(by_channel)]).astype(np.float64)


def _colours(by_channel: NDArray[np.uint8]) -> NDArray[Any]:
    """Shares of hues (by chroma), of saturations and of brightnesses, and the mean chroma.

    Hue, saturation and value as Smith (1978) defines them, in whole numbers: no pixel comes into another bin
    because a quotient was rounded.
    """
    red, green, blue = channels = by_channel.astype(np.int16)
    highest = np.maximum(np.maximum(red, green), blue)
    chroma = highest - np.minimum(np.minimum(red, green), blue)
    hues = _hues(channels, highest, chroma)
    brightest = np.maximum(highest, 1)
    saturations = [_LEVELS * chroma >= level * brightest for level in range(1, _LEVELS)]
    brightnesses = [highest >= -(-255 * level // _LEVELS) for level in range(1, _LEVELS)]
    return np.hstack(
        [hues, _shares(saturations), _shares(brightnesses), hues.sum(axis=1, keepdims=True)],
    )


def _hues(channels: NDArray[np.int16], highest: NDArray[np.int16], chroma: NDArray[np.int16]) -> NDArray[Any]:
    """Of each picture the chroma of the pixels of each hue, (n, 12), as a share of the most there can be."""
    red, green, blue = channels
    is_red = highest == red
    is_green = (highest == green) & ~is_red
    # Products with true and false take less time than choices do.
    along = is_red * (green - blue) + is_green * (blue - red) + ~(is_red | is_green) * (red - green)
    bins = _HUES // 2 + 4 * is_red.view(np.int8) - 4 * is_green.view(np.int8)
    # ``along`` goes from -chroma to chroma: a third of the way round.
    twice = along + along
    for reached in (twice >= -chroma, along >= 0, twice >= chroma, along >= chroma):
        bins += reached
    bins[bins >= _HUES] -= _HUES
    count = len(chroma)
    # Counting each hue with each chroma is faster than adding chromas up.
    flat = (bins * np.int16(256) + chroma).astype(np.int64) + (np.arange(count) * _HUES * 256)[:, None]
    table = np.bincount(flat.ravel(), minlength=count * _HUES * 256).reshape(count, _HUES, 256)
    return (table @ np.arange(256)) / (255 * SIDE * SIDE)


def _shares(at_least: list[NDArray[np.bool_]]) -> NDArray[Any]:
    """Shares of the levels, (n, levels), from the pixels (n, 10000) that reach the second, the third, ..."""
    reached = [[np.count_nonzero(picture) for picture in level] for level in at_least]
    whole = np.full(len(at_least[0]), SIDE * SIDE)
    return -np.diff([whole, *reached, np.zeros_like(whole)], axis=0).T / (SIDE * SIDE)


def _rings(by_channel: NDArray[np.uint8]) -> Features:
    """Mean and deviation of each channel in the middle, around it, and along the border."""
    within, counts = _rings_within()
    values = by_channel.astype(np.float64)
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


def _textures(by_channel: NDArray[np.uint8]) -> NDArray[Any]:
    """How much changes from one pixel to the next, at several sizes: mean and deviation along both axes."""
    total = by_channel.sum(axis=0, dtype=np.uint16).reshape(-1, SIDE, SIDE)
    grey = total.astype(np.float32) / np.float32(3 * 255)
    n = len(grey)
    sums, squares, counts = [], [], []
    for _ in range(_SIZES):
        side = grey.shape[1]
        changes = np.empty((2, n, (side - 1) * side), np.float32)  # along both axes
        np.subtract(grey[:, :, 1:], grey[:, :, :-1], out=changes[0].reshape(n, side, side - 1))
        np.subtract(grey[:, 1:], grey[:, :-1], out=changes[1].reshape(n, side - 1, side))
        np.abs(changes, out=changes)
        sums.append(changes.sum(axis=2))
        squares.append(np.einsum("ank,ank->an", changes, changes))
        counts.append(changes.shape[2])
        side -= side % 2
        both = grey[:, 0:side:2, :side] + grey[:, 1:side:2, :side]
        grey = (both[:, :, 0::2] + both[:, :, 1::2]) / np.float32(4)
    moments = _mean_and_deviation(
        np.array(sums, np.float64), np.array(squares, np.float64), np.array(counts)[:, None, None]
    )
    # (mean or deviation, size, axis, n): at each size the two means, then the two deviations
    return np.stack(moments).transpose(3, 1, 0, 2).reshape(n, -1)
