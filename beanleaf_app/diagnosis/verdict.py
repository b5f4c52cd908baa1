"""From the network's answer to a verdict."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from beanleaf_app.models.model import Model, Thresholds
from beanleaf_app.network.network import Network
from beanleaf_app.photos.preprocessing import to_feature_vectors

_BATCH = 32


class VerdictKind(str, Enum):
    """What the program says of a photograph."""

    HEALTHY = "healthy"
    SICK = "sick"
    UNSURE = "unsure"
    NOT_A_LEAF = "not_a_leaf"


@dataclass(frozen=True)
class Verdict:
    """The answer for one photograph.

    probability_sick : in [0, 1]
    probabilities : class name to probability, or None where the model knows only healthy and sick
    """

    kind: VerdictKind
    probability_sick: float
    probabilities: dict[str, float] | None


def class_probabilities(model: Model, pixels: NDArray[np.uint8]) -> NDArray[np.float64]:
    """Calibrated probabilities, one row a photograph.

    Parameters
    ----------
    pixels : uint8 (n, 30000)

    Returns
    -------
    ndarray, float64 in [0, 1], rows adding up to 1. Task «disease»: (n, classes), in the model's order.
    Task «health»: (n, 2), healthy then sick.
    """
    network = model.network
    with arithmetic_threads(network):
        rows = [
            network.output.probabilities(
                network.forward_propagation(to_feature_vectors(pixels[start : start + _BATCH]))
                / model.calibration.temperature
            )
            for start in range(0, len(pixels), _BATCH)
        ]
    width = network.architecture.outputs
    answers: NDArray[Any] = np.concatenate(rows) if rows else np.empty((0, width))
    probabilities = answers.astype(np.float64)
    if model.task == "health":
        return np.hstack([1 - probabilities, probabilities])
    return probabilities


def arithmetic_threads(network: Network) -> AbstractContextManager[object]:
    """A stretch in which the library of matrix products has the threads that suit the network."""
    # Layers of pictures bring their own threads, which the library's would only keep waiting.
    limit = None if network.architecture.is_dense else 1
    context: AbstractContextManager[object] = _arithmetic().limit(limits=limit, user_api="blas")
    return context


@cache
def _arithmetic() -> ThreadpoolController:
    """Looking for the libraries takes milliseconds; once is enough."""
    return ThreadpoolController()


def probability_sick(model: Model, probabilities: NDArray[np.float64]) -> NDArray[np.float64]:
    """P(sick), (n,), from the rows of `class_probabilities`."""
    if model.task == "health":
        return probabilities[:, 1]
    return 1 - probabilities[:, model.healthy_class]


def diagnose(model: Model, pixels: NDArray[np.uint8]) -> list[Verdict]:
    """A verdict for each photograph, uint8 (n, 30000)."""
    probabilities = class_probabilities(model, pixels)
    sick = probability_sick(model, probabilities)
    return [
        Verdict(
            kind_of(float(p), model.thresholds),
            float(p),
            None
            if model.task == "health"
            else {name: float(q) for name, q in zip(model.class_names, row, strict=True)},
        )
        for p, row in zip(sick, probabilities, strict=True)
    ]


def kind_of(probability: float, thresholds: Thresholds) -> VerdictKind:
    """The verdict for P(sick) in [0, 1]."""
    if thresholds.unsure_low < probability < thresholds.unsure_high:
        return VerdictKind.UNSURE
    return VerdictKind.SICK if probability > 0.5 else VerdictKind.HEALTHY
