"""Two steps worked by hand, each number a decimal fraction.

Parameter 2, gradients 1 and then 3, rate 0.1, momentum 0.5, decay 0.25.

    plain      2 - 0.1 = 1.9;  1.9 - 0.3 = 1.6
    decay      g = 1 + 0.25 * 2 = 1.5: 1.85;  g = 3 + 0.25 * 1.85 = 3.4625: 1.50375
    momentum   v = 1: 1.9;  v = 0.5 + 3 = 3.5: 1.55
    Nesterov   v = 1, step 1 + 0.5 = 1.5: 1.85;  v = 3.5, step 3 + 1.75 = 4.75: 1.375
    both       v = 1.5: 1.85;  g = 3.4625, v = 0.75 + 3.4625 = 4.2125: 1.42875
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from beanleaf_app.training.engine import decay_vector
from beanleaf_app.training.gradient_descent import GradientDescent


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, [1.9, 1.6]),
        ({"nesterov": True}, [1.9, 1.6]),  # without momentum there is nothing to look ahead along
        ({"decay": 0.25}, [1.85, 1.50375]),
        ({"momentum": 0.5}, [1.9, 1.55]),
        ({"momentum": 0.5, "nesterov": True}, [1.85, 1.375]),
        ({"momentum": 0.5, "decay": 0.25}, [1.85, 1.42875]),
    ],
)
def test_by_hand(options: dict[str, Any], expected: list[float]) -> None:
    if "decay" in options:
        options = {**options, "decay": np.array([options["decay"], 0.0])}
    descent = GradientDescent(2, 0.1, **options)
    parameters = np.array([2.0, 5.0])
    found = []
    for gradient in (1.0, 3.0):
        descent.update(parameters, np.array([gradient, 0.0]))
        found.append(parameters[0])
    assert found == pytest.approx(expected, abs=1e-12)
    assert parameters[1] == 5


def test_biases_do_not_decay() -> None:
    shapes = {"layer0.weight": (2, 3), "layer0.bias": (2,), "layer1.weight": (1, 2), "layer1.bias": (1,)}
    decay = decay_vector(shapes, 0.5)
    assert decay is not None
    assert decay.tolist() == [0.5] * 6 + [0] * 2 + [0.5] * 2 + [0]
    assert decay_vector(shapes, 0.0) is None
