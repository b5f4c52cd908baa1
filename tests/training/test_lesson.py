"""The first lesson tells a true story."""

from __future__ import annotations

import numpy as np
import pytest

from beanleaf_app.training.lesson import first_lesson


def test_the_leaf_is_learned_step_by_step() -> None:
    lesson = first_lesson()
    assert lesson.pixels.shape == (30_000,)
    assert lesson.probability < 0.5  # wrong: the leaf is sick
    assert lesson.cost == pytest.approx(-np.log(lesson.probability))
    costs = [cost for _, cost in lesson.steps]
    assert all(np.diff(costs) < 0)
    assert lesson.steps[-1][0] > 0.9


def test_the_gradient_is_the_one_found_by_trying() -> None:
    lesson = first_lesson()
    assert lesson.gradient != 0
    assert lesson.numerical == pytest.approx(lesson.gradient, rel=1e-6)


def test_it_is_the_same_every_time() -> None:
    assert first_lesson().steps == first_lesson().steps
