"""Arithmetic on blocks of samples, on all cores.

NumPy works on one core, and lets other threads run while it does. A block small enough for a core's own
memory also saves most of the way to and from the main memory.
"""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

THREAD_NAME = "beanleaf-arithmetic"
_BLOCK_BYTES = 1_500_000  # measured: twice as much costs a tenth of the time, half as much gains nothing
_MOST_SHARES = 8
_WORTH_A_SHARE = 4_000_000  # multiplications; to hand over fewer takes longer than to do them

_here = threading.local()


def block_size(sample_bytes: int) -> int:
    """How many samples make a block when the work on one of them touches so many bytes."""
    return max(1, _BLOCK_BYTES // max(1, sample_bytes))


def even_block_size(count: int, sample_bytes: int) -> int:
    """The same for ``count`` samples, rather smaller, so that two or four cores get as much each."""
    shares = -(-count // block_size(sample_bytes))
    return max(1, -(-count // (-(-shares // 4) * 4)))


def blocks(count: int, size: int) -> list[slice]:
    """``range(count)`` in slices of ``size``; the last may be shorter."""
    return [slice(start, min(start + size, count)) for start in range(0, count, size)]


@contextmanager
def without_others() -> Iterator[None]:
    """A stretch in which this thread does all of its blocks itself, with the same results.

    Where every core is busy, other threads only cost the time of handing over.
    """
    before = getattr(_here, "alone", False)
    _here.alone = True
    try:
        yield
    finally:
        _here.alone = before


def for_blocks(count: int, size: int, work: Callable[[int, slice], None]) -> None:
    """Call ``work(index, block)`` for every block of ``range(count)``, on all cores.

    The blocks do not depend on the number of cores. Work that stores a result for each block, to be
    added up in order afterwards, gives the same bits on every computer with the same NumPy.
    """
    todo = deque(enumerate(blocks(count, size)))
    workers = 1 if getattr(_here, "alone", False) else min(len(todo), os.cpu_count() or 1)
    others = []
    if workers > 1:
        asked = np.errstate(**np.geterr())  # holds for the caller's own thread only, unless it is handed on
        others = [_threads().submit(asked(_do), todo, work) for _ in range(1, workers)]
    _do(todo, work)
    for other in others:
        other.result()


def shared_product(a: NDArray[Any], b: NDArray[Any], out: NDArray[Any]) -> None:
    """``out = a b`` for a (m, k), b (k, n) and out (m, n), a large one by all cores.

    For a library of matrix products that works on one thread. How it is shared depends on the shapes
    alone, and so do the bits of the result.
    """
    columns = b.shape[1]
    worth = a.shape[0] * a.shape[1] * columns // _WORTH_A_SHARE
    if worth < 2:
        np.matmul(a, b, out=out)
        return
    shares = min(_MOST_SHARES, 1 << (worth.bit_length() - 1))  # two or four cores get as much each

    def do_share(_index: int, block: slice) -> None:
        np.matmul(a, b[:, block], out=out[:, block])

    for_blocks(columns, -(-columns // shares), do_share)


def _do(todo: deque[tuple[int, slice]], work: Callable[[int, slice], None]) -> None:
    """Whoever is free takes the next block."""
    while True:
        try:
            index, block = todo.popleft()
        except IndexError:
            return
        work(index, block)


@cache
def _threads() -> ThreadPoolExecutor:
    """They live as long as the program: starting them anew takes longer than what they do."""
    return ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1), THREAD_NAME)
