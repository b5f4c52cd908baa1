"""Convolution as matrix products over patches."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from beanleaf_app.network.initialisation import he_normal
from beanleaf_app.network.parallel import block_size, blocks, for_blocks
from beanleaf_app.network.workspace import Workspace

Array = NDArray[Any]


class Convolution:
    """Every filter looks at every square patch of the picture: a dense layer that slides.

    The borders are padded with zeros, so that the picture keeps its size. A patch is laid out as (row,
    column, channel); all patches make the rows of a matrix, and the convolution is its product with the
    weights (Chellapilla, Puri, Simard 2006, «High Performance Convolutional Neural Networks for Document
    Processing»).

    Parameters
    ----------
    channels, filters : of the input and the output
    size : side of the patch, odd
    bias : False where a batch norm follows, which would take any bias out again

    Shapes: inputs (n, height, width, channels), outputs (n, height, width, filters),
    ``weight`` (filters, size * size * channels), ``bias`` (filters,). The outputs live in memory that
    the next forward step uses again.
    """

    def __init__(
        self,
        channels: int,
        filters: int,
        size: int,
        bias: bool,
        dtype: type[np.floating[Any]] = np.float32,
    ) -> None:
        self.channels = channels
        self.filters = filters
        self.size = size
        self.parameters: dict[str, Array] = {"weight": np.zeros((filters, size * size * channels), dtype)}
        if bias:
            self.parameters["bias"] = np.zeros(filters, dtype)
        self.gradients: dict[str, Array] = {}
        self.buffers: dict[str, Array] = {}
        self._memory = Workspace(np.dtype(dtype))
        self._padded: Array = np.empty(0, dtype)

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """He initialisation for the weights, zero for the biases."""
        weight = self.parameters["weight"]
        weight[...] = he_normal(rng, *weight.shape)
        if "bias" in self.parameters:
            self.parameters["bias"][...] = 0

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        n, height, width, channels = inputs.shape
        edge = self.size // 2
        padded = self._padded = self._memory.zeros(
            "padded", (n, height + 2 * edge, width + 2 * edge, channels)
        )
        outputs = self._memory.array("outputs", (n, height, width, self.filters))
        weight = np.ascontiguousarray(self.parameters["weight"].T)
        bias = self.parameters.get("bias")

        def work(_: int, block: slice) -> None:
            padded[block, edge : edge + height, edge : edge + width] = inputs[block]
            rows = outputs[block].reshape(-1, self.filters)
            np.matmul(self._patches(padded[block]), weight, out=rows)
            if bias is not None:
                rows += bias

        for_blocks(n, self._block_size(height * width), work)
        return outputs

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        n, height, width, _ = output_gradient.shape
        edge = self.size // 2
        weight = self.parameters["weight"]
        size = self._block_size(height * width)
        parts = np.zeros((len(blocks(n, size)), *weight.shape), weight.dtype)
        bias_parts = np.zeros((len(parts), self.filters), weight.dtype)
        # The gradient of the inputs is a convolution, too: of the gradient, with the filters turned around.
        spread = self._memory.array("spread", (n, height, width, self.channels)) if inputs_needed else None
        around = self._memory.zeros("around", (n, height + 2 * edge, width + 2 * edge, self.filters))
        turned = weight.reshape(self.filters, self.size, self.size, self.channels)[:, ::-1, ::-1]
        turned = np.ascontiguousarray(turned.transpose(1, 2, 0, 3)).reshape(-1, self.channels)

        def work(index: int, block: slice) -> None:
            rows = output_gradient[block].reshape(-1, self.filters)
            np.matmul(rows.T, self._patches(self._padded[block]), out=parts[index])
            if "bias" in self.parameters:
                bias_parts[index] = rows.sum(axis=0)
            if spread is not None:
                around[block, edge : edge + height, edge : edge + width] = output_gradient[block]
                np.matmul(self._patches(around[block]), turned, out=spread[block].reshape(-1, self.channels))

        for_blocks(n, size, work)
        self.gradients = {"weight": parts.sum(axis=0)}
        if "bias" in self.parameters:
            self.gradients["bias"] = bias_parts.sum(axis=0)
        if spread is None:
            return None
        return spread

    def _block_size(self, positions: int) -> int:
        row = self.size**2 * self.channels + self.filters
        return block_size(positions * row * self.parameters["weight"].itemsize)

    def _patches(self, padded: Array) -> Array:
        """The patches of padded pictures as rows, (n * height * width, size * size * channels)."""
        n, padded_height, padded_width, channels = padded.shape
        height, width = padded_height - self.size + 1, padded_width - self.size + 1
        over_n, over_y, over_x, over_c = padded.strides
        # In a patch, the columns of one row lie one after the other in memory.
        view = as_strided(
            padded,
            (n, height, width, self.size, self.size * channels),
            (over_n, over_y, over_x, over_y, over_c),
            writeable=False,
        )
        patches = self._memory.own_array("patches", (n * height * width, self.size**2 * channels))
        np.copyto(patches.reshape(view.shape), view)
        return patches
