"""The learning rate over the steps of a training."""

from __future__ import annotations

import math

_WARM_UP = 0.3
_START, _END = 1 / 25, 1 / 10_000


def one_cycle(step: int, steps: int, highest: float) -> float:
    """Up from a 25th for the first 30 % of the steps, then down to a 10,000th, along half cosines.

    Source: Smith and Topin (2019), «Super-Convergence», in the form with cosines.

    Parameters
    ----------
    step : from 0 to steps - 1
    highest : the learning rate at the top
    """
    top = max(1.0, _WARM_UP * steps - 1)
    if step <= top:
        return _between(highest * _START, highest, step / top)
    return _between(highest, highest * _END, min(1.0, (step - top) / max(1.0, steps - 1 - top)))


def _between(first: float, last: float, share: float) -> float:
    return last + (first - last) * (1 + math.cos(math.pi * share)) / 2
