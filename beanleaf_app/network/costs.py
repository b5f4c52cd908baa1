"""Cross-entropy cost, computed from logits so that it is finite at any saturation.

Each output turns logits into probabilities, says the cost, and the gradient of the cost with
respect to the logits. Source of the formulas: Bishop (2006), «Pattern Recognition and Machine
Learning», section 4.3.2 (sigmoid) and 4.3.4 (softmax).
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
Labels = NDArray[np.int64]


class Output(Protocol):
    """The last step of a network: logits to probabilities, and what a mistake costs."""

    def probabilities(self, logits: Array) -> Array:
        """(n, outputs) to (n, outputs), each in [0, 1]."""

    def costs(self, logits: Array, labels: Labels) -> Array:
        """Cross-entropy of each sample in nats, (n,)."""

    def gradient(self, logits: Array, labels: Labels, smoothing: float = 0.0) -> Array:
        """d cost of each sample / d logits, (n, outputs); with the labels smoothed by that share."""

    def predict(self, logits: Array) -> Labels:
        """The predicted class of each sample, (n,)."""


class SigmoidOutput:
    """One logit: the probability of class 1 (sick) is ``1 / (1 + exp(-z))``."""

    def probabilities(self, logits: Array) -> Array:
        # exp only of numbers <= 0, so that it never overflows.
        small = np.exp(-np.abs(logits))
        result: Array = np.where(logits >= 0, 1, small) / (1 + small)
        return result

    def costs(self, logits: Array, labels: Labels) -> Array:
        z = logits[:, 0]
        result: Array = np.maximum(z, 0) - z * labels + np.log1p(np.exp(-np.abs(z)))
        return result

    def gradient(self, logits: Array, labels: Labels, smoothing: float = 0.0) -> Array:
        aims = (1 - smoothing) * labels[:, None] + smoothing / 2
        result: Array = self.probabilities(logits) - aims.astype(logits.dtype)
        return result

    def predict(self, logits: Array) -> Labels:
        return (logits[:, 0] > 0).astype(np.int64)


class SoftmaxOutput:
    """One logit for each class: ``exp(z_k) / sum of exp(z)``."""

    def probabilities(self, logits: Array) -> Array:
        return np.exp(self._log_probabilities(logits))

    def costs(self, logits: Array, labels: Labels) -> Array:
        chosen: Array = self._log_probabilities(logits)[np.arange(len(labels)), labels]
        return -chosen

    def gradient(self, logits: Array, labels: Labels, smoothing: float = 0.0) -> Array:
        gradient = self.probabilities(logits)
        gradient[np.arange(len(labels)), labels] -= 1 - smoothing
        if smoothing:
            gradient -= smoothing / logits.shape[1]
        return gradient

    def predict(self, logits: Array) -> Labels:
        predicted: Labels = logits.argmax(axis=1)
        return predicted

    @staticmethod
    def _log_probabilities(logits: Array) -> Array:
        shifted = logits - logits.max(axis=1, keepdims=True)
        result: Array = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
        return result


OUTPUTS: dict[str, type[SigmoidOutput] | type[SoftmaxOutput]] = {
    "sigmoid": SigmoidOutput,
    "softmax": SoftmaxOutput,
}
