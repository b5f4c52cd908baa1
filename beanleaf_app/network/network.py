"""The network: layers in a row, an output, and the six steps of learning.

Initialise parameters, forward propagation, cost, back-propagation, predict, accuracy. The seventh,
the update, belongs to `beanleaf_app.training`.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.costs import OUTPUTS, Labels, Output
from beanleaf_app.network.layers import Array, Layer, ReLU
from beanleaf_app.network.product_room import check_product_room
from beanleaf_app.network.steps import Step, answers_of, last_layer, learns, steps_of


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
        self.layers: list[Layer] = [
            spec.build(shape, dtype)
            for spec, (shape, _) in zip(architecture.specs, pairwise(architecture.shapes), strict=True)
        ]
        # What runs: the layers, some of them several in one go.
        self._steps = steps_of(self.layers)
        self._answers = answers_of(self.layers, self.dtype)  # in half the time, but with no way back
        # Layers write into memory of their own, so only one sample after the other may pass.
        self._passing = threading.Lock()
        self.output: Output = OUTPUTS[architecture.output]()

    def initialise_parameters(self, rng: np.random.Generator) -> None:
        """Draw new starting weights from the generator."""
        for layer in self.layers:
            layer.initialise_parameters(rng)

    def forward_propagation(self, X: Array, rng: np.random.Generator | None = None) -> Array:
        """Feature vectors (n, inputs), float in [0, 1], to logits (n, outputs).

        While training, a generator is given: batch norm then takes the batch's own mean and variance,
        and dropout drops. Without one the network only answers, and may be asked from any thread.
        """
        with self._passing:
            return self._pass(X, self._steps, rng)

    def features(self, X: Array) -> Array:
        """What the last layer sees of feature vectors (n, inputs): (n, width)."""
        with self._passing:
            return self._pass(X, self._steps[:-1], None).copy()

    def answer(self, X: Array) -> Array:
        """The logits (n, outputs) of a network in use: those of `forward_propagation` but for rounding.

        They come in half the time, but `back_propagation` cannot follow.
        """
        return self.observe(X, lambda layer, answer: None)

    def observe(self, X: Array, see: Callable[[Layer, Array], None]) -> Array:
        """What `answer` says, with the layers' answers shown to ``see`` on the way.

        Of layers that run in one go only the last is shown: mostly the ReLU after a convolution. A layer
        writes its next answer into the same memory, so what ``see`` wants to keep it must copy.
        """
        check_product_room()
        with self._passing:
            signal = X
            for step in self._answers:
                signal = step.forward(signal, None)
                see(last_layer(step), signal)
            return signal

    def input_gradient(self, X: Array, toward: Callable[[Array], Array]) -> Array:
        """d (logits · direction) / d X, (n, inputs): which way a sample would have to change.

        ``toward`` is shown the logits (n, outputs) of the network in use, and answers with a direction
        of the same shape.
        """
        with self._passing:
            gradient: Array | None = toward(self._pass(X, self._steps, None))
            for step in reversed(self._steps):
                assert gradient is not None
                gradient = step.backward(gradient)
            assert gradient is not None
            return gradient.copy()

    def _pass(self, X: Array, steps: list[Step], rng: np.random.Generator | None) -> Array:
        check_product_room()
        signal = X
        for step in steps:
            signal = step.forward(signal, rng)
        return signal

    def cost(self, logits: Array, labels: Labels) -> float:
        """Mean cross-entropy in nats of logits (n, outputs) against labels (n,)."""
        return float(self.output.costs(logits, labels).mean(dtype=np.float64))

    def back_propagation(
        self, logits: Array, labels: Labels, total: int | None = None, smoothing: float = 0.0
    ) -> dict[str, Array]:
        """The gradient of the cost with respect to every parameter, by the parameter's name.

        It belongs to the last `forward_propagation`, whose logits are handed in. Where the samples
        are one block of a larger batch, ``total`` is the size of that batch, and the gradients of
        the blocks add up to that of the batch. ``smoothing`` in [0, 1) is the share of each label that
        is spread over all classes alike (Szegedy et al. 2016, section 7).
        """
        gradient: Array | None = self.output.gradient(logits, labels, smoothing) / (total or len(labels))
        first = next(index for index, step in enumerate(self._steps) if learns(step))
        for step in reversed(self._steps[first:]):
            assert gradient is not None
            gradient = step.backward(gradient, inputs_needed=step is not self._steps[first])
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
    def buffers(self) -> dict[str, Array]:
        """What layers remember without learning it, such as ``layer1.running_mean``."""
        return self._named("buffers")

    @property
    def tensors(self) -> dict[str, Array]:
        """Parameters and buffers: all that makes two networks of one architecture the same."""
        return self.parameters | self.buffers

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
        self._set(self.parameters, values)

    def set_tensors(self, values: Mapping[str, NDArray[Any]]) -> None:
        """Copy values into parameters and buffers, as `set_parameters` does."""
        self._set(self.tensors, values)

    @staticmethod
    def _set(own: dict[str, Array], values: Mapping[str, NDArray[Any]]) -> None:
        if set(own) != set(values):
            raise ValueError(f"the network has {', '.join(own)}; got {', '.join(values)}")
        for name, parameter in own.items():
            if parameter.shape != values[name].shape:
                raise ValueError(f"{name} has the shape {values[name].shape}, not {parameter.shape}")
            parameter[...] = values[name]

    def adopt_parameters(self, arrays: Mapping[str, Array]) -> None:
        """Use these arrays, of the same names and shapes, as the parameters from now on, without a copy."""
        self.set_parameters(arrays)
        weighty = [layer for layer in self.layers if layer.parameters]
        for name, array in arrays.items():
            index, own_name = name.removeprefix("layer").split(".")
            weighty[int(index)].parameters[own_name] = array

    def copy(self, dtype: type[np.floating[Any]] | None = None) -> Network:
        """The same network with parameters of its own."""
        twin = Network(self.architecture, dtype or self.dtype.type)
        twin.set_tensors(self.tensors)
        return twin

    def freeze(self) -> None:
        """Make all tensors read-only for good, so that `answer` need not look whether one has changed."""
        for tensor in self.tensors.values():
            tensor.flags.writeable = False

    @property
    def has_dead_layer(self) -> bool:
        """True if, in the last forward step, every unit of some ReLU layer was at zero."""
        return any(isinstance(layer, ReLU) and layer.is_dead for layer in self.layers)

    def _named(self, kind: str) -> dict[str, Array]:
        weighty = [layer for layer in self.layers if layer.parameters]
        return {
            f"layer{index}.{name}": array
            for index, layer in enumerate(weighty)
            for name, array in getattr(layer, kind).items()
        }
