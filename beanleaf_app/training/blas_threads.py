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

    For products that are over before other threads have woken up, or that run side by side on threads of
    their own: on a busy computer each would wait until the last of its helpers gets a core. Stretches of
    several threads may overlap. Products of another number of threads differ in their last bits, so what
    must come out the same again, bit for bit, has to be done again outside of such stretches, or within.
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
