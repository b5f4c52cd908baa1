"""Every number of the glass box, by hand, against the training, and against the numerical gradient."""

from __future__ import annotations

import numpy as np
import pytest

from beanleaf_app.errors import TrainingError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.practice_leaves import practice_leaves
from beanleaf_app.photos.preprocessing import FEATURES, to_feature_vectors
from beanleaf_app.training.glass_box import GlassBox, Place, why_closed
from beanleaf_app.training.gradient_descent import GradientDescent

_NETWORKS = [
    Architecture(6, (4, 3, 2), "sigmoid", 1),
    Architecture(6, (5,), "softmax", 3),
    Architecture(6, (), "sigmoid", 1),
    Architecture(6, (), "softmax", 2),
]


def drawn(architecture: Architecture, seed: int = 1) -> Network:
    network = Network(architecture, np.float64)
    rng = np.random.default_rng(seed)
    network.initialise_parameters(rng)
    for name, array in network.parameters.items():
        if name.endswith("bias"):
            array[...] = rng.uniform(0.1, 0.5, array.shape)
    return network


def test_by_hand() -> None:
    network = Network(Architecture(2, (2,), "sigmoid", 1), np.float64)
    network.set_parameters(
        {
            "layer0.weight": np.array([[1.0, 2.0], [-1.0, 0.5]]),
            "layer0.bias": np.array([0.5, 0.0]),
            "layer1.weight": np.array([[2.0, 3.0]]),
            "layer1.bias": np.array([-3.5]),
        }
    )
    passed = GlassBox.of(network).look(np.array([0.5, 0.25]), 1)
    hidden, output = passed.layers
    # z = 1·0.5 + 2·0.25 + 0.5 = 1.5 and -0.5 + 0.125 = -0.375; then 2·1.5 + 3·0 - 3.5 = -0.5
    assert hidden.z.tolist() == [1.5, -0.375]
    assert hidden.activation.tolist() == [1.5, 0.0]
    assert output.z.tolist() == [-0.5]
    p = 1 / (1 + np.exp(0.5))
    assert passed.probabilities == pytest.approx([p], rel=1e-15)
    assert passed.cost == pytest.approx(-np.log(p), rel=1e-15)
    assert output.dz == pytest.approx([p - 1], rel=1e-15)
    assert output.dinputs == pytest.approx([2 * (p - 1), 3 * (p - 1)], rel=1e-15)
    assert hidden.dz == pytest.approx([2 * (p - 1), 0.0], rel=1e-15)
    assert hidden.dinputs is None
    assert output.gradient(0, 0) == pytest.approx(1.5 * (p - 1), rel=1e-15)
    assert output.gradient(0, None) == pytest.approx(p - 1, rel=1e-15)
    assert hidden.gradient(0, 1) == pytest.approx(0.25 * 2 * (p - 1), rel=1e-15)
    assert hidden.gradient(1, 0) == 0
    assert (hidden.value(0, 1), hidden.value(1, None), output.value(0, None)) == (2.0, 0.0, -3.5)
    after = GlassBox.of(network).updated(passed, 0.1).look(np.array([0.5, 0.25]), 1)
    assert after.layers[1].weight[0, 0] == pytest.approx(2 - 0.1 * 1.5 * (p - 1), rel=1e-15)
    assert after.layers[1].bias[0] == pytest.approx(-3.5 - 0.1 * (p - 1), rel=1e-15)
    assert after.layers[0].weight[1].tolist() == [-1.0, 0.5]


@pytest.mark.parametrize("architecture", _NETWORKS, ids=str)
def test_every_gradient_is_that_of_the_training(architecture: Architecture) -> None:
    network = drawn(architecture)
    x, label = np.random.default_rng(2).random(6), architecture.outputs - 1
    passed = GlassBox.of(network).look(x, label)
    labels = np.array([label])
    logits = network.forward_propagation(x[None])
    assert passed.cost == pytest.approx(network.cost(logits, labels), rel=1e-14)
    gradients = network.back_propagation(logits, labels)
    for index, layer in enumerate(passed.layers):
        assert np.allclose(np.outer(layer.dz, layer.inputs), gradients[f"layer{index}.weight"], rtol=1e-12)
        assert np.allclose(layer.dz, gradients[f"layer{index}.bias"], rtol=1e-12)


@pytest.mark.parametrize("architecture", _NETWORKS, ids=str)
def test_every_gradient_is_the_slope_of_the_cost(architecture: Architecture) -> None:
    box = GlassBox.of(drawn(architecture))
    passed = box.look(np.random.default_rng(3).random(6), 0)
    checked = 0
    for index, layer in enumerate(passed.layers):
        for node in range(len(layer.z)):
            for column in (None, *range(len(layer.inputs))):
                found = box.numerical_gradient(passed, Place(index, node, column))
                assert not found.bent
                assert found.value == pytest.approx(layer.gradient(node, column), rel=1e-5, abs=1e-9)
                checked += 1
    assert checked == architecture.parameter_count()


def test_an_update_is_that_of_the_training() -> None:
    network = drawn(_NETWORKS[0])
    x, labels = np.random.default_rng(4).random(6), np.array([1])
    box = GlassBox.of(network)
    after = box.updated(box.look(x, 1), 0.05).look(x, 1)
    gradients = network.back_propagation(network.forward_propagation(x[None]), labels)
    vector = np.concatenate([array.ravel() for array in network.parameters.values()])
    descent = GradientDescent(vector.size, 0.05)
    descent.update(vector, np.concatenate([array.ravel() for array in gradients.values()]))
    mine = np.concatenate([part.ravel() for layer in after.layers for part in (layer.weight, layer.bias)])
    assert np.allclose(mine, vector, rtol=1e-13)
    assert after.cost < box.look(x, 1).cost


def test_a_relu_at_its_bend_is_told() -> None:
    network = Network(Architecture(1, (1,), "sigmoid", 1), np.float64)
    network.set_parameters(
        {
            "layer0.weight": np.array([[1.0]]),
            "layer0.bias": np.array([-0.5]),
            "layer1.weight": np.array([[2.0]]),
            "layer1.bias": np.array([0.0]),
        }
    )
    box = GlassBox.of(network)
    passed = box.look(np.array([0.5]), 1)  # z is 0 exactly
    assert box.numerical_gradient(passed, Place(0, 0, 0)).bent
    assert not box.numerical_gradient(passed, Place(1, 0, 0)).bent


def test_a_saturated_network_has_a_finite_cost() -> None:
    network = Network(Architecture(1, (), "sigmoid", 1), np.float64)
    network.parameters["layer0.weight"][...] = 1e4
    passed = GlassBox.of(network).look(np.array([1.0]), 0)
    assert passed.cost == pytest.approx(1e4)
    assert passed.layers[0].dz[0] == 1


def test_a_real_leaf_in_a_real_network() -> None:
    leaves = practice_leaves("train", 3)
    network = Network(architecture_for("article", "health", FEATURES, 3))
    network.initialise_parameters(np.random.default_rng(0))
    box = GlassBox.of(network)
    x = to_feature_vectors(leaves.pixels)
    for row, label in zip(x, leaves.health_labels(), strict=True):
        passed = box.look(row, int(label))
        assert passed.probabilities == pytest.approx(network.predict_probabilities(row[None])[0], abs=1e-6)
        strongest = int(np.argmax(np.abs(passed.layers[0].inputs)))
        for place in (Place(0, 0, strongest), Place(3, 0, 1), Place(2, 1, None)):
            found = box.numerical_gradient(passed, place)
            analytic = passed.layers[place.layer].gradient(place.node, place.input)
            assert found.value == pytest.approx(analytic, rel=1e-4, abs=1e-9)


def test_what_cannot_be_looked_into_gets_a_sentence() -> None:
    conv = architecture_for("conv", "health", FEATURES, 3)
    assert "other layers" in str(why_closed(conv))
    with pytest.raises(TrainingError, match="dense layers"):
        GlassBox.of(Network(conv))
    assert "numbers" in str(why_closed(architecture_for("1000", "health", FEATURES, 3)))
    assert why_closed(architecture_for("160", "health", FEATURES, 3)) is None
