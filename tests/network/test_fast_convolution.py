"""The fast forms of layers: against the plain layers and against central differences."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beanleaf_app.network import parallel
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.batch_norm import BatchNorm
from beanleaf_app.network.convolution import Convolution
from beanleaf_app.network.layer_specs import (
    BatchNormSpec,
    ConvolutionSpec,
    FlattenSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
)
from beanleaf_app.network.network import Network
from beanleaf_app.network.pooled_convolution import PooledConvolution
from beanleaf_app.network.pooling import MaxPool
from beanleaf_app.network.winograd import WinogradConvolution
from tests.network.differences import central_difference

_close: dict[str, Any] = {"rtol": 1e-9, "atol": 1e-11}
_IN_ORDER = (
    ReshapeSpec(7, 6, 1),
    *(ConvolutionSpec(9), BatchNormSpec(), MaxPoolSpec(), ReLUSpec()),
    *(ConvolutionSpec(3), BatchNormSpec(), MaxPoolSpec(), ReLUSpec()),
    FlattenSpec(),
)


@pytest.fixture(autouse=True)
def _several_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_BLOCK_BYTES", 3000)


def _twins(
    channels: int, filters: int, dtype: Any, rng: np.random.Generator, bias: bool = True
) -> tuple[Convolution, WinogradConvolution]:
    plain = Convolution(channels, filters, 3, bias, dtype)
    fast = WinogradConvolution(channels, filters, bias, dtype)
    for name, parameter in plain.parameters.items():
        parameter[...] = rng.normal(size=parameter.shape)
        fast.parameters[name][...] = parameter
    return plain, fast


@given(
    shape=st.tuples(st.integers(1, 6), st.integers(1, 13), st.integers(1, 8), st.integers(1, 4)),
    filters=st.integers(1, 4),
    seed=st.integers(0, 2**32),
)
@settings(max_examples=60)
def test_winograd_is_the_plain_convolution(shape: tuple[int, int, int, int], filters: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    plain, fast = _twins(shape[3], filters, np.float64, rng)
    X, onward = rng.normal(size=shape), rng.normal(size=(*shape[:3], filters))
    np.testing.assert_allclose(fast.forward(X), plain.forward(X), **_close)
    found, expected = fast.backward(onward), plain.backward(onward)
    assert found is not None
    assert expected is not None
    np.testing.assert_allclose(found, expected, **_close)
    for name, gradient in plain.gradients.items():
        np.testing.assert_allclose(fast.gradients[name], gradient, **_close)


def test_winograd_gradients_are_central_differences() -> None:
    rng = np.random.default_rng(1)
    layer = _twins(2, 3, np.float64, rng)[1]
    X, onward = rng.normal(size=(2, 6, 5, 2)), rng.normal(size=(2, 6, 5, 3))

    def cost() -> float:
        return float((layer.forward(X) * onward).sum())

    cost()
    below = layer.backward(onward)
    assert below is not None
    np.testing.assert_allclose(below, central_difference(cost, X), rtol=1e-5, atol=1e-8)
    for name, parameter in layer.parameters.items():
        expected = central_difference(cost, parameter)
        np.testing.assert_allclose(layer.gradients[name], expected, rtol=1e-5, atol=1e-8)


def test_winograd_in_float32_keeps_its_digits() -> None:
    rng = np.random.default_rng(2)
    fast = _twins(48, 96, np.float32, rng)[1]
    exact = Convolution(48, 96, 3, bias=True, dtype=np.float64)
    for name, parameter in fast.parameters.items():
        exact.parameters[name][...] = parameter
    X = rng.normal(size=(3, 25, 25, 48)).astype(np.float32)
    onward = rng.normal(size=(3, 25, 25, 96)).astype(np.float32)
    pairs = [(fast.forward(X), exact.forward(X.astype(np.float64)))]
    pairs += [(fast.backward(onward), exact.backward(onward.astype(np.float64)))]  # type: ignore[list-item]
    pairs += [(fast.gradients[name], exact.gradients[name]) for name in exact.gradients]
    for found, expected in pairs:
        assert np.abs(found - expected).max() < 5e-6 * np.abs(expected).max()


def test_winograd_sees_no_rest_of_a_larger_batch() -> None:
    rng = np.random.default_rng(3)
    layer, fresh = (_twins(2, 3, np.float64, np.random.default_rng(0))[1] for _ in range(2))
    small, onward = rng.normal(size=(2, 4, 3, 2)), rng.normal(size=(2, 4, 3, 3))
    layer.backward(np.ones_like(layer.forward(rng.normal(size=(6, 9, 5, 2)))))
    assert np.array_equal(layer.forward(small), fresh.forward(small))
    assert np.array_equal(layer.backward(onward), fresh.backward(onward))  # type: ignore[arg-type]
    assert np.array_equal(layer.gradients["weight"], fresh.gradients["weight"])


@pytest.mark.parametrize("training", [True, False])
@pytest.mark.parametrize("fast", [True, False])
@pytest.mark.parametrize("shape", [(5, 8, 6, 2), (3, 7, 5, 2), (1, 2, 2, 3)])
def test_the_pooled_convolution_is_its_three_layers(
    shape: tuple[int, ...], fast: bool, training: bool
) -> None:
    rng = np.random.default_rng(4)
    filters = 5
    plain, turned = _twins(shape[3], filters, np.float64, rng, bias=False)
    own = turned if fast else Convolution(shape[3], filters, 3, bias=False, dtype=np.float64)
    own.parameters["weight"][...] = plain.parameters["weight"]
    norms = [BatchNorm(filters, np.float64) for _ in range(2)]
    tensors = norms[0].parameters | norms[0].buffers
    for name, tensor in tensors.items():
        tensor[...] += rng.uniform(0, 1, filters)
        (norms[1].parameters | norms[1].buffers)[name][...] = tensor
    for norm in norms:
        norm.parameters["scale"][1::2] *= -1  # what falls is pooled the other way round
    layers = (plain, norms[0], MaxPool(np.float64))
    step = PooledConvolution(own, norms[1], MaxPool(np.float64))
    X = rng.normal(size=shape)
    generator = rng if training else None
    expected: Any = X
    for layer in layers:
        expected = layer.forward(expected, generator)
    np.testing.assert_allclose(step.forward(X, generator), expected, **_close)
    gradient: Any = rng.normal(size=expected.shape)
    found = step.backward(gradient)
    for layer in reversed(layers):
        gradient = layer.backward(gradient)
    assert found is not None
    np.testing.assert_allclose(found, gradient, **_close)
    np.testing.assert_allclose(own.gradients["weight"], plain.gradients["weight"], **_close)
    for kind in ("gradients", "buffers"):
        for name, array in getattr(norms[0], kind).items():
            np.testing.assert_allclose(getattr(norms[1], kind)[name], array, **_close)


def test_of_equal_pixels_the_pooled_convolution_takes_the_first() -> None:
    convolution = Convolution(1, 1, 1, bias=False, dtype=np.float64)
    convolution.parameters["weight"][...] = 1
    step = PooledConvolution(convolution, BatchNorm(1, np.float64), MaxPool(np.float64))
    step.forward(np.zeros((1, 2, 2, 1)))
    gradient = step.backward(np.ones((1, 1, 1, 1)))
    assert gradient is not None
    assert (gradient[0, :, :, 0] > 0).tolist() == [[True, False], [False, False]]


def _network(dtype: Any) -> Network:
    rng = np.random.default_rng(5)
    network = Network(Architecture(42, _IN_ORDER, "softmax", 3), dtype)
    network.initialise_parameters(rng)
    for name, parameter in network.parameters.items():
        if name.endswith("scale"):
            parameter[::2] *= -1
    return network


def test_a_network_runs_three_layers_in_one_go_and_still_learns_the_same() -> None:
    network = _network(np.float64)
    kinds = [type(step).__name__ for step in network._steps]
    assert kinds.count("PooledConvolution") == 2
    assert isinstance(network.layers[5], WinogradConvolution)
    rng = np.random.default_rng(6)
    X, labels = rng.uniform(0, 1, (5, 42)), rng.integers(0, 3, 5)

    def cost() -> float:
        return network.cost(network.forward_propagation(X, rng), labels)

    gradients = network.back_propagation(network.forward_propagation(X, rng), labels)
    for name, parameter in network.parameters.items():
        found = gradients[name].copy()
        np.testing.assert_allclose(found, central_difference(cost, parameter), rtol=1e-4, atol=1e-7)


def test_what_is_observed_is_what_the_network_answers() -> None:
    network = _network(np.float64)
    X = np.random.default_rng(7).uniform(0, 1, (4, 42))
    observed = network.observe(X, lambda layer, answer: None)
    np.testing.assert_allclose(network.forward_propagation(X), observed, **_close)


def test_the_number_of_cores_does_not_change_a_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    network = _network(np.float32)
    rng = np.random.default_rng(8)
    X, labels = rng.uniform(0, 1, (9, 42)).astype(np.float32), rng.integers(0, 3, 9)

    def step() -> list[Any]:
        logits = network.forward_propagation(X, rng)
        return [logits.copy(), *(g.copy() for g in network.back_propagation(logits, labels).values())]

    many = step()
    monkeypatch.setattr(parallel.os, "cpu_count", lambda: 1)
    assert all(np.array_equal(one, other) for one, other in zip(step(), many, strict=True))


@given(st.integers(1, 200), st.integers(1, 5000))
def test_blocks_are_even_and_cover_everything(count: int, sample_bytes: int) -> None:
    size = parallel.even_block_size(count, sample_bytes)
    assert 1 <= size <= parallel.block_size(sample_bytes)
    taken = [index for block in parallel.blocks(count, size) for index in range(count)[block]]
    assert taken == list(range(count))
