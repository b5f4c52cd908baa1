"""Leaves are taken for leaves, other pictures are not, and what is measured is what is said."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from beanleaf_app.diagnosis import refusal_teaching
from beanleaf_app.diagnosis.leaf_check_fitting import ClassifierTraining, fit_leaf_check, fit_unsure_band
from beanleaf_app.diagnosis.leaf_features import leaf_features, picture_features
from beanleaf_app.diagnosis.refusal import refusals_of_drawn
from beanleaf_app.diagnosis.verdict import diagnose
from beanleaf_app.errors import Cancelled
from beanleaf_app.models.leaf_check import PICTURE_FEATURES, LeafCheck, feature_count
from beanleaf_app.models.model import Model, Thresholds
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import ConvolutionSpec, GlobalAveragePoolSpec, ReLUSpec, ReshapeSpec
from beanleaf_app.network.network import Network
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.non_leaves import NON_LEAF_KINDS, draw_non_leaves
from beanleaf_app.photos.preprocessing import FEATURES, SIDE, to_feature_vectors

_SMALL = (
    ReshapeSpec(100, 100, 3),
    ConvolutionSpec(4),
    ReLUSpec(),
    ConvolutionSpec(6),
    ReLUSpec(),
    GlobalAveragePoolSpec(),
)


@pytest.fixture(scope="module")
def network() -> Network:
    network = Network(Architecture(FEATURES, _SMALL, "softmax", 3))
    network.initialise_parameters(np.random.default_rng(0))
    return network


@pytest.fixture(scope="module")
def others() -> dict[str, np.ndarray]:
    return {kind: draw_non_leaves(kind, 14) for kind in NON_LEAF_KINDS}


@pytest.fixture(scope="module")
def check(network: Network, leaves: tuple[DataSet, DataSet], others: dict[str, np.ndarray]) -> LeafCheck:
    train, validation = (leaf_features(network, data.pixels) for data in leaves)
    taught = np.concatenate([leaf_features(network, pixels[:7]) for pixels in others.values()])
    return fit_leaf_check(train, validation, taught, training=ClassifierTraining(batch_size=64))


def test_features_are_those_of_the_layers_by_hand(network: Network) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (40, FEATURES), dtype=np.uint8)  # more than a batch
    found = leaf_features(network, pixels)
    assert found.shape == (40, feature_count(network.architecture)) == (40, 20 + PICTURE_FEATURES)
    signal = to_feature_vectors(pixels[35:36])
    for layer in network.layers[:3]:
        signal = layer.forward(signal)
    assert found[35, :4] == pytest.approx(signal[0].mean(axis=(0, 1)), rel=1e-4)
    assert found[35, 4:8] == pytest.approx(signal[0].std(axis=(0, 1)), rel=1e-4)
    assert leaf_features(network, pixels[:0]).shape == (0, 20 + PICTURE_FEATURES)


def test_features_of_a_network_with_huge_weights_overflow_nowhere(network: Network) -> None:
    pixels = np.random.default_rng(1).integers(0, 256, (2, FEATURES), dtype=np.uint8)
    huge = network.copy()
    for name, parameter in huge.parameters.items():
        if name.startswith("layer0."):
            parameter[...] *= 2.0**70
    huge.parameters["layer1.weight"][...] *= 2.0**-70  # or the next layer would overflow
    small, found = leaf_features(network, pixels), leaf_features(huge, pixels)
    assert small[:, :8].max() > 0
    assert found[:, :8] == pytest.approx(small[:, :8] * 2.0**70, rel=1e-4)
    assert found[:, 8:] == pytest.approx(small[:, 8:], rel=1e-4)


def test_features_of_a_picture_by_hand() -> None:
    green = np.zeros((1, SIDE, SIDE, 3), np.uint8)
    green[..., 1] = 255
    (found,) = picture_features(green.reshape(1, -1))
    assert found.shape == (PICTURE_FEATURES,)
    assert found[:12].tolist() == [0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]  # a third of the way round
    assert found[12:24].tolist() == [0, 0, 0, 0, 0, 1] * 2  # as strong and as bright as can be
    assert found[25:43].tolist() == [0, 1, 0, 0, 0, 0] * 3  # each ring: means, then deviations
    assert not found[43:].any()  # nothing changes anywhere


def test_leaves_are_kept_and_other_pictures_refused(
    check: LeafCheck, network: Network, leaves: tuple[DataSet, DataSet], others: dict[str, np.ndarray]
) -> None:
    assert check.shows_leaf(leaf_features(network, leaves[1].pixels)).mean() >= 0.95
    unseen = [check.shows_leaf(leaf_features(network, pixels[7:])) for pixels in others.values()]
    assert np.concatenate(unseen).mean() < 0.05


def test_without_other_pictures_the_distance_alone_decides(
    network: Network, leaves: tuple[DataSet, DataSet], others: dict[str, np.ndarray]
) -> None:
    train, validation = (leaf_features(network, data.pixels) for data in leaves)
    alone = fit_leaf_check(train, validation, kept_near=0.9)
    assert alone.classifier is None
    assert 0.88 <= alone.shows_leaf(validation).mean() <= 0.95
    assert not alone.shows_leaf(leaf_features(network, others["noise"])).any()


def test_a_verdict_follows_the_check(
    check: LeafCheck, network: Network, leaves: tuple[DataSet, DataSet], others: dict[str, np.ndarray]
) -> None:
    data = leaves[1]
    pixels = np.concatenate([others["screen"], data.pixels])
    model = Model(network, "disease", data.class_names, data.healthy_class)
    before = diagnose(model, pixels)
    after = diagnose(dataclasses.replace(model, leaf_check=check), pixels)
    shown = check.shows_leaf(leaf_features(network, pixels))
    assert 0 < shown.sum() < len(shown)
    for leaf, old, new in zip(shown, before, after, strict=True):
        assert new.kind.value == (old.kind.value if leaf else "not_a_leaf")
        assert new.probability_sick == pytest.approx(old.probability_sick, abs=1e-6)


def test_the_unsure_band_is_as_wide_as_the_leaves_allow() -> None:
    sure = np.array([0.01] * 60 + [0.99] * 39 + [0.7])
    assert fit_unsure_band(sure, most_unsure=0.0).unsure_high == pytest.approx(0.7)
    assert fit_unsure_band(sure, most_unsure=0.01).unsure_high == pytest.approx(0.9)  # no wider than that
    # A network that is often unsure keeps the usual band.
    assert fit_unsure_band(np.full(50, 0.5)) == Thresholds()


def test_a_training_of_its_own_teaches_what_to_refuse(
    network: Network, leaves: tuple[DataSet, DataSet], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, few in (("_DRAWN_OF_EACH", 5), ("_LEAF_COPIES", 1), ("_VALIDATION_COPIES", 0)):
        monkeypatch.setattr(refusal_teaching, name, few)
    train, validation = leaves
    model = Model(network, "disease", train.class_names, train.healthy_class)
    taught = refusal_teaching.teach_refusal(model, train, validation)
    assert taught.leaf_check is not None
    said = [verdict.kind.value for verdict in diagnose(taught, validation.pixels)]
    assert said.count("not_a_leaf") <= 2
    counts = refusals_of_drawn(taught, of_each=4)
    assert sum(count.not_a_leaf for count in counts) > 0.5 * sum(count.count for count in counts)


def test_nothing_is_taught_where_there_is_too_little_to_learn_from(
    network: Network, trained: Model, leaves: tuple[DataSet, DataSet]
) -> None:
    train, validation = leaves
    model = Model(network, "disease", train.class_names, train.healthy_class)
    assert refusal_teaching.teach_refusal(model, train, None) is model
    assert refusal_teaching.teach_refusal(trained, train, validation) is trained  # a dense network
    with pytest.raises(Cancelled):
        refusal_teaching.teach_refusal(model, train, validation, lambda: True)
