"""Gradients measured by central differences, to hold the computed ones against."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.layers import ReLU
from beanleaf_app.network.network import Network

_STEP = 1e-6

Array = NDArray[Any]


def central_difference(function: Callable[[], float], variable: Array) -> Array:
    """d function() / d variable, element by element; the variable is float64 and is left as it was."""
    gradient = np.empty_like(variable)
    for index in np.ndindex(variable.shape):
        kept = variable[index]
        variable[index] = kept + _STEP
        above = function()
        variable[index] = kept - _STEP
        below = function()
        variable[index] = kept
        gradient[index] = (above - below) / (2 * _STEP)
    return gradient


def distance_to_kink(network: Network, X: Array) -> float:
    """How close any input of a ReLU comes to 0, where a central difference means nothing."""
    nearest, signal = np.inf, X
    for layer in network.layers:
        if isinstance(layer, ReLU):
            nearest = min(nearest, float(np.abs(signal).min(initial=np.inf)))
        signal = layer.forward(signal)
    return nearest
