from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from numpy.typing import NDArray

from beanleaf_app.network.costs import OUTPUTS, SigmoidOutput, SoftmaxOutput

_logits = st.floats(-1e4, 1e4, width=32)
_dtypes = st.sampled_from([np.float32, np.float64])
_rows = hnp.arrays(np.float64, st.tuples(st.integers(1, 6), st.integers(2, 5)), elements=_logits)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("z", [-1e4, -100.0, -40.0, 0.0, 40.0, 100.0, 1e4])
def test_sigmoid_at_saturation(z: float, dtype: type) -> None:
    output = SigmoidOutput()
    logits: NDArray[Any] = np.full((2, 1), z, dtype)
    costs = output.costs(logits, np.array([0, 1]))
    # The cost of being wrong grows as |z|, that of being right falls to 0: log(1 + exp(-m)).
    expected = [max(z, 0) + math.log1p(math.exp(-abs(z))), max(-z, 0) + math.log1p(math.exp(-abs(z)))]
    assert costs == pytest.approx(np.array(expected), rel=1e-6, abs=1e-30)
    gradient = output.gradient(logits, np.array([0, 1]))
    assert gradient.dtype == dtype
    assert np.isfinite(gradient).all()
    p = 1 / (1 + math.exp(-z)) if z > -700 else 0.0
    assert gradient[:, 0] == pytest.approx(np.array([p, p - 1]), abs=1e-7)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_softmax_at_saturation(dtype: type) -> None:
    output = SoftmaxOutput()
    logits: NDArray[Any] = np.array([[1e4, -1e4, 0.0]] * 3, dtype)
    assert output.costs(logits, np.array([0, 1, 2])).tolist() == [0.0, 2e4, 1e4]
    assert output.gradient(logits, np.array([0, 1, 2])).tolist() == [[0, 0, 0], [1, -1, 0], [1, 0, -1]]
    assert output.probabilities(logits).dtype == dtype


@given(_rows, _dtypes, st.data())
def test_costs_are_finite_and_probabilities_add_up(
    rows: NDArray[Any], dtype: type, data: st.DataObject
) -> None:
    logits: NDArray[Any] = rows.astype(dtype)
    labels = data.draw(hnp.arrays(np.int64, len(rows), elements=st.integers(0, rows.shape[1] - 1)))
    output = SoftmaxOutput()
    probabilities = output.probabilities(logits)
    assert ((probabilities >= 0) & (probabilities <= 1 + 1e-6)).all()
    assert probabilities.sum(axis=1) == pytest.approx(np.ones(len(rows)), abs=1e-5)
    costs = output.costs(logits, labels)
    assert np.isfinite(costs).all()
    assert (costs >= 0).all()
    # The gradient of a softmax adds up to 0 in every row.
    assert output.gradient(logits, labels).sum(axis=1) == pytest.approx(np.zeros(len(rows)), abs=1e-5)


@given(_rows, st.integers(-5000, 5000))
def test_softmax_ignores_a_shift_of_all_logits(rows: NDArray[Any], shift: int) -> None:
    rounded = np.rint(rows * 8) / 8  # so that adding the shift rounds nothing
    output = SoftmaxOutput()
    assert np.array_equal(output.probabilities(rounded), output.probabilities(rounded + shift))
    labels = np.zeros(len(rows), np.int64)
    assert np.array_equal(output.costs(rounded, labels), output.costs(rounded + shift, labels))


@given(hnp.arrays(np.float64, st.integers(1, 8), elements=st.floats(-600, 600)), st.data())
def test_softmax_of_two_classes_is_the_sigmoid_of_their_difference(
    z: NDArray[Any], data: st.DataObject
) -> None:
    labels = data.draw(hnp.arrays(np.int64, len(z), elements=st.integers(0, 1)))
    one, two = SigmoidOutput(), SoftmaxOutput()
    pairs = np.column_stack([np.zeros_like(z), z])
    assert np.allclose(one.probabilities(z[:, None])[:, 0], two.probabilities(pairs)[:, 1], rtol=1e-12)
    assert np.allclose(one.costs(z[:, None], labels), two.costs(pairs, labels), rtol=1e-9, atol=1e-15)
    assert np.allclose(one.gradient(z[:, None], labels)[:, 0], two.gradient(pairs, labels)[:, 1], atol=1e-15)
    assert np.array_equal(one.predict(z[:, None]), two.predict(pairs))


@given(hnp.arrays(np.float64, st.integers(1, 8), elements=st.floats(-30, 30)))
def test_the_cost_is_minus_the_log_of_the_probability(z: NDArray[Any]) -> None:
    for name, logits in (("sigmoid", z[:, None]), ("softmax", np.column_stack([z, -z, z / 2]))):
        output = OUTPUTS[name]()
        p = output.probabilities(logits)
        chosen = p[:, 1] if name == "softmax" else p[:, 0]
        ones = np.ones(len(z), np.int64)
        assert np.allclose(output.costs(logits, ones), -np.log(chosen), rtol=1e-9, atol=1e-12)


def test_ties_predict_the_first_class() -> None:
    assert SoftmaxOutput().predict(np.array([[1.0, 1.0, 0.0], [0.0, 2.0, 2.0]])).tolist() == [0, 1]
