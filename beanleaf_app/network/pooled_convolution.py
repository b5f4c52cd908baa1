"""Convolution, batch norm and max pooling in one go."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.batch_norm import BatchNorm
from beanleaf_app.network.channel_sums import BlockMoments, gradient_sums, long_rows, tiled
from beanleaf_app.network.convolution import Convolution
from beanleaf_app.network.parallel import blocks, for_blocks
from beanleaf_app.network.pooling import MaxPool
from beanleaf_app.network.workspace import Workspace

Array = NDArray[Any]


class PooledConvolution:
    """What the three layers do one after the other, with far less way to and from the memory.

    Batch norm is a straight line for each channel. Where it rises, the largest of the normalised is the
    largest before; where it falls, the convolution is computed with its sign turned around, and it
    rises. So every block of pictures is convolved, measured and pooled while it is in the core's own
    memory, and only a quarter of the numbers is ever normalised. On the way back, a block's gradient is
    made just before the convolution takes it.

    The layers stay what they are: parameters, gradients and buffers are theirs. The convolution has
    no bias.
    """

    def __init__(self, convolution: Convolution, norm: BatchNorm, pool: MaxPool) -> None:
        self._convolution = convolution
        self._norm = norm
        self._pool = self.last = pool
        dtype = convolution.parameters["weight"].dtype
        self._memory = Workspace(dtype)
        self._signs: Array = np.ones(convolution.filters, dtype)
        self._unpooled: Array = np.empty(0, dtype)
        self._pooled: Array = np.empty(0, dtype)
        self._marked = False

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        convolution, norm, pool = self._convolution, self._norm, self._pool
        scale = norm.parameters["scale"]
        signs = self._signs = np.where(scale < 0, -1, 1).astype(scale.dtype)
        unpooled = self._unpooled = convolution.start_forward(inputs, signs)
        pooled = self._pooled = pool.start_forward(unpooled.shape)
        size = convolution.block_size
        # An answer is rarely asked for its way back, and without the marks it comes a tenth sooner.
        learning = self._marked = rng is not None
        moments = BlockMoments(len(blocks(len(inputs), size)), convolution.filters, self._memory)

        def work(index: int, block: slice) -> None:
            convolution.forward_block(index, block)
            if learning:
                moments.measure(index, long_rows(unpooled[block]))
            pool.forward_block(block, unpooled[block], mark=learning)

        for_blocks(len(inputs), size, work)
        if not learning:
            norm.take_running_moments()
        else:
            mean, variance, count = moments.merged()
            norm.take_moments(signs * mean, variance, count)
        times, plus = norm.forward_terms()
        times, plus = tiled(times * signs, pooled), tiled(plus, pooled)
        outputs = self._memory.array("outputs", pooled.shape)

        def normalise(_: int, block: slice) -> None:
            result = long_rows(outputs[block])
            np.multiply(long_rows(pooled[block]), times, out=result)
            result += plus

        for_blocks(len(inputs), size, normalise)
        return outputs

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        convolution, norm, pool = self._convolution, self._norm, self._pool
        size, unpooled, pooled = convolution.block_size, self._unpooled, self._pooled
        sums = np.zeros((len(blocks(len(pooled), size)), 2, convolution.filters))

        def add_up(index: int, block: slice) -> None:
            sums[index] = gradient_sums(
                long_rows(output_gradient[block]), long_rows(pooled[block]), convolution.filters
            )

        for_blocks(len(pooled), size, add_up)
        d_shift, along = sums.sum(axis=0)
        times, steep, plus = norm.backward_terms(d_shift, self._signs * along)
        times = tiled(times * self._signs, pooled)
        steep, plus = tiled(steep, unpooled), tiled(plus * self._signs, unpooled)
        convolution.start_backward(inputs_needed)

        def work(index: int, block: slice) -> None:
            scaled = self._memory.own_array("scaled", output_gradient[block].shape)
            np.multiply(long_rows(output_gradient[block]), times, out=long_rows(scaled))
            room = convolution.gradient_room(block)
            if not self._marked:
                pool.mark_block(block, unpooled[block])
            pool.backward_block(block, scaled, room)
            rows, room_rows = long_rows(unpooled[block]), long_rows(room)
            line = self._memory.own_array("line", rows.shape)
            np.multiply(rows, steep, out=line)
            line += plus
            room_rows += line
            convolution.backward_block(index, block)

        for_blocks(len(pooled), size, work)
        return convolution.finish_backward()
