"""Convolution, pooling, batch norm, dropout: against plain loops and central differences."""

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
    DropoutSpec,
    FlattenSpec,
    GlobalAveragePoolSpec,
    GreyWorldSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
)
from beanleaf_app.network.network import Network
from beanleaf_app.network.pooling import GlobalAveragePool, MaxPool
from beanleaf_app.network.shaping import Dropout

_STEP = 1e-6


class _Same:
    """Draws the same numbers every time, so that a cost with dropout can be differentiated."""

    def random(self, shape: Any, dtype: Any) -> Any:
        return np.random.default_rng(3).random(shape, dtype)


_NETWORKS: dict[str, tuple[Any, ...]] = {
    "convolution": (ReshapeSpec(5, 4, 2), ConvolutionSpec(3, bias=True), FlattenSpec()),
    "large filter": (ReshapeSpec(5, 8, 1), ConvolutionSpec(2, size=5), ReLUSpec(), FlattenSpec()),
    "two convolutions": (
        ReshapeSpec(5, 4, 2),
        ConvolutionSpec(3),
        ReLUSpec(),
        ConvolutionSpec(2, size=1, bias=True),
        GlobalAveragePoolSpec(),
    ),
    "grey world": (ReshapeSpec(5, 4, 2), ConvolutionSpec(3), GreyWorldSpec(), FlattenSpec()),
    "max pooling": (ReshapeSpec(5, 4, 2), MaxPoolSpec(), FlattenSpec()),
    "batch norm": (ReshapeSpec(5, 4, 2), ConvolutionSpec(3), BatchNormSpec(), GlobalAveragePoolSpec(), 4),
    "batch norm of features": (4, BatchNormSpec()),
    "dropout": (6, DropoutSpec(0.4), 3),
    "all": (
        ReshapeSpec(5, 8, 1),
        *(ConvolutionSpec(3), BatchNormSpec(), ReLUSpec(), MaxPoolSpec()),
        *(ConvolutionSpec(4), BatchNormSpec(), ReLUSpec(), GlobalAveragePoolSpec()),
        DropoutSpec(0.3),
    ),
}


@pytest.mark.parametrize("training", [False, True])
@pytest.mark.parametrize("smoothing", [0.0, 0.1])
@pytest.mark.parametrize("kind", _NETWORKS)
def test_back_propagation_is_the_central_difference(
    kind: str, smoothing: float, training: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parallel, "_BLOCK_BYTES", 500)  # several blocks
    network = Network(Architecture(40, _NETWORKS[kind], "softmax", 3), np.float64)
    rng = np.random.default_rng(5)
    network.initialise_parameters(rng)
    for tensor in network.tensors.values():
        tensor[...] += 0.1 * np.abs(rng.standard_normal(tensor.shape))
    X, labels = rng.uniform(0, 1, (7, 40)), rng.integers(0, 3, 7)
    buffers = {name: array.copy() for name, array in network.buffers.items()}
    source: Any = _Same() if training else None

    def cost() -> float:
        network.set_tensors(network.parameters | buffers)
        logits = network.forward_propagation(X, source)
        log_p = np.log(network.output.probabilities(logits))
        aims = np.full((7, 3), smoothing / 3)
        aims[np.arange(7), labels] += 1 - smoothing
        return float(-(aims * log_p).sum() / 7)

    cost()
    logits = network.forward_propagation(X, source)
    gradients = {
        name: array.copy()
        for name, array in network.back_propagation(logits, labels, smoothing=smoothing).items()
    }
    assert set(gradients) == set(network.parameters)
    for name, parameter in network.parameters.items():
        for place in list(np.ndindex(parameter.shape))[:40]:
            before = parameter[place]
            parameter[place] = before + _STEP
            above = cost()
            parameter[place] = before - _STEP
            below = cost()
            parameter[place] = before
            expected = (above - below) / (2 * _STEP)
            assert gradients[name][place] == pytest.approx(expected, rel=1e-5, abs=1e-8), (name, place)


@given(
    n=st.integers(1, 5),
    height=st.integers(1, 7),
    width=st.integers(1, 7),
    channels=st.integers(1, 3),
    filters=st.integers(1, 4),
    size=st.sampled_from([1, 3, 5]),
    seed=st.integers(0, 2**32),
)
@settings(max_examples=40)
def test_convolution_is_the_sum_over_patches(
    n: int, height: int, width: int, channels: int, filters: int, size: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    layer = Convolution(channels, filters, size, bias=True, dtype=np.float64)
    layer.initialise_parameters(rng)
    layer.parameters["bias"][:] = rng.normal(size=filters)
    X = rng.normal(size=(n, height, width, channels))
    found = layer.forward(X)
    kernel = layer.parameters["weight"].reshape(filters, size, size, channels)
    edge = size // 2
    padded = np.pad(X, ((0, 0), (edge, edge), (edge, edge), (0, 0)))
    for y in range(height):
        for x in range(width):
            patch = padded[:, y : y + size, x : x + size]
            expected = np.einsum("nyxc,fyxc->nf", patch, kernel) + layer.parameters["bias"]
            np.testing.assert_allclose(found[:, y, x], expected, atol=1e-12)


def test_a_smaller_batch_after_a_larger_one_sees_no_rest_of_it() -> None:
    rng = np.random.default_rng(0)
    layer = Convolution(2, 3, 3, bias=False, dtype=np.float64)
    layer.initialise_parameters(rng)
    large, small = rng.normal(size=(6, 5, 5, 2)), rng.normal(size=(2, 4, 3, 2))
    fresh = Convolution(2, 3, 3, bias=False, dtype=np.float64)
    fresh.parameters["weight"][:] = layer.parameters["weight"]
    layer.forward(large)
    assert np.array_equal(layer.forward(small), fresh.forward(small))


def test_max_pooling_by_hand() -> None:
    X = np.array([[1, 2, 5, 0, 9], [3, 4, 5, 5, 9], [9, 9, 9, 9, 9]], float).reshape(1, 3, 5, 1)
    layer = MaxPool(np.float64)
    assert layer.forward(X)[0, :, :, 0].tolist() == [[4, 5]]
    gradient = layer.backward(np.array([10.0, 20.0]).reshape(1, 1, 2, 1))
    assert gradient is not None
    # The first of equal ones takes all; what was left out gets nothing.
    assert gradient[0, :, :, 0].tolist() == [[0, 0, 20, 0, 0], [0, 10, 0, 0, 0], [0, 0, 0, 0, 0]]


def test_global_average_pooling_by_hand() -> None:
    layer = GlobalAveragePool()
    assert layer.forward(np.arange(8.0).reshape(1, 2, 2, 2)).tolist() == [[3, 4]]


def test_batch_norm_in_training_and_in_use() -> None:
    rng = np.random.default_rng(1)
    X = rng.normal(3, 2, (8, 5, 5, 3))
    layer = BatchNorm(3, np.float64)
    trained = layer.forward(X, rng).copy()
    np.testing.assert_allclose(trained.mean(axis=(0, 1, 2)), 0, atol=1e-12)
    np.testing.assert_allclose(trained.var(axis=(0, 1, 2)), 1, rtol=1e-4)
    np.testing.assert_allclose(layer.buffers["running_mean"], 0.1 * X.mean(axis=(0, 1, 2)))
    unbiased = X.reshape(-1, 3).var(axis=0, ddof=1)
    np.testing.assert_allclose(layer.buffers["running_variance"], 0.9 + 0.1 * unbiased)
    for _ in range(200):
        layer.forward(X, rng)
    np.testing.assert_allclose(layer.forward(X), trained, atol=0.02)
    before = layer.buffers["running_mean"].copy()
    layer.forward(X + 1)
    assert np.array_equal(layer.buffers["running_mean"], before), "a network in use learned something"


def test_batch_norm_keeps_its_digits_far_from_zero() -> None:
    X = np.random.default_rng(1).normal(1000, 0.5, (8, 20, 20, 2)).astype(np.float32)
    found = BatchNorm(2).forward(X, np.random.default_rng())
    assert found.var(axis=(0, 1, 2)) == pytest.approx([1, 1], rel=1e-3)


def test_dropout_drops_its_share_while_training_only() -> None:
    layer, X = Dropout(0.3), np.ones((100, 100), np.float32)
    dropped = layer.forward(X, np.random.default_rng(0))
    assert (dropped == 0).mean() == pytest.approx(0.3, abs=0.02)
    assert dropped.mean() == pytest.approx(1, abs=0.03)
    gradient = layer.backward(X)
    assert gradient is not None
    assert np.array_equal(gradient, dropped)
    assert layer.forward(X) is X


def test_the_number_of_cores_does_not_change_a_bit(monkeypatch: pytest.MonkeyPatch) -> None:
    rng = np.random.default_rng(2)
    network = Network(Architecture(40, _NETWORKS["all"], "softmax", 3))
    network.initialise_parameters(rng)
    X, labels = rng.uniform(0, 1, (9, 40)).astype(np.float32), rng.integers(0, 3, 9)
    monkeypatch.setattr(parallel, "_BLOCK_BYTES", 300)

    def step() -> list[Any]:
        logits = network.forward_propagation(X, np.random.default_rng(1))
        return [logits, *(g.copy() for g in network.back_propagation(logits, labels).values())]

    many = step()
    monkeypatch.setattr(parallel.os, "cpu_count", lambda: 1)
    assert all(np.array_equal(one, other) for one, other in zip(step(), many, strict=True))


def test_features_are_what_the_last_layer_sees() -> None:
    network = Network(Architecture(40, _NETWORKS["all"], "softmax", 3), np.float64)
    network.initialise_parameters(np.random.default_rng(2))
    X = np.random.default_rng(3).uniform(0, 1, (4, 40))
    last = network.layers[-1].parameters
    expected = network.features(X) @ last["weight"].T + last["bias"]
    np.testing.assert_allclose(network.forward_propagation(X), expected)


def test_an_architecture_survives_its_description() -> None:
    for layers in _NETWORKS.values():
        architecture = Architecture(40, layers, "softmax", 3)
        assert Architecture.from_json(architecture.as_json()) == architecture
        network = Network(architecture)
        assert {n: a.shape for n, a in network.tensors.items()} == architecture.tensor_shapes()
        assert not architecture.is_dense


@pytest.mark.parametrize(
    ("layers", "reason"),
    [
        ((ConvolutionSpec(3),), "needs a picture"),
        ((ReshapeSpec(5, 5, 2),), "do not make a picture"),
        ((ReshapeSpec(5, 4, 2), 3), "needs a feature vector"),
        ((ReshapeSpec(40, 1, 1), MaxPoolSpec()), "too small"),
        ((GreyWorldSpec(),), "needs a picture"),
        ((ReshapeSpec(5, 4, 2),), "needs a feature vector"),
    ],
)
def test_layers_that_do_not_fit_are_refused(layers: tuple[Any, ...], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        Architecture(40, layers, "softmax", 3)


@pytest.mark.parametrize(
    "described",
    [
        {"layer": "convolution", "filters": True, "size": 3, "bias": False},
        {"layer": "convolution", "filters": 3, "size": 4, "bias": False},
        {"layer": "convolution", "filters": 3, "size": 3, "bias": 1},
        {"layer": "convolution", "filters": 3},
        {"layer": "dropout", "rate": "0.1"},
        {"layer": "dropout", "rate": 1.0},
        {"layer": "attention"},
        {"layer": 3},
        "relu",
    ],
)
def test_strange_descriptions_are_refused(described: Any) -> None:
    good = Architecture(40, (ReshapeSpec(5, 4, 2), FlattenSpec()), "softmax", 3).as_json()
    good["hidden"].insert(1, described)
    with pytest.raises(ValueError, match=r"."):
        Architecture.from_json(good)
