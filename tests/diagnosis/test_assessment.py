from __future__ import annotations

import dataclasses
import math
from collections import Counter

import numpy as np
import pytest

from beanleaf_app.diagnosis.assessment import assess
from beanleaf_app.diagnosis.verdict import VerdictKind, diagnose
from beanleaf_app.errors import DataError
from beanleaf_app.models.model import Model, Thresholds
from beanleaf_app.photos.dataset import DataSet


def test_it_is_what_the_verdicts_say_by_hand(trained: Model, leaves: tuple[DataSet, DataSet]) -> None:
    _, data = leaves
    unsure = dataclasses.replace(trained, thresholds=Thresholds(0.05, 0.95))
    found = assess(unsure, data)
    verdicts = diagnose(unsure, data.pixels)
    names = [data.class_names[label] for label in data.labels]
    right = [(v.probability_sick > 0.5) == (n != "healthy") for v, n in zip(verdicts, names, strict=True)]
    assert found.count == len(data) == 45
    assert found.accuracy_health == pytest.approx(sum(right) / 45)
    kinds = Counter(verdict.kind for verdict in verdicts)
    assert kinds[VerdictKind.UNSURE] > 0
    assert found.refused == {"unsure": kinds[VerdictKind.UNSURE], "not_a_leaf": 0}
    if trained.task == "health":
        assert found.classes == ("healthy", "sick")
        assert found.accuracy_disease is None
        given = [1 - v.probability_sick if n == "healthy" else v.probability_sick
                 for v, n in zip(verdicts, names, strict=True)]  # fmt: skip
        said = [
            (int(n != "healthy"), int(v.probability_sick > 0.5)) for v, n in zip(verdicts, names, strict=True)
        ]
    else:
        assert found.classes == trained.class_names
        tables = [verdict.probabilities or {} for verdict in verdicts]
        given = [table[name] for table, name in zip(tables, names, strict=True)]
        likeliest = [max(table, key=lambda name: table[name]) for table in tables]
        said = [
            (found.classes.index(n), found.classes.index(p)) for n, p in zip(names, likeliest, strict=True)
        ]
        assert found.accuracy_disease == pytest.approx(
            sum(n == p for n, p in zip(names, likeliest, strict=True)) / 45
        )
    assert found.log_loss == pytest.approx(-sum(math.log(p) for p in given) / 45, rel=1e-5)
    pairs = Counter(said)
    size = range(len(found.classes))
    assert found.confusion == [[pairs[true, predicted] for predicted in size] for true in size]
    assert 0 <= found.expected_calibration_error <= 1


def test_what_was_learned_beats_the_base_rate(trained: Model, leaves: tuple[DataSet, DataSet]) -> None:
    _, data = leaves
    found = assess(trained, data)
    base_rate = float(np.mean(data.health_labels()))
    assert found.accuracy_health > base_rate + 0.1
    assert found.log_loss < (0.6 if trained.task == "health" else 1.0)
    if found.accuracy_disease is not None:
        assert found.accuracy_disease > 1 / 3 + 0.2


def test_classes_are_matched_by_name_and_not_by_number(
    trained: Model, leaves: tuple[DataSet, DataSet]
) -> None:
    _, data = leaves
    # The same leaves, their classes in the opposite order.
    turned = dataclasses.replace(
        data, labels=len(data.class_names) - 1 - data.labels, class_names=data.class_names[::-1]
    )
    assert assess(trained, turned) == assess(trained, data)


def test_data_may_hold_some_of_the_classes(trained: Model, leaves: tuple[DataSet, DataSet]) -> None:
    _, data = leaves
    rows = data.labels != 1
    names = tuple(name for name, kept in zip(data.photo_names, rows, strict=True) if kept)
    part = DataSet("part", "test", data.pixels[rows], data.labels[rows] // 2,
                   (data.class_names[0], data.class_names[2]), names)  # fmt: skip
    found = assess(trained, part)
    assert found.count == 30
    if trained.task == "disease":
        assert found.classes == trained.class_names
        assert sum(found.confusion[1]) == 0
        assert [sum(found.confusion[0]), sum(found.confusion[2])] == [15, 15]


def test_a_class_the_model_never_saw_leaves_healthy_or_sick(
    trained: Model, leaves: tuple[DataSet, DataSet]
) -> None:
    _, data = leaves
    strange = dataclasses.replace(data, class_names=("angular_leaf_spot", "mildew", "healthy"))
    found = assess(trained, strange)
    assert found.accuracy_disease is None
    assert found.classes == ("healthy", "sick")
    assert found.accuracy_health == assess(trained, data).accuracy_health
    assert sum(found.confusion[1]) == 30


def test_data_without_a_healthy_class_are_refused(trained: Model, leaves: tuple[DataSet, DataSet]) -> None:
    nameless = dataclasses.replace(leaves[1], class_names=("angular_leaf_spot", "bean_rust", "mildew"))
    with pytest.raises(DataError, match="healthy"):
        assess(trained, nameless)
