"""The one place that every exception reaches that nobody expected, from whatever thread or process."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType
from typing import Any, TypeAlias

_log = logging.getLogger("beanleaf_app")
Tell: TypeAlias = Callable[[BaseException], object]

# One fault that repeats with every movement of the mouse must not push all else out of the log.
_WHOLE_TRACES = 3
_listeners: list[Tell] = []
_seen: Counter[str] = Counter()


def report(error: BaseException, what: str) -> None:
    """Log an exception with its traceback, and tell whoever speaks to the person. From any thread.

    what : a few words for the log, such as «unexpected error in TrainingJob»
    """
    place = place_of(error)
    _seen[place] += 1
    times = _seen[place]
    if times <= _WHOLE_TRACES:
        _log.critical(what, exc_info=(type(error), error, error.__traceback__))
    elif str(times).strip("0") == "1":
        _log.critical("%s: %s, for the %dth time", what, place, times)
    for tell in list(_listeners):
        tell(error)


def place_of(error: BaseException) -> str:
    """The kind of an exception and the line that raised it: the same for the same fault."""
    frames = traceback.extract_tb(error.__traceback__)
    line = f"{frames[-1].filename}:{frames[-1].lineno}" if frames else str(error)
    return f"{type(error).__name__} at {line}"


@contextmanager
def uncaught_reported(tell: Tell | None = None) -> Iterator[None]:
    """Within this block, whatever nobody catches is reported: in this thread, in others, in Qt's slots.

    tell : called with each exception, on the thread that raised it; must not raise
    """
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    sys.excepthook = _on_uncaught
    threading.excepthook = _on_uncaught_in_thread
    sys.unraisablehook = _on_unraisable
    _seen.clear()
    if tell is not None:
        _listeners.append(tell)
    try:
        yield
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = before
        if tell is not None:
            _listeners.remove(tell)


def _on_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if isinstance(error, KeyboardInterrupt):  # a wish, not a fault; whoever listens closes the window
        for tell in list(_listeners):
            tell(error)
        return
    report(error, "uncaught exception")
    sys.__excepthook__(kind, error, trace)


def _on_uncaught_in_thread(arguments: threading.ExceptHookArgs) -> None:
    error = arguments.exc_value
    if error is None or isinstance(error, SystemExit):
        return
    name = arguments.thread.name if arguments.thread is not None else "a thread"
    report(error, f"uncaught exception in {name}")
    sys.__excepthook__(arguments.exc_type, error, arguments.exc_traceback)


def _on_unraisable(found: Any) -> None:
    # Raised while something was thrown away: nothing that the person did has failed.
    _log.error("exception ignored in %r", found.object, exc_info=found.exc_value)
