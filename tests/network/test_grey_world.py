"""The layer that takes the light out of a picture."""

from __future__ import annotations

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from beanleaf_app.network.grey_world import DARKEST, GreyWorld
from tests.network.differences import central_difference


def test_by_hand() -> None:
    picture = np.array([[[0.1, 0.004], [0.3, 0.0]], [[0.5, 0.004], [0.3, 0.0]]])[None]
    layer = GreyWorld(np.float64)
    found = layer.forward(picture)
    np.testing.assert_allclose(found[0, :, :, 0], [[1 / 3, 1], [5 / 3, 1]])
    # The second channel is too dark to tell its light from its noise.
    np.testing.assert_allclose(found[0, :, :, 1], picture[0, :, :, 1] / DARKEST)
    assert layer.backward(picture, inputs_needed=False) is None


def test_the_strength_and_the_colour_of_the_light_change_nothing() -> None:
    rng = np.random.default_rng(4)
    pictures = rng.uniform(0.1, 0.6, (3, 6, 5, 3))
    light = rng.uniform(0.5, 1.5, (3, 1, 1, 3))
    as_it_is = GreyWorld(np.float64).forward(pictures)
    np.testing.assert_allclose(GreyWorld(np.float64).forward(pictures * light), as_it_is)


def test_a_black_picture_stays_black() -> None:
    assert (GreyWorld().forward(np.zeros((1, 4, 4, 3), np.float32)) == 0).all()


@given(darker=st.floats(0, 1), seed=st.integers(0, 2**32 - 1))
@settings(max_examples=40)
def test_back_propagation_is_the_central_difference(darker: float, seed: int) -> None:
    rng = np.random.default_rng(seed)
    layer = GreyWorld(np.float64)
    X, onward = rng.random((2, 3, 4, 2)) - darker, rng.standard_normal((2, 3, 4, 2))
    # At the darkest mean there is a kink, and near it the slopes are steep.
    assume((np.abs(X.mean(axis=(1, 2)) - DARKEST) > 0.02).all())

    def cost() -> float:
        return float((layer.forward(X) * onward).sum())

    cost()
    below = layer.backward(onward)
    assert below is not None
    np.testing.assert_allclose(below, central_difference(cost, X), rtol=1e-4, atol=1e-5)
