"""Sums over everything but the channels, block by block, for batch normalisation."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.workspace import Workspace

Array = NDArray[Any]


class BlockMoments:
    """Mean and variance of every channel, measured in blocks on any number of threads.

    Within a block the squares are those of what differs from the block's own mean, which keeps all
    digits however far from zero the numbers are. Blocks are merged as in Chan, Golub, LeVeque (1983),
    «Algorithms for Computing the Sample Variance», and always in the same order.
    """

    def __init__(self, blocks: int, channels: int, memory: Workspace) -> None:
        self._memory = memory
        self._counts = np.zeros((blocks, 1))
        self._means = np.zeros((blocks, channels))
        self._squares = np.zeros((blocks, channels))

    def measure(self, index: int, rows: Array) -> None:
        """One block: rows (n, numbers of a row of the picture), the channel changing fastest."""
        channels = self._means.shape[1]
        self._counts[index] = rows.size / channels
        mean = self._means[index] = _by_channel(column_sums(rows), channels) / self._counts[index]
        centred = self._memory.own_array("centred", rows.shape)
        np.subtract(rows, np.tile(mean, rows.shape[-1] // channels).astype(rows.dtype), out=centred)
        self._squares[index] = _by_channel(product_sums(centred, centred), channels)

    def merged(self) -> tuple[Array, Array, int]:
        """Mean and variance, float64 (channels,), and of how many numbers."""
        count = self._counts.sum()
        mean = (self._means * self._counts).sum(axis=0) / count
        between = (self._counts * (self._means - mean) ** 2).sum(axis=0)
        return mean, (self._squares.sum(axis=0) + between) / count, int(count)


def gradient_sums(gradients: Array, rows: Array, channels: int) -> tuple[Array, Array]:
    """The sums of the gradients and of their products with the rows, float64 (channels,) each."""
    return _by_channel(column_sums(gradients), channels), _by_channel(product_sums(gradients, rows), channels)


def long_rows(array: Array) -> Array:
    """(n, height, width, channels) to (n * height, width * channels); feature vectors stay as they are."""
    return array.reshape(-1, array.shape[-2] * array.shape[-1]) if array.ndim > 2 else array


def tiled(vector: Array, like: Array) -> Array:
    """One number for each channel, repeated for a whole row of the picture: long rows are fast."""
    width = like.shape[-2] if like.ndim > 2 else 1
    return np.tile(vector, width).astype(like.dtype)


def column_sums(rows: Array) -> Array:
    """(n, numbers) to (numbers,). A product with ones is the fastest sum over the long axis."""
    result: Array = np.ones(len(rows), rows.dtype) @ rows
    return result


def product_sums(rows: Array, others: Array) -> Array:
    """The same for the products of two arrays."""
    result: Array = np.einsum("ij,ij->j", rows, others)
    return result


def _by_channel(sums: Array, channels: int) -> Array:
    """The sums of every column of a picture, added up: (width * channels,) to (channels,), float64."""
    result: Array = sums.astype(np.float64).reshape(-1, channels).sum(axis=0)
    return result
