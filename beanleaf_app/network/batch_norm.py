"""Batch normalisation."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.parallel import block_size, blocks, for_blocks
from beanleaf_app.network.workspace import Workspace

Array = NDArray[Any]

EPSILON = 1e-5
_NEWS = 0.1  # how much of the running numbers each batch replaces


class BatchNorm:
    """Brings every channel to mean 0 and variance 1 over the batch, then scales and shifts it.

    While training, mean and variance are those of the batch; a running mean of both is kept, which is
    what a network in use takes. Source: Ioffe and Szegedy (2015), «Batch Normalization», algorithms 1
    and 2.

    Parameters
    ----------
    channels : the last axis of the inputs; all others are averaged over
    """

    def __init__(self, channels: int, dtype: type[np.floating[Any]] = np.float32) -> None:
        self.parameters: dict[str, Array] = {
            "scale": np.ones(channels, dtype),
            "shift": np.zeros(channels, dtype),
        }
        self.gradients: dict[str, Array] = {}
        self.buffers: dict[str, Array] = {
            "running_mean": np.zeros(channels, dtype),
            "running_variance": np.ones(channels, dtype),
        }
        self._memory = Workspace(np.dtype(dtype))
        self._inputs: Array = np.empty(0, dtype)
        self._mean: NDArray[np.float64] = np.zeros(channels)
        self._spread: NDArray[np.float64] = np.ones(channels)
        self._trained = False

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Nothing to draw: scale 1 and shift 0, and no batch seen yet."""
        self.parameters["scale"][...] = 1
        self.parameters["shift"][...] = 0
        self.buffers["running_mean"][...] = 0
        self.buffers["running_variance"][...] = 1

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        outputs = self._memory.array("outputs", inputs.shape)
        self._trained = rng is not None
        if rng is None:
            mean, variance = self.buffers["running_mean"], self.buffers["running_variance"]
        else:
            mean, variance = self._moments(inputs)
            count = math.prod(inputs.shape[:-1])
            for name, value in (
                ("running_mean", mean),
                # The mean square of few samples is on average too small by this much.
                ("running_variance", variance * (count / max(1, count - 1))),
            ):
                self.buffers[name] *= 1 - _NEWS
                self.buffers[name] += (_NEWS * value).astype(inputs.dtype)
        self._inputs = inputs
        self._mean = mean.astype(np.float64)
        self._spread = 1 / np.sqrt(variance.astype(np.float64) + EPSILON)
        factor = self._spread * self.parameters["scale"]
        times, plus = self._tiled(factor, self.parameters["shift"] - factor * self._mean)
        rows, results = _long_rows(inputs), _long_rows(outputs)

        def work(_: int, block: slice) -> None:
            np.multiply(rows[block], times, out=results[block])
            results[block] += plus

        for_blocks(len(rows), _block_size(rows), work)
        return outputs

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        inputs, dtype = self._inputs, output_gradient.dtype
        rows, gradients = _long_rows(inputs), _long_rows(output_gradient)
        size = _block_size(rows)
        sums = np.zeros((len(blocks(len(rows), size)), 2, inputs.shape[-1]), np.float64)

        def add_up(index: int, block: slice) -> None:
            sums[index, 0] = self._by_channel(np.einsum("ij,ij->j", gradients[block], rows[block]))
            sums[index, 1] = self._by_channel(_column_sums(gradients[block]))

        for_blocks(len(rows), size, add_up)
        along, d_shift = sums.sum(axis=0)
        d_scale = (along - self._mean * d_shift) * self._spread
        self.gradients = {"scale": d_scale.astype(dtype), "shift": d_shift.astype(dtype)}
        if not inputs_needed:
            return None
        # factor * (dY - mean of dY - normalised * mean of dY * normalised), sorted by what it multiplies.
        # In use, mean and variance do not depend on the inputs.
        count = math.prod(output_gradient.shape[:-1]) if self._trained else math.inf
        factor = self._spread * self.parameters["scale"]
        slope = -factor * self._spread * d_scale / count
        times, steep, plus = self._tiled(factor, slope, -factor * d_shift / count - slope * self._mean)
        result = self._memory.array("outputs", output_gradient.shape)
        results = _long_rows(result)

        def work(_: int, block: slice) -> None:
            scaled = self._memory.own_array("scaled", rows[block].shape)
            np.multiply(rows[block], steep, out=scaled)
            np.multiply(gradients[block], times, out=results[block])
            scaled += plus
            results[block] += scaled

        for_blocks(len(rows), size, work)
        return result

    def _tiled(self, *vectors: Array, like: Array | None = None) -> list[Array]:
        """One number for each channel, repeated for a whole row of the picture: long rows are fast."""
        inputs = self._inputs if like is None else like
        width = inputs.shape[-2] if inputs.ndim > 2 else 1
        return [np.tile(vector, width).astype(inputs.dtype) for vector in vectors]

    def _by_channel(self, sums: Array) -> Array:
        """The sums of every column of a picture, added up: (width * channels,) to (channels,)."""
        result: Array = sums.astype(np.float64).reshape(-1, len(self.parameters["scale"])).sum(axis=0)
        return result

    def _moments(self, inputs: Array) -> tuple[Array, Array]:
        """Mean and variance of every channel, float64 (channels,)."""
        rows = _long_rows(inputs)
        size = _block_size(rows)
        count = math.prod(inputs.shape[:-1])
        sums = np.zeros((len(blocks(len(rows), size)), inputs.shape[-1]), np.float64)

        def add_up(index: int, block: slice) -> None:
            sums[index] = self._by_channel(_column_sums(rows[block]))

        for_blocks(len(rows), size, add_up)
        mean = sums.sum(axis=0) / count
        (centre,) = self._tiled(mean, like=inputs)

        def add_squares(index: int, block: slice) -> None:
            centred = self._memory.own_array("scaled", rows[block].shape)
            np.subtract(rows[block], centre, out=centred)
            sums[index] = self._by_channel(np.einsum("ij,ij->j", centred, centred))

        for_blocks(len(rows), size, add_squares)
        return mean, sums.sum(axis=0) / count


def _long_rows(array: Array) -> Array:
    """(n, height, width, channels) to (n * height, width * channels); feature vectors stay as they are."""
    return array.reshape(-1, array.shape[-2] * array.shape[-1]) if array.ndim > 2 else array


def _column_sums(rows: Array) -> Array:
    """(n, channels) to (channels,). A product with ones is the fastest sum over the long axis."""
    result: Array = np.ones(len(rows), rows.dtype) @ rows
    return result


def _block_size(rows: Array) -> int:
    return block_size(4 * rows.shape[1] * rows.itemsize)
