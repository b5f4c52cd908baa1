"""Convolution of 3x3 patches, batch norm, max pooling and ReLU in one go, for a network in use."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided
from numpy.typing import NDArray

from beanleaf_app.network.batch_norm import BatchNorm
from beanleaf_app.network.folded_norm import FoldedNorm
from beanleaf_app.network.layers import Layer, ReLU
from beanleaf_app.network.lent_rooms import LentRooms
from beanleaf_app.network.parallel import block_size, for_blocks
from beanleaf_app.network.pooling import MaxPool
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
        self, convolution: WinogradConvolution, norm: BatchNorm, pool: MaxPool | None, relu: ReLU | None
    ) -> None:
        self.last: Layer = relu or pool or norm
        self._folded = FoldedNorm(convolution, norm, _transformed)
        self._filters = convolution.filters
        self._pools, self._cuts = pool is not None, relu is not None
        self._dtype = convolution.parameters["weight"].dtype
        self._memory = Workspace(self._dtype)
        self._sizes: _Sizes | None = None
        self._rooms = LentRooms[dict[int, _Room]](dict)  # by the samples of a block
        self._to_inputs = TO_INPUTS.astype(self._dtype)
        self._to_outputs = TO_OUTPUTS.astype(self._dtype)

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        n, height, width, channels = inputs.shape
        sizes = _Sizes(height, width, channels, self._filters, 2 if self._pools else 1)
        if sizes != self._sizes:
            self._sizes, self._rooms = sizes, LentRooms[dict[int, _Room]](dict)
        filters, shifts = self._folded.filters_and_shifts()
        outputs = self._memory.array("outputs", (n, *sizes.pooled, self._filters))

        def work(_: int, block: slice) -> None:
            with self._rooms.lent() as rooms:
                some = inputs[block]
                room = rooms.get(len(some))
                if room is None:
                    if len(rooms) > 1:  # the last block of a batch is often smaller
                        rooms.clear()
                    room = rooms[len(some)] = _Room(len(some), sizes, self._dtype)
                self._block(room, some, filters, shifts, outputs[block])

        for_blocks(n, block_size(sizes.sample_numbers * self._dtype.itemsize), work)
        return outputs

    def _block(self, room: _Room, inputs: Array, filters: Array, shifts: Array, outputs: Array) -> None:
        for columns, place in room.columns:
            np.copyto(place, inputs[:, :, columns])
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
        for y, x, found in room.found:
            if self._cuts:
                np.maximum(found, 0, out=outputs[:, y, x])
            else:
                np.copyto(outputs[:, y, x], found)


@dataclass(frozen=True)
class _Sizes:
    height: int
    width: int
    channels: int
    filters: int
    share: int  # 2 where the outputs are pooled

    @property
    def tiles(self) -> tuple[int, int]:
        return -(-self.height // _TILE), -(-self.width // _TILE)

    @property
    def pooled(self) -> tuple[int, int]:
        return self.height // self.share, self.width // self.share

    @property
    def sample_numbers(self) -> int:
        return _PRODUCTS**2 * math.prod(self.tiles) * (self.channels + self.filters)


class _Room:
    """The arrays of one block of samples, and every view of them: making views takes time, too."""

    def __init__(self, n: int, sizes: _Sizes, dtype: np.dtype[Any]) -> None:
        (down, across), channels = sizes.tiles, sizes.channels
        # Zeros around the pictures; nobody writes there.
        padded = np.zeros((n, _TILE * down + 2, _PRODUCTS, across, channels), dtype)
        self.columns = _sorted_columns(padded, sizes)
        over_n, over_row = padded.strides[:2]
        row = _PRODUCTS * across * channels
        self.tile_rows = as_strided(
            padded, (n, down, _PRODUCTS, row), (over_n, _TILE * over_row, over_row, padded.itemsize)
        )
        half = np.empty((_PRODUCTS, n * down, _PRODUCTS, across * channels), dtype)
        self.transformed_down = half.reshape(_PRODUCTS, n, down, row).transpose(1, 2, 0, 3)
        self.tile_columns = half
        whole = np.empty((_PRODUCTS, _PRODUCTS, n * down, across * channels), dtype)
        self.transformed = whole.transpose(0, 2, 1, 3)
        self.patches = whole.reshape(_PRODUCTS**2, -1, channels)
        self._make_outputs(n, sizes, dtype)

    def _make_outputs(self, n: int, sizes: _Sizes, dtype: np.dtype[Any]) -> None:
        (down, across), filters = sizes.tiles, sizes.filters
        lines, row = n * down, across * filters
        self.products = np.empty((_PRODUCTS**2, lines * across, filters), dtype)
        self.constant_product = self.products[_PRODUCTS + 1]
        # Short pieces of the rows, which stay in the core's own memory.
        self.product_rows = self.products.reshape(_PRODUCTS, _PRODUCTS * lines, row).transpose(1, 0, 2)
        half = np.empty((_TILE, _PRODUCTS * lines, row), dtype)
        self.outputs_down = half.transpose(1, 0, 2)
        self.product_columns = half.reshape(_TILE, _PRODUCTS, lines, row).transpose(0, 2, 1, 3)
        tiles = np.empty((_TILE, _TILE, lines, row), dtype)
        self.outputs = tiles.transpose(0, 2, 1, 3)
        self.pooling: tuple[Array, ...] | None = None
        if sizes.share == 2:
            rows = half.reshape(-1)[: tiles.size // 2].reshape(2, _TILE, lines, row)
            pooled = tiles.reshape(-1)[: tiles.size // 4].reshape(2, 2, lines, row)
            self.pooling = tiles[0::2], tiles[1::2], rows, rows[:, 0::2], rows[:, 1::2], pooled
            tiles = pooled
        places = len(tiles)
        by_place = tiles.reshape(places, places, n, down, across, filters)
        height, width = sizes.pooled
        self.found = [
            (
                slice(y, None, places),
                slice(x, None, places),
                by_place[y, x, :, : len(range(y, height, places)), : len(range(x, width, places))],
            )
            for y in range(places)
            for x in range(places)
        ]


def _sorted_columns(padded: Array, sizes: _Sizes) -> list[tuple[slice, Array]]:
    """Which columns of the pictures go where: those of each place in a tile, in one piece."""
    found = []
    for place in range(_PRODUCTS):
        # The tiles begin one column before the picture.
        start, first = (place - 1, 0) if place else (_TILE - 1, 1)
        count = min(len(range(start, sizes.width, _TILE)), padded.shape[3] - first)
        columns = slice(start, start + _TILE * count, _TILE)
        found.append((columns, padded[:, 1 : 1 + sizes.height, place, first : first + count]))
    return found


def _transformed(filters: Array) -> Array:
    """(filters, 3, 3, channels) to (36, channels, filters)."""
    both = np.kron(TO_FILTERS, TO_FILTERS)  # (36, 9): down and across
    kernel = filters.transpose(1, 2, 3, 0).reshape(9, -1)
    return (both @ kernel).reshape(_PRODUCTS**2, filters.shape[3], filters.shape[0])
