"""Batch normalisation."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.channel_sums import BlockMoments, gradient_sums, long_rows, tiled
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
        self._count: float = math.inf

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Nothing to draw: scale 1 and shift 0, and no batch seen yet."""
        self.parameters["scale"][...] = 1
        self.parameters["shift"][...] = 0
        self.buffers["running_mean"][...] = 0
        self.buffers["running_variance"][...] = 1

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        outputs = self._memory.array("outputs", inputs.shape)
        rows, results = long_rows(inputs), long_rows(outputs)
        size = _block_size(rows)
        if rng is None:
            self.take_running_moments()
        else:
            moments = BlockMoments(len(blocks(len(rows), size)), inputs.shape[-1], self._memory)
            for_blocks(len(rows), size, lambda index, block: moments.measure(index, rows[block]))
            self.take_moments(*moments.merged())
        self._inputs = inputs
        times, plus = (tiled(term, inputs) for term in self.forward_terms())

        def work(_: int, block: slice) -> None:
            np.multiply(rows[block], times, out=results[block])
            results[block] += plus

        for_blocks(len(rows), size, work)
        return outputs

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        inputs = self._inputs
        rows, gradients = long_rows(inputs), long_rows(output_gradient)
        size = _block_size(rows)
        sums = np.zeros((len(blocks(len(rows), size)), 2, inputs.shape[-1]), np.float64)

        def add_up(index: int, block: slice) -> None:
            sums[index] = gradient_sums(gradients[block], rows[block], inputs.shape[-1])

        for_blocks(len(rows), size, add_up)
        d_shift, along = sums.sum(axis=0)
        times, steep, plus = (tiled(term, inputs) for term in self.backward_terms(d_shift, along))
        if not inputs_needed:
            return None
        result = self._memory.array("outputs", output_gradient.shape)
        results = long_rows(result)

        def work(_: int, block: slice) -> None:
            scaled = self._memory.own_array("scaled", rows[block].shape)
            np.multiply(rows[block], steep, out=scaled)
            np.multiply(gradients[block], times, out=results[block])
            scaled += plus
            results[block] += scaled

        for_blocks(len(rows), size, work)
        return result

    def take_running_moments(self) -> None:
        """Use the running mean and variance, which do not depend on the inputs."""
        self._count = math.inf
        self._use(self.buffers["running_mean"], self.buffers["running_variance"])

    def take_moments(self, mean: Array, variance: Array, count: int) -> None:
        """Use mean and variance (channels,) of ``count`` numbers, and let the running ones follow them."""
        self._count = count
        for name, value in (
            ("running_mean", mean),
            # The mean square of few samples is on average too small by this much.
            ("running_variance", variance * (count / max(1, count - 1))),
        ):
            self.buffers[name] *= 1 - _NEWS
            self.buffers[name] += (_NEWS * value).astype(self.buffers[name].dtype)
        self._use(mean, variance)

    def forward_terms(self) -> tuple[Array, Array]:
        """``times`` and ``plus`` of outputs = times * inputs + plus, float64 (channels,)."""
        factor = self._spread * self.parameters["scale"]
        return factor, self.parameters["shift"] - factor * self._mean

    def running_terms(self) -> tuple[Array, Array]:
        """The same for a network in use, whatever was taken last."""
        mean, variance = self.buffers["running_mean"], self.buffers["running_variance"].astype(np.float64)
        factor = self.parameters["scale"] / np.sqrt(variance + EPSILON)
        return factor, self.parameters["shift"] - factor * mean

    def backward_terms(self, d_shift: Array, along: Array) -> tuple[Array, Array, Array]:
        """Fill `gradients`; ``times``, ``steep`` and ``plus`` of the gradient of the inputs.

        That gradient is times * output gradient + steep * inputs + plus, each float64 (channels,).

        Parameters
        ----------
        d_shift, along : sums of the output gradient, and of its product with the inputs
        """
        dtype = self.parameters["scale"].dtype
        d_scale = (along - self._mean * d_shift) * self._spread
        self.gradients = {"scale": d_scale.astype(dtype), "shift": d_shift.astype(dtype)}
        # factor * (dY - mean of dY - normalised * mean of dY * normalised), sorted by what it multiplies.
        factor = self._spread * self.parameters["scale"]
        steep = -factor * self._spread * d_scale / self._count
        return factor, steep, -factor * d_shift / self._count - steep * self._mean

    def _use(self, mean: Array, variance: Array) -> None:
        self._mean = mean.astype(np.float64)
        self._spread = 1 / np.sqrt(variance.astype(np.float64) + EPSILON)


def _block_size(rows: Array) -> int:
    return block_size(4 * rows.shape[1] * rows.itemsize)
