"""Waiting for work of other threads in a way that somebody can stop."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError, Future
from concurrent.futures import TimeoutError as NotYet
from typing import Any

from beanleaf_app.errors import Cancelled

_POLL_SECONDS = 0.05


def wait_for(future: Future[Any], stopping: Callable[[], bool]) -> None:
    """Wait until it has ended. Raises Cancelled when it was, or soon after `stopping()` says so."""
    refuse_if(stopping)
    while True:
        try:
            # What the work raised is returned here, so the two below are of the waiting. `wait` of the
            # standard library does the same for many futures, and takes several times as long.
            future.exception(timeout=_POLL_SECONDS)
        except CancelledError:
            raise Cancelled from None
        except NotYet:
            refuse_if(stopping)
        else:
            return


def refuse_if(stopping: Callable[[], bool]) -> None:
    """Raise Cancelled if `stopping()` says so."""
    if stopping():
        raise Cancelled
