"""Layers that make a picture smaller."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.parallel import block_size, for_blocks
from beanleaf_app.network.workspace import Workspace

Array = NDArray[Any]


class MaxPool:
    """The largest of every square of 2x2, without overlap: (n, h, w, c) to (n, h // 2, w // 2, c).

    An odd last row or column is left out. Of equal entries the first is taken to be the largest.
    """

    def __init__(self, dtype: type[np.floating[Any]] = np.float32) -> None:
        self.parameters: dict[str, Array] = {}
        self.gradients: dict[str, Array] = {}
        self.buffers: dict[str, Array] = {}
        self._memory = Workspace(np.dtype(dtype))
        self._shape: tuple[int, ...] = ()
        self._upper: Array = np.empty(0, np.bool_)
        self._left: Array = np.empty(0, np.bool_)

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Nothing to draw."""

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        n, height, width, channels = self._shape = inputs.shape
        h, w = height // 2, width // 2
        upper = self._upper = self._memory.array("upper", (n, h, 2 * w, channels), np.bool_)
        left = self._left = self._memory.array("left", (n, h, w, channels), np.bool_)
        outputs = self._memory.array("outputs", (n, h, w, channels))

        def work(_: int, block: slice) -> None:
            rows = inputs[block, : 2 * h].reshape(-1, h, 2, width, channels)[:, :, :, : 2 * w]
            np.greater_equal(rows[:, :, 0], rows[:, :, 1], out=upper[block])
            larger = self._memory.own_array("larger", upper[block].shape)
            np.maximum(rows[:, :, 0], rows[:, :, 1], out=larger)
            pairs = larger.reshape(-1, h, w, 2, channels)
            np.greater_equal(pairs[:, :, :, 0], pairs[:, :, :, 1], out=left[block])
            np.maximum(pairs[:, :, :, 0], pairs[:, :, :, 1], out=outputs[block])

        for_blocks(n, block_size(2 * math.prod(inputs.shape[1:]) * inputs.itemsize), work)
        return outputs

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        if not inputs_needed:
            return None
        n, height, width, channels = self._shape
        h, w = height // 2, width // 2
        result = self._memory.array("gradient", self._shape)

        def work(_: int, block: slice) -> None:
            gradient = output_gradient[block]
            larger = self._memory.own_array("larger", (len(gradient), h, w, 2, channels))
            np.multiply(gradient, self._left[block], out=larger[:, :, :, 0])
            np.subtract(gradient, larger[:, :, :, 0], out=larger[:, :, :, 1])
            rows = larger.reshape(-1, h, 2 * w, channels)
            result[block, 2 * h :] = 0
            result[block, :, 2 * w :] = 0
            out = result[block, : 2 * h].reshape(-1, h, 2, width, channels)[:, :, :, : 2 * w]
            np.multiply(rows, self._upper[block], out=out[:, :, 0])
            np.subtract(rows, out[:, :, 0], out=out[:, :, 1])

        for_blocks(n, block_size(2 * math.prod(self._shape[1:]) * result.itemsize), work)
        return result


class GlobalAveragePool:
    """The mean of every channel over the whole picture: (n, h, w, c) to (n, c).

    Source: Lin, Chen, Yan (2013), «Network In Network», section 3.2.
    """

    def __init__(self) -> None:
        self.parameters: dict[str, Array] = {}
        self.gradients: dict[str, Array] = {}
        self.buffers: dict[str, Array] = {}
        self._shape: tuple[int, ...] = ()

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Nothing to draw."""

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        self._shape = inputs.shape
        result: Array = inputs.mean(axis=(1, 2))
        return result

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        _, height, width, _ = self._shape
        share = output_gradient / (height * width)
        return np.broadcast_to(share[:, None, None, :], self._shape)
