from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.costs import OUTPUTS
from beanleaf_app.network.layers import Dense, ReLU
from beanleaf_app.network.network import Network
from tests.network.differences import central_difference, distance_to_kink

_sizes = st.integers(1, 5)
_seeds = st.integers(0, 2**32 - 1)
_outputs = st.one_of(st.just(("sigmoid", 1)), st.tuples(st.just("softmax"), st.integers(2, 4)))
_close: dict[str, Any] = {"rtol": 1e-5, "atol": 1e-8}


@given(_sizes, _sizes, _sizes, _seeds)
def test_dense_layer(samples: int, inputs: int, nodes: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    layer = Dense(inputs, nodes, np.float64)
    for parameter in layer.parameters.values():
        parameter[...] = rng.standard_normal(parameter.shape)
    X, onward = rng.standard_normal((samples, inputs)), rng.standard_normal((samples, nodes))

    def cost() -> float:
        return float((layer.forward(X) * onward).sum())

    cost()
    below = layer.backward(onward)
    assert below is not None
    assert np.allclose(below, central_difference(cost, X), **_close)
    for name, parameter in layer.parameters.items():
        assert layer.gradients[name].shape == parameter.shape
        assert np.allclose(layer.gradients[name], central_difference(cost, parameter), **_close), name


@given(_sizes, _sizes, _seeds)
def test_relu(samples: int, nodes: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    layer = ReLU()
    Z, onward = rng.standard_normal((samples, nodes)), rng.standard_normal((samples, nodes))
    assume(np.abs(Z).min() > 1e-4)

    def cost() -> float:
        return float((layer.forward(Z) * onward).sum())

    cost()
    below = layer.backward(onward)
    assert below is not None
    assert np.allclose(below, central_difference(cost, Z), **_close)


def test_layers_leave_out_the_gradient_that_nobody_needs() -> None:
    for layer in (Dense(2, 2), ReLU()):
        layer.forward(np.ones((1, 2), np.float32))
        assert layer.backward(np.ones((1, 2), np.float32), inputs_needed=False) is None


@given(_outputs, _sizes, _seeds)
def test_outputs(output: tuple[str, int], samples: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    name, width = output
    logits = rng.normal(0, 3, (samples, width))
    labels = rng.integers(0, max(width, 2), samples)
    last = OUTPUTS[name]()
    measured = central_difference(lambda: float(last.costs(logits, labels).sum()), logits)
    assert np.allclose(last.gradient(logits, labels), measured, **_close)


@given(_outputs, st.lists(_sizes, max_size=4), _sizes, _sizes, _seeds)
@settings(max_examples=60)
def test_whole_networks(
    output: tuple[str, int], hidden: list[int], inputs: int, samples: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    network = Network(Architecture(inputs, tuple(hidden), *output), np.float64)
    for parameter in network.parameters.values():
        parameter[...] = rng.standard_normal(parameter.shape)
    X = rng.random((samples, inputs))
    labels = rng.integers(0, max(output[1], 2), samples)
    assume(distance_to_kink(network, X) > 1e-3)

    def cost() -> float:
        return network.cost(network.forward_propagation(X), labels)

    gradients = network.back_propagation(network.forward_propagation(X), labels)
    assert list(gradients) == list(network.parameters)
    for name, parameter in network.parameters.items():
        assert np.allclose(gradients[name], central_difference(cost, parameter), **_close), name


@pytest.mark.parametrize("output", [("sigmoid", 1), ("softmax", 3)])
@given(cuts=st.sets(st.integers(1, 11)), seed=_seeds)
@settings(max_examples=30)
def test_the_gradients_of_blocks_add_up(output: tuple[str, int], cuts: set[int], seed: int) -> None:
    rng = np.random.default_rng(seed)
    network = Network(Architecture(4, (5, 3), *output), np.float64)
    network.initialise_parameters(rng)
    X, labels = rng.random((12, 4)), rng.integers(0, max(output[1], 2), 12)
    whole = network.back_propagation(network.forward_propagation(X), labels)
    summed = {name: np.zeros_like(gradient) for name, gradient in whole.items()}
    edges = [0, *sorted(cuts), 12]
    for start, end in pairwise(edges):
        logits = network.forward_propagation(X[start:end])
        for name, gradient in network.back_propagation(logits, labels[start:end], total=12).items():
            summed[name] += gradient
    for name in whole:
        assert np.allclose(summed[name], whole[name], rtol=1e-12, atol=1e-15), name
