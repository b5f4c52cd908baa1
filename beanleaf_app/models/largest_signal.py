"""How large the numbers inside a network can become, whatever picture it is shown."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.batch_norm import EPSILON, BatchNorm
from beanleaf_app.network.convolution import Convolution
from beanleaf_app.network.grey_world import DARKEST, GreyWorld
from beanleaf_app.network.layers import Dense
from beanleaf_app.network.network import Network
from beanleaf_app.network.shaping import Flatten, Reshape

Bound = NDArray[np.float64]

# Half of what float32 holds leaves room for the difference of two answers.
LARGEST = float(np.finfo(np.float32).max) / 2
# On the way to a signal there are larger numbers: the mean of a channel adds up 10,000 pixels, and Winograd's
# transforms of 4x4 tiles make up to 36,100 times as much.
_LARGEST_INSIDE = LARGEST / 1e5


def stays_finite(network: Network, temperature: float = 1.0) -> bool:
    """True if no picture can make this network overflow, finite as its weights are.

    temperature : what the logits are divided by
    """
    largest = largest_signals(network)
    return bool((largest[-1] / temperature < LARGEST).all()) and all(
        bool((signal < _LARGEST_INSIDE).all()) for signal in largest
    )


def largest_signals(network: Network, largest_input: float = 1.0) -> list[Bound]:
    """An upper bound of the absolute value of every channel after each layer.

    ``largest_input`` is that of the features; those of photographs are in [0, 1].

    What is not a number, or would become one, comes out as infinite.

    Returns
    -------
    list of float64 arrays, the last of them with one entry a logit
    """
    shapes = network.architecture.shapes[1:]
    largest: Bound = np.full(network.architecture.inputs, largest_input)
    bounds = []
    with np.errstate(over="ignore", invalid="ignore"):
        for layer, shape in zip(network.layers, shapes, strict=True):
            largest = np.nan_to_num(_after(layer, largest, shape), nan=np.inf, posinf=np.inf)
            bounds.append(largest)
    return bounds


def _after(layer: Any, largest: Bound, shape: tuple[int, ...]) -> Bound:
    if isinstance(layer, Dense):
        # Row by row: a copy of a large first layer in float64 would take a gigabyte.
        rows = [np.abs(row).astype(np.float64) @ largest for row in layer.parameters["weight"]]
        return np.array(rows, np.float64) + np.abs(layer.parameters["bias"])
    tensors: dict[str, Bound] = {
        name: np.abs(array).astype(np.float64) for name, array in layer.parameters.items()
    }
    if isinstance(layer, Convolution):
        by_channel = tensors["weight"].reshape(layer.filters, -1, layer.channels).sum(axis=1)
        result: Bound = by_channel @ largest + tensors.get("bias", 0.0)
        return result
    if isinstance(layer, BatchNorm):
        buffers = {name: array.astype(np.float64) for name, array in layer.buffers.items()}
        centred: Bound = largest + np.abs(buffers["running_mean"])
        centred /= np.sqrt(buffers["running_variance"] + EPSILON)
        centred *= tensors["scale"]
        centred += tensors["shift"]
        return centred
    if isinstance(layer, Flatten):
        # The channels are the last axis, so they repeat.
        repeated: Bound = np.resize(largest, shape)
        return repeated
    if isinstance(layer, Reshape):
        by_last_axis: Bound = largest.reshape(-1, shape[-1]).max(axis=0)
        return by_last_axis
    # ReLU, pooling and dropout make nothing larger.
    return largest / DARKEST if isinstance(layer, GreyWorld) else largest
