"""Waiting for work of other threads in a way that somebody can stop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import Any

from beanleaf_app.errors import Cancelled

_POLL_SECONDS = 0.05


def wait_for(future: Future[Any], stopping: Callable[[], bool]) -> None:
    """Wait until it has ended. Raises Cancelled when it was, or soon after `stopping()` says so."""
    refuse_if(stopping)
    while not wait([future], timeout=_POLL_SECONDS).done:
        refuse_if(stopping)
    if future.cancelled():
        raise Cancelled


def refuse_if(stopping: Callable[[], bool]) -> None:
    """Raise Cancelled if `stopping()` says so."""
    if stopping():
        raise Cancelled
