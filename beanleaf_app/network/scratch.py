"""Memory in which a network in use works: the same for all of its layers, and small."""

from __future__ import annotations

import math
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
_Room = TypeVar("_Room")

_MOST_ROOMS = 32


class Scratch:
    """Two pieces of memory for one thread, between which the arrays of a layer pass to and fro.

    What one layer has left behind there is still near the core when the next one writes over it. Layers with
    memory of their own would fetch several times as much from far away for every photograph.
    """

    def __init__(self, dtype: np.dtype[Any]) -> None:
        self._pieces = [np.empty(0, dtype), np.empty(0, dtype)]
        self._rooms: dict[Hashable, Any] = {}
        self._has_grown = False

    def room(self, key: Hashable, make: Callable[[Scratch], _Room]) -> _Room:
        """What ``make`` builds of arrays that it takes from here; kept, as making views takes time.

        Whoever comes next writes over them.
        """
        room: _Room | None = self._rooms.get(key)
        if room is None:
            room = make(self)
            if self._has_grown or len(self._rooms) == _MOST_ROOMS:
                self._has_grown = False
                self._rooms.clear()  # they hold the smaller pieces
                room = make(self)
            self._rooms[key] = room
        return room

    def array(self, piece: int, shape: tuple[int, ...]) -> Array:
        """The beginning of one of the two pieces, 0 or 1. It holds whatever was last written there."""
        size = math.prod(shape)
        if self._pieces[piece].size < size:
            self._pieces[piece] = np.empty(size, self._pieces[piece].dtype)
            self._has_grown = True
        return self._pieces[piece][:size].reshape(shape)


class Scratches:
    """Scratch for one block of samples at a time, on any thread: as many as threads at work."""

    def __init__(self, dtype: np.dtype[Any]) -> None:
        self._dtype = dtype
        self._free: list[Scratch] = []

    @contextmanager
    def lent(self) -> Iterator[Scratch]:
        """One that nobody else has meanwhile."""
        try:
            scratch = self._free.pop()
        except IndexError:
            scratch = Scratch(self._dtype)
        yield scratch
        self._free.append(scratch)
