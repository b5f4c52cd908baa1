from __future__ import annotations

import numpy as np
import pytest

from beanleaf_app.diagnosis.calibration import fit_temperature
from beanleaf_app.network.costs import OUTPUTS
from beanleaf_app.training.evaluation import expected_calibration_error


@pytest.mark.parametrize("true_temperature", [0.3, 1.0, 4.0])
@pytest.mark.parametrize("kind", ["sigmoid", "softmax"])
def test_it_finds_the_temperature_that_made_the_labels(kind: str, true_temperature: float) -> None:
    rng = np.random.default_rng(0)
    logits = 2 * rng.standard_normal((20_000, 1 if kind == "sigmoid" else 3))
    output = OUTPUTS[kind]()
    probabilities = output.probabilities(logits / true_temperature)
    if kind == "sigmoid":
        labels = (rng.random(len(logits)) < probabilities[:, 0]).astype(np.int64)
    else:
        labels = (rng.random((len(logits), 1)) > probabilities.cumsum(axis=1)).sum(axis=1)
    assert fit_temperature(output, logits, labels) == pytest.approx(true_temperature, rel=0.06)


def test_a_boastful_network_becomes_honest() -> None:
    rng = np.random.default_rng(1)
    logits = rng.standard_normal((5000, 3))
    output = OUTPUTS["softmax"]()
    labels = (rng.random((5000, 1)) > output.probabilities(logits).cumsum(axis=1)).sum(axis=1)
    boastful = 5 * logits
    temperature = fit_temperature(output, boastful, labels)
    before, after = (
        expected_calibration_error(output.probabilities(boastful / t), labels) for t in (1, temperature)
    )
    assert after < 0.03 < before
    assert np.array_equal(output.predict(boastful), output.predict(boastful / temperature))


def test_all_right_stays_within_reason() -> None:
    logits = np.array([[5.0, -5.0], [-5.0, 5.0]])
    temperature = fit_temperature(OUTPUTS["softmax"](), logits, np.array([0, 1]))
    assert 0.04 < temperature < 0.06
