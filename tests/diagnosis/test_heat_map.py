"""Where the evidence lies: by hand, by measured gradients, and with the model that ships."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from beanleaf_app.desktop.style.theme import contrast
from beanleaf_app.diagnosis.evidence import evidence, has_activation_map, log_odds_direction
from beanleaf_app.diagnosis.heat_map import coloured, heat_map, strength
from beanleaf_app.diagnosis.verdict import VerdictKind, class_probabilities, diagnose
from beanleaf_app.models.model import Calibration, Model
from beanleaf_app.models.model_file import load_model
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import (
    BatchNormSpec,
    ConvolutionSpec,
    FlattenSpec,
    GlobalAveragePoolSpec,
    LayerSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
)
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.decoding import decode
from beanleaf_app.photos.practice_leaves import practice_leaf
from beanleaf_app.photos.preprocessing import FEATURES, SIDE, to_pixels
from beanleaf_app.resources import resource

CLASSES = ("spots", "healthy", "rust")
PICTURE = ReshapeSpec(SIDE, SIDE, 3)


def _model(hidden: tuple[int | LayerSpec, ...], task: str = "health", temperature: float = 1.0) -> Model:
    output = ("sigmoid", 1) if task == "health" else ("softmax", 3)
    network = Network(Architecture(FEATURES, hidden, *output), np.float64)
    return Model(network, task, CLASSES, 1, Calibration(temperature))


def _random(model: Model, seed: int = 0) -> Model:
    model.network.initialise_parameters(np.random.default_rng(seed))
    return model


def _noise(seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, FEATURES, dtype=np.uint8)


def test_an_activation_map_worked_by_hand() -> None:
    # One filter of 1x1 that passes red on, one that passes green on; the logit is 3 red - 2 green + 1.
    model = _model((PICTURE, ConvolutionSpec(2, 1), MaxPoolSpec(), ReLUSpec(), GlobalAveragePoolSpec()))
    model.network.set_parameters(
        {
            "layer0.weight": np.array([[1.0, 0, 0], [0, 1, 0]]),
            "layer1.weight": np.array([[3.0, -2]]),
            "layer1.bias": np.array([1.0]),
        }
    )
    picture = np.zeros((SIDE, SIDE, 3), np.uint8)
    picture[:20, :20, 0] = 255  # a red corner speaks for sick, by 3 where it is
    picture[60:, :, 1] = 51  # green, a fifth: against it, by -2 * 0.2
    speaks = evidence(model, picture.ravel(), VerdictKind.SICK)
    assert speaks.shape == (SIDE, SIDE)
    assert np.allclose(speaks[:19, :19], 3)
    assert np.allclose(speaks[22:59, 22:], 0)
    assert np.allclose(speaks[61:], -0.4)
    # Every place together, and the bias, are the answer: 3 * 400/10000 - 2 * 0.2 * 0.4 + 1.
    assert speaks.mean() + 1 == pytest.approx(0.96)
    assert np.allclose(evidence(model, picture.ravel(), VerdictKind.HEALTHY), -speaks)


def test_a_map_that_ends_before_the_square_lies_where_its_pixels_are() -> None:
    # Three poolings: 100, 50, 25, 12. The twelve cells of 8 pixels cover 96 of the 100.
    pools = (MaxPoolSpec(), MaxPoolSpec(), MaxPoolSpec())
    model = _model((PICTURE, *pools, GlobalAveragePoolSpec()))
    model.network.set_parameters(
        {"layer0.weight": np.array([[1.0, 0, 0]]), "layer0.bias": np.array([0.0])},
    )
    picture = np.zeros((SIDE, SIDE, 3), np.uint8)
    picture[40:48, 80:88, 0] = 255  # cell (5, 10), whose middle is between the pixels 43 and 44, 83 and 84
    speaks = evidence(model, picture.ravel(), VerdictKind.SICK)
    # Four pixels are equally near its middle.
    assert {tuple(place) for place in np.argwhere(speaks >= speaks.max() - 1e-9)} == {
        (y, x) for y in (43, 44) for x in (83, 84)
    }
    assert speaks[43, 83] == pytest.approx((15 / 16) ** 2)


def test_the_direction_is_that_of_the_log_odds_of_being_sick() -> None:
    model = _model((), "disease", temperature=1.7)
    logits = np.array([[0.3, -1.2, 2.1]])

    def log_odds(z: np.ndarray) -> float:
        p = np.exp(z / 1.7) / np.exp(z / 1.7).sum()
        return float(np.log((p[0] + p[2]) / p[1]))

    measured = [
        (log_odds(logits[0] + 1e-6 * one) - log_odds(logits[0] - 1e-6 * one)) / 2e-6 for one in np.eye(3)
    ]
    assert log_odds_direction(model, logits)[0] / 1.7 == pytest.approx(measured, abs=1e-8)
    # Also where the network is so certain that P(sick) rounds to 0.
    certain = log_odds_direction(model, np.array([[-800.0, 900.0, -801.0]]))
    assert np.isfinite(certain).all()
    assert certain[0].sum() == pytest.approx(0)


@pytest.mark.parametrize("task", ["health", "disease"])
@pytest.mark.parametrize(
    "hidden",
    [
        (4, 3),
        (PICTURE, ConvolutionSpec(2, 3), BatchNormSpec(), ReLUSpec(), MaxPoolSpec(), FlattenSpec()),
    ],
)
def test_gradient_times_input_against_measured_gradients(
    hidden: tuple[int | LayerSpec, ...], task: str
) -> None:
    model = _random(_model(hidden, task, temperature=1.3), seed=5)
    assert not has_activation_map(model.network.architecture)
    pixels = _noise(3)
    speaks = evidence(model, pixels, VerdictKind.SICK)
    X = pixels[None].astype(np.float64) / 255

    def log_odds(X: np.ndarray) -> float:
        z = model.network.forward_propagation(X)[0] / 1.3
        if task == "health":
            return float(z[0])
        return float(np.logaddexp(z[0], z[2]) - z[1])

    # Along its own values, a cell's evidence is the slope of the log odds. Its middle pixel shows it.
    for row, column in ((0, 0), (7, 11), (19, 19)):
        inside = np.zeros((SIDE, SIDE, 3))
        inside[5 * row : 5 * row + 5, 5 * column : 5 * column + 5] = 1
        step = 1e-6 * inside.reshape(1, -1) * X
        slope = (log_odds(X + step) - log_odds(X - step)) / 2e-6
        assert speaks[5 * row + 2, 5 * column + 2] == pytest.approx(slope / 25, rel=1e-4, abs=1e-7)


def test_which_networks_have_an_activation_map() -> None:
    for task in ("health", "disease"):
        assert has_activation_map(architecture_for("conv", task, FEATURES, 3))
        assert not has_activation_map(architecture_for("article", task, FEATURES, 3))
    dense_after = (PICTURE, ConvolutionSpec(2), GlobalAveragePoolSpec(), 4)
    other_shape = (ReshapeSpec(50, 200, 3), ConvolutionSpec(2), GlobalAveragePoolSpec())
    for hidden in (dense_after, other_shape):
        model = _random(_model(hidden))
        assert not has_activation_map(model.network.architecture)
        assert np.isfinite(evidence(model, _noise(), VerdictKind.SICK)).all()


def test_nothing_is_coloured_where_nothing_speaks_for_it() -> None:
    silent = _model((4,))  # all weights zero
    assert not heat_map(silent, _noise(), VerdictKind.SICK)[..., 3].any()
    assert not strength(np.full((SIDE, SIDE), -3.0)).any()
    share = strength(np.array([[-1.0, 0.0], [2.0, 4.0]]))
    assert share.tolist() == [[0, 0], [0.5, 1]]
    assert (coloured(share)[..., 3] > 0).tolist() == [[False, False], [True, True]]


def test_stronger_is_lighter_and_thicker_so_that_nobody_needs_to_tell_colours_apart() -> None:
    colours = coloured(np.linspace(0.2, 1, 30))
    lightness = [contrast("#{:02x}{:02x}{:02x}".format(*colour[:3]), "#000000") for colour in colours]
    assert (np.diff(lightness) > 0).all()
    assert (np.diff(colours[:, 3].astype(int)) >= 0).all()
    assert colours[-1, 3] < 255  # the leaf can still be seen
    red, green = colours[:, 0].astype(int), colours[:, 1].astype(int)
    assert (green[:-3] < red[:-3]).all()  # no step looks like a leaf


@pytest.mark.shipped_model
def test_the_shipped_model_finds_the_spots_of_a_drawn_leaf() -> None:
    model = load_model(resource("default_model.safetensors"))
    leaf = practice_leaf("angular_leaf_spot", np.random.default_rng(8), side=400)
    pixels = to_pixels(leaf)
    (verdict,) = diagnose(model, pixels[None])
    coloured_map = heat_map(model, pixels, verdict.kind)
    assert coloured_map.shape == (SIDE, SIDE, 4)
    assert coloured_map.dtype == np.uint8
    assert 0 < (coloured_map[..., 3] > 0).mean() < 0.9


@pytest.mark.shipped_model
def test_on_a_real_leaf_covering_what_is_marked_changes_the_answer_most(beans_folder: Path) -> None:
    model = load_model(resource("default_model.safetensors"))
    falls = []
    for photo in sorted((beans_folder / "validation" / "bean_rust").iterdir())[:8]:
        pixels = decode(photo).pixels
        (verdict,) = diagnose(model, pixels[None])
        if verdict.kind is not VerdictKind.SICK:
            continue
        speaks = evidence(model, pixels, verdict.kind)
        falls.append(_log_odds_without(model, pixels, speaks) - _log_odds_without(model, pixels, -speaks))
    assert len(falls) >= 5
    # Over the leaves together: hiding the strongest tenth leaves less of «sick» than hiding the weakest.
    assert np.mean(falls) < -0.5


def _log_odds_without(model: Model, pixels: np.ndarray, order: np.ndarray) -> float:
    """log(P(sick) / P(healthy)) of the square with the tenth that is largest in `order` blurred away."""
    picture = pixels.reshape(SIDE, SIDE, 3).copy()
    hidden = order >= np.quantile(order, 0.9)
    smooth = Image.fromarray(picture).resize((4, 4), Image.Resampling.BOX).resize((SIDE, SIDE))
    picture[hidden] = np.asarray(smooth)[hidden]
    healthy = class_probabilities(model, picture.reshape(1, -1))[0, model.healthy_class]
    return float(np.log((1 - healthy + 1e-12) / healthy))
