"""Every number of one forward pass, one backward pass and one update, for one photograph.

Only for networks of dense layers with ReLU, in float64, so that a numerical gradient can be compared with
the analytic one to many digits. The gradients are those of Nielsen (2015), «Neural Networks and Deep
Learning», chapter 2, for one sample.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.errors import TrainingError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.costs import OUTPUTS
from beanleaf_app.network.network import Network
from beanleaf_app.sentence import Sentence

Vector = NDArray[np.float64]

MAX_PARAMETERS = 5_000_000  # in float64, and once more for the next update: 80 MB
EPSILON = 1e-5


class Place(NamedTuple):
    """Which parameter: the layer and the node from 0; ``input`` from 0 for a weight, None for the bias."""

    layer: int
    node: int
    input: int | None


@dataclass(frozen=True, eq=False)
class LayerPass:
    """One dense layer forwards and backwards, for one sample. All float64.

    weight, bias : W (nodes, inputs) and b (nodes,) before the update
    inputs : what comes in, (inputs,): the photograph in [0, 1], or the layer before
    z : W · inputs + b, (nodes,)
    activation : max(z, 0), or the probabilities in the output layer, (nodes,)
    dz : d cost / d z, (nodes,); it is d cost / d b as well
    dinputs : d cost / d inputs = Wᵀ · dz, (inputs,); None in the first layer, where nobody needs it
    is_output : True for the last layer
    """

    weight: Vector
    bias: Vector
    inputs: Vector
    z: Vector
    activation: Vector
    dz: Vector
    dinputs: Vector | None
    is_output: bool

    def gradient(self, node: int, index: int | None) -> float:
        """d cost / d W[node, index] = dz[node] · inputs[index], or d cost / d b[node] for None."""
        return float(self.dz[node] * (1.0 if index is None else self.inputs[index]))

    def value(self, node: int, index: int | None) -> float:
        """W[node, index], or b[node] for None."""
        return float(self.bias[node] if index is None else self.weight[node, index])


@dataclass(frozen=True, eq=False)
class GlassPass:
    """One photograph through the network and back.

    layers : first to last; probabilities : (outputs,); cost : cross-entropy in nats
    label : 0 or 1 (sick) with the sigmoid, the class with softmax
    """

    layers: tuple[LayerPass, ...]
    probabilities: Vector
    cost: float
    label: int


@dataclass(frozen=True)
class NumericalGradient:
    """The slope of the cost between two networks that differ in one number alone.

    cost_above, cost_below : with that number larger and smaller by ``epsilon``
    value : (cost_above - cost_below) / (2 · epsilon)
    bent : True if a ReLU switched on or off between the two, so that there is no one slope
    """

    cost_above: float
    cost_below: float
    epsilon: float
    value: float
    bent: bool


def why_closed(architecture: Architecture) -> Sentence | None:
    """None if a network can be looked into number by number, or a sentence on why not."""
    if not architecture.is_dense:
        return Sentence(
            "Only networks of dense layers can be looked into number by number; this one has other layers."
        )
    if architecture.parameter_count() > MAX_PARAMETERS:
        return Sentence(
            "This network has {count} numbers; networks of up to {most} can be looked into.",
            count=architecture.parameter_count(),
            most=MAX_PARAMETERS,
        )
    return None


class GlassBox:
    """The parameters of a dense network, and what they do with a photograph. It is never changed itself.

    Parameters
    ----------
    layers : W (nodes, inputs) and b (nodes,) of every layer, float64
    """

    def __init__(self, architecture: Architecture, layers: list[tuple[Vector, Vector]]) -> None:
        self.architecture = architecture
        self._layers = layers
        self._output = OUTPUTS[architecture.output]()

    @classmethod
    def of(cls, network: Network) -> GlassBox:
        """The parameters of this network, copied.

        Raises
        ------
        TrainingError : if the network cannot be looked into, see `why_closed`
        """
        closed = why_closed(network.architecture)
        if closed is not None:
            raise TrainingError(closed)
        parameters = [array.astype(np.float64) for array in network.parameters.values()]
        return cls(network.architecture, list(zip(parameters[::2], parameters[1::2], strict=True)))

    def look(self, features: NDArray[Any], label: int) -> GlassPass:
        """Send one feature vector, (inputs,) in [0, 1], forwards and backwards."""
        inputs = [features.astype(np.float64)]
        sums: list[Vector] = []
        for weight, bias in self._layers:
            sums.append(weight @ inputs[-1] + bias)
            inputs.append(np.maximum(sums[-1], 0))
        logits, labels = sums[-1][None], np.array([label], np.int64)
        probabilities: Vector = self._output.probabilities(logits)[0]
        passes: list[LayerPass] = []
        dz: Vector = self._output.gradient(logits, labels)[0]
        for index in reversed(range(len(self._layers))):
            weight, bias = self._layers[index]
            is_output = index == len(self._layers) - 1
            dinputs = weight.T @ dz if index else None
            activation = probabilities if is_output else inputs[index + 1]
            passes.append(
                LayerPass(weight, bias, inputs[index], sums[index], activation, dz, dinputs, is_output)
            )
            if dinputs is not None:
                dz = dinputs * (sums[index - 1] > 0)
        return GlassPass(
            tuple(reversed(passes)), probabilities, float(self._output.costs(logits, labels)[0]), label
        )

    def numerical_gradient(
        self, passed: GlassPass, place: Place, epsilon: float = EPSILON
    ) -> NumericalGradient:
        """Change one number up and down, ask for the cost both times, and divide.

        Nothing of the backward pass is used. Source: Goodfellow, Bengio, Courville (2016), «Deep Learning»,
        section 11.5.
        """
        above, signs_above = self._cost(passed, place, epsilon)
        below, signs_below = self._cost(passed, place, -epsilon)
        return NumericalGradient(
            above, below, epsilon, (above - below) / (2 * epsilon), signs_above != signs_below
        )

    def updated(self, passed: GlassPass, learning_rate: float) -> GlassBox:
        """The network after one step of gradient descent on this photograph alone."""
        layers = [
            (weight - learning_rate * np.outer(one.dz, one.inputs), bias - learning_rate * one.dz)
            for (weight, bias), one in zip(self._layers, passed.layers, strict=True)
        ]
        return GlassBox(self.architecture, layers)

    def _cost(self, passed: GlassPass, place: Place, change: float) -> tuple[float, bytes]:
        """The cost with one number changed, and which ReLUs are on. Layers below it stay as they are."""
        changed = passed.layers[place.layer]
        row, bias = changed.weight[place.node].copy(), changed.bias[place.node]
        if place.input is None:
            bias += change
        else:
            row[place.input] += change
        z = changed.z.copy()
        # Not a dot product of the library, which may wait for threads of its own in the middle of a click.
        z[place.node] = (row * changed.inputs).sum() + bias
        signs = b""
        for weight, offset in self._layers[place.layer + 1 :]:
            signs += (z > 0).tobytes()
            z = weight @ np.maximum(z, 0) + offset
        cost = self._output.costs(z[None], np.array([passed.label], np.int64))[0]
        return float(cost), signs
