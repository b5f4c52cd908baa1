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
        self._outputs: Array = np.empty(0, dtype)

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Nothing to draw."""

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        outputs = self.start_forward(inputs.shape)
        for_blocks(len(inputs), self._block_size, lambda _, block: self.forward_block(block, inputs[block]))
        return outputs

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        if not inputs_needed:
            return None
        result = self._memory.array("gradient", self._shape)

        def work(_: int, block: slice) -> None:
            self.backward_block(block, output_gradient[block], result[block])

        for_blocks(len(result), self._block_size, work)
        return result

    def start_forward(self, shape: tuple[int, ...]) -> Array:
        """Get ready for the blocks of inputs of this shape; returns where the outputs will be."""
        n, height, width, channels = self._shape = shape
        h, w = height // 2, width // 2
        self._upper = self._memory.array("upper", (n, h, 2 * w, channels), np.bool_)
        self._left = self._memory.array("left", (n, h, w, channels), np.bool_)
        self._outputs = self._memory.array("outputs", (n, h, w, channels))
        return self._outputs

    def forward_block(self, block: slice, inputs: Array, *, mark: bool = True) -> None:
        """Fill the outputs of one block from its inputs.

        mark : note which entries were the largest, as `backward_block` needs; else `mark_block` does it
        """
        pairs = self._larger_of_rows(block, inputs)
        np.maximum(pairs[:, :, :, 0], pairs[:, :, :, 1], out=self._outputs[block])
        if mark:
            self._mark(block, inputs, pairs)

    def mark_block(self, block: slice, inputs: Array) -> None:
        """Note which of the inputs were the largest, for `backward_block`."""
        self._mark(block, inputs, self._larger_of_rows(block, inputs))

    def _larger_of_rows(self, block: slice, inputs: Array) -> Array:
        """Of each square the larger of its left entries, and of its right ones: (n, h, w, 2, channels)."""
        rows, below = self._row_pairs(inputs)
        larger = self._memory.own_array("larger", self._upper[block].shape)
        np.maximum(rows, below, out=larger)
        n, h, columns, channels = larger.shape
        return larger.reshape(n, h, columns // 2, 2, channels)

    def _mark(self, block: slice, inputs: Array, pairs: Array) -> None:
        np.greater_equal(*self._row_pairs(inputs), out=self._upper[block])
        np.greater_equal(pairs[:, :, :, 0], pairs[:, :, :, 1], out=self._left[block])

    def backward_block(self, block: slice, output_gradient: Array, result: Array) -> None:
        """Write d cost / d inputs of one block into ``result``."""
        upper, left = self._upper[block], self._left[block]
        n, h, columns, channels = upper.shape
        larger = self._memory.own_array("larger", (n, h, columns // 2, 2, channels))
        np.multiply(output_gradient, left, out=larger[:, :, :, 0])
        np.subtract(output_gradient, larger[:, :, :, 0], out=larger[:, :, :, 1])
        gradient = larger.reshape(upper.shape)
        result[:, 2 * h :] = 0
        result[:, :, columns:] = 0
        rows, below = self._row_pairs(result)
        np.multiply(gradient, upper, out=rows)
        np.subtract(gradient, rows, out=below)

    def _row_pairs(self, pictures: Array) -> tuple[Array, Array]:
        """Views of the upper and the lower rows of all squares, each (n, h, 2 * w, channels)."""
        _, h, columns, _ = self._upper.shape
        return pictures[:, : 2 * h : 2, :columns], pictures[:, 1 : 2 * h : 2, :columns]

    @property
    def _block_size(self) -> int:
        return block_size(2 * math.prod(self._shape[1:]) * self._outputs.itemsize)


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
