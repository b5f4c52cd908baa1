"""Measures of predictions against labels."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Labels = NDArray[np.int64]


def confusion_matrix(labels: Labels, predicted: Labels, n_classes: int) -> NDArray[np.int64]:
    """Counts of shape (classes, classes): rows are true classes, columns predicted ones."""
    matrix = np.zeros((n_classes, n_classes), np.int64)
    np.add.at(matrix, (labels, predicted), 1)
    return matrix


def log_loss(probabilities: NDArray[Any], labels: Labels) -> float:
    """Mean of -log P(label) in nats, of probabilities (n, classes) in [0, 1].

    A probability of 0 counts as the smallest float64, so that the result is finite.
    """
    chosen = probabilities[np.arange(len(labels)), labels].astype(np.float64)
    return float(-np.log(np.maximum(chosen, np.finfo(np.float64).tiny)).mean())


def expected_calibration_error(probabilities: NDArray[Any], labels: Labels, bins: int = 10) -> float:
    """How far the largest probability is from the share that is right, averaged over equal bins of it.

    Source: Guo, Pleiss, Sun, Weinberger (2017), «On Calibration of Modern Neural Networks», equation 5.

    Parameters
    ----------
    probabilities : (n, classes), each row adding up to 1
    labels : (n,)
    bins : number of equal intervals of (0, 1]

    Returns
    -------
    in [0, 1]; 0 is perfect
    """
    confidence = probabilities.max(axis=1).astype(np.float64)
    right = probabilities.argmax(axis=1) == labels
    bin_of = np.clip(np.ceil(confidence * bins).astype(np.int64) - 1, 0, bins - 1)
    gaps = np.bincount(bin_of, weights=confidence - right, minlength=bins)
    return float(np.abs(gaps).sum() / len(labels))
