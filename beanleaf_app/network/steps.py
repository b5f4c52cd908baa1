"""What a network runs: its layers, some of them several in one go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, cast

import numpy as np

from beanleaf_app.network.batch_norm import BatchNorm
from beanleaf_app.network.convolution import Convolution
from beanleaf_app.network.layers import Array, Layer
from beanleaf_app.network.pooled_convolution import PooledConvolution
from beanleaf_app.network.pooling import MaxPool


class Step(Protocol):
    """One layer, or several that give the same results in less time."""

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        """As a layer's."""

    def backward(self, output_gradient: Array, *, inputs_needed: bool = True) -> Array | None:
        """As a layer's: fills the gradients of every layer in the step."""


def steps_of(layers: Sequence[Layer]) -> list[Step]:
    """The steps that run these layers in their order."""
    steps: list[Step] = []
    rest = list(layers)
    while rest:
        match rest:
            case [Convolution() as convolution, BatchNorm() as norm, MaxPool() as pool, *others] if (
                "bias" not in convolution.parameters
            ):
                steps.append(PooledConvolution(convolution, norm, pool))
                rest = others
            case [layer, *others]:
                steps.append(layer)
                rest = others
    return steps


def learns(step: Step) -> bool:
    """True if anything in the step has parameters."""
    return isinstance(step, PooledConvolution) or bool(getattr(step, "parameters", None))


def last_layer(step: Step) -> Layer:
    """The layer whose answer is the step's."""
    return step.last if isinstance(step, PooledConvolution) else cast(Layer, step)
