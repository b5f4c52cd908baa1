"""What a network says of some photographs, beside what is true."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.costs import OUTPUTS
from beanleaf_app.training.evaluation import confusion_matrix


@dataclass(frozen=True, eq=False)
class Answers:
    """The answers of one epoch.

    epoch : after how many updates
    probabilities : float64 (n, classes) in [0, 1], rows adding up to 1; healthy then sick for the task
        «health»
    labels : int64 (n,), the true classes
    """

    epoch: int
    probabilities: NDArray[np.float64]
    labels: NDArray[np.int64]

    @classmethod
    def of(cls, epoch: int, logits: NDArray[Any], output: str, labels: NDArray[np.int64]) -> Answers:
        """From logits (n, outputs) of the output "sigmoid" or "softmax"."""
        probabilities = OUTPUTS[output]().probabilities(logits.astype(np.float64))
        if output == "sigmoid":
            probabilities = np.hstack([1 - probabilities, probabilities])
        return cls(epoch, probabilities, labels)

    def __len__(self) -> int:
        return len(self.labels)

    @cached_property
    def predicted(self) -> NDArray[np.int64]:
        """The likeliest class of each, (n,). Of two that are as likely, the first."""
        likeliest: NDArray[np.int64] = self.probabilities.argmax(axis=1)
        return likeliest

    @cached_property
    def sureness(self) -> NDArray[np.float64]:
        """The probability of the predicted class, (n,)."""
        highest: NDArray[np.float64] = self.probabilities.max(axis=1)
        return highest

    @cached_property
    def right(self) -> NDArray[np.bool_]:
        """Whether each is right, (n,)."""
        right: NDArray[np.bool_] = self.predicted == self.labels
        return right

    @cached_property
    def confusion(self) -> NDArray[np.int64]:
        """(classes, classes): rows are true classes, columns predicted ones."""
        return confusion_matrix(self.labels, self.predicted, self.probabilities.shape[1])

    def of_cell(self, true: int, predicted: int) -> NDArray[np.int64]:
        """Which photographs are in one cell of the confusion matrix, the surest first."""
        inside = np.flatnonzero((self.labels == true) & (self.predicted == predicted))
        return self._surest_first(inside)

    @cached_property
    def mistakes(self) -> NDArray[np.int64]:
        """Which photographs it got wrong, the surest first."""
        return self._surest_first(np.flatnonzero(~self.right))

    def _surest_first(self, which: NDArray[np.intp]) -> NDArray[np.int64]:
        order: NDArray[np.int64] = which[np.argsort(-self.sureness[which], kind="stable")].astype(np.int64)
        return order
