"""Probabilities that mean what they say."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.costs import Labels, Output

_COLDEST, _HOTTEST = 0.05, 20.0
_GOLDEN = (math.sqrt(5) - 1) / 2


def fit_temperature(output: Output, logits: NDArray[Any], labels: Labels) -> float:
    """The temperature that makes these labels likeliest: one number by which all logits are divided.

    It does not change which class is the likeliest, only how sure the network says it is. Source: Guo,
    Pleiss, Sun, Weinberger (2017), «On Calibration of Modern Neural Networks», section 4.2.

    Parameters
    ----------
    logits : (n, outputs), of photographs that the network did not learn from
    labels : (n,)

    Returns
    -------
    from 0.05 to 20; labels that the network gets all right would ask for less than any number
    """
    exact = logits.astype(np.float64)

    def cost(log_temperature: float) -> float:
        return float(output.costs(exact / math.exp(log_temperature), labels).mean())

    # The cost has one valley in the inverse temperature (it is convex there), so a golden section finds it.
    low, high = math.log(_COLDEST), math.log(_HOTTEST)
    left, right = high - _GOLDEN * (high - low), low + _GOLDEN * (high - low)
    cost_left, cost_right = cost(left), cost(right)
    while high - low > 1e-6:
        if cost_left <= cost_right:
            high, right, cost_right = right, left, cost_left
            left = high - _GOLDEN * (high - low)
            cost_left = cost(left)
        else:
            low, left, cost_left = left, right, cost_right
            right = low + _GOLDEN * (high - low)
            cost_right = cost(right)
    return math.exp((low + high) / 2)
