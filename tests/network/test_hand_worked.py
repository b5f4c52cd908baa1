"""One network small enough to work through by hand.

Two inputs, two hidden nodes, one sigmoid; two samples.

    X = (1 2)  y = (1)    W1 = ( 1/2 -1/4)  b1 = (1/2)    W2 = (2 2)  b2 = (-3)
        (2 0)      (0)         (-1    1  )       ( 0 )

Forward:  Z1 of the first sample: 1/2 - 1/2 + 1/2 = 1/2 and -1 + 2 + 0 = 1;  of the second: 3/2 and -2.
          A1 = (1/2 1), (3/2 0).  Logits: 1 + 2 - 3 = 0 and 3 + 0 - 3 = 0.  Both probabilities are 1/2,
          both costs log 2.
Backward: d logits = (p - y) / 2 = -1/4 and 1/4.
          dW2 = -1/4 (1/2 1) + 1/4 (3/2 0) = (1/4 -1/4),  db2 = 0.
          dA1 = -1/4 (2 2) and 1/4 (2 2);  the ReLU passes (1 1) and (1 0):  dZ1 = (-1/2 -1/2), (1/2 0).
          dW1: node 1: -1/2 (1 2) + 1/2 (2 0) = (1/2 -1);  node 2: -1/2 (1 2) = (-1/2 -1).
          db1 = (0 -1/2).
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network

X = np.array([[1.0, 2.0], [2.0, 0.0]])
LABELS = np.array([1, 0])
GRADIENTS = {
    "layer0.weight": [[0.5, -1.0], [-0.5, -1.0]],
    "layer0.bias": [0.0, -0.5],
    "layer1.weight": [[0.25, -0.25]],
    "layer1.bias": [0.0],
}


@pytest.fixture(params=[np.float32, np.float64])
def network(request: pytest.FixtureRequest) -> Network:
    result = Network(Architecture(2, (2,), "sigmoid", 1), request.param)
    result.set_parameters(
        {
            "layer0.weight": np.array([[0.5, -0.25], [-1.0, 1.0]]),
            "layer0.bias": np.array([0.5, 0.0]),
            "layer1.weight": np.array([[2.0, 2.0]]),
            "layer1.bias": np.array([-3.0]),
        }
    )
    return result


def _inputs(network: Network) -> NDArray[Any]:
    return X.astype(network.dtype)


def test_forward_propagation(network: Network) -> None:
    logits = network.forward_propagation(_inputs(network))
    assert logits.dtype == network.dtype
    assert logits.tolist() == [[0.0], [0.0]]
    assert network.predict_probabilities(_inputs(network)).tolist() == [[0.5], [0.5]]
    assert network.cost(logits, LABELS) == pytest.approx(math.log(2), rel=1e-6)


def test_back_propagation(network: Network) -> None:
    logits = network.forward_propagation(_inputs(network))
    gradients = network.back_propagation(logits, LABELS)
    # Every number is a sum of a few powers of two: no rounding, whatever the precision.
    assert {name: gradient.tolist() for name, gradient in gradients.items()} == GRADIENTS
    assert all(gradient.dtype == network.dtype for gradient in gradients.values())


def test_back_propagation_changes_no_parameter(network: Network) -> None:
    before = {name: parameter.copy() for name, parameter in network.parameters.items()}
    network.back_propagation(network.forward_propagation(_inputs(network)), LABELS)
    for name, parameter in network.parameters.items():
        assert np.array_equal(parameter, before[name]), name


def test_a_logit_of_exactly_zero_predicts_healthy(network: Network) -> None:
    assert network.predict(_inputs(network)).tolist() == [0, 0]
    assert network.accuracy(_inputs(network), LABELS) == 0.5


def test_sides_of_the_boundary(network: Network) -> None:
    # With b2 = -5/2 both logits are 1/2; with b2 = -7/2 both are -1/2.
    network.parameters["layer1.bias"][:] = -2.5
    assert network.predict(_inputs(network)).tolist() == [1, 1]
    network.parameters["layer1.bias"][:] = -3.5
    assert network.predict(_inputs(network)).tolist() == [0, 0]


def test_softmax_cost_and_gradient_by_hand() -> None:
    # No hidden layer, one input of 1: the logits are the biases (0, log 3), the probabilities (1/4, 3/4).
    network = Network(Architecture(1, (), "softmax", 2), np.float64)
    network.set_parameters({"layer0.weight": np.zeros((2, 1)), "layer0.bias": np.array([0.0, math.log(3)])})
    logits = network.forward_propagation(np.array([[1.0]]))
    assert network.predict_probabilities(np.array([[1.0]])) == pytest.approx(np.array([[0.25, 0.75]]))
    assert network.cost(logits, np.array([0])) == pytest.approx(math.log(4))
    assert network.cost(logits, np.array([1])) == pytest.approx(math.log(4 / 3))
    gradients = network.back_propagation(logits, np.array([0]))
    assert gradients["layer0.bias"] == pytest.approx(np.array([-0.75, 0.75]))
    assert gradients["layer0.weight"] == pytest.approx(np.array([[-0.75], [0.75]]))
    assert network.predict(np.array([[1.0]])).tolist() == [1]


# With the second bias pair the largest of Z1 is exactly 0, with the third it is 1/2.
@pytest.mark.parametrize(("bias", "dead"), [([0.5, 0.0], False), ([-1.5, -1.0], True), ([-1.5, -0.5], False)])
def test_a_layer_is_dead_when_no_unit_answers_to_any_sample(
    network: Network, bias: list[float], dead: bool
) -> None:
    network.parameters["layer0.bias"][:] = bias
    network.forward_propagation(_inputs(network))
    assert network.has_dead_layer == dead
