"""Memory that a layer uses again at every step."""

from __future__ import annotations

import math
import threading
from typing import Any

import numpy as np
from numpy.typing import NDArray


class Workspace:
    """Arrays by name, kept from step to step.

    Asking the system for a large array and giving it back takes longer than filling it. An array grows
    with the largest batch that was asked for.
    """

    def __init__(self, dtype: np.dtype[Any]) -> None:
        self._dtype = dtype
        self._kept: dict[Any, NDArray[Any]] = {}

    def array(self, name: str, shape: tuple[int, ...], dtype: Any = None) -> NDArray[Any]:
        """An array of this shape; what it holds is what was last written to it, or anything."""
        return self._array(name, shape, dtype or self._dtype)

    def own_array(self, name: str, shape: tuple[int, ...]) -> NDArray[Any]:
        """The same, another one for each thread."""
        return self._array((name, threading.get_ident()), shape, self._dtype)

    def zeros(self, name: str, shape: tuple[int, ...]) -> NDArray[Any]:
        """An array whose entries are zero when it is first given out in this shape."""
        kept = self._kept.get((name, shape))
        if kept is None:
            for other in [key for key in self._kept if key[0] == name]:
                del self._kept[other]
            kept = self._kept[(name, shape)] = np.zeros(shape, self._dtype)
        return kept

    def _array(self, key: Any, shape: tuple[int, ...], dtype: Any) -> NDArray[Any]:
        size = math.prod(shape)
        kept = self._kept.get(key)
        if kept is None or kept.size < size or kept.dtype != dtype:
            kept = self._kept[key] = np.empty(size, dtype)
        return kept[:size].reshape(shape)
