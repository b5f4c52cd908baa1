"""One answer of a picture and its mirrors."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from beanleaf_app.diagnosis.verdict import class_probabilities
from beanleaf_app.diagnosis.views import logits_of, mirrored
from beanleaf_app.models.model import Calibration, Model
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.preprocessing import to_feature_vectors


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


def test_a_picture_without_doubt_is_not_mirrored_and_the_others_are(model: Model, pixels: np.ndarray) -> None:
    temperature = model.calibration.temperature
    in_all_views = logits_of(model, pixels)
    plain = logits_of(dataclasses.replace(model, calibration=Calibration()), pixels)
    ordered = np.sort(plain, axis=1)
    lead = (ordered[:, -1] - ordered[:, -2]) / temperature
    least = float(np.sort(lead)[4:6].mean())  # between two pictures, so that each way is gone
    sure = lead > least
    lenient = dataclasses.replace(model, calibration=Calibration(temperature, 4, float(np.exp(least))))
    answers = logits_of(lenient, pixels)
    np.testing.assert_allclose(answers[sure], plain[sure], atol=1e-5)
    np.testing.assert_allclose(answers[~sure], in_all_views[~sure], atol=1e-5)
    alone = np.concatenate([logits_of(lenient, picture[None]) for picture in pixels])
    np.testing.assert_allclose(answers, alone, atol=1e-5)
    judged = class_probabilities(lenient, pixels)
    np.testing.assert_allclose(judged, model.network.output.probabilities(answers / temperature), atol=1e-5)


@pytest.mark.parametrize(("odds", "mirrors"), [(1.0, False), (1e9, True), (None, True)])
def test_a_model_of_two_answers_weighs_one_against_the_other(
    pixels: np.ndarray, odds: float | None, mirrors: bool
) -> None:
    network = Network(architecture_for("4", "health", 30_000, 3))
    network.initialise_parameters(np.random.default_rng(1))
    model = Model(network, "health", ("bean_rust", "healthy"), 1, Calibration(1.0, 4, odds))
    plain = network.answer(to_feature_vectors(pixels)).copy()
    assert np.abs(plain).max() > 0.01
    assert np.allclose(logits_of(model, pixels), plain, atol=1e-5) != mirrors


@pytest.mark.parametrize("odds", [0.5, -1.0, float("nan"), float("inf"), 1e10])
def test_odds_that_are_none_are_refused(odds: float) -> None:
    with pytest.raises(ValueError, match="odds"):
        Calibration(1.0, 4, odds)


@pytest.mark.parametrize("views", [0, 2, 8, -1])
def test_other_numbers_of_views_are_refused(views: int) -> None:
    with pytest.raises(ValueError, match="four ways"):
        Calibration(1.0, views)
