"""How many threads the linear algebra below NumPy works with."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from threadpoolctl import OpenBLASController, ThreadpoolController


class _Holders:
    """The number of threads is the whole process's: the first who holds it down notes what it was."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._count = 0
        self._limit: Any = None

    def enter(self) -> None:
        with self._lock:
            if self._count == 0:
                _let_any_thread_set_it()
                self._limit = _arithmetic().limit(limits=1, user_api="blas")
            self._count += 1

    def leave(self) -> None:
        with self._lock:
            self._count -= 1
            if self._count == 0:
                _let_any_thread_set_it()
                self._limit.restore_original_limits()
                _let_any_thread_set_it()


_holders = _Holders()


@contextmanager
def one_blas_thread() -> Iterator[None]:
    """A stretch in which products run on the thread that asks for them, whoever asks.

    All arithmetic that trains or judges runs in such stretches. The number of threads is the whole
    process's, and products of another number differ in their last bits: a training could not be done
    again bit for bit if another part of the program changed it meanwhile, or on a computer with more
    cores. Stretches of several threads may overlap. What is worth the other cores is shared among them
    in blocks (`beanleaf_app.network.parallel`); the library's own threads would keep those waiting.
    """
    _holders.enter()
    try:
        yield
    finally:
        _holders.leave()


def _let_any_thread_set_it() -> None:
    """From threadpoolctl 3.8 on, what other threads set than the first is passed over without a word."""
    release = getattr(OpenBLASController, "clear_controlling_thread", None)
    if release is not None:
        release(force=True)


@cache
def _arithmetic() -> ThreadpoolController:
    return ThreadpoolController()  # to look for the libraries takes longer than many a product
