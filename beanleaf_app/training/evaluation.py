"""Measures of predictions against labels."""

from __future__ import annotations

from dataclasses import dataclass
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
    bin_of = _bin_of(confidence, bins)
    gaps = np.bincount(bin_of, weights=confidence - right, minlength=bins)
    return float(np.abs(gaps).sum() / len(labels))


def wilson_interval(right: int, count: int) -> tuple[float, float]:
    """Where the true share lies with 95 % confidence, when ``right`` of ``count`` samples have it.

    Source: Wilson (1927), «Probable Inference, the Law of Succession, and Statistical Inference».

    Raises
    ------
    ValueError : unless 0 <= right <= count and count > 0
    """
    if not 0 <= right <= count or not count:
        raise ValueError(f"{right} of {count} is not a share")
    z = 1.959964  # the normal distribution's 97.5 % quantile
    share = right / count
    middle = share + z**2 / (2 * count)
    reach = z * np.sqrt(share * (1 - share) / count + z**2 / (4 * count**2))
    scale = 1 + z**2 / count
    # Rounding must not leave the interval without the share it is around.
    low, high = (middle - reach) / scale, (middle + reach) / scale
    return float(min(max(low, 0.0), share)), float(max(min(high, 1.0), share))


def precision_and_recall(confusion: NDArray[np.int64]) -> tuple[list[float | None], list[float | None]]:
    """For each class: the share of its predictions that are right, and of its samples that are found.

    None where the class was never predicted, or has no sample.
    """
    right = np.diag(confusion)
    return _shares(right, confusion.sum(axis=0)), _shares(right, confusion.sum(axis=1))


@dataclass(frozen=True)
class ReliabilityBin:
    """Samples whose largest probability lies in (low, high]: its mean, and the share that was right."""

    low: float
    high: float
    count: int
    confidence: float
    right: float


def reliability_table(
    probabilities: NDArray[Any], labels: Labels, bins: int = 10
) -> tuple[ReliabilityBin, ...]:
    """What `expected_calibration_error` averages, without the bins that are empty."""
    confidence = probabilities.max(axis=1).astype(np.float64)
    right = probabilities.argmax(axis=1) == labels
    bin_of = _bin_of(confidence, bins)
    return tuple(
        ReliabilityBin(
            index / bins,
            (index + 1) / bins,
            int(inside.sum()),
            float(confidence[inside].mean()),
            float(right[inside].mean()),
        )
        for index in range(bins)
        if (inside := bin_of == index).any()
    )


def _bin_of(confidence: NDArray[np.float64], bins: int) -> NDArray[np.int64]:
    return np.clip(np.ceil(confidence * bins).astype(np.int64) - 1, 0, bins - 1)


def _shares(right: NDArray[np.int64], of: NDArray[np.int64]) -> list[float | None]:
    return [int(r) / int(n) if n else None for r, n in zip(right, of, strict=True)]
