"""Convolution as matrix products over patches."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from beanleaf_app.network.initialisation import he_normal
from beanleaf_app.network.parallel import blocks, even_block_size, for_blocks
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

    Both steps go block by block of the samples, in three parts: start, block, finish. `forward` and
    `backward` run them all; `PooledConvolution` does more to each block while it is at hand.
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
        self._inputs: Array = np.empty((0, 0, 0, channels), dtype)
        self._outputs: Array = np.empty((0, 0, 0, filters), dtype)
        self._signs: Array | None = None
        self._weight: Array = self.parameters["weight"]  # with the signs
        self._parts: Array = np.empty(0, dtype)
        self._bias_parts: Array = np.empty(0, dtype)
        self._turned: Array = np.empty(0, dtype)
        self._spread: Array | None = None

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """He initialisation for the weights, zero for the biases."""
        weight = self.parameters["weight"]
        weight[...] = he_normal(rng, *weight.shape)
        if "bias" in self.parameters:
            self.parameters["bias"][...] = 0

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        outputs = self.start_forward(inputs)
        for_blocks(len(inputs), self.block_size, self.forward_block)
        return outputs

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        self.start_backward(inputs_needed)

        def work(index: int, block: slice) -> None:
            room = self.gradient_room(block)
            np.copyto(room, output_gradient[block])
            self.backward_block(index, block)
            if "bias" in self.parameters:
                self._bias_parts[index] = room.sum(axis=(0, 1, 2))

        for_blocks(len(output_gradient), self.block_size, work)
        return self.finish_backward()

    def start_forward(self, inputs: Array, signs: Array | None = None) -> Array:
        """Get ready for the blocks of ``inputs``; returns where the outputs will be.

        ``signs`` (filters,) of 1 and -1 turn the outputs of some filters around, and with them the
        gradient that belongs to the outputs.
        """
        self._inputs = inputs
        self._signs = signs
        weight = self.parameters["weight"]
        self._weight = weight if signs is None else weight * signs[:, None]
        self._prepare_forward()
        return self._outputs

    def forward_block(self, index: int, block: slice) -> None:
        """Fill the outputs of one block."""
        rows = self._outputs[block].reshape(-1, self.filters)
        np.matmul(self._patches(self._inputs[block]), self._weight.T, out=rows)
        if "bias" in self.parameters:
            rows += self.parameters["bias"]

    def start_backward(self, inputs_needed: bool) -> None:
        """Get ready for the blocks of the gradient of the last outputs."""
        count = len(blocks(len(self._inputs), self.block_size))
        dtype = self.parameters["weight"].dtype
        self._bias_parts = np.zeros((count, self.filters), dtype)
        self._prepare_backward(count, inputs_needed)

    def gradient_room(self, block: slice) -> Array:
        """Where this thread is to put d cost / d outputs of the block, (samples, height, width, filters)."""
        return self._memory.own_array("room", self._outputs[block].shape)

    def backward_block(self, index: int, block: slice) -> None:
        """Take the gradient that this thread has put into `gradient_room`."""
        room = self.gradient_room(block)
        np.matmul(
            room.reshape(-1, self.filters).T, self._patches(self._inputs[block]), out=self._parts[index]
        )
        if self._spread is not None:
            np.matmul(self._patches(room), self._turned, out=self._spread[block].reshape(-1, self.channels))

    def finish_backward(self) -> Array | None:
        """Fill `gradients`; returns d cost / d inputs if it was asked for."""
        weight = self._weight_gradient()
        self.gradients = {"weight": weight if self._signs is None else weight * self._signs[:, None]}
        if "bias" in self.parameters:
            self.gradients["bias"] = self._bias_parts.sum(axis=0)
        return self._input_gradient()

    @property
    def block_size(self) -> int:
        """How many samples make a block of the last inputs."""
        n, height, width, _ = self._inputs.shape
        return even_block_size(n, self._sample_bytes(height, width))

    def _sample_bytes(self, height: int, width: int) -> int:
        row = self.size**2 * self.channels + self.filters
        return height * width * row * self._inputs.itemsize

    def _prepare_forward(self) -> None:
        self._outputs = self._memory.array("outputs", (*self._inputs.shape[:3], self.filters))

    def _prepare_backward(self, count: int, inputs_needed: bool) -> None:
        self._parts = self._memory.array("parts", (count, *self._weight.shape))
        # The gradient of the inputs is a convolution, too: of the gradient, with the filters turned around.
        turned = self._weight.reshape(self.filters, self.size, self.size, self.channels)[:, ::-1, ::-1]
        self._turned = np.ascontiguousarray(turned.transpose(1, 2, 0, 3)).reshape(-1, self.channels)
        self._spread = self._memory.array("spread", self._inputs.shape) if inputs_needed else None

    def _weight_gradient(self) -> Array:
        result: Array = self._parts.sum(axis=0)
        return result

    def _input_gradient(self) -> Array | None:
        return self._spread

    def _patches(self, pictures: Array) -> Array:
        """The patches of pictures as rows, (n * height * width, size * size * channels)."""
        edge = self.size // 2
        padded = self.padded(pictures, (edge, edge))
        n, height, width, channels = pictures.shape
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

    def padded(self, pictures: Array, rows: tuple[int, int]) -> Array:
        """This thread's copy of the pictures with zeros around; ``rows`` of them above and below."""
        n, height, width, channels = pictures.shape
        edge, (above, below) = self.size // 2, rows
        padded = self._memory.own_array("padded", (n, above + height + below, edge + width + edge, channels))
        padded[:, :above] = 0
        padded[:, above + height :] = 0
        padded[:, above : above + height, :edge] = 0
        padded[:, above : above + height, edge + width :] = 0
        padded[:, above : above + height, edge : edge + width] = pictures
        return padded
