from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beanleaf_app.training.evaluation import (
    ReliabilityBin,
    confusion_matrix,
    expected_calibration_error,
    log_loss,
    precision_and_recall,
    reliability_table,
    wilson_interval,
)


def test_confusion_rows_are_true_and_columns_predicted() -> None:
    labels, predicted = np.array([0, 0, 1, 2, 2, 2]), np.array([0, 1, 1, 0, 0, 2])
    assert confusion_matrix(labels, predicted, 4).tolist() == [
        [1, 1, 0, 0],
        [0, 1, 0, 0],
        [2, 0, 1, 0],
        [0, 0, 0, 0],
    ]


@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=30))
def test_confusion_counts_every_sample_once(pairs: list[tuple[int, int]]) -> None:
    labels, predicted = (np.array([pair[side] for pair in pairs], np.int64) for side in (0, 1))
    matrix = confusion_matrix(labels, predicted, 4)
    assert all(matrix[t, p] == pairs.count((t, p)) for t in range(4) for p in range(4))


def test_log_loss_by_hand() -> None:
    # -(log 1/2 + log 1/4) / 2 = (3/2) log 2
    probabilities = np.array([[0.5, 0.5], [0.75, 0.25]])
    assert log_loss(probabilities, np.array([0, 1])) == pytest.approx(1.5 * math.log(2))


def test_log_loss_of_a_certain_mistake_is_finite_and_large() -> None:
    for dtype in (np.float32, np.float64):
        loss = log_loss(np.array([[1.0, 0.0]], dtype), np.array([1]))
        assert loss == pytest.approx(-math.log(np.finfo(np.float64).tiny))


def test_calibration_error_by_hand() -> None:
    # Four at confidence 0.75, half of them right: a gap of 1/4 for 4 of 6. Two at 0.95, both right: 0.05.
    probabilities = np.array([[0.75, 0.25]] * 4 + [[0.05, 0.95]] * 2)
    labels = np.array([0, 0, 1, 1, 1, 1])
    assert expected_calibration_error(probabilities, labels) == pytest.approx((4 * 0.25 + 2 * 0.05) / 6)


def test_gaps_of_one_bin_cancel_and_those_of_two_do_not() -> None:
    together = np.array([[0.55, 0.45], [0.55, 0.45]])
    assert expected_calibration_error(together, np.array([0, 1])) == pytest.approx(0.05)
    apart = np.array([[0.55, 0.45], [0.85, 0.15]])
    assert expected_calibration_error(apart, np.array([0, 1])) == pytest.approx((0.45 + 0.85) / 2)
    assert expected_calibration_error(apart, np.array([0, 1]), bins=1) == pytest.approx(0.2)


@given(st.integers(1, 9), st.integers(1, 20))
def test_perfect_calibration_has_no_error(tenths: int, times: int) -> None:
    # A share of exactly k in 10 is right, said with confidence k / 10.
    confidence = max(tenths, 10 - tenths) / 10
    right = round(confidence * 10)
    probabilities = np.tile([confidence, 1 - confidence], (10 * times, 1))
    labels = np.tile([0] * right + [1] * (10 - right), times)
    if confidence > 0.5:
        assert expected_calibration_error(probabilities, labels) == pytest.approx(0, abs=1e-12)


def test_always_certain() -> None:
    certain = np.array([[1.0, 0.0]] * 4)
    assert expected_calibration_error(certain, np.zeros(4, np.int64)) == 0
    assert expected_calibration_error(certain, np.ones(4, np.int64)) == 1


@given(st.integers(1, 30), st.integers(2, 5), st.integers(0, 2**32))
def test_measures_stay_in_their_range(count: int, classes: int, seed: int) -> None:
    rng = np.random.default_rng(seed)
    probabilities = rng.dirichlet(np.ones(classes), count)
    labels = rng.integers(0, classes, count)
    assert 0 <= expected_calibration_error(probabilities, labels) <= 1
    assert log_loss(probabilities, labels) >= 0


def test_a_confidence_on_the_border_belongs_to_the_bin_below() -> None:
    # 3/4 and 4/5 both lie in (0.7, 0.8]: the gaps -1/4 and 4/5 of one that is right and one that is not
    # partly cancel.
    probabilities = np.array([[0.75, 0.25], [0.8, 0.2]])
    assert expected_calibration_error(probabilities, np.array([0, 1])) == pytest.approx(0.55 / 2)


def test_wilson_interval_against_published_values() -> None:
    # Newcombe (1998), table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for right, count, low, high in (
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ):
        assert wilson_interval(right, count) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(1, 500).flatmap(lambda count: st.tuples(st.integers(0, count), st.just(count))))
def test_wilson_interval_holds_the_share_and_is_symmetric(pair: tuple[int, int]) -> None:
    right, count = pair
    low, high = wilson_interval(right, count)
    assert 0 <= low <= right / count <= high <= 1
    assert wilson_interval(count - right, count) == pytest.approx((1 - high, 1 - low))


@pytest.mark.parametrize(("right", "count"), [(0, 0), (3, 2), (-1, 2)])
def test_what_is_no_share_has_no_interval(right: int, count: int) -> None:
    with pytest.raises(ValueError, match="not a share"):
        wilson_interval(right, count)


def test_precision_and_recall_by_hand() -> None:
    confusion = np.array([[3, 1, 0], [2, 4, 0], [0, 0, 0]])
    assert precision_and_recall(confusion) == ([3 / 5, 4 / 5, None], [3 / 4, 4 / 6, None])


def test_reliability_table_by_hand() -> None:
    probabilities = np.array([[0.75, 0.25]] * 4 + [[0.05, 0.95]] * 2)
    found = reliability_table(probabilities, np.array([0, 0, 1, 1, 1, 1]))
    assert found == (ReliabilityBin(0.7, 0.8, 4, 0.75, 0.5), ReliabilityBin(0.9, 1.0, 2, 0.95, 1.0))
