"""What the network answered at every epoch, within a fixed amount of memory."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

_BUDGET_BYTES = 16_000_000


class AnswerHistory:
    """Keeps the logits of every epoch while they fit, then of every second, fourth, ... epoch.

    One thread adds to it; `at` may be called from any.
    """

    def __init__(self, budget_bytes: int = _BUDGET_BYTES) -> None:
        self._budget = budget_bytes
        self._kept: dict[int, NDArray[np.float32]] = {}
        self.stride = 1

    def clear(self) -> None:
        """Forget everything, as when other starting weights are drawn."""
        self._kept = {}
        self.stride = 1

    def wants(self, epoch: int) -> bool:
        """True if the answers of this epoch are to be kept."""
        return epoch % self.stride == 0

    def keep(self, epoch: int, logits: NDArray[Any]) -> None:
        """Keep a copy of logits (n, outputs), making room where needed."""
        with np.errstate(
            over="ignore"
        ):  # a training that overflows is told of it where its cost is looked at
            kept = logits.astype(np.float32)
        self._kept[epoch] = kept
        if len(self._kept) > 2 and len(self._kept) * kept.nbytes > self._budget:
            self.stride *= 2
            # A new dictionary, so that a thread that is reading never sees one that changes its size.
            self._kept = {e: logits for e, logits in self._kept.items() if e % self.stride == 0}

    def at(self, epoch: int) -> NDArray[np.float32] | None:
        """The logits (n, outputs) after so many updates, or None if they were not kept."""
        return self._kept.get(epoch)
