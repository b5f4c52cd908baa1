"""Convolution of 3x3 patches, batch norm, max pooling and ReLU in one go, for a network in use."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from beanleaf_app.network.batch_norm import BatchNorm
from beanleaf_app.network.folded_norm import FoldedNorm
from beanleaf_app.network.layers import Layer, ReLU
from beanleaf_app.network.parallel import block_size, for_blocks
from beanleaf_app.network.pooling import MaxPool
from beanleaf_app.network.scratch import Scratch, Scratches
from beanleaf_app.network.winograd import TO_FILTERS, TO_INPUTS, TO_OUTPUTS, WinogradConvolution
from beanleaf_app.network.workspace import Workspace

Array = NDArray[Any]

_TILE, _PRODUCTS = 4, 6


class AnsweringWinograd:
    """What the layers do one after the other, with a quarter of the multiplications and nothing kept.

    Winograd's F(4x4, 3x3) (Lavin and Gray 2016, section 4.2): a tile of 4x4 outputs from 6x6 inputs by 36
    products instead of 144, each of them a matrix product over all tiles and channels. `WinogradConvolution`
    does that down the picture alone, as only there its way back pays.

    So that every transform works on long rows, the columns of a picture are sorted first: those that are the
    first of a tile, then those that are the second, and so on. The outputs come sorted in the same way, which
    puts the four numbers of a pooling window into four arrays.

    Rounding errors are about ten times those of the direct sum, some 1e-6 of the largest output.
    """

    def __init__(
        self,
        convolution: WinogradConvolution,
        norm: BatchNorm,
        pool: MaxPool | None,
        relu: ReLU | None,
        scratches: Scratches,
    ) -> None:
        self.last: Layer = relu or pool or norm
        self._folded = FoldedNorm(convolution, norm, _transformed)
        self._filters = convolution.filters
        self._pools = pool is not None
        self._share = 2 if self._pools else 1
        self._cuts = relu is not None
        dtype = convolution.parameters["weight"].dtype
        self._memory = Workspace(dtype)
        self._scratches = scratches
        self._to_inputs = TO_INPUTS.astype(dtype)
        self._to_outputs = TO_OUTPUTS.astype(dtype)

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        n, height, width, channels = inputs.shape
        filters, shifts = self._folded.filters_and_shifts()
        pooled = height // self._share, width // self._share
        outputs = self._memory.array("outputs", (n, *pooled, self._filters))
        # Rows and columns that no pooling window holds are not worked out.
        down, across = (-(-length * self._share // _TILE) for length in pooled)
        size = block_size(_PRODUCTS**2 * down * across * (channels + self._filters) * outputs.itemsize)

        def work(_: int, block: slice) -> None:
            some = inputs[block]
            sizes = _Sizes(len(some), down, across, channels, self._filters)
            with self._scratches.lent() as scratch:
                room = scratch.room((self, sizes), lambda scratch: _Room(scratch, sizes, pools=self._pools))
                room.fill(some)
                self._block(room, filters, shifts, outputs[block])

        for_blocks(n, size, work)
        return outputs

    def _block(self, room: _Room, filters: Array, shifts: Array, outputs: Array) -> None:
        np.matmul(self._to_inputs, room.tile_rows, out=room.transformed_down)
        np.matmul(self._to_inputs, room.tile_columns, out=room.transformed)
        np.matmul(room.patches, filters, out=room.products)
        # One and the same number comes out of this product in all places of a tile.
        room.constant_product += shifts
        np.matmul(self._to_outputs, room.product_rows, out=room.outputs_down)
        np.matmul(self._to_outputs, room.product_columns, out=room.outputs)
        if room.pooling is not None:
            upper, lower, rows, left, right, pooled = room.pooling
            np.maximum(upper, lower, out=rows)
            np.maximum(left, right, out=pooled)
        places = len(room.found)
        if self._cuts:
            rows = room.found.reshape(-1, room.found.shape[-1])
            # With a single zero it takes five times as long.
            np.maximum(rows, np.zeros_like(rows[0]), out=rows)
        for y in range(places):
            for x in range(places):
                target = outputs[:, y::places, x::places]
                np.copyto(target, room.by_place[y, x, :, : target.shape[1], : target.shape[2]])


class _Sizes(NamedTuple):
    """Of samples, tiles down and across each, channels and filters."""

    n: int
    down: int
    across: int
    channels: int
    filters: int


class _Room:
    """The arrays of some samples, and every view of them.

    Each is made of the one before and lies in the other piece of memory: ``padded`` to ``outputs``.
    """

    def __init__(self, scratch: Scratch, sizes: _Sizes, *, pools: bool) -> None:
        n, down, across, channels, _ = sizes
        self._padded = scratch.array(0, (n, _TILE * down + 2, _PRODUCTS, across, channels))
        over_n, over_row = self._padded.strides[:2]
        row = _PRODUCTS * across * channels
        self.tile_rows = as_strided(
            self._padded,
            (n, down, _PRODUCTS, row),
            (over_n, _TILE * over_row, over_row, self._padded.itemsize),
        )
        half = scratch.array(1, (_PRODUCTS, n * down, _PRODUCTS, across * channels))
        self.transformed_down = half.reshape(_PRODUCTS, n, down, row).transpose(1, 2, 0, 3)
        self.tile_columns = half
        whole = scratch.array(0, (_PRODUCTS, _PRODUCTS, n * down, across * channels))
        self.transformed = whole.transpose(0, 2, 1, 3)
        self.patches = whole.reshape(_PRODUCTS**2, -1, channels)
        self._make_outputs(scratch, sizes, pools)

    def _make_outputs(self, scratch: Scratch, sizes: _Sizes, pools: bool) -> None:
        n, down, across, _, filters = sizes
        lines, row = n * down, across * filters
        self.products = scratch.array(1, (_PRODUCTS**2, lines * across, filters))
        self.constant_product = self.products[_PRODUCTS + 1]
        # Short pieces of the rows, which stay in the core's own memory.
        self.product_rows = self.products.reshape(_PRODUCTS, _PRODUCTS * lines, row).transpose(1, 0, 2)
        half = scratch.array(0, (_TILE, _PRODUCTS * lines, row))
        self.outputs_down = half.transpose(1, 0, 2)
        self.product_columns = half.reshape(_TILE, _PRODUCTS, lines, row).transpose(0, 2, 1, 3)
        tiles = scratch.array(1, (_TILE, _TILE, lines, row))
        self.outputs = tiles.transpose(0, 2, 1, 3)
        self.pooling: tuple[Array, ...] | None = None
        if pools:
            rows = scratch.array(0, (2, _TILE, lines, row))
            pooled = scratch.array(1, (2, 2, lines, row))
            self.pooling = tiles[0::2], tiles[1::2], rows, rows[:, 0::2], rows[:, 1::2], pooled
            tiles = pooled
        self.found = tiles
        self.by_place = tiles.reshape(*tiles.shape[:2], n, down, across, filters)

    def fill(self, inputs: Array) -> None:
        """Take pictures (n, height, width, channels), with zeros around them.

        The columns are sorted: those of each place in a tile, in one piece.
        """
        padded, width = self._padded, inputs.shape[2]
        padded.fill(0)
        # The tiles begin one row and one column before the picture.
        seen = inputs[:, : padded.shape[1] - 1]
        rows = padded[:, 1 : 1 + seen.shape[1]]
        for place in range(_PRODUCTS):
            left, first = (place - 1, 0) if place else (_TILE - 1, 1)
            count = min(len(range(left, width, _TILE)), rows.shape[3] - first)
            columns = slice(left, left + _TILE * count, _TILE)
            np.copyto(rows[:, :, place, first : first + count], seen[:, :, columns])


def _transformed(filters: Array) -> Array:
    """(filters, 3, 3, channels) to (36, channels, filters)."""
    both = np.kron(TO_FILTERS, TO_FILTERS)  # (36, 9): down and across
    kernel = filters.transpose(1, 2, 3, 0).reshape(9, -1)
    return (both @ kernel).reshape(_PRODUCTS**2, filters.shape[3], filters.shape[0])
