"""Cost, accuracy and gradient of logits whose samples are columns: training first, then validation.

The formulas are those of `beanleaf_app.network.costs`; here they share their intermediate results and
write into reserved memory, because the exact engine spends as much time on them as on its matrices.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.training.report import Measures

Matrix = NDArray[np.float64]


class _ColumnOutput:
    """The part that both outputs have: means over the training and the validation columns."""

    def __init__(self, labels: NDArray[np.int64], n_training: int) -> None:
        self._labels = labels
        self._n = n_training
        self._n_validation = len(labels) - n_training
        self._costs = np.empty(len(labels))
        self._right = np.empty(len(labels), np.bool_)

    def _measures(self) -> Measures:
        n = self._n
        cost = float(np.add.reduce(self._costs[:n])) / n
        accuracy = int(np.count_nonzero(self._right[:n])) / n
        if not self._n_validation:
            return Measures(cost, accuracy, None, None)
        return Measures(
            cost,
            accuracy,
            float(np.add.reduce(self._costs[n:])) / self._n_validation,
            int(np.count_nonzero(self._right[n:])) / self._n_validation,
        )


class SigmoidColumns(_ColumnOutput):
    """One row of logits, (1, n + validation)."""

    def __init__(self, labels: NDArray[np.int64], n_training: int) -> None:
        super().__init__(labels, n_training)
        # y is 1 or 0: |z| and the sign of (2y - 1) z say all: cost = log(1 + exp(-m)), m = (2y - 1) z.
        self._signs = 2.0 * labels - 1.0
        self._negative = labels == 0
        self._margins = np.empty(len(labels))
        self._small = np.empty(len(labels))
        self._gradient_scale = -self._signs[:n_training] / n_training

    def measure(self, logits: Matrix) -> Measures:
        """Costs log(1 + exp(-m)) with the margin m = z for sick, -z for healthy."""
        margins, small, costs = self._margins, self._small, self._costs
        np.multiply(logits[0], self._signs, out=margins)
        np.abs(margins, out=small)
        np.negative(small, out=small)
        np.exp(small, out=small)
        np.log1p(small, out=costs)
        costs -= np.minimum(margins, 0)
        # A logit of exactly 0 predicts class 0, as everywhere else in the program.
        np.greater(margins, 0, out=self._right)
        if not margins.all():
            self._right |= (margins == 0) & self._negative
        return self._measures()

    def gradient(self, out: Matrix) -> None:
        """d cost / d logits of the training columns, (1, n): -(2y - 1) / (1 + exp(m)) / n."""
        small, margins = self._small[: self._n], self._margins[: self._n]
        # With e = exp(-|m|): 1 / (1 + exp(m)) is e / (1 + e) for m > 0 and 1 / (1 + e) otherwise.
        wrong = np.where(margins > 0, small, 1.0)
        wrong /= 1.0 + small
        np.multiply(wrong, self._gradient_scale, out=out[0])


class SoftmaxColumns(_ColumnOutput):
    """One row of logits a class, (classes, n + validation)."""

    def __init__(self, labels: NDArray[np.int64], n_training: int) -> None:
        super().__init__(labels, n_training)
        self._columns = np.arange(len(labels))
        self._probabilities: Matrix = np.empty((0, 0))

    def measure(self, logits: Matrix) -> Measures:
        """Costs -log softmax of the label."""
        shifted = logits - logits.max(axis=0)
        chosen = shifted[self._labels, self._columns]
        np.exp(shifted, out=shifted)
        sums = shifted.sum(axis=0)
        np.subtract(np.log(sums), chosen, out=self._costs)
        shifted /= sums
        self._probabilities = shifted
        np.equal(logits.argmax(axis=0), self._labels, out=self._right)
        return self._measures()

    def gradient(self, out: Matrix) -> None:
        """d cost / d logits of the training columns, (classes, n)."""
        n = self._n
        out[...] = self._probabilities[:, :n]
        out[self._labels[:n], self._columns[:n]] -= 1
        out /= n


COLUMN_OUTPUTS: dict[str, Any] = {"sigmoid": SigmoidColumns, "softmax": SoftmaxColumns}
