from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.initialisation import he_normal
from beanleaf_app.network.network import Network

ARTICLE = Architecture(30, (4, 3, 2), "sigmoid", 1)


def _drawn(seed: int = 0, architecture: Architecture = ARTICLE) -> Network:
    network = Network(architecture)
    network.initialise_parameters(np.random.default_rng(seed))
    return network


@pytest.mark.parametrize("inputs", [3, 50, 400])
def test_he_initialisation_has_the_variance_of_its_inputs(inputs: int) -> None:
    nodes = 40_000 // inputs
    weights = he_normal(np.random.default_rng(1), nodes, inputs)
    assert weights.shape == (nodes, inputs)
    # 40,000 draws: the standard error of the mean is sigma / 200, that of the variance 0.7 %.
    assert abs(weights.mean()) < 5 * np.sqrt(2 / inputs) / 200
    assert weights.var() == pytest.approx(2 / inputs, rel=0.04)


def test_starting_weights_are_those_of_he_in_the_order_of_the_layers_and_biases_are_zero() -> None:
    network = _drawn(7)
    rng = np.random.default_rng(7)
    for layer in range(4):
        weight = network.parameters[f"layer{layer}.weight"]
        assert np.array_equal(weight, he_normal(rng, *weight.shape).astype(np.float32))
        assert not network.parameters[f"layer{layer}.bias"].any()


def test_equal_seeds_give_equal_weights_and_others_do_not() -> None:
    first, again, other = _drawn(3).parameters, _drawn(3).parameters, _drawn(4).parameters
    for name in first:
        assert np.array_equal(first[name], again[name])
        assert name.endswith("bias") or not np.array_equal(first[name], other[name])


def test_initialising_again_resets_the_biases() -> None:
    network = _drawn()
    network.parameters["layer1.bias"][:] = 5
    network.initialise_parameters(np.random.default_rng(0))
    assert not network.parameters["layer1.bias"].any()


def test_parameters_are_float32_with_the_names_and_shapes_of_the_architecture() -> None:
    parameters = _drawn().parameters
    assert {name: array.shape for name, array in parameters.items()} == {
        "layer0.weight": (4, 30),
        "layer0.bias": (4,),
        "layer1.weight": (3, 4),
        "layer1.bias": (3,),
        "layer2.weight": (2, 3),
        "layer2.bias": (2,),
        "layer3.weight": (1, 2),
        "layer3.bias": (1,),
    }
    assert all(array.dtype == np.float32 for array in parameters.values())


@given(st.integers(0, 2**32), st.sampled_from([(), (3,), (4, 3, 2)]), st.sampled_from([1, 3]))
def test_forward_propagation_is_the_formula(seed: int, hidden: tuple[int, ...], outputs: int) -> None:
    architecture = Architecture(6, hidden, "sigmoid" if outputs == 1 else "softmax", outputs)
    network = Network(architecture, np.float64)
    rng = np.random.default_rng(seed)
    network.initialise_parameters(rng)
    for name, parameter in network.parameters.items():
        if name.endswith("bias"):
            parameter[:] = rng.standard_normal(parameter.shape)
    X = rng.random((5, 6))
    A = X.T  # columns as samples, as the textbooks write it
    for layer in range(len(hidden) + 1):
        weight, bias = (network.parameters[f"layer{layer}.{kind}"] for kind in ("weight", "bias"))
        Z = weight @ A + bias[:, None]
        A = np.where(Z > 0, Z, 0)
    assert np.allclose(network.forward_propagation(X), Z.T, rtol=1e-12, atol=1e-12)


def test_set_parameters_refuses_what_does_not_fit_and_says_which() -> None:
    network = _drawn()
    good = {name: array.copy() for name, array in network.parameters.items()}
    with pytest.raises(ValueError, match=r"layer2\.bias"):
        network.set_parameters({name: array for name, array in good.items() if name != "layer2.bias"})
    with pytest.raises(ValueError, match=r"layer9\.bias"):
        network.set_parameters({**good, "layer9.bias": np.zeros(1)})
    with pytest.raises(ValueError, match=r"layer1\.weight has the shape \(4, 3\), not \(3, 4\)"):
        network.set_parameters({**good, "layer1.weight": good["layer1.weight"].T})
    # A single number would fit everywhere by broadcasting.
    with pytest.raises(ValueError, match=r"layer0\.bias"):
        network.set_parameters({**good, "layer0.bias": np.zeros(1)})


def test_set_parameters_and_copy_share_no_memory() -> None:
    network = _drawn()
    twin = network.copy()
    given_values = {name: array.copy() for name, array in network.parameters.items()}
    network.set_parameters(given_values)
    for array in given_values.values():
        array[...] = 9
    for name, array in twin.parameters.items():
        assert not np.shares_memory(array, network.parameters[name])
        assert np.array_equal(array, network.parameters[name])
        assert (array != 9).all()
    assert twin.architecture == network.architecture
    assert network.copy(np.float64).forward_propagation(np.ones((1, 30))).dtype == np.float64


def test_float32_stays_float32_all_the_way() -> None:
    network = _drawn(1, Architecture(8, (3,), "softmax", 3))
    X = np.random.default_rng(0).random((4, 8), dtype=np.float32)
    logits = network.forward_propagation(X)
    assert logits.dtype == np.float32
    assert network.predict_probabilities(X).dtype == np.float32
    assert {g.dtype for g in network.back_propagation(logits, np.array([0, 1, 2, 0])).values()} == {
        np.dtype(np.float32)
    }


def test_predict_and_accuracy_agree_with_the_probabilities() -> None:
    rng = np.random.default_rng(5)
    X, labels = rng.random((50, 8)), rng.integers(0, 3, 50)
    softmax = Network(Architecture(8, (6,), "softmax", 3), np.float64)
    softmax.initialise_parameters(rng)
    predicted = softmax.predict_probabilities(X).argmax(axis=1)
    assert np.array_equal(softmax.predict(X), predicted)
    assert softmax.accuracy(X, labels) == np.count_nonzero(predicted == labels) / 50
    sigmoid = Network(Architecture(8, (6,), "sigmoid", 1), np.float64)
    sigmoid.initialise_parameters(rng)
    assert np.array_equal(sigmoid.predict(X), sigmoid.predict_probabilities(X)[:, 0] > 0.5)
