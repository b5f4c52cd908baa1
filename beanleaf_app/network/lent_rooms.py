"""Working memory for one block of samples at a time, on any thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

_Room = TypeVar("_Room")


class LentRooms(Generic[_Room]):
    """Rooms that are made when all others are lent out, and used again: as many as threads at work."""

    def __init__(self, make: Callable[[], _Room]) -> None:
        self._make = make
        self._free: list[_Room] = []

    @contextmanager
    def lent(self) -> Iterator[_Room]:
        """One that nobody else has meanwhile."""
        try:
            room = self._free.pop()
        except IndexError:
            room = self._make()
        yield room
        self._free.append(room)
