"""What a network runs: its layers, some of them several in one go."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol, cast

import numpy as np

from beanleaf_app.network.answering_patches import AnsweringPatches
from beanleaf_app.network.answering_winograd import AnsweringWinograd
from beanleaf_app.network.batch_norm import BatchNorm
from beanleaf_app.network.convolution import Convolution
from beanleaf_app.network.layers import Array, Layer, ReLU
from beanleaf_app.network.pooled_convolution import PooledConvolution
from beanleaf_app.network.pooling import MaxPool
from beanleaf_app.network.scratch import Scratches
from beanleaf_app.network.winograd import WinogradConvolution


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


class Answer(Protocol):
    """The same for a network in use: nothing is kept for a way back."""

    def forward(self, inputs: Array, rng: np.random.Generator | None = None) -> Array:
        """As a layer's, without a generator."""


def answers_of(layers: Sequence[Layer], dtype: np.dtype[Any]) -> list[Answer]:
    """What runs these layers in their order when nothing is to be learned."""
    answers: list[Answer] = []
    rest = list(layers)
    scratches = Scratches(dtype)
    while rest:
        step, count = _answer_of(rest, scratches)
        answers.append(step)
        rest = rest[count:]
    return answers


def _answer_of(layers: list[Layer], scratches: Scratches) -> tuple[Answer, int]:
    """What runs the first of these layers and perhaps some more, and how many."""
    match layers:
        case [Convolution(size=3) as convolution, BatchNorm() as norm, *others] if (
            "bias" not in convolution.parameters
        ):
            pool = others[0] if others and isinstance(others[0], MaxPool) else None
            after = others[1:] if pool else others
            relu = after[0] if after and isinstance(after[0], ReLU) else None
            count = 2 + (pool is not None) + (relu is not None)
            if isinstance(convolution, WinogradConvolution):
                return AnsweringWinograd(convolution, norm, pool, relu, scratches), count
            if pool is not None:
                return AnsweringPatches(convolution, norm, pool, relu, scratches), count
    return layers[0], 1


def learns(step: Step) -> bool:
    """True if anything in the step has parameters."""
    return isinstance(step, PooledConvolution) or bool(getattr(step, "parameters", None))


def last_layer(answer: Answer) -> Layer:
    """The layer whose answer it is."""
    if isinstance(answer, (AnsweringPatches, AnsweringWinograd)):
        return answer.last
    return cast(Layer, answer)
