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
        self._rooms = LentRooms(lambda: _Room(_Sizes(0, 0, 0, 0, 0), self._dtype))
        self._to_inputs = TO_INPUTS.astype(self._dtype)
        self._to_outputs = TO_OUTPUTS.astype(self._dtype)

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        n, height, width, channels = inputs.shape
        sizes = _Sizes.of(height, width, channels, self._filters)
        size = min(n, block_size(sizes.sample_numbers * self._dtype.itemsize))
        sizes = _Sizes(size, height, width, channels, self._filters)
        if sizes != self._sizes:
            self._sizes, self._rooms = sizes, LentRooms(lambda: _Room(sizes, self._dtype))
        filters, shifts = self._folded.filters_and_shifts()
        share = 2 if self._pools else 1
        outputs = self._memory.array("outputs", (n, height // share, width // share, self._filters))

        def work(_: int, block: slice) -> None:
            with self._rooms.lent() as room:
                self._block(room, inputs[block], filters, shifts, outputs[block])

        for_blocks(n, size, work)
        return outputs

    def _block(self, room: _Room, inputs: Array, filters: Array, shifts: Array, outputs: Array) -> None:
        n, channels = len(inputs), inputs.shape[-1]
        products = room.products(n)
        np.matmul(self._transform(room, inputs).reshape(_PRODUCTS**2, -1, channels), filters, out=products)
        # One and the same number comes out of this product in all places of a tile.
        products[_PRODUCTS + 1] += shifts
        tiles = self._outputs_of(room, n)
        if self._pools:
            tiles = room.pool(tiles)
        k = len(tiles)
        for y in range(k):
            for x in range(k):
                places = outputs[:, y::k, x::k]
                found = tiles[y, x, :, : places.shape[1], : places.shape[2]]
                if self._cuts:
                    np.maximum(found, 0, out=places)
                else:
                    np.copyto(places, found)

    def _transform(self, room: _Room, inputs: Array) -> Array:
        """The tiles of the inputs, (6, 6, n, tile rows, tile columns, channels), ready for the products."""
        n, height, _, channels = inputs.shape
        padded = room.padded[:n]
        down, across = padded.shape[1] // _TILE, padded.shape[3]
        for place in range(_PRODUCTS):
            # The tiles begin one column before the picture.
            columns = inputs[:, :, place - 1 if place else _TILE - 1 :: _TILE]
            first = 0 if place else 1
            columns = columns[:, :, : across - first]
            padded[:, 1 : 1 + height, place, first : first + columns.shape[2]] = columns
        over_n, over_row = padded.strides[:2]
        six = as_strided(
            padded,
            (n, down, _PRODUCTS, _PRODUCTS * across * channels),
            (over_n, _TILE * over_row, over_row, padded.itemsize),
            writeable=False,
        )
        half = room.half(n)  # (6, n * down, 6, numbers)
        np.matmul(self._to_inputs, six, out=half.reshape(_PRODUCTS, n, down, -1).transpose(1, 2, 0, 3))
        whole = room.whole(n)  # (6, 6, n * down, numbers)
        np.matmul(self._to_inputs, half, out=whole.transpose(0, 2, 1, 3))
        return whole

    def _outputs_of(self, room: _Room, n: int) -> Array:
        """The products to tiles, (4, 4, n, tile rows, tile columns, filters)."""
        products, half, tiles = room.product_rows(n), room.half_tiles(n), room.tiles(n)
        # Short pieces of the rows, which stay in the core's own memory.
        np.matmul(self._to_outputs, products.transpose(1, 0, 2), out=half.transpose(1, 0, 2))
        by_column = half.reshape(_TILE, _PRODUCTS, -1, half.shape[2])
        np.matmul(self._to_outputs, by_column.transpose(0, 2, 1, 3), out=tiles.transpose(0, 2, 1, 3))
        return room.by_place(tiles, n)


@dataclass(frozen=True)
class _Sizes:
    n: int
    height: int
    width: int
    channels: int
    filters: int

    @staticmethod
    def of(height: int, width: int, channels: int, filters: int) -> _Sizes:
        return _Sizes(1, height, width, channels, filters)

    @property
    def down(self) -> int:
        return -(-self.height // _TILE)

    @property
    def across(self) -> int:
        return -(-self.width // _TILE)

    @property
    def sample_numbers(self) -> int:
        return _PRODUCTS**2 * self.down * self.across * (self.channels + self.filters)


class _Room:
    """The arrays of one block of up to ``n`` samples."""

    def __init__(self, sizes: _Sizes, dtype: np.dtype[Any]) -> None:
        self._sizes = sizes
        down, across, channels = sizes.down, sizes.across, sizes.channels
        tiles = sizes.n * down * across
        # Zeros around the pictures; nobody writes there.
        self.padded = np.zeros((sizes.n, _TILE * down + 2, _PRODUCTS, across, channels), dtype)
        self._half = np.empty(_PRODUCTS**2 * tiles * channels, dtype)
        self._whole = np.empty(_PRODUCTS**2 * tiles * channels, dtype)
        self._products = np.empty(_PRODUCTS**2 * tiles * sizes.filters, dtype)
        self._half_tiles = np.empty(_TILE * _PRODUCTS * tiles * sizes.filters, dtype)
        self._tiles = np.empty(_TILE**2 * tiles * sizes.filters, dtype)

    def half(self, n: int) -> Array:
        sizes = self._sizes
        return _shaped(self._half, (_PRODUCTS, n * sizes.down, _PRODUCTS, sizes.across * sizes.channels))

    def whole(self, n: int) -> Array:
        sizes = self._sizes
        return _shaped(self._whole, (_PRODUCTS, _PRODUCTS, n * sizes.down, sizes.across * sizes.channels))

    def products(self, n: int) -> Array:
        sizes = self._sizes
        return _shaped(self._products, (_PRODUCTS**2, n * sizes.down * sizes.across, sizes.filters))

    def product_rows(self, n: int) -> Array:
        return _shaped(self._products, (_PRODUCTS, _PRODUCTS * n * self._sizes.down, self._row))

    def half_tiles(self, n: int) -> Array:
        return _shaped(self._half_tiles, (_TILE, _PRODUCTS * n * self._sizes.down, self._row))

    def tiles(self, n: int) -> Array:
        return _shaped(self._tiles, (_TILE, _TILE, n * self._sizes.down, self._row))

    def by_place(self, tiles: Array, n: int) -> Array:
        sizes = self._sizes
        return tiles.reshape(*tiles.shape[:2], n, sizes.down, sizes.across, sizes.filters)

    def pool(self, tiles: Array) -> Array:
        """The largest of every 2x2 places, (4, 4, ...) to (2, 2, ...)."""
        half = _shaped(self._half_tiles, (2, *tiles.shape[1:]))
        np.maximum(tiles[0::2], tiles[1::2], out=half)
        pooled = _shaped(self._tiles, (2, 2, *tiles.shape[2:]))
        return np.maximum(half[:, 0::2], half[:, 1::2], out=pooled)

    @property
    def _row(self) -> int:
        return self._sizes.across * self._sizes.filters


def _shaped(array: Array, shape: tuple[int, ...]) -> Array:
    return array[: math.prod(shape)].reshape(shape)


def _transformed(filters: Array) -> Array:
    """(filters, 3, 3, channels) to (36, channels, filters)."""
    both = np.kron(TO_FILTERS, TO_FILTERS)  # (36, 9): down and across
    kernel = filters.transpose(1, 2, 3, 0).reshape(9, -1)
    return (both @ kernel).reshape(_PRODUCTS**2, filters.shape[3], filters.shape[0])
