"""A layer that takes the light out of a picture."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.parallel import block_size, for_blocks
from beanleaf_app.network.workspace import Workspace

Array = NDArray[Any]

DARKEST = 0.01  # a channel with a smaller mean is mostly noise, which must not be blown up any further


class GreyWorld:
    """Each channel of each picture divided by its own mean: half the light, or redder light, changes nothing.

    ``Y = X / max(mean(X), 0.01)``, the mean over the picture. This is the grey-world assumption: the
    colours of a scene average to grey, and what is left of a tint is the light's. What was cut off at
    white stays lost. It learns nothing. Source: Buchsbaum (1980), «A spatial processor model for object
    colour perception».

    Shapes: inputs and outputs (n, height, width, channels). The outputs live in memory that the next
    forward step uses again.
    """

    def __init__(self, dtype: type[np.floating[Any]] = np.float32) -> None:
        self.parameters: dict[str, Array] = {}
        self.gradients: dict[str, Array] = {}
        self.buffers: dict[str, Array] = {}
        self._memory = Workspace(np.dtype(dtype))
        self._inputs: Array = np.empty(0, dtype)
        self._means: Array = np.empty(0, dtype)

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Nothing to draw."""

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        self._inputs = inputs
        means = self._means = self._memory.array("means", (len(inputs), 1, 1, inputs.shape[-1]))
        outputs = self._memory.array("outputs", inputs.shape)

        def work(_: int, block: slice) -> None:
            # Down the columns first: rows that lie one after the other are added up fast.
            columns = inputs[block].mean(axis=1, keepdims=True)
            columns.mean(axis=2, keepdims=True, out=means[block])
            np.divide(inputs[block], np.maximum(means[block], DARKEST), out=outputs[block])

        for_blocks(len(inputs), block_size(2 * math.prod(inputs.shape[1:]) * inputs.itemsize), work)
        return outputs

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        if not inputs_needed:
            return None
        divisors = np.maximum(self._means, DARKEST)
        # Every pixel moves the mean, and with it every other pixel.
        moved = (output_gradient * self._inputs).mean(axis=(1, 2), keepdims=True) / divisors
        moved *= self._means > DARKEST
        result: Array = (output_gradient - moved) / divisors
        return result
