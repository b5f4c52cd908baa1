"""The network: layers in a row, an output, and the six steps of learning.

Initialise parameters, forward propagation, cost, back-propagation, predict, accuracy. The seventh,
the update, belongs to `beanleaf_app.training`.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.costs import OUTPUTS, Labels, Output
from beanleaf_app.network.layers import Array, Dense, Layer, ReLU


class Network:
    """A feed-forward network built from its architecture. All parameters start at zero.

    Parameters
    ----------
    architecture : what to build
    dtype : of parameters and arithmetic; float64 for gradient checks
    """

    def __init__(self, architecture: Architecture, dtype: type[np.floating[Any]] = np.float32) -> None:
        self.architecture = architecture
        self.dtype = np.dtype(dtype)
        self.layers: list[Layer] = []
        for inputs, nodes in pairwise(architecture.sizes):
            if self.layers:
                self.layers.append(ReLU())
            self.layers.append(Dense(inputs, nodes, dtype))
        self.output: Output = OUTPUTS[architecture.output]()

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Draw new starting weights from the generator."""
        for layer in self.layers:
            layer.initialise_parameters(rng)

    def forward_propagation(self, X: Array) -> Array:
        """Feature vectors (n, inputs), float in [0, 1], to logits (n, outputs)."""
        signal = X
        for layer in self.layers:
            signal = layer.forward(signal)
        return signal

    def cost(self, logits: Array, labels: Labels) -> float:
        """Mean cross-entropy in nats of logits (n, outputs) against labels (n,)."""
        return float(self.output.costs(logits, labels).mean(dtype=np.float64))

    def back_propagation(self, logits: Array, labels: Labels, total: int | None = None) -> dict[str, Array]:
        """The gradient of the cost with respect to every parameter, by the parameter's name.

        It belongs to the last `forward_propagation`, whose logits are handed in. Where the samples
        are one block of a larger batch, ``total`` is the size of that batch, and the gradients of
        the blocks add up to that of the batch.
        """
        gradient: Array | None = self.output.gradient(logits, labels) / (total or len(labels))
        for layer in reversed(self.layers):
            assert gradient is not None
            gradient = layer.backward(gradient, inputs_needed=layer is not self.layers[0])
        return self._named("gradients")

    def predict_probabilities(self, X: Array) -> Array:
        """P(sick) as (n, 1) with the sigmoid, one column a class as (n, classes) with softmax."""
        return self.output.probabilities(self.forward_propagation(X))

    def predict(self, X: Array) -> Labels:
        """The predicted class of each sample, (n,)."""
        return self.output.predict(self.forward_propagation(X))

    def accuracy(self, X: Array, labels: Labels) -> float:
        """The share of samples whose predicted class is the label, in [0, 1]."""
        return float((self.predict(X) == labels).mean())

    @property
    def parameters(self) -> dict[str, Array]:
        """Every parameter by its name: ``layer0.weight`` (nodes, inputs), ``layer0.bias`` (nodes,), ..."""
        return self._named("parameters")

    def set_parameters(self, values: Mapping[str, NDArray[Any]]) -> None:
        """Copy values into the parameters of the same names.

        Raises
        ------
        ValueError : if a name is missing or unknown, or a shape differs
        """
        own = self.parameters
        if set(own) != set(values):
            raise ValueError(f"the parameters are {', '.join(own)}; got {', '.join(values)}")
        for name, parameter in own.items():
            if parameter.shape != values[name].shape:
                raise ValueError(f"{name} has the shape {values[name].shape}, not {parameter.shape}")
            parameter[...] = values[name]

    def copy(self, dtype: type[np.floating[Any]] | None = None) -> Network:
        """The same network with parameters of its own."""
        twin = Network(self.architecture, dtype or self.dtype.type)
        twin.set_parameters(self.parameters)
        return twin

    @property
    def has_dead_layer(self) -> bool:
        """True if, in the last forward step, every unit of some ReLU layer was at zero."""
        return any(isinstance(layer, ReLU) and layer.is_dead for layer in self.layers)

    def _named(self, kind: str) -> dict[str, Array]:
        dense = [layer for layer in self.layers if layer.parameters]
        return {
            f"layer{index}.{name}": array
            for index, layer in enumerate(dense)
            for name, array in getattr(layer, kind).items()
        }
