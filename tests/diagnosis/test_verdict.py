from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beanleaf_app.diagnosis.verdict import (
    VerdictKind,
    class_probabilities,
    diagnose,
    kind_of,
    probability_sick,
)
from beanleaf_app.models.model import Calibration, Model, Thresholds
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.photos.preprocessing import FEATURES

CLASSES = ("angular_leaf_spot", "healthy", "bean_rust")


def _constant(*logits: float, temperature: float = 1.0, thresholds: Thresholds | None = None) -> Model:
    """A model that gives every photograph these logits; the healthy class is the second."""
    task = "health" if len(logits) == 1 else "disease"
    output = "sigmoid" if task == "health" else "softmax"
    network = Network(Architecture(FEATURES, (), output, len(logits)))
    network.parameters["layer0.bias"][:] = logits
    return Model(network, task, CLASSES, 1, Calibration(temperature), thresholds or Thresholds())


def _pixels(count: int = 1) -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (count, FEATURES), dtype=np.uint8)


@pytest.mark.parametrize(
    ("probability", "kind"),
    [
        (0.0, "healthy"),
        (0.4, "healthy"),  # the thresholds themselves are decided
        (math.nextafter(0.4, 1), "unsure"),
        (0.5, "unsure"),
        (math.nextafter(0.6, 0), "unsure"),
        (0.6, "sick"),
        (1.0, "sick"),
    ],
)
def test_the_kind_at_the_edges(probability: float, kind: str) -> None:
    assert kind_of(probability, Thresholds(0.4, 0.6)).value == kind


def test_thresholds_that_meet_leave_nobody_unsure() -> None:
    for both in (0.0, 0.3, 0.5, 0.9, 1.0):
        thresholds = Thresholds(both, both)
        assert kind_of(0.5, thresholds) is VerdictKind.HEALTHY  # as everywhere: sick is above a half
        assert kind_of(math.nextafter(0.5, 1), thresholds) is VerdictKind.SICK


def test_thresholds_as_wide_as_can_be_leave_the_certain_alone() -> None:
    thresholds = Thresholds(0.0, 1.0)
    assert [kind_of(p, thresholds).value for p in (0.0, 1e-12, 1 - 1e-12, 1.0)] == [
        "healthy",
        "unsure",
        "unsure",
        "sick",
    ]


def test_health_by_hand() -> None:
    (verdict,) = diagnose(_constant(math.log(3)), _pixels())
    assert verdict.probability_sick == pytest.approx(0.75, rel=1e-6)
    assert verdict.kind is VerdictKind.SICK
    assert verdict.probabilities is None
    (verdict,) = diagnose(_constant(-math.log(3)), _pixels())
    assert verdict.probability_sick == pytest.approx(0.25, rel=1e-6)
    assert verdict.kind is VerdictKind.HEALTHY


def test_disease_by_hand() -> None:
    # Odds 1 : 5 : 4, so healthy is the likeliest class and half of the leaves are sick all the same.
    (verdict,) = diagnose(_constant(0.0, math.log(5), math.log(4)), _pixels())
    assert verdict.probabilities == pytest.approx(
        {"angular_leaf_spot": 0.1, "healthy": 0.5, "bean_rust": 0.4}, rel=1e-5
    )
    assert list(verdict.probabilities or {}) == list(CLASSES)
    assert verdict.probability_sick == pytest.approx(0.5, rel=1e-5)
    assert verdict.kind is VerdictKind.UNSURE


def test_the_models_own_thresholds_decide() -> None:
    strict = Thresholds(0.1, 0.8)
    (verdict,) = diagnose(_constant(math.log(3), thresholds=strict), _pixels())
    assert verdict.kind is VerdictKind.UNSURE


@given(st.floats(-20, 20), st.floats(0.05, 20))
def test_the_temperature_divides_the_logits(logit: float, temperature: float) -> None:
    warm = class_probabilities(_constant(logit, temperature=temperature), _pixels())
    assert warm[0, 1] == pytest.approx(1 / (1 + math.exp(-logit / temperature)), rel=1e-4, abs=1e-12)
    several = class_probabilities(_constant(logit, 0.0, 1.0, temperature=temperature), _pixels())
    odds = np.exp(np.array([logit, 0.0, 1.0]) / temperature - max(logit, 1) / temperature)
    assert np.allclose(several[0], odds / odds.sum(), rtol=1e-3, atol=1e-6)


@given(st.lists(st.floats(-1e4, 1e4, width=32), min_size=3, max_size=3), st.floats(0.01, 100))
def test_probabilities_add_up_to_one(logits: list[float], temperature: float) -> None:
    for model in (_constant(*logits, temperature=temperature), _constant(logits[0])):
        rows = class_probabilities(model, _pixels())
        assert rows.dtype == np.float64
        assert ((rows >= 0) & (rows <= 1 + 1e-6)).all()
        assert rows.sum() == pytest.approx(1, abs=1e-5)
        assert 0 <= probability_sick(model, rows)[0] <= 1


@pytest.mark.parametrize("width", [1, 3])
def test_no_photograph_gives_no_verdict(width: int) -> None:
    model = _constant(*[0.0] * width)
    assert diagnose(model, _pixels(0)) == []
    assert class_probabilities(model, _pixels(0)).shape == (0, max(width, 2))


def test_many_photographs_are_answered_in_order_as_one_by_one(trained: Model) -> None:
    pixels = _pixels(150)  # more than two batches and a rest
    together = diagnose(trained, pixels)
    assert len(together) == 150
    for index in (0, 63, 64, 127, 128, 149):
        (alone,) = diagnose(trained, pixels[index : index + 1])
        assert together[index].probability_sick == pytest.approx(alone.probability_sick, abs=1e-5)
    assert len({verdict.probability_sick for verdict in together}) > 10
