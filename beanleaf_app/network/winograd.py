"""Convolution of 3x3 patches with half the multiplications."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.lib.stride_tricks import as_strided

from beanleaf_app.network.convolution import Array, Convolution
from beanleaf_app.network.parallel import blocks

# Winograd's F(4, 3): four outputs of a filter with three taps from six inputs, by six products instead of
# twelve: outputs = TO_OUTPUTS @ ((TO_FILTERS @ filter) * (TO_INPUTS @ inputs)). Source: Lavin and Gray
# (2016), «Fast Algorithms for Convolutional Neural Networks», section 4.2, where they are A^T, G, B^T.
TO_INPUTS = np.array(
    [
        [4, 0, -5, 0, 1, 0],
        [0, -4, -4, 1, 1, 0],
        [0, 4, -4, -1, 1, 0],
        [0, -2, -1, 2, 1, 0],
        [0, 2, -1, -2, 1, 0],
        [0, 4, 0, -5, 0, 1],
    ]
)
TO_FILTERS = np.array([[6, 0, 0], [-4, -4, -4], [-4, 4, -4], [1, 2, 4], [1, -2, 4], [0, 0, 24]]) / 24
TO_OUTPUTS = np.array(
    [
        [1, 1, 1, 1, 1, 0],
        [0, 1, -1, 2, -2, 0],
        [0, 1, 1, 4, 4, 0],
        [0, 1, -1, 8, -8, 1],
    ]
)
_TILE, _TAPS, _PRODUCTS = 4, 3, 6


class WinogradConvolution(Convolution):
    """The same layer as `Convolution` with 3x3 patches, computed faster.

    Down the picture the filters follow Winograd: tiles of four rows of the outputs come from six rows of
    the inputs by six products, which makes half as many multiplications. Whole rows are transformed at
    once, each as one long vector. Along a row, every product is a convolution with three taps, and three
    neighbouring pixels lie in memory as one patch of it: the pixels 0 to 2, 3 to 5, ... are the rows of a
    matrix, so are 1 to 3, 4 to 6, ... and 2 to 4, 5 to 7, ...: three matrix products, and nothing is
    copied. Rows keep their two columns of padding, so that they follow one another; what comes out for
    those columns is left out.

    Rounding errors are about three times those of the direct sum. A layer with few channels has too
    little to multiply for the transforms to pay.
    """

    def __init__(
        self, channels: int, filters: int, bias: bool, dtype: type[np.floating[Any]] = np.float32
    ) -> None:
        super().__init__(channels, filters, _TAPS, bias, dtype)
        self._to_inputs = TO_INPUTS.astype(dtype)
        self._to_filters = TO_FILTERS.astype(dtype)
        self._to_outputs = TO_OUTPUTS.astype(dtype)
        # What goes back through a matrix product goes through the transposed matrix.
        self._from_inputs = np.ascontiguousarray(self._to_inputs.T)
        self._from_outputs = np.ascontiguousarray(self._to_outputs.T)
        self._tiles = 0
        nothing = np.empty(0, dtype)
        self._filters: Array = nothing  # (product, column and channel, filter)
        self._turned: Array = nothing  # (product, column and filter, channel)
        self._transformed: Array = nothing  # the inputs, (block, product, pixel, channel)
        self._wide_outputs: Array = nothing
        self._wide_spread: Array | None = None

    def forward_block(self, index: int, block: slice) -> None:
        pictures = self._inputs[block]
        n, height, width, channels = pictures.shape
        tiles, length = self._tiles, n * self._tiles * (width + 2)
        rows = self.padded(pictures, (1, 1 + _TILE * tiles - height)).reshape(n, -1, (width + 2) * channels)
        over_n, over_row, over_number = rows.strides
        six = as_strided(
            rows,
            (n, tiles, _PRODUCTS, rows.shape[2]),
            (over_n, _TILE * over_row, over_row, over_number),
            writeable=False,
        )
        transformed = self._transformed[index]
        np.matmul(self._to_inputs, six, out=self._by_tile(transformed[:, :length], n))
        transformed[:, length : length + 2] = 0  # the last patches reach beyond the last row
        products = self._memory.own_array("products", (_PRODUCTS, length, self.filters))
        for patches, results in _thirds(transformed, products, length):
            np.matmul(patches, self._filters, out=results)
        self._join(self._by_tile(products, n), self._rows_of(self._wide_outputs[block]))
        if "bias" in self.parameters:
            self._outputs[block] += self.parameters["bias"]

    def gradient_room(self, block: slice) -> Array:
        wide = self._wide_room(block)
        wide[:, :, -2:] = 0  # nothing depends on the outputs that are left out
        return wide[:, :, :-2]

    def backward_block(self, index: int, block: slice) -> None:
        n, _, width, _ = self._inputs[block].shape
        length = n * self._tiles * (width + 2)
        gradients = self._memory.own_array("products", (_PRODUCTS, length + 2, self.filters))
        gradients[:, :2] = 0
        self._split(self._rows_of(self._wide_room(block)), self._by_tile(gradients[:, 2:], n))
        part = self._parts[index]
        some = self._memory.own_array("some", part.shape)
        part[...] = 0
        for patches, d_results in _thirds(self._transformed[index], gradients[:, 2:], length):
            np.matmul(patches.transpose(0, 2, 1), d_results, out=some)
            part += some
        if self._wide_spread is not None:
            self._spread_block(gradients, self._wide_spread[block])

    def _spread_block(self, gradients: Array, spread: Array) -> None:
        """From the gradient of the products to that of the inputs, padding included."""
        n, length = len(spread), gradients.shape[1] - 2
        back = self._memory.own_array("back", (_PRODUCTS, length, self.channels))
        # A pixel is in three patches. Their gradients lie side by side, which makes it a convolution again.
        for patches, d_pixels in _thirds(gradients, back, length):
            np.matmul(patches, self._turned, out=d_pixels)
        by_tile, rows = self._by_tile(back, n), self._rows_of(spread)
        last = _TILE * self._tiles
        tiles = rows[:, :last].reshape(n, self._tiles, _TILE, -1)
        np.matmul(self._from_inputs[:_TILE], by_tile, out=tiles)
        # The fifth and the sixth row of a tile are the first and the second of the next.
        more = self._memory.own_array("more", (n, self._tiles, _PRODUCTS - _TILE, rows.shape[2]))
        np.matmul(self._from_inputs[_TILE:], by_tile, out=more)
        rows[:, last:] = 0
        for row in range(_PRODUCTS - _TILE):
            rows[:, _TILE + row :: _TILE] += more[:, :, row]

    def _sample_bytes(self, height: int, width: int) -> int:
        pixels = -(-height // _TILE) * (width + 2) * _PRODUCTS
        return pixels * (self.channels + self.filters) * self._inputs.itemsize

    def _prepare_forward(self) -> None:
        n, height, width, channels = self._inputs.shape
        self._tiles = -(-height // _TILE)
        self._wide_outputs = self._memory.array("outputs", (n, height, width + 2, self.filters))
        self._outputs = self._wide_outputs[:, :, :width]
        size = self.block_size
        self._transformed = self._memory.array(
            "transformed",
            (len(blocks(n, size)), _PRODUCTS, size * self._tiles * (width + 2) + 2, channels),
        )
        kernel = self._weight.reshape(self.filters, _TAPS, _TAPS, channels)
        filters = np.tensordot(self._to_filters, kernel, (1, 1))  # (product, filter, column, channel)
        self._filters = np.ascontiguousarray(filters.transpose(0, 2, 3, 1)).reshape(
            _PRODUCTS, -1, self.filters
        )

    def _prepare_backward(self, count: int, inputs_needed: bool) -> None:
        n, _, width, _ = self._inputs.shape
        self._parts = self._memory.array("parts", (count, *self._filters.shape))
        self._wide_spread = None
        if inputs_needed:
            shape = (n, _TILE * self._tiles + 2, width + 2, self.channels)
            self._wide_spread = self._memory.array("spread", shape)
            turned = self._filters.reshape(_PRODUCTS, _TAPS, self.channels, self.filters)[:, ::-1]
            self._turned = np.ascontiguousarray(turned.transpose(0, 1, 3, 2)).reshape(
                _PRODUCTS, -1, self.channels
            )

    def _weight_gradient(self) -> Array:
        total = self._parts.sum(axis=0).reshape(_PRODUCTS, _TAPS, self.channels, self.filters)
        kernel = np.tensordot(self._to_filters, total, (0, 0))  # (row, column, channel, filter)
        return np.ascontiguousarray(kernel.transpose(3, 0, 1, 2)).reshape(self._weight.shape)

    def _input_gradient(self) -> Array | None:
        if self._wide_spread is None:
            return None
        _, height, width, _ = self._inputs.shape
        return self._wide_spread[:, 1 : 1 + height, 1 : 1 + width]

    def _join(self, products: Array, rows: Array) -> None:
        """Outputs (n, height, numbers) from the products of their tiles."""
        whole = rows.shape[1] // _TILE
        rest = rows.shape[1] - whole * _TILE
        tiles = rows[:, : whole * _TILE].reshape(len(rows), whole, _TILE, rows.shape[2])
        np.matmul(self._to_outputs, products[:, :whole], out=tiles)
        if rest:
            np.matmul(self._to_outputs[:rest], products[:, whole], out=rows[:, whole * _TILE :])

    def _split(self, rows: Array, products: Array) -> None:
        """The way back of `_join`."""
        whole = rows.shape[1] // _TILE
        rest = rows.shape[1] - whole * _TILE
        tiles = rows[:, : whole * _TILE].reshape(len(rows), whole, _TILE, rows.shape[2])
        np.matmul(self._from_outputs, tiles, out=products[:, :whole])
        if rest:
            np.matmul(self._from_outputs[:, :rest], rows[:, whole * _TILE :], out=products[:, whole])

    def _wide_room(self, block: slice) -> Array:
        return self._memory.own_array("room", self._wide_outputs[block].shape)

    @staticmethod
    def _rows_of(wide: Array) -> Array:
        """(n, rows, width, channels) to (n, rows, numbers)."""
        return wide.reshape(*wide.shape[:2], -1)

    def _by_tile(self, products: Array, n: int) -> Array:
        """(product, pixel, channel) to (n, tile, product, numbers of a row)."""
        return products.reshape(_PRODUCTS, n, self._tiles, -1).transpose(1, 2, 0, 3)


def _thirds(pixels: Array, others: Array, length: int) -> Iterator[tuple[Array, Array]]:
    """The patches of three neighbouring pixels, in three matrices, each with the others it belongs to.

    Parameters
    ----------
    pixels : (products, at least length + 2, channels)
    others : (products, at least length, numbers)

    Yields
    ------
    views (products, patches, 3 * channels) and (products, patches, numbers)
    """
    for first in range(_TAPS):
        patches = -(-(length - first) // _TAPS)
        views = []
        for array, width in (
            (pixels[:, first:], _TAPS * pixels.shape[2]),
            (others[:, first:], others.shape[2]),
        ):
            over_product, over_pixel, over_number = array.strides
            views.append(
                as_strided(
                    array, (len(array), patches, width), (over_product, _TAPS * over_pixel, over_number)
                )
            )
        yield views[0], views[1]
