"""How far the axes of the curves reach."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Values = NDArray[np.float64]
_ROUGH = 8  # a curve that goes up and down so many times its own height is rough
_SMALLEST = 1e-12  # a cost of 0 has no logarithm


def width(done: int, expected: int) -> float:
    """All epochs to come, halved until those that are done fill a good part of the plot."""
    reach = float(expected)
    while reach > max(16, 2.2 * done):
        reach /= 2
    return reach


def is_rough(values: Values) -> bool:
    """Whether a wide pen would take too long: Qt pays for the length of the line, little for hairlines."""
    return len(values) > 1 and float(np.abs(np.diff(values)).sum()) > _ROUGH * float(np.ptp(values))


def cost_range(costs: Values) -> tuple[float, float]:
    """From the lowest to the highest cost, without a few wild first epochs that would flatten the rest."""
    finite = costs[np.isfinite(costs)]
    if not len(finite):
        return 0.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    if len(finite) > 50:
        usual = float(np.quantile(finite, 0.98))
        high = usual * 1.5 if high > 3 * usual else high
    room = max(high - low, 1e-6) / 8
    # Whole steps, as an axis that moves at every frame takes longer to draw than the curve.
    step = 10.0 ** np.floor(np.log10(high + room)) / 4
    top = float(np.ceil((high + room) / step) * step)
    # Nought is the best there is; near it, show it.
    return (0.0 if low < high / 3 else float(np.floor((low - room) / step) * step)), top


def log_range(costs: Values) -> tuple[float, float]:
    """Decimal logarithms of the lowest and highest cost, in steps of a tenth."""
    finite = costs[np.isfinite(costs)]
    if not len(finite):
        return -1.0, 0.0
    low, high = (np.log10(max(float(value), _SMALLEST)) for value in (finite.min(), finite.max()))
    return float(np.floor(low * 10) / 10), float(np.ceil(high * 10 + 0.5) / 10)


def accuracy_floor(accuracies: Values) -> float:
    """The tenth below the worst epoch, so that the curve uses the height it has."""
    if not len(accuracies):
        return 0.0
    return float(max(0.0, np.floor(float(np.nanmin(accuracies)) * 10) / 10))
