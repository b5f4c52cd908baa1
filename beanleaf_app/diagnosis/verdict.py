"""From the network's answer to a verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.diagnosis.leaf_features import observed
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.diagnosis.views import batches, of_all_views
from beanleaf_app.models.model import Model, Thresholds
from beanleaf_app.photos.preprocessing import to_feature_vectors
from beanleaf_app.training.blas_threads import one_blas_thread


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
    return look(model, pixels)[0]


def look(model: Model, pixels: NDArray[np.uint8]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """The probabilities of `class_probabilities`, and for each photograph whether it shows a leaf, (n,).

    A model that was never taught what is not a leaf takes everything for one.
    """
    with one_blas_thread():
        looks = [_look_at(model, some) for some in batches(model, pixels)]
    width = model.network.architecture.outputs
    answers: NDArray[Any] = np.concatenate([np.empty((0, width)), *(rows for rows, _ in looks)])
    leaves: NDArray[np.bool_] = np.concatenate([np.empty(0, np.bool_), *(shown for _, shown in looks)])
    probabilities = answers.astype(np.float64)
    if model.task == "health":
        probabilities = np.hstack([1 - probabilities, probabilities])
    return probabilities, leaves


def _look_at(model: Model, pixels: NDArray[np.uint8]) -> tuple[NDArray[Any], NDArray[np.bool_]]:
    if model.leaf_check is None:
        plain = model.network.answer(to_feature_vectors(pixels)).copy()
        leaves = np.ones(len(pixels), np.bool_)
    else:
        plain, features = observed(model.network, pixels)
        leaves = model.leaf_check.shows_leaf(features)
    logits = of_all_views(model, pixels, plain)
    return model.network.output.probabilities(logits / model.calibration.temperature), leaves


def probability_sick(model: Model, probabilities: NDArray[np.float64]) -> NDArray[np.float64]:
    """P(sick), (n,), from the rows of `class_probabilities`."""
    if model.task == "health":
        return probabilities[:, 1]
    return 1 - probabilities[:, model.healthy_class]


def diagnose(model: Model, pixels: NDArray[np.uint8]) -> list[Verdict]:
    """A verdict for each photograph, uint8 (n, 30000)."""
    probabilities, leaves = look(model, pixels)
    sick = probability_sick(model, probabilities)
    return [
        Verdict(
            kind_of(float(p), model.thresholds) if leaf else VerdictKind.NOT_A_LEAF,
            float(p),
            None
            if model.task == "health"
            else {name: float(q) for name, q in zip(model.class_names, row, strict=True)},
        )
        for p, row, leaf in zip(sick, probabilities, leaves, strict=True)
    ]


def kind_of(probability: float, thresholds: Thresholds) -> VerdictKind:
    """The verdict on a leaf, for P(sick) in [0, 1]."""
    if thresholds.unsure_low < probability < thresholds.unsure_high:
        return VerdictKind.UNSURE
    return VerdictKind.SICK if probability > 0.5 else VerdictKind.HEALTHY
