"""How each layer of a network is doing: how large its gradient is, and how many units are dead."""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.layers import Array, Dense, Layer, ReLU
from beanleaf_app.network.network import Network
from beanleaf_app.photos.preprocessing import to_feature_vectors
from beanleaf_app.training.engine import Samples

_ROWS = 32  # samples that say enough of a network whose epoch reads every pixel


class LayerInsight(NamedTuple):
    """One layer that has weights.

    kind : "dense" or "convolution"
    gradient : norm (L2) of the gradient of the cost with respect to its weights
    units : its nodes or filters
    dead : how many of them are zero after the ReLU for every sample looked at; None where no ReLU follows
    """

    kind: str
    gradient: float
    units: int
    dead: int | None


def network_insight(network: Network, samples: Samples) -> tuple[LayerInsight, ...]:
    """From up to 32 samples, evenly picked, without dropout or augmentation. The network stays as it is."""
    twin = network.copy(np.float32)
    rows = np.unique(np.linspace(0, len(samples.labels) - 1, _ROWS).astype(int))
    X, labels = to_feature_vectors(samples.pixels[rows]), samples.labels[rows]
    logits = twin.forward_propagation(X)
    gradients = twin.back_propagation(logits.copy(), labels)
    dead = _dead_units(twin, X)
    return tuple(
        LayerInsight(
            "convolution" if index in dead.convolutions else "dense",
            norm(gradients[f"layer{index}.weight"]),
            len(weight),
            dead.counts.get(index),
        )
        for index, weight in _weights(twin.parameters)
    )


def norm(array: NDArray[Any]) -> float:
    """The square root of the sum of squares, in float64."""
    flat = array.ravel().astype(np.float64)
    return float(np.sqrt(flat @ flat))


def _weights(parameters: dict[str, Array]) -> list[tuple[int, Array]]:
    return [
        (int(name.removeprefix("layer").removesuffix(".weight")), array)
        for name, array in parameters.items()
        if name.endswith(".weight")
    ]


class _Dead(NamedTuple):
    counts: dict[int, int]
    convolutions: set[int]


def _dead_units(network: Network, X: Array) -> _Dead:
    """Which of the layers with weights, by the number in their names, have how many dead units."""
    behind: dict[int, int] = {}  # of each ReLU, by its identity
    convolutions: set[int] = set()
    weighty, newest = -1, -1
    for layer in network.layers:
        weighty += bool(layer.parameters)
        if "weight" in layer.parameters:
            newest = weighty
            if not isinstance(layer, Dense):
                convolutions.add(weighty)
        elif isinstance(layer, ReLU) and newest >= 0:
            behind[id(layer)] = newest
    counts: dict[int, int] = {}

    def see(layer: Layer, answer: Array) -> None:
        if id(layer) in behind:
            silent = (answer <= 0).all(axis=tuple(range(answer.ndim - 1)))
            counts[behind[id(layer)]] = int(silent.sum())

    network.observe(X, see)
    return _Dead(counts, convolutions)
