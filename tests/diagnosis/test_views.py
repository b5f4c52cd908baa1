"""One answer of a picture and its mirrors."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from beanleaf_app.diagnosis.views import logits_of, mirrored
from beanleaf_app.models.model import Calibration, Model
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for


@pytest.fixture(scope="module")
def pixels() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (9, 30_000), dtype=np.uint8)  # more than a batch


@pytest.fixture(scope="module")
def model() -> Model:
    network = Network(architecture_for("conv", "disease", 30_000, 3))
    network.initialise_parameters(np.random.default_rng(1))
    return Model(
        network, "disease", ("angular_leaf_spot", "bean_rust", "healthy"), 2, Calibration(0.5, views=4)
    )


def test_the_mirrors_are_left_to_right_top_to_bottom_and_diagonal() -> None:
    picture = np.zeros((100, 100, 3), np.uint8)
    picture[2, 7] = (1, 2, 3)
    places = []
    for view in mirrored(picture.reshape(1, -1)):
        (place,) = np.argwhere(view.reshape(100, 100, 3)[:, :, 0])
        places.append(tuple(place))
        assert tuple(view.reshape(100, 100, 3)[tuple(place)]) == (1, 2, 3)
    assert places == [(2, 92), (97, 7), (7, 2)]


def test_the_answer_is_the_mean_of_the_logits(model: Model, pixels: np.ndarray) -> None:
    once = dataclasses.replace(model, calibration=Calibration())
    each = [logits_of(once, view) for view in (pixels, *mirrored(pixels))]
    np.testing.assert_allclose(logits_of(model, pixels), np.mean(each, axis=0), atol=1e-5)


@pytest.mark.parametrize("views", [0, 2, 8, -1])
def test_other_numbers_of_views_are_refused(views: int) -> None:
    with pytest.raises(ValueError, match="four ways"):
        Calibration(1.0, views)
