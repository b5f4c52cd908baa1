"""A question to an object that may be gone."""

from __future__ import annotations

import weakref
from collections.abc import Callable


def weakly(method: Callable[[], bool]) -> Callable[[], bool]:
    """The same question as a bound method asks, without keeping its object alive; True once that is gone.

    A training holds its engine. If the engine held the training too, the memory of both would stay until
    Python happens to look for circles, and the next training would take as much again.
    """
    reference = weakref.WeakMethod(method)

    def ask() -> bool:
        own = reference()
        return own is None or own()

    return ask
