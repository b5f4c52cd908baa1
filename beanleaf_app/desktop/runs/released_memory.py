"""Giving memory back to the system that is free and would otherwise stay with the program."""

from __future__ import annotations

import ctypes
import sys


def give_back_memory() -> None:
    """What thousands of small arrays of a thread that has ended leave behind. Only glibc needs it.

    Four trainings on Beans, one after the other, ended at 427 MB resident without it, and at 349 MB with it.
    """
    if sys.platform != "linux":
        return
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
    if trim is not None:
        trim(ctypes.c_size_t(0))
