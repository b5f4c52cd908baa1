"""Convolution of few channels, batch norm and max pooling in one go, for a network in use."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from beanleaf_app.network.batch_norm import BatchNorm
from beanleaf_app.network.convolution import Convolution
from beanleaf_app.network.folded_norm import FoldedNorm
from beanleaf_app.network.layers import Layer, ReLU
from beanleaf_app.network.lent_rooms import LentRooms
from beanleaf_app.network.parallel import for_blocks
from beanleaf_app.network.pooling import MaxPool
from beanleaf_app.network.workspace import Workspace

Array = NDArray[Any]

_PATCH, _TAPS = 4, 3


class AnsweringPatches:
    """What the layers do one after the other, on patches of 4x4 pixels instead of four times 3x3.

    A patch holds all that the four outputs of one pooling window depend on: less than half as much to copy.
    The upper two outputs see its upper three rows, and come out side by side of one matrix product; the
    lower two see the lower three.
    """

    def __init__(self, convolution: Convolution, norm: BatchNorm, pool: MaxPool, relu: ReLU | None) -> None:
        self.last: Layer = relu or pool
        self._folded = FoldedNorm(convolution, norm, _side_by_side)
        self._filters = convolution.filters
        self._cuts = relu is not None
        self._dtype = convolution.parameters["weight"].dtype
        self._memory = Workspace(self._dtype)
        self._shape: tuple[int, ...] = ()
        self._rooms: LentRooms[_Room] | None = None

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        n, height, width, channels = inputs.shape
        if self._rooms is None or self._shape != inputs.shape[1:]:
            self._shape = inputs.shape[1:]
            self._rooms = LentRooms(lambda: _Room.of(height, width, channels, self._filters, self._dtype))
        rooms = self._rooms
        filters, shifts = self._folded.filters_and_shifts()
        shifts = np.tile(shifts, width // 2)
        outputs = self._memory.array("outputs", (n, height // 2, width // 2, self._filters))

        def work(index: int, _: slice) -> None:
            with rooms.lent() as room:
                self._sample(room, inputs[index], filters, outputs[index])
            # Long rows are fast.
            rows = outputs[index].reshape(len(outputs[index]), -1)
            rows += shifts
            if self._cuts:
                np.maximum(rows, 0, out=rows)

        for_blocks(n, 1, work)  # a sample and its patches fill a core's own memory
        return outputs

    def _sample(self, room: _Room, picture: Array, filters: Array, pooled: Array) -> None:
        room.padded[1:-1, 1:-1] = picture
        np.copyto(room.patches, room.view)
        row = _PATCH * picture.shape[-1]
        patches = room.patches.reshape(*pooled.shape[:2], _PATCH * row)
        upper, lower = room.pairs
        np.matmul(patches[..., : _TAPS * row], filters, out=upper)
        np.matmul(patches[..., row:], filters, out=lower)
        np.maximum(upper, lower, out=upper)
        np.maximum(upper[..., : self._filters], upper[..., self._filters :], out=pooled)


@dataclass
class _Room:
    """The arrays of one sample.

    padded : (height + 2, width + 2, channels), zeros around the picture
    view, patches : (h, w, 4, 4 * channels), of the padded picture, and in one piece
    pairs : (2, h, w, 2 * filters), of the upper and the lower outputs of each window, left and right
    """

    padded: Array
    view: Array
    patches: Array
    pairs: Array

    @staticmethod
    def of(height: int, width: int, channels: int, filters: int, dtype: np.dtype[Any]) -> _Room:
        padded = np.zeros((height + 2, width + 2, channels), dtype)
        over_row, over_pixel, over_number = padded.strides
        h, w = height // 2, width // 2
        view = as_strided(
            padded,
            (h, w, _PATCH, _PATCH * channels),
            (2 * over_row, 2 * over_pixel, over_row, over_number),
            writeable=False,
        )
        return _Room(padded, view, np.empty(view.shape, dtype), np.empty((2, h, w, 2 * filters), dtype))


def _side_by_side(filters: Array) -> Array:
    """(filters, 3, 3, channels) to (12 * channels, 2 * filters): of three rows of a patch, left and right."""
    count, _, _, channels = filters.shape
    placed = np.zeros((_TAPS, _PATCH, channels, 2, count))
    for right in range(2):
        placed[:, right : right + _TAPS, :, right] = filters.transpose(1, 2, 3, 0)
    return placed.reshape(_TAPS * _PATCH * channels, 2 * count)
