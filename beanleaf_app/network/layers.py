"""The layers of a network: each knows its forward and its backward step.

Samples are rows. A layer keeps what its backward step needs from the last forward step, so
`backward` must follow the `forward` it belongs to.
"""

from __future__ import annotations

from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.initialisation import he_normal

Array = NDArray[Any]  # float32 in use, float64 in gradient checks


class Layer(Protocol):
    """What a network asks of each of its layers."""

    parameters: dict[str, Array]
    gradients: dict[str, Array]  # same names and shapes, filled by `backward`

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Draw the starting weights."""

    def forward(self, inputs: Array) -> Array:
        """(n, inputs) to (n, outputs)."""

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        """Fill `gradients` and return d cost / d inputs, or None where nobody needs it."""


class Dense:
    """Every input feeds every node: ``Z = X Wᵀ + b``.

    Parameters
    ----------
    inputs, nodes : sizes; ``weight`` has shape (nodes, inputs), ``bias`` (nodes,)
    dtype : of the parameters
    """

    def __init__(self, inputs: int, nodes: int, dtype: type[np.floating[Any]] = np.float32) -> None:
        self.inputs = inputs
        self.nodes = nodes
        self.parameters: dict[str, Array] = {
            "weight": np.zeros((nodes, inputs), dtype),
            "bias": np.zeros(nodes, dtype),
        }
        self.gradients: dict[str, Array] = {}
        self._last_inputs: Array = np.empty((0, inputs), dtype)

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """He initialisation for the weights, zero for the biases."""
        weight = self.parameters["weight"]
        weight[...] = he_normal(rng, self.nodes, self.inputs)
        self.parameters["bias"][...] = 0

    def forward(self, inputs: Array) -> Array:
        self._last_inputs = inputs
        result: Array = inputs @ self.parameters["weight"].T + self.parameters["bias"]
        return result

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        self.gradients = {
            "weight": output_gradient.T @ self._last_inputs,
            "bias": output_gradient.sum(axis=0),
        }
        # The weights used here are those of the forward step: parameters change only after every
        # layer has its gradient.
        return output_gradient @ self.parameters["weight"] if inputs_needed else None


class ReLU:
    """Rectified linear unit: ``max(Z, 0)``. It has no parameters."""

    def __init__(self) -> None:
        self.parameters: dict[str, Array] = {}
        self.gradients: dict[str, Array] = {}
        self._active: NDArray[np.bool_] = np.empty(0, np.bool_)

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Nothing to draw."""

    def forward(self, inputs: Array) -> Array:
        self._active = inputs > 0
        return np.maximum(inputs, 0)

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        return output_gradient * self._active if inputs_needed else None

    @property
    def is_dead(self) -> bool:
        """True if not one unit answered to any sample of the last forward step."""
        return not self._active.any()
