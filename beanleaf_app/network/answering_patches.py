"""Convolution of few channels, batch norm and max pooling in one go, for a network in use."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from beanleaf_app.network.batch_norm import BatchNorm
from beanleaf_app.network.convolution import Convolution
from beanleaf_app.network.folded_norm import FoldedNorm
from beanleaf_app.network.layers import Layer, ReLU
from beanleaf_app.network.parallel import for_blocks
from beanleaf_app.network.pooling import MaxPool
from beanleaf_app.network.scratch import Scratch, Scratches
from beanleaf_app.network.workspace import Workspace

Array = NDArray[Any]

_PATCH, _TAPS = 4, 3


class AnsweringPatches:
    """What the layers do one after the other, on patches of 4x4 pixels instead of four times 3x3.

    A patch holds all that the four outputs of one pooling window depend on: less than half as much to copy.
    The upper two outputs see its upper three rows, and come out side by side of one matrix product; the
    lower two see the lower three.
    """

    def __init__(
        self,
        convolution: Convolution,
        norm: BatchNorm,
        pool: MaxPool,
        relu: ReLU | None,
        scratches: Scratches,
    ) -> None:
        self.last: Layer = relu or pool
        self._folded = FoldedNorm(convolution, norm, _side_by_side)
        self._filters = convolution.filters
        self._cuts = relu is not None
        self._memory = Workspace(convolution.parameters["weight"].dtype)
        self._scratches = scratches

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        n, height, width, channels = inputs.shape
        filters, shifts = self._folded.filters_and_shifts()
        shifts = np.tile(shifts, width // 2)
        outputs = self._memory.array("outputs", (n, height // 2, width // 2, self._filters))

        def room_of(scratch: Scratch) -> _Room:
            return _Room(scratch, height, width, channels, self._filters)

        def work(index: int, _: slice) -> None:
            with self._scratches.lent() as scratch:
                room = scratch.room((self, height, width), room_of)
                self._sample(room, inputs[index], filters, outputs[index])
            # Long rows are fast, and so are two of them: max(x + s, 0) is max(x, -s) + s.
            rows = outputs[index].reshape(len(outputs[index]), -1)
            if self._cuts:
                np.maximum(rows, -shifts, out=rows)
            rows += shifts

        for_blocks(n, 1, work)  # a sample and its patches fill a core's own memory
        return outputs

    def _sample(self, room: _Room, picture: Array, filters: Array, pooled: Array) -> None:
        room.padded[[0, -1]] = room.padded[:, [0, -1]] = 0
        room.padded[1:-1, 1:-1] = picture
        np.copyto(room.patches, room.view)
        row = _PATCH * picture.shape[-1]
        patches = room.patches.reshape(*pooled.shape[:2], _PATCH * row)
        upper, lower = room.pairs
        np.matmul(patches[..., : _TAPS * row], filters, out=upper)
        np.matmul(patches[..., row:], filters, out=lower)
        np.maximum(upper, lower, out=upper)
        np.maximum(upper[..., : self._filters], upper[..., self._filters :], out=pooled)


class _Room:
    """The arrays of one sample.

    padded : (height + 2, width + 2, channels), for the picture with zeros around it
    view, patches : (h, w, 4, 4 * channels), of the padded picture, and in one piece
    pairs : (2, h, w, 2 * filters), of the upper and the lower outputs of each window, left and right
    """

    def __init__(self, scratch: Scratch, height: int, width: int, channels: int, filters: int) -> None:
        self.padded = scratch.array(0, (height + 2, width + 2, channels))
        over_row, over_pixel, over_number = self.padded.strides
        h, w = height // 2, width // 2
        self.view = as_strided(
            self.padded,
            (h, w, _PATCH, _PATCH * channels),
            (2 * over_row, 2 * over_pixel, over_row, over_number),
            writeable=False,
        )
        self.patches = scratch.array(1, self.view.shape)
        self.pairs = scratch.array(0, (2, h, w, 2 * filters))


def _side_by_side(filters: Array) -> Array:
    """(filters, 3, 3, channels) to (12 * channels, 2 * filters): of three rows of a patch, left and right."""
    count, _, _, channels = filters.shape
    placed = np.zeros((_TAPS, _PATCH, channels, 2, count))
    for right in range(2):
        placed[:, right : right + _TAPS, :, right] = filters.transpose(1, 2, 3, 0)
    return placed.reshape(_TAPS * _PATCH * channels, 2 * count)
