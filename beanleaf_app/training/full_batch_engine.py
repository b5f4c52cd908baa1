"""Full-batch gradient descent as the textbooks write it: every epoch reads every pixel."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.network import Network
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Samples, State, decay_vector, flat_views
from beanleaf_app.training.gradient_descent import GradientDescent
from beanleaf_app.training.insight import LayerInsight, network_insight
from beanleaf_app.training.report import Measures

# A block of rows as float64 stays under 64 MB at 30,000 features.
_BLOCK_VALUES = 8_000_000


class FullBatchEngine:
    """The network's own forward and backward steps, block by block, in float64."""

    name = "full-batch"

    def __init__(self, config: TrainingConfig, training: Samples, validation: Samples | None) -> None:
        self._config = config
        self._training = training
        self._validation = validation
        self._rows = max(1, _BLOCK_VALUES // training.pixels.shape[1])

    def start(self, network: Network) -> None:
        shapes = network.architecture.parameter_shapes()
        self._network = network.copy(np.float64)
        self._parameters = np.concatenate([array.ravel() for array in self._network.parameters.values()])
        self._parameter_views = flat_views(self._parameters, shapes)
        self._gradient = np.zeros_like(self._parameters)
        self._gradient_views = flat_views(self._gradient, shapes)
        self._descent = GradientDescent(
            len(self._parameters),
            self._config.learning_rate,
            momentum=self._config.momentum,
            nesterov=self._config.nesterov,
            decay=decay_vector(shapes, self._config.weight_decay),
        )

    def measure(self) -> Measures:
        self._gradient[:] = 0
        cost, accuracy = self._pass(self._training, learn=True)
        if self._validation is None:
            return Measures(cost, accuracy, None, None)
        return Measures(cost, accuracy, *self._pass(self._validation, learn=False))

    def update(self) -> bool:
        alive = bool(self._gradient_views["layer0.weight"].any())
        self._descent.update(self._parameters, self._gradient)
        self._network.set_parameters(self._parameter_views)
        return alive

    def state(self) -> State:
        return State(self._parameters.copy(), self._descent.velocity.copy(), np.empty(0))

    def restore(self, state: State) -> None:
        self._parameters[:] = state.parameters
        self._descent.velocity[:] = state.velocity
        self._network.set_parameters(self._parameter_views)

    def set_learning_rate(self, rate: float) -> None:
        self._descent.learning_rate = rate

    def answers(self) -> NDArray[np.float64]:
        return np.concatenate(self._answers)

    def insight(self) -> tuple[LayerInsight, ...]:
        return network_insight(self._network, self._training)

    def network(self) -> Network:
        return self._network.copy(np.float32)

    def rest(self) -> None:
        pass  # it works in little memory

    def _pass(self, samples: Samples, *, learn: bool) -> tuple[float, float]:
        cost, right, total = 0.0, 0, len(samples.labels)
        self._answers: list[NDArray[np.float64]] = []
        for X, labels in self._blocks(samples):
            logits = self._network.forward_propagation(X)
            self._answers.append(logits.copy())
            cost += self._network.cost(logits, labels) * len(labels)
            right += int((self._network.output.predict(logits) == labels).sum())
            if learn:
                for name, gradient in self._network.back_propagation(logits, labels, total).items():
                    self._gradient_views[name] += gradient
        return cost / total, right / total

    def _blocks(self, samples: Samples) -> Iterator[tuple[NDArray[np.float64], NDArray[np.int64]]]:
        for start in range(0, len(samples.labels), self._rows):
            rows = slice(start, start + self._rows)
            yield samples.pixels[rows] / 255.0, samples.labels[rows]
