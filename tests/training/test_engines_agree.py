from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Engine, Samples
from beanleaf_app.training.exact_engine import ExactEngine
from beanleaf_app.training.full_batch_engine import FullBatchEngine
from beanleaf_app.training.report import Measures
from tests.training.problems import random_samples

_EPOCHS = 12


def _drawn(architecture: Architecture, seed: int) -> Network:
    network = Network(architecture)
    rng = np.random.default_rng(seed)
    network.initialise_parameters(rng)
    for name, parameter in network.parameters.items():
        if name.endswith("bias"):
            parameter[:] = rng.normal(0, 0.5, parameter.shape)
    return network


def _run(engine: Engine, network: Network, epochs: int = _EPOCHS) -> list[Measures]:
    engine.start(network)
    measured = [engine.measure()]
    for _ in range(epochs):
        engine.update()
        measured.append(engine.measure())
    return measured


@given(
    hidden=st.lists(st.integers(1, 5), max_size=3).map(tuple),
    outputs=st.sampled_from([1, 2, 3]),
    sizes=st.tuples(st.integers(2, 9), st.integers(1, 40), st.integers(0, 5)),
    momentum=st.sampled_from([0.0, 0.5, 0.9]),
    nesterov=st.booleans(),
    weight_decay=st.sampled_from([0.0, 0.01, 0.3]),
    learning_rate=st.sampled_from([0.01, 0.1]),
    seed=st.integers(0, 2**32),
)
@settings(max_examples=150)
def test_exact_equals_full_batch(
    hidden: tuple[int, ...],
    outputs: int,
    sizes: tuple[int, int, int],
    momentum: float,
    nesterov: bool,
    weight_decay: float,
    learning_rate: float,
    seed: int,
) -> None:
    count, features, held_out = sizes
    rng = np.random.default_rng(seed)
    training = random_samples(rng, count, features, max(outputs, 2))
    validation = random_samples(rng, held_out, features, max(outputs, 2)) if held_out else None
    config = TrainingConfig(
        momentum=momentum, nesterov=nesterov, weight_decay=weight_decay, learning_rate=learning_rate
    )
    output = "sigmoid" if outputs == 1 else "softmax"
    network = _drawn(Architecture(features, hidden, output, outputs), seed)
    exact = ExactEngine(config, training, validation)
    textbook = FullBatchEngine(config, training, validation)
    textbook._rows = 3  # several blocks
    for ours, theirs in zip(_run(exact, network), _run(textbook, network), strict=True):
        assert ours.cost == pytest.approx(theirs.cost, rel=1e-8, abs=1e-10)
        assert ours.accuracy == pytest.approx(theirs.accuracy)
        if validation is None:
            assert ours[2:] == theirs[2:] == (None, None)
        else:
            assert ours.validation_cost == pytest.approx(theirs.validation_cost, rel=1e-8, abs=1e-10)
            assert ours.validation_accuracy == pytest.approx(theirs.validation_accuracy)
    ours_final, theirs_final = exact.network().parameters, textbook.network().parameters
    for name, parameter in theirs_final.items():
        assert ours_final[name].dtype == parameter.dtype == np.float32
        assert np.allclose(ours_final[name], parameter, rtol=2e-6, atol=1e-7), name


def _naive_run(network: Network, samples: Samples, config: TrainingConfig, epochs: int) -> dict[str, Any]:
    """Gradient descent written parameter by parameter from its formulas."""
    twin = network.copy(np.float64)
    X = samples.pixels / 255.0
    velocity = {name: np.zeros_like(parameter) for name, parameter in twin.parameters.items()}
    for _ in range(epochs):
        gradients = twin.back_propagation(twin.forward_propagation(X), samples.labels)
        for name, parameter in twin.parameters.items():
            g = gradients[name] + (config.weight_decay * parameter if name.endswith("weight") else 0)
            velocity[name] = config.momentum * velocity[name] + g
            step = g + config.momentum * velocity[name] if config.nesterov else velocity[name]
            parameter[...] -= config.learning_rate * step
    return twin.parameters


@pytest.mark.parametrize("engine", [ExactEngine, FullBatchEngine])
@pytest.mark.parametrize("nesterov", [False, True])
@pytest.mark.parametrize(("momentum", "decay"), [(0.0, 0.0), (0.0, 0.1), (0.8, 0.0), (0.8, 0.1)])
def test_both_are_the_formulas(engine: Any, nesterov: bool, momentum: float, decay: float) -> None:
    config = TrainingConfig(learning_rate=0.05, momentum=momentum, nesterov=nesterov, weight_decay=decay)
    samples = random_samples(np.random.default_rng(4), 10, 50, 3)
    network = _drawn(Architecture(50, (6, 4), "softmax", 3), 4)
    before = {name: parameter.copy() for name, parameter in network.parameters.items()}
    ours = engine(config, samples, None)
    _run(ours, network, epochs=20)
    expected = _naive_run(network, samples, config, 20)
    moved = 0.0
    for name, parameter in ours.network().parameters.items():
        assert np.allclose(parameter, expected[name], rtol=1e-5, atol=1e-6), name
        moved = max(moved, float(np.abs(parameter - before[name]).max()))
        assert np.array_equal(network.parameters[name], before[name]), "the given network was changed"
    assert moved > 0.02


@pytest.mark.parametrize("engine", [ExactEngine, FullBatchEngine])
def test_the_lower_layer_learns_from_the_weights_before_the_update(engine: Any) -> None:
    rate = 2.0
    samples = random_samples(np.random.default_rng(1), 6, 8, 2)
    network = _drawn(Architecture(8, (5,), "sigmoid", 1), 1)
    ours = engine(TrainingConfig(learning_rate=rate), samples, None)
    ours.start(network)
    ours.measure()
    ours.update()
    W1, b1, W2, b2 = (array.astype(float) for array in network.parameters.values())
    X = samples.pixels / 255.0
    Z1 = X @ W1.T + b1
    A1 = np.maximum(Z1, 0)
    dZ2 = (1 / (1 + np.exp(-(A1 @ W2.T + b2))) - samples.labels[:, None]) / 6
    right = W1 - rate * ((dZ2 @ W2) * (Z1 > 0)).T @ X
    W2_too_early = W2 - rate * dZ2.T @ A1
    wrong = W1 - rate * ((dZ2 @ W2_too_early) * (Z1 > 0)).T @ X
    weight = ours.network().parameters["layer0.weight"]
    assert np.abs(weight - right).max() < 1e-6
    assert np.abs(weight - wrong).max() > 1e-3


@pytest.mark.parametrize("engine", [ExactEngine, FullBatchEngine])
@given(seed=st.integers(0, 2**32), momentum=st.sampled_from([0.0, 0.9]))
@settings(max_examples=20)
def test_a_restored_state_goes_on_to_the_bit(engine: Any, seed: int, momentum: float) -> None:
    rng = np.random.default_rng(seed)
    samples, validation = random_samples(rng, 8, 20, 3), random_samples(rng, 4, 20, 3)
    network = _drawn(Architecture(20, (4, 3), "softmax", 3), seed)
    ours = engine(
        TrainingConfig(learning_rate=0.1, momentum=momentum, weight_decay=0.01), samples, validation
    )
    _run(ours, network, epochs=3)
    state = ours.state()
    first = []
    for _ in range(4):
        first.append(ours.measure())
        ours.update()
    ours.restore(state)
    again = []
    for _ in range(4):
        again.append(ours.measure())
        ours.update()
    assert first == again
    assume(first[0].cost != first[-1].cost)


@pytest.mark.parametrize("engine", [ExactEngine, FullBatchEngine])
def test_no_gradient_is_noticed(engine: Any) -> None:
    samples = random_samples(np.random.default_rng(1), 6, 8, 2)
    network = _drawn(Architecture(8, (5, 3), "sigmoid", 1), 1)
    ours = engine(TrainingConfig(), samples, None)
    ours.start(network)
    ours.measure()
    assert ours.update()
    network.parameters["layer1.weight"][:] = 0
    network.parameters["layer1.bias"][:] = -1
    ours.start(network)
    ours.measure()
    assert not ours.update()


def test_the_float32_steps_of_a_large_problem_leave_the_costs_alone() -> None:
    """More photographs than float64 alone is used for: compare with the textbook's arithmetic."""
    samples = random_samples(np.random.default_rng(7), 600, 40, 3)
    validation = random_samples(np.random.default_rng(8), 50, 40, 3)
    config = TrainingConfig(learning_rate=0.05, momentum=0.5, weight_decay=0.01)
    network = _drawn(Architecture(40, (6, 4), "softmax", 3), 4)
    ours = _run(ExactEngine(config, samples, validation), network, epochs=100)
    theirs = _run(FullBatchEngine(config, samples, validation), network, epochs=100)
    for name in ("cost", "validation_cost"):
        found, expected = [np.array([getattr(m, name) for m in run]) for run in (ours, theirs)]
        assert 0 < np.abs(found - expected).max() < 1e-6
