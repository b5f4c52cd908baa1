"""Gradient descent in small steps: for convolutions, for augmentation, for more photographs than fit."""

from __future__ import annotations

import math
from collections.abc import Callable, Generator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.errors import Cancelled
from beanleaf_app.network.network import Network
from beanleaf_app.photos.augmentation import augment
from beanleaf_app.photos.preprocessing import to_feature_vectors
from beanleaf_app.training.adamw import AdamW
from beanleaf_app.training.config import DEFAULT_BATCH_SIZE, TrainingConfig
from beanleaf_app.training.engine import Samples, State, decay_vector, flat_views, without_workspaces
from beanleaf_app.training.gradient_descent import GradientDescent
from beanleaf_app.training.insight import LayerInsight, network_insight
from beanleaf_app.training.one_cycle import one_cycle
from beanleaf_app.training.report import Measures
from beanleaf_app.training.weight_average import WeightAverage

Batch = tuple[NDArray[np.float32], NDArray[np.int64]]

_MEASURE_ROWS = 32
_SHUFFLING, _CHANGING, _DROPPING = range(3)  # which random numbers of an epoch


class MinibatchEngine:
    """One epoch is one pass over the shuffled photographs, a batch at a time.

    Cost and accuracy of the training photographs are those seen on the way: of each batch before its
    step, augmented, with dropout. Before the first epoch they are measured plainly. Those of validation
    are measured after the epoch, with the averaged weights where averaging is on; these weights are also
    the network's.

    Random numbers depend on the seed, the epoch and the batch alone, so that an epoch can be repeated bit
    for bit from its state.

    Parameters
    ----------
    training, validation : what to learn from and what to measure on
    should_stop : asked after every batch; an epoch that it cuts short ends early, and must not be kept
    """

    name = "minibatch"

    def __init__(
        self,
        config: TrainingConfig,
        training: Samples,
        validation: Samples | None,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> None:
        self._config = config
        self._training = training
        self._validation = validation
        self._should_stop = should_stop
        self._size = config.batch_size or DEFAULT_BATCH_SIZE
        self._batches = -(-len(training.labels) // self._size)

    def start(self, network: Network) -> None:
        self._network = network.copy(np.float32)
        shapes = network.architecture.parameter_shapes()
        self._parameters = np.concatenate([array.ravel() for array in self._network.parameters.values()])
        # From here on the network's own parameters are views into the one vector.
        self._network.adopt_parameters(flat_views(self._parameters, shapes))
        self._gradient = np.empty_like(self._parameters)
        self._gradient_views = flat_views(self._gradient, shapes)
        self._optimiser = self._new_optimiser(decay_vector(shapes, self._config.weight_decay))
        self._averaged = WeightAverage(network, self._config.average) if self._config.average else None
        self._can_die = network.architecture.is_dense
        self._epoch = 0
        self._seen: tuple[float, float] | None = None
        self._rate = self._config.learning_rate
        self._answers: list[NDArray[np.float32]] = []

    def measure(self) -> Measures:
        if self._seen is None:
            self._seen = self._measured(self._training, self._network)
        if self._validation is None:
            return Measures(*self._seen, None, None)
        return Measures(*self._seen, *self._measured(self._validation, self._result))

    def update(self) -> bool:
        costs, right, count = 0.0, 0, 0
        alive = not self._can_die
        with closing(self._augmented_batches()) as batches:
            for index, (X, labels) in enumerate(batches):
                logits = self._network.forward_propagation(X, self._rng(self._epoch, _DROPPING, index))
                costs += self._network.cost(logits, labels) * len(labels)
                right += int((self._network.output.predict(logits) == labels).sum())
                count += len(labels)
                gradients = self._network.back_propagation(
                    logits, labels, smoothing=self._config.label_smoothing
                )
                alive = alive or bool(gradients["layer0.weight"].any())
                self._step(gradients, self._epoch * self._batches + index)
                if self._should_stop():
                    break
        self._epoch += 1
        self._seen = (costs / count, right / count)
        return alive

    def state(self) -> State:
        cost, accuracy = self._seen or (math.nan, math.nan)
        steps = self._optimiser.steps if isinstance(self._optimiser, AdamW) else 0
        return State(
            self._parameters.copy(),
            np.concatenate([vector.ravel() for vector in self._remembered]),
            np.array([self._epoch, steps, cost, accuracy], np.float64),
        )

    def restore(self, state: State) -> None:
        self._parameters[:] = state.parameters
        start = 0
        for vector in self._remembered:
            vector[...] = state.velocity[start : start + vector.size].reshape(vector.shape)
            start += vector.size
        epoch, steps, cost, accuracy = state.carried.tolist()
        self._epoch = int(epoch)
        self._seen = None if math.isnan(cost) else (cost, accuracy)
        if isinstance(self._optimiser, AdamW):
            self._optimiser.steps = int(steps)

    def set_learning_rate(self, rate: float) -> None:
        self._rate = rate

    def answers(self) -> NDArray[np.float32] | None:
        return np.concatenate(self._answers) if self._validation is not None else None

    def insight(self) -> tuple[LayerInsight, ...]:
        return network_insight(self._network, self._training)

    def network(self) -> Network:
        return self._result.copy()

    def rest(self) -> None:
        self._network = without_workspaces(self._network, self._parameters)
        if self._averaged is not None:
            self._averaged.rest()

    @property
    def _result(self) -> Network:
        return self._averaged.network if self._averaged is not None and self._epoch else self._network

    @property
    def _remembered(self) -> list[NDArray[Any]]:
        """Every float32 array beside the parameters that the next epoch depends on."""
        own: list[NDArray[Any]] = list(self._network.buffers.values())
        if isinstance(self._optimiser, AdamW):
            own += [self._optimiser.first, self._optimiser.second]
        else:
            own.append(self._optimiser.velocity)
        return own + (self._averaged.vectors if self._averaged is not None else [])

    def _new_optimiser(self, decay: NDArray[np.float64] | None) -> AdamW | GradientDescent:
        if self._config.optimiser == "adamw":
            return AdamW(len(self._parameters), decay)
        return GradientDescent(
            len(self._parameters),
            self._config.learning_rate,
            momentum=self._config.momentum,
            nesterov=self._config.nesterov,
            decay=decay,
            dtype=np.float32,
        )

    def _step(self, gradients: dict[str, NDArray[Any]], steps: int) -> None:
        """The update after ``steps`` others."""
        for name, view in self._gradient_views.items():
            view[...] = gradients[name]
        rate = self._rate
        if self._config.schedule == "one-cycle":
            rate = one_cycle(steps, self._config.epochs * self._batches, rate)
        if isinstance(self._optimiser, AdamW):
            self._optimiser.update(self._parameters, self._gradient, rate)
        else:
            self._optimiser.learning_rate = rate
            self._optimiser.update(self._parameters, self._gradient)
        if self._averaged is not None:
            self._averaged.follow(self._parameters, self._network.buffers, steps)

    def _measured(self, samples: Samples, network: Network) -> tuple[float, float]:
        cost, right = 0.0, 0
        answers = []
        for start in range(0, len(samples.labels), _MEASURE_ROWS):
            if self._should_stop():
                raise Cancelled
            rows = slice(start, start + _MEASURE_ROWS)
            labels = samples.labels[rows]
            logits = network.forward_propagation(to_feature_vectors(samples.pixels[rows]))
            answers.append(logits.copy())
            cost += network.cost(logits, labels) * len(labels)
            right += int((network.output.predict(logits) == labels).sum())
        self._answers = answers  # at once: between two blocks somebody may look at another epoch
        return cost / len(samples.labels), right / len(samples.labels)

    def _augmented_batches(self) -> Generator[Batch, None, None]:
        """The epoch's batches; the next is made while the network learns from this one."""
        # Between two batches somebody may look at another epoch, while the thread is making the next.
        epoch = self._epoch
        order = self._rng(epoch, _SHUFFLING).permutation(len(self._training.labels))
        rows = [order[start : start + self._size] for start in range(0, len(order), self._size)]

        def make(index: int) -> NDArray[np.float32]:
            pixels = self._training.pixels[rows[index]]
            if not self._config.augment:
                return to_feature_vectors(pixels)
            return augment(pixels, self._rng(epoch, _CHANGING, index))

        with ThreadPoolExecutor(1, "beanleaf-augmentation") as ahead:
            next_one: Future[NDArray[np.float32]] = ahead.submit(make, 0)
            for index, chosen in enumerate(rows):
                X = next_one.result()
                if index + 1 < len(rows):
                    next_one = ahead.submit(make, index + 1)
                yield X, self._training.labels[chosen]

    def _rng(self, epoch: int, *what: int) -> np.random.Generator:
        return np.random.default_rng([self._config.seed, epoch, *what])
