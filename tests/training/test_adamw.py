from __future__ import annotations

import numpy as np
import pytest

from beanleaf_app.training.adamw import AdamW
from beanleaf_app.training.one_cycle import one_cycle


def test_two_steps_by_hand() -> None:
    # Loshchilov and Hutter's algorithm 2, number by number.
    parameters, decay = np.array([1.0, -2.0]), np.array([0.1, 0.0])
    adam = AdamW(2, decay, dtype=np.float64)
    m, v, expected = np.zeros(2), np.zeros(2), parameters.copy()
    for step, gradient in enumerate((np.array([0.5, -3.0]), np.array([-1.0, 0.25])), start=1):
        m = 0.9 * m + 0.1 * gradient
        v = 0.999 * v + 0.001 * gradient**2
        m_hat, v_hat = m / (1 - 0.9**step), v / (1 - 0.999**step)
        expected = expected - 0.01 * (m_hat / (np.sqrt(v_hat) + 1e-8) + decay * expected)
        adam.update(parameters, gradient, 0.01)
        np.testing.assert_allclose(parameters, expected, rtol=1e-12)
    assert adam.steps == 2


def test_the_first_step_is_the_learning_rate_whatever_the_gradient() -> None:
    for size in (1e-3, 1.0, 1e3):
        parameters = np.zeros(1, np.float32)
        AdamW(1).update(parameters, np.array([size], np.float32), 0.1)
        assert parameters[0] == pytest.approx(-0.1, rel=1e-3)


def test_one_cycle_rises_and_falls() -> None:
    rates = [one_cycle(step, 1000, 0.003) for step in range(1000)]
    assert rates[0] == pytest.approx(0.003 / 25)
    assert max(rates) == rates[299] == pytest.approx(0.003)
    assert rates[-1] == pytest.approx(0.003 / 10_000)
    assert rates[:300] == sorted(rates[:300])
    assert rates[299:] == sorted(rates[299:], reverse=True)
    # Half way up the half cosine lies half way between.
    assert one_cycle(1, 10, 1.0) == pytest.approx((1 + 1 / 25) / 2)


@pytest.mark.parametrize("steps", [1, 2, 3])
def test_one_cycle_of_few_steps_stays_in_its_range(steps: int) -> None:
    assert all(0 < one_cycle(step, steps, 1.0) <= 1 for step in range(steps))
