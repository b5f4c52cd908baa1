"""Ctrl-C as a request to stop, instead of an exception anywhere."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class StopRequest:
    """Becomes true at the first Ctrl-C; the second one ends the program at once."""

    def __init__(self) -> None:
        self._asked = False

    def __call__(self) -> bool:
        return self._asked

    def ask(self, _signal: int, _frame: FrameType | None) -> None:
        """The signal handler."""
        if self._asked:
            raise KeyboardInterrupt
        self._asked = True


@contextmanager
def stop_on_interrupt() -> Iterator[StopRequest]:
    """Within this block, Ctrl-C and a polite kill only set the request."""
    request = StopRequest()
    if threading.current_thread() is not threading.main_thread():
        yield request  # Only the main thread may set handlers, and only it receives Ctrl-C.
        return
    before = {number: signal.signal(number, request.ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield request
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
