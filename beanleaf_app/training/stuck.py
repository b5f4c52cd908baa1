"""Recognising a network that learns nothing.

Two ways are known. A network is *dead* when every unit of a layer is at zero for every photograph: no
gradient passes, and only the biases above still move. It is *stuck* when, at the end of its epochs, it is
hardly better than giving every photograph the same answer: too few of its units still answer.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_LEAST_GAIN = 0.05

DEAD = "dead"
STUCK = "stuck"


class DeadWatch:
    """Counts epochs in which no gradient reached the first layer.

    Without momentum one such epoch is for ever. With it the weights coast on for a while and may come
    back to life, so the verdict waits.

    Attributes
    ----------
    epochs : how many there were in a row, up to the last
    """

    def __init__(self, momentum: float, epochs: int = 0) -> None:
        self._patience = 50 if momentum else 1
        self.epochs = epochs

    def saw(self, gradient_reached_first_layer: bool) -> None:
        """Take note of one epoch."""
        self.epochs = 0 if gradient_reached_first_layer else self.epochs + 1

    @property
    def is_dead(self) -> bool:
        """True if the network will not learn any more."""
        return self.epochs >= self._patience


def learned_nothing(accuracy: float, labels: NDArray[np.int64]) -> bool:
    """True if the accuracy is hardly better than that of giving every sample the same answer.

    Parameters
    ----------
    accuracy : on the samples with these labels, in [0, 1]
    labels : (n,)

    The best single answer is right for the largest class. A network that closes less than a twentieth of
    the gap between that and 1 has learned nothing worth keeping.
    """
    base_rate = float(np.bincount(labels).max()) / len(labels)
    return accuracy < base_rate + _LEAST_GAIN * (1 - base_rate)
