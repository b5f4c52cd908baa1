"""The fast forms of a network in use: against its layers, one after the other."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from beanleaf_app.network import parallel
from beanleaf_app.network.answering_patches import AnsweringPatches
from beanleaf_app.network.answering_winograd import AnsweringWinograd
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import (
    BatchNormSpec,
    ConvolutionSpec,
    GlobalAveragePoolSpec,
    LayerSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
)
from beanleaf_app.network.layers import Layer
from beanleaf_app.network.network import Network

_close: dict[str, Any] = {"rtol": 1e-8, "atol": 1e-10}
_NORMED = (ConvolutionSpec(9), BatchNormSpec())
_POOLED = (*_NORMED, MaxPoolSpec())
_HIDDEN: dict[str, tuple[LayerSpec, ...]] = {
    "pooled": (*_POOLED, ReLUSpec(), *_POOLED, ReLUSpec()),
    "not cut off": (*_POOLED, *_POOLED),
    "not pooled": (*_POOLED, ReLUSpec(), *_NORMED, ReLUSpec()),
    "norm alone": (*_POOLED, ReLUSpec(), *_NORMED),
}


def _network(height: int, width: int, hidden: str, dtype: Any = np.float64) -> Network:
    layers = (ReshapeSpec(height, width, 2), *_HIDDEN[hidden], GlobalAveragePoolSpec())
    network = Network(Architecture(2 * height * width, layers, "softmax", 3), dtype)
    rng = np.random.default_rng(1)
    network.initialise_parameters(rng)
    for name, tensor in network.tensors.items():
        if name.endswith(("scale", "running_mean", "running_variance")):
            tensor[...] = rng.uniform(0.5, 1.5, tensor.shape)
        if name.endswith("scale"):
            tensor[::2] *= -1  # what falls is pooled the other way round
    return network


def _pictures(network: Network, count: int) -> np.ndarray[Any, Any]:
    X = np.random.default_rng(2).normal(size=(count, network.architecture.inputs))
    return X.astype(network.dtype)


def _one_by_one(network: Network, X: Any) -> list[tuple[Layer, Any]]:
    answers, signal = [], X
    for layer in network.layers:
        signal = layer.forward(signal)
        answers.append((layer, signal.copy()))
    return answers


@pytest.mark.parametrize("hidden", _HIDDEN)
@pytest.mark.parametrize("size", [(20, 16), (13, 23), (5, 4), (31, 10)])
def test_several_layers_in_one_go_answer_as_one_after_the_other(size: tuple[int, int], hidden: str) -> None:
    network = _network(*size, hidden)
    X = _pictures(network, 3)
    seen: dict[int, Any] = {}
    logits = network.observe(X, lambda layer, answer: seen.update({id(layer): answer.copy()}))
    kinds = [type(answer) for answer in network._answers]
    assert AnsweringPatches in kinds
    assert AnsweringWinograd in kinds
    answers = _one_by_one(network, X)
    for layer, answer in answers:
        if id(layer) in seen:
            np.testing.assert_allclose(seen[id(layer)], answer, **_close)
    np.testing.assert_allclose(logits, answers[-1][1], **_close)


def test_the_answer_follows_every_tensor() -> None:
    network = _network(12, 12, "not pooled")
    X = _pictures(network, 2)
    for tensor in network.tensors.values():
        before = network.answer(X).copy()
        tensor[...] += 0.25
        after = network.answer(X)
        assert not np.array_equal(before, after)
        np.testing.assert_allclose(after, network.forward_propagation(X), **_close)


def test_a_frozen_network_answers_the_same_and_cannot_be_changed() -> None:
    network = _network(12, 12, "pooled")
    X = _pictures(network, 2)
    before = network.answer(X).copy()
    network.freeze()
    assert np.array_equal(network.answer(X), before)
    assert np.array_equal(network.answer(X), before)
    for tensor in network.tensors.values():
        with pytest.raises(ValueError, match="read-only"):
            tensor[...] += 0.25
    free = network.copy()
    free.parameters["layer0.weight"][...] += 0.25
    assert not np.array_equal(free.answer(X), before)


def test_an_answer_is_the_same_after_larger_and_smaller_batches() -> None:
    # They work in the same memory, which has grown meanwhile.
    network = _network(20, 16, "pooled", np.float32)
    few, many = _pictures(network, 1), _pictures(network, 9)
    alone = network.answer(few).copy()
    with parallel.without_others():
        for X in (many, few, many[:4], few):
            answer = network.answer(X)
        assert np.array_equal(answer, alone)


def test_an_answer_depends_on_no_other_sample_thread_or_earlier_batch(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    network = _network(22, 18, "pooled", np.float32)
    X = _pictures(network, 7)
    alone = network.answer(X[:1]).copy()
    monkeypatch.setattr(parallel, "_BLOCK_BYTES", 120_000)  # several samples in each block
    many = network.answer(X).copy()
    with parallel.without_others():
        assert np.array_equal(network.answer(X), many)
    monkeypatch.setattr(parallel.os, "cpu_count", lambda: 1)
    assert np.array_equal(network.answer(X), many)
    np.testing.assert_allclose(many[:1], alone, rtol=1e-4, atol=1e-5)
    monkeypatch.undo()
    assert np.array_equal(network.answer(X[:1]), alone)
