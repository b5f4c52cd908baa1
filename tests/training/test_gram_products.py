from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from beanleaf_app.training import gram_products
from beanleaf_app.training.gram_products import GramProducts


@pytest.fixture(autouse=True)
def _float32_for_small_ones_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gram_products, "_SMALL_MATRIX", 0)


def _problem(nodes: int, n: int, extra: int, seed: int) -> tuple[np.random.Generator, np.ndarray]:
    rng = np.random.default_rng(seed)
    photographs = rng.uniform(0, 1, (n + extra, 300))
    return rng, photographs[:n] @ photographs.T


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    nodes=st.integers(1, 12),
    n=st.integers(1, 40),
    extra=st.integers(0, 9),
    silent=st.integers(0, 12),
    size=st.sampled_from([1e-30, 1e-8, 1.0, 1e20]),
    seed=st.integers(0, 2**32),
)
def test_it_follows_the_product(nodes: int, n: int, extra: int, silent: int, size: float, seed: int) -> None:
    rng, gram = _problem(nodes, n, extra, seed)
    products = GramProducts(gram, nodes)
    coefficients = np.zeros((nodes, n))
    for _ in range(40):
        step = size * rng.normal(size=(nodes, n))
        step[silent : silent + 2] = 0
        coefficients -= step
        products.follow(coefficients, step)
        close = 1e-6 * size * gram.sum(axis=0).max()
        np.testing.assert_allclose(products.values, coefficients @ gram, rtol=0, atol=close)


def test_a_large_network_and_many_photographs_take_another_way_to_the_same_product() -> None:
    for nodes in (4, 8, 9, 64):
        rng, gram = _problem(nodes, 700, 50, nodes)
        products = GramProducts(gram, nodes)
        step = rng.normal(size=(nodes, 700))
        products.follow(-step, step)
        expected = -step @ gram
        np.testing.assert_allclose(products.values, expected, rtol=0, atol=1e-5 * np.abs(expected).max())


def test_begun_anew_it_is_exact() -> None:
    rng, gram = _problem(3, 20, 2, 5)
    products = GramProducts(gram, 3)
    coefficients = np.zeros((3, 20))
    for _ in range(16):
        step = rng.normal(size=(3, 20))
        coefficients -= step
        products.follow(coefficients, step)
    assert np.array_equal(products.values, coefficients @ gram)


def test_no_step_changes_nothing() -> None:
    _, gram = _problem(2, 5, 0, 1)
    products = GramProducts(gram, 2)
    products.follow(np.zeros((2, 5)), np.zeros((2, 5)))
    assert not products.values.any()


@pytest.mark.parametrize("before", [1, 15, 16, 17])
def test_a_restored_state_goes_on_bit_for_bit(before: int) -> None:
    rng, gram = _problem(4, 30, 3, before)
    steps = rng.normal(size=(40, 4, 30))
    products = GramProducts(gram, 4)

    def go(first: int, last: int) -> None:
        for k in range(first, last):
            products.follow(-steps[: k + 1].sum(axis=0), steps[k])

    go(0, before)
    state = products.state()
    go(before, 40)
    end = products.values.copy()
    products.restore(state)
    go(before, 40)
    assert np.array_equal(products.values, end)


def test_few_photographs_are_left_to_float64(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    rng, gram = _problem(4, 50, 9, 3)
    products = GramProducts(gram, 4)
    step = rng.normal(size=(4, 50))
    products.follow(-step, step)
    assert np.array_equal(products.values, -step @ gram)
