"""How many threads the linear algebra below NumPy works with."""

from __future__ import annotations

from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


def one_blas_thread() -> Any:
    """A block in which products run on the thread that asks for them.

    For products that are over before other threads have woken up, or that run side by side on threads of
    their own: on a busy computer each would wait until the last of its helpers gets a core.
    """
    return _arithmetic().limit(limits=1, user_api="blas")


@cache
def _arithmetic() -> ThreadpoolController:
    return ThreadpoolController()  # to look for the libraries takes longer than many a product
