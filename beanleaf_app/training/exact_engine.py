"""Full-batch gradient descent without touching a pixel after the first look.

The gradient of the first layer is a combination of the training vectors, ``dW1 = dZ1 X``. So after any
number of updates ``W1 = s W1(0) + C X``, with one number s and one coefficient in C for each node and
training sample, and the first layer's ``Z1 = W1 X'ᵀ + b1`` for any photographs X' is
``s W1(0) X'ᵀ + C (X X'ᵀ) + b1``: two products that are computed once, the second being the Gram matrix.
Gradient descent on s and C with the gradients 0 and dZ1 is gradient descent on W1, momentum and weight
decay included, because both are linear. 30,000 features become n samples; the trajectory is the same.

Samples are columns here, unlike in `beanleaf_app.network`: a row of all samples for each node is what
NumPy sums and adds fastest.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.network import Network
from beanleaf_app.network.parallel import for_blocks, shared_product
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Samples, State, decay_vector, flat_views
from beanleaf_app.training.gradient_descent import GradientDescent
from beanleaf_app.training.gram_matrix import cached_gram_matrix
from beanleaf_app.training.gram_products import GramProducts
from beanleaf_app.training.insight import LayerInsight, norm
from beanleaf_app.training.report import Measures
from beanleaf_app.training.sample_columns import COLUMN_OUTPUTS

# 7,000 samples make a matrix of 392 MB, and half as much again in float32.
MAX_SAMPLES = 7_000
_SCALE = 255.0
_FEATURE_BLOCK = 1_000
_SAMPLE_BLOCK = 128

Matrix = NDArray[np.float64]


class ExactEngine:
    """The exact full-batch engine for dense networks.

    Parameters
    ----------
    training, validation : what to learn from and what to measure on
    cache : folder for Gram matrices, or None
    should_stop : asked while the Gram matrix is computed

    Raises
    ------
    Cancelled : if ``should_stop()`` said so
    """

    name = "exact"

    def __init__(
        self,
        config: TrainingConfig,
        training: Samples,
        validation: Samples | None,
        cache: Path | None = None,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> None:
        self._config = config
        self._training = training
        self._validation = validation
        self._n = len(training.labels)
        grams = [
            cached_gram_matrix(training.pixels, samples.pixels, cache, should_stop)
            for samples in (training, validation)
            if samples is not None
        ]
        self._gram = np.ascontiguousarray(np.hstack(grams))
        self._gram /= _SCALE**2
        labels = [samples.labels for samples in (training, validation) if samples is not None]
        self._labels = np.concatenate(labels)

    def start(self, network: Network) -> None:
        self._initial = network.copy()
        dense = network.architecture.parameter_shapes()
        nodes = dense["layer0.weight"][0]
        shapes: dict[str, tuple[int, ...]] = {"coefficients": (nodes, self._n), "scale": (1,)}
        shapes |= {name: shape for name, shape in dense.items() if name != "layer0.weight"}
        self._depth = len(network.architecture.sizes) - 1
        self._parameters = np.zeros(sum(int(np.prod(shape)) for shape in shapes.values()))
        self._gradient = np.zeros_like(self._parameters)
        self._own, self._grown = flat_views(self._parameters, shapes), flat_views(self._gradient, shapes)
        self._own["scale"][:] = 1
        for name, values in network.parameters.items():
            if name in self._own:
                self._own[name][:] = values
        decay = decay_vector(shapes, self._config.weight_decay)
        self._scaled = decay is not None  # else s stays 1 and the product with it is left out
        self._descent = GradientDescent(
            len(self._parameters),
            self._config.learning_rate,
            momentum=self._config.momentum,
            nesterov=self._config.nesterov,
            decay=decay,
        )
        self._step = flat_views(self._descent.step, shapes)["coefficients"]
        self._products = GramProducts(self._gram, nodes)
        self._first = self._first_products(network.parameters["layer0.weight"])
        self._bind(network)

    def _first_products(self, weight: NDArray[np.float32]) -> Matrix:
        """W1(0) times every sample, shape (nodes, n + validation)."""
        products = np.zeros((len(weight), len(self._labels)))
        start = 0
        for samples in (self._training, self._validation):
            if samples is None:
                continue
            count = len(samples.labels)
            _add_products(weight, samples.pixels, products[:, start : start + count])
            start += count
        products /= _SCALE
        return products

    def _bind(self, network: Network) -> None:
        """Reserve every array an epoch writes to: the loop allocates nothing of size."""
        sizes, count, n = network.architecture.sizes[1:], len(self._labels), self._n
        self._z = [np.empty((size, count)) for size in sizes]
        self._a = [np.empty((size, count)) for size in sizes[:-1]]
        self._z_training = [z[:, :n] for z in self._z]
        self._a_training = [a[:, :n] for a in self._a]
        # The first layer's gradient is the coefficients': it is written there at once.
        self._dz = [np.empty((size, n)) for size in sizes]
        self._dz[0] = self._grown["coefficients"]
        self._active = [np.empty((size, n), np.bool_) for size in sizes[:-1]]
        layers = range(self._depth)
        weights = [self._own.get(f"layer{layer}.weight", self._own["coefficients"]) for layer in layers]
        self._weights, self._weights_t = weights, [weight.T for weight in weights]
        self._biases = [self._own[f"layer{layer}.bias"][:, None] for layer in layers]
        self._d_weights = [
            self._grown.get(f"layer{layer}.weight", self._grown["coefficients"]) for layer in layers
        ]
        self._d_biases = [self._grown[f"layer{layer}.bias"] for layer in layers]
        self._output = COLUMN_OUTPUTS[network.architecture.output](self._labels, self._n)

    def measure(self) -> Measures:
        z = self._z[0]
        first = self._first * self._own["scale"] if self._scaled else self._first
        np.add(self._products.values, first, out=z)
        z += self._biases[0]
        for layer in range(1, self._depth):
            np.maximum(z, 0, out=self._a[layer - 1])
            z = self._z[layer]
            shared_product(self._weights[layer], self._a[layer - 1], out=z)
            z += self._biases[layer]
        measures: Measures = self._output.measure(z)
        return measures

    def update(self) -> bool:
        self._back_propagate()
        alive = bool(self._dz[0].any())
        self._grown["scale"][:] = 0
        self._descent.update(self._parameters, self._gradient)
        self._products.follow(self._own["coefficients"], self._step)
        return alive

    def _back_propagate(self) -> None:
        self._output.gradient(self._dz[-1])
        for layer in range(self._depth - 1, 0, -1):
            below, active = self._dz[layer - 1], self._active[layer - 1]
            shared_product(self._dz[layer], self._a_training[layer - 1].T, out=self._d_weights[layer])
            shared_product(self._weights_t[layer], self._dz[layer], out=below)
            np.greater(self._z_training[layer - 1], 0, out=active)
            np.multiply(below, active, out=below)
        for dz, d_bias in zip(self._dz, self._d_biases, strict=True):
            np.add.reduce(dz, axis=1, out=d_bias)

    def set_learning_rate(self, rate: float) -> None:
        self._descent.learning_rate = rate

    def answers(self) -> Matrix:
        return self._z[-1][:, self._n if self._validation is not None else 0 :].T

    def insight(self) -> tuple[LayerInsight, ...]:
        self.measure()
        self._back_propagate()
        dz = self._dz[0]
        # |dZ1 X|² is the trace of dZ1 X Xᵀ dZ1ᵀ.
        first = math.sqrt(max(0.0, float(np.sum(dz @ self._gram[:, : self._n] * dz))))
        gradients = [first, *(norm(gradient) for gradient in self._d_weights[1:])]
        dead: list[int | None] = [int((z <= 0).all(axis=1).sum()) for z in self._z_training[:-1]]
        return tuple(
            LayerInsight("dense", gradient, len(z), count)
            for gradient, z, count in zip(gradients, self._z, [*dead, None], strict=True)
        )

    def state(self) -> State:
        return State(self._parameters.copy(), self._descent.velocity.copy(), self._products.state())

    def restore(self, state: State) -> None:
        self._parameters[:] = state.parameters
        self._descent.velocity[:] = state.velocity
        self._products.restore(state.carried)

    def network(self) -> Network:
        result = self._initial.copy()
        for name, parameter in result.parameters.items():
            if name in self._own:
                parameter[...] = self._own[name]
        weight = result.parameters["layer0.weight"]
        pixels = self._training.pixels

        def move(_index: int, block: slice) -> None:
            moved = self._own["coefficients"] @ pixels[:, block].astype(np.float64)
            weight[:, block] = self._own["scale"] * weight[:, block] + moved / _SCALE

        for_blocks(pixels.shape[1], _FEATURE_BLOCK, move)
        return result

    def first_layer(self, most: int) -> NDArray[np.float32]:
        """W1 of the first ``most`` nodes, float32 (nodes, features), in single precision.

        For pictures: it takes a fifth of the time of `network`, and uses all cores.
        """
        weight = self.start_weight[:most]
        coefficients = self._own["coefficients"][:most].astype(np.float32) / np.float32(_SCALE)
        pixels = self._training.pixels

        def add(_index: int, block: slice) -> None:
            weight[:, block] += coefficients @ pixels[:, block].astype(np.float32)

        for_blocks(pixels.shape[1], _FEATURE_BLOCK, add)
        return weight

    @property
    def gram(self) -> Matrix:
        """X Xᵀ of the training samples, (n, n)."""
        return self._gram[:, : self._n]

    @property
    def moves(self) -> Matrix:
        """A copy of C, (nodes, n)."""
        return self._own["coefficients"].copy()

    @property
    def start_weight(self) -> NDArray[np.float32]:
        """s W1(0), (nodes, features)."""
        start: NDArray[np.float32] = self._initial.parameters["layer0.weight"] * np.float32(
            self._own["scale"][0]
        )
        return start

    def combined(self, coefficients: Matrix) -> Matrix:
        """``coefficients`` (m, n) times X: (m, features)."""
        pixels = self._training.pixels
        result = np.empty((len(coefficients), pixels.shape[1]))
        for block in _feature_blocks(pixels):
            np.matmul(coefficients, pixels[:, block].astype(np.float64), out=result[:, block])
        result /= _SCALE
        return result

    def rest(self) -> None:
        pass  # it works in little memory


def _add_products(weight: NDArray[np.float32], pixels: NDArray[np.uint8], to: Matrix) -> None:
    """Add weight (nodes, features) times every row of the pixels to ``to``, (nodes, n)."""

    def add(_index: int, rows: slice) -> None:
        for block in _feature_blocks(pixels):
            to[:, rows] += weight[:, block].astype(np.float64) @ pixels[rows, block].astype(np.float64).T

    for_blocks(len(pixels), _SAMPLE_BLOCK, add)


def _feature_blocks(pixels: NDArray[np.uint8]) -> list[slice]:
    return [slice(start, start + _FEATURE_BLOCK) for start in range(0, pixels.shape[1], _FEATURE_BLOCK)]
