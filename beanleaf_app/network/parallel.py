"""Arithmetic on blocks of samples, on all cores.

NumPy works on one core, and lets other threads run while it does. A block small enough for a core's own
memory also saves most of the way to and from the main memory.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache

THREAD_NAME = "beanleaf-arithmetic"
_BLOCK_BYTES = 3_000_000  # measured: smaller is busier with the blocks than with their numbers


def block_size(sample_bytes: int) -> int:
    """How many samples make a block when the work on one of them touches so many bytes."""
    return max(1, _BLOCK_BYTES // max(1, sample_bytes))


def blocks(count: int, size: int) -> list[slice]:
    """``range(count)`` in slices of ``size``; the last may be shorter."""
    return [slice(start, min(start + size, count)) for start in range(0, count, size)]


def for_blocks(count: int, size: int, work: Callable[[int, slice], None]) -> None:
    """Call ``work(index, block)`` for every block of ``range(count)``, on all cores.

    The blocks do not depend on the number of cores. Work that stores a result for each block, to be
    added up in order afterwards, gives the same bits on every computer with the same NumPy.
    """
    todo = list(enumerate(blocks(count, size)))
    workers = min(len(todo), os.cpu_count() or 1)
    if workers <= 1:
        _do(todo, work)
        return
    others = [_threads().submit(_do, todo[first::workers], work) for first in range(1, workers)]
    _do(todo[::workers], work)
    for other in others:
        other.result()


def _do(todo: list[tuple[int, slice]], work: Callable[[int, slice], None]) -> None:
    for index, block in todo:
        work(index, block)


@cache
def _threads() -> ThreadPoolExecutor:
    """They live as long as the program: starting them anew takes longer than what they do."""
    return ThreadPoolExecutor(max(1, (os.cpu_count() or 1) - 1), THREAD_NAME)
