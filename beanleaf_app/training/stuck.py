"""Recognising a network that learns nothing.

Two ways are known. A network is *dead* when every unit of a layer is at zero for every photograph: no
gradient passes, and only the biases above still move. It is *stuck* when, at the end of its epochs, it
gives every photograph the same answer: the few units that still answer are too few to learn from in time.
"""

from __future__ import annotations

import numpy as np

from beanleaf_app.network.network import Network
from beanleaf_app.training.engine import Samples

_ROWS = 64

DEAD = "dead"
STUCK = "stuck"


class DeadWatch:
    """Counts epochs in which no gradient reached the first layer.

    Without momentum one such epoch is for ever. With it the weights coast on for a while and may come
    back to life, so the verdict waits.
    """

    def __init__(self, momentum: float) -> None:
        self._patience = 50 if momentum else 1
        self._epochs = 0

    def saw(self, gradient_reached_first_layer: bool) -> None:
        """Take note of one epoch."""
        self._epochs = 0 if gradient_reached_first_layer else self._epochs + 1

    @property
    def is_dead(self) -> bool:
        """True if the network will not learn any more."""
        return self._epochs >= self._patience


def gives_one_answer(network: Network, samples: Samples, accuracy: float) -> bool:
    """True if the network predicts the same class for every sample.

    ``accuracy`` is its accuracy on these samples. Only one that equals the share of a class can come from
    a single answer; all others need no second look.
    """
    shares = np.bincount(samples.labels) / len(samples.labels)
    if not np.isclose(shares, accuracy, rtol=0, atol=1e-9).any():
        return False
    seen: set[int] = set()
    for start in range(0, len(samples.labels), _ROWS):
        block = samples.pixels[start : start + _ROWS].astype(network.dtype) / 255
        seen.update(network.predict(block).tolist())
        if len(seen) > 1:
            return False
    return True
