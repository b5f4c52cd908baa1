"""Gradient norms, dead units, answers of past epochs and weights as pictures."""

from __future__ import annotations

import numpy as np
import pytest

from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.training.answer_history import AnswerHistory
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.first_layer import as_pictures, first_layer_pictures
from beanleaf_app.training.insight import norm
from beanleaf_app.training.run import train
from tests.training.problems import data_set

ENGINES = ["exact", "full-batch", "minibatch"]


@pytest.fixture(scope="module")
def data() -> DataSet:
    return data_set(18)


@pytest.fixture(scope="module")
def validation() -> DataSet:
    return data_set(9, seed=1, split="validation")


@pytest.mark.parametrize("engine", ENGINES)
def test_gradient_norms_are_those_of_the_network_itself(data: DataSet, engine: str) -> None:
    config = TrainingConfig(engine=engine, network="8,5", task="disease", epochs=6, weight_decay=0.01)
    run = train(config, data)
    for report in run:
        if report.epoch == 4:
            break
    insight = run.seen_at(4, lambda engine: engine.insight())
    network = run.network_at(4).copy(np.float64)
    logits = network.forward_propagation(data.pixels / 255.0)
    gradients = network.back_propagation(logits.copy(), data.labels)
    assert [layer.gradient for layer in insight] == pytest.approx(
        [norm(gradients[f"layer{index}.weight"]) for index in range(3)], rel=1e-3
    )
    assert [layer.units for layer in insight] == [8, 5, 3]
    assert insight[-1].dead is None


@pytest.mark.parametrize("engine", ENGINES)
def test_looking_changes_nothing(data: DataSet, validation: DataSet, engine: str) -> None:
    config = TrainingConfig(engine=engine, network="8", task="disease", epochs=6, momentum=0.5)
    plain, watched = train(config, data, validation), train(config, data, validation)
    list(plain)
    for report in watched:
        watched.seen_at(report.epoch, lambda engine: engine.insight())
        watched.seen_at(report.epoch // 2, lambda engine: engine.insight())
    assert [r.cost for r in plain.reports] == [r.cost for r in watched.reports]


@pytest.mark.parametrize("engine", ENGINES)
def test_dead_units_are_counted(data: DataSet, engine: str) -> None:
    network = Network(architecture_for("6", "health", FEATURES, 3))
    network.initialise_parameters(np.random.default_rng(0))
    network.parameters["layer0.bias"][:2] = -1e6
    run = train(TrainingConfig(engine=engine, network="6", epochs=1), data, network=network)
    next(run)
    first, last = run.seen_at(0, lambda engine: engine.insight())
    assert first.dead is not None
    assert 2 <= first.dead < 6
    assert last.dead is None


def test_a_convolution_tells_its_filters(data: DataSet) -> None:
    run = train(TrainingConfig(network="conv", epochs=1), data)
    next(run)
    insight = run.seen_at(0, lambda engine: engine.insight())
    assert [layer.kind for layer in insight] == ["convolution"] * 4 + ["dense"]
    assert [layer.units for layer in insight] == [24, 48, 96, 128, 3 if run.config.task == "disease" else 1]
    assert all(layer.gradient > 0 for layer in insight)
    assert first_layer_pictures(run.network_at(0)).shape == (24, 3, 3, 3)


@pytest.mark.parametrize("engine", ENGINES)
def test_answers_of_past_epochs_are_those_of_the_network(
    data: DataSet, validation: DataSet, engine: str
) -> None:
    run = train(TrainingConfig(engine=engine, network="8", task="disease", epochs=5), data, validation)
    list(run)
    for epoch in (0, 3, 5):
        logits = run.answers.at(epoch)
        assert logits is not None
        own = run.network_at(epoch).forward_propagation(validation.pixels.astype(np.float32) / 255)
        np.testing.assert_allclose(logits, own, atol=1e-4)
    assert run.answers.at(6) is None


def test_answers_stay_within_their_memory() -> None:
    history = AnswerHistory(budget_bytes=10 * 40)
    for epoch in range(100):
        if history.wants(epoch):
            history.keep(epoch, np.full((10, 1), epoch))
    kept = [epoch for epoch in range(100) if history.at(epoch) is not None]
    assert kept == list(range(0, 100, history.stride))
    assert 5 <= len(kept) <= 10
    assert history.at(kept[-1])[0, 0] == kept[-1]  # type: ignore[index]


def test_weights_as_pictures() -> None:
    weight = np.zeros((2, FEATURES), np.float32)
    weight[0, 0], weight[0, 1], weight[0, 5] = 2, -2, 1
    pictures = as_pictures(weight)
    assert pictures.shape == (2, 100, 100, 3)
    assert pictures[0, 0, 0].tolist() == [255, 0, 128]
    assert pictures[0, 0, 1].tolist() == [128, 128, 191]
    assert (pictures[1] == 128).all()


@pytest.mark.parametrize("engine", ENGINES)
def test_looking_back_in_the_middle_of_an_epoch_changes_nothing(
    data: DataSet, validation: DataSet, engine: str
) -> None:
    config = TrainingConfig(engine=engine, network="8", task="disease", epochs=5, batch_size=None)
    plain = train(config, data, validation)
    list(plain)
    seen = []

    def look_back() -> bool:
        # Asked before every epoch, by small steps after every batch as well.
        if len(watched.reports) > 2:
            seen.append(watched.network_at(len(watched.reports) - 1).parameters["layer0.weight"].copy())
        return False

    watched = train(config, data, validation, look_back)
    list(watched)
    assert [r[1:5] for r in plain.reports] == [r[1:5] for r in watched.reports]
    np.testing.assert_array_equal(seen[0], plain.network_at(2).parameters["layer0.weight"])
    np.testing.assert_array_equal(watched.answers.at(4), plain.answers.at(4))
