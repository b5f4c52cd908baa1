"""How good a model is on a data set."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.diagnosis.verdict import kind_of, look, probability_sick
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.models.model import Model
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.training.evaluation import (
    ReliabilityBin,
    confusion_matrix,
    expected_calibration_error,
    log_loss,
    precision_and_recall,
    reliability_table,
    wilson_interval,
)


@dataclass(frozen=True)
class Assessment:
    """Measures over every photograph of a data set; none is left out because it would be refused.

    accuracy_health : share right with P(sick) against 0.5
    accuracy_disease : share right with the largest probability; None if the model knows only health, or
        does not know every class of the data
    log_loss, expected_calibration_error : of the classes in ``classes``
    interval_health, interval_disease : Wilson's 95 % intervals of the two accuracies
    precision, recall : of each class in ``classes``; None where there was nothing to be right about
    reliability : how sure it was against how often it was right
    confusion : rows true, columns predicted, both in the order of ``classes``
    refused : how many get the verdict «unsure» or «not_a_leaf»
    """

    count: int
    accuracy_health: float
    accuracy_disease: float | None
    log_loss: float
    expected_calibration_error: float
    classes: tuple[str, ...]
    confusion: list[list[int]]
    interval_health: tuple[float, float]
    interval_disease: tuple[float, float] | None
    precision: list[float | None]
    recall: list[float | None]
    reliability: tuple[ReliabilityBin, ...]
    refused: dict[str, int]


def assess(model: Model, data: DataSet) -> Assessment:
    """Measure a model on a data set with a healthy class.

    Raises
    ------
    DataError : if no class of the data means healthy
    """
    health = data.health_labels()
    probabilities, leaves = look(model, data.pixels)
    sick = probability_sick(model, probabilities)
    kinds = [
        kind_of(float(p), model.thresholds) if leaf else VerdictKind.NOT_A_LEAF
        for p, leaf in zip(sick, leaves, strict=True)
    ]
    knows_classes = model.task == "disease" and set(data.class_names) <= set(model.class_names)
    if knows_classes:
        to_model = np.array([model.class_names.index(name) for name in data.class_names], np.int64)
        classes, labels, predicted = model.class_names, to_model[data.labels], probabilities.argmax(axis=1)
    else:
        classes, labels, predicted = ("healthy", "sick"), health, (sick > 0.5).astype(np.int64)
        probabilities = np.column_stack([1 - sick, sick])
    right_health, right_disease = health == (sick > 0.5), labels == predicted
    confusion = confusion_matrix(labels, predicted, len(classes))
    precision, recall = precision_and_recall(confusion)
    return Assessment(
        count=len(data),
        accuracy_health=_share(right_health),
        accuracy_disease=_share(right_disease) if knows_classes else None,
        interval_health=wilson_interval(int(right_health.sum()), len(data)),
        interval_disease=wilson_interval(int(right_disease.sum()), len(data)) if knows_classes else None,
        precision=precision,
        recall=recall,
        reliability=reliability_table(probabilities, labels),
        log_loss=log_loss(probabilities, labels),
        expected_calibration_error=expected_calibration_error(probabilities, labels),
        classes=classes,
        confusion=confusion.tolist(),
        refused={kind.value: kinds.count(kind) for kind in (VerdictKind.UNSURE, VerdictKind.NOT_A_LEAF)},
    )


def _share(right: NDArray[np.bool_]) -> float:
    return float(right.mean())
