"""Layers that change the shape of the signal, or leave some of it out."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]


class Reshape:
    """Each sample in another shape, its numbers in the same order: a feature vector into a picture."""

    def __init__(self, shape: tuple[int, ...]) -> None:
        self.shape = shape
        self.parameters: dict[str, Array] = {}
        self.gradients: dict[str, Array] = {}
        self.buffers: dict[str, Array] = {}
        self._inputs_shape: tuple[int, ...] = ()

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Nothing to draw."""

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        self._inputs_shape = inputs.shape
        return inputs.reshape(-1, *self.shape)

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        return output_gradient.reshape(self._inputs_shape) if inputs_needed else None


class Flatten(Reshape):
    """A picture into a feature vector: (n, h, w, c) to (n, h * w * c)."""

    def __init__(self, inputs: tuple[int, ...]) -> None:
        super().__init__((math.prod(inputs),))


class Dropout:
    """While training, sets a random share of its inputs to zero and enlarges the others to make up for it.

    Source: Srivastava et al. (2014), «Dropout», in the inverted form that leaves a network in use alone.

    Parameters
    ----------
    rate : the share, in [0, 1)
    """

    def __init__(self, rate: float) -> None:
        self.rate = rate
        self.parameters: dict[str, Array] = {}
        self.gradients: dict[str, Array] = {}
        self.buffers: dict[str, Array] = {}
        self._kept: Array | None = None

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Nothing to draw."""

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        if rng is None or not self.rate:
            self._kept = None
            return inputs
        kept = rng.random(inputs.shape, np.float32) >= self.rate
        self._kept = kept.astype(inputs.dtype) / inputs.dtype.type(1 - self.rate)
        result: Array = inputs * self._kept
        return result

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        return output_gradient if self._kept is None else output_gradient * self._kept
