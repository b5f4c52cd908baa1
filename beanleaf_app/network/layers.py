"""The layers of a network: each knows its forward and its backward step.

Samples are rows. A layer keeps what its backward step needs from the last forward step, so
`backward` must follow the `forward` it belongs to.
"""

from __future__ import annotations

import math
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.initialisation import he_normal
from beanleaf_app.network.parallel import block_size, for_blocks
from beanleaf_app.network.workspace import Workspace

Array = NDArray[Any]  # float32 in use, float64 in gradient checks


class Layer(Protocol):
    """What a network asks of each of its layers."""

    parameters: dict[str, Array]
    gradients: dict[str, Array]  # same names and shapes, filled by `backward`
    buffers: dict[str, Array]  # what the layer remembers without learning it

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Draw the starting weights."""

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        """(n, ...) to (n, ...). A generator is given while training, None when the network is used."""

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
        self.buffers: dict[str, Array] = {}
        self._last_inputs: Array = np.empty((0, inputs), dtype)

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """He initialisation for the weights, zero for the biases."""
        weight = self.parameters["weight"]
        weight[...] = he_normal(rng, self.nodes, self.inputs)
        self.parameters["bias"][...] = 0

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
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
        self.buffers: dict[str, Array] = {}
        self._active: NDArray[np.bool_] = np.empty(0, np.bool_)
        self._memory: Workspace | None = None

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Nothing to draw."""

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        memory = self._memory = self._memory or Workspace(inputs.dtype)
        active = self._active = memory.array("active", inputs.shape, np.bool_)
        outputs = memory.array("outputs", inputs.shape, inputs.dtype)

        def work(_: int, block: slice) -> None:
            np.greater(inputs[block], 0, out=active[block])
            np.maximum(inputs[block], 0, out=outputs[block])

        for_blocks(len(inputs), _block_size(inputs), work)
        return outputs

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        if not inputs_needed:
            return None
        assert self._memory is not None
        result = self._memory.array("gradient", output_gradient.shape, output_gradient.dtype)

        def work(_: int, block: slice) -> None:
            np.multiply(output_gradient[block], self._active[block], out=result[block])

        for_blocks(len(result), _block_size(result), work)
        return result

    @property
    def is_dead(self) -> bool:
        """True if not one unit answered to any sample of the last forward step."""
        return not self._active.any()


def _block_size(inputs: Array) -> int:
    return block_size(2 * math.prod(inputs.shape[1:]) * inputs.itemsize)
