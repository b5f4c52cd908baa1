from __future__ import annotations

import dataclasses
import tracemalloc
from typing import Any

import numpy as np
import pytest

from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.practice_leaves import practice_leaves
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Samples
from beanleaf_app.training.full_batch_engine import FullBatchEngine
from beanleaf_app.training.minibatch_engine import MinibatchEngine
from beanleaf_app.training.run import TrainingRun, train
from tests.training.problems import data_set

_ALL: dict[str, Any] = {
    "optimiser": "adamw",
    "schedule": "one-cycle",
    "weight_decay": 0.01,
    "label_smoothing": 0.1,
    "augment": True,
    "average": 0.9,
}


def _config(**options: Any) -> TrainingConfig:
    usual = {"network": "6", "task": "disease", "epochs": 4, "batch_size": 7, "learning_rate": 0.003}
    return TrainingConfig(**{**usual, **options})


@pytest.fixture(scope="module")
def data() -> DataSet:
    return data_set(24)


@pytest.fixture(scope="module")
def validation() -> DataSet:
    return data_set(9, seed=1, split="validation")


def _done(run: TrainingRun) -> TrainingRun:
    for _ in run:
        pass
    return run


def _tensors(network: Network) -> list[Any]:
    return [tensor.copy() for tensor in network.tensors.values()]


def _same(one: Network, other: Network) -> bool:
    return all(np.array_equal(a, b) for a, b in zip(_tensors(one), _tensors(other), strict=True))


@pytest.mark.parametrize("options", [{}, {"momentum": 0.9}, {"weight_decay": 0.1}])
def test_one_batch_of_everything_is_the_full_batch(data: DataSet, options: dict[str, Any]) -> None:
    samples = Samples(data.pixels, data.labels)
    network = Network(Architecture(FEATURES, (6,), "softmax", 3))
    network.initialise_parameters(np.random.default_rng(0))
    config = _config(batch_size=100, **options)
    engines = MinibatchEngine(config, samples, samples), FullBatchEngine(config, samples, samples)
    for engine in engines:
        engine.start(network)
    for _ in range(4):
        small, full = (engine.measure() for engine in engines)
        assert small.validation_cost == pytest.approx(full.cost, rel=1e-4)
        assert small.validation_accuracy == full.accuracy
        for engine in engines:
            engine.update()


@pytest.mark.parametrize("options", [{}, _ALL, {"optimiser": "adamw", "task": "health"}])
def test_it_learns(data: DataSet, validation: DataSet, options: dict[str, Any]) -> None:
    config = _config(network="16", epochs=30, learning_rate=0.0005, **options)
    run = _done(train(config, data, validation))
    assert run.engine_name == "minibatch"
    assert run.reports[run.best_epoch].validation_cost < 0.8 * (run.reports[0].validation_cost or 0)
    assert run.result_epoch == run.best_epoch


def test_a_dense_network_learns_practice_leaves() -> None:
    config = _config(network="16", task="health", epochs=25, batch_size=16, optimiser="adamw", average=0.9)
    leaves = practice_leaves("train", 20), practice_leaves("validation", 10)
    run = _done(train(config, *leaves))
    base_rate = 2 / 3  # of three classes, two are sick
    assert run.reports[run.result_epoch].validation_accuracy > base_rate + 0.1


def test_the_convolutional_network_trains_and_is_measured_as_it_answers(
    data: DataSet, validation: DataSet
) -> None:
    config = TrainingConfig.for_network("conv", task="disease", epochs=2, batch_size=12)
    run = _done(train(config, data, validation))
    network = run.network()
    logits = network.forward_propagation(validation.pixels / np.float32(255))
    best = run.reports[run.result_epoch]
    assert network.cost(logits, validation.labels) == pytest.approx(best.validation_cost, rel=1e-4)
    right = network.output.predict(logits) == validation.labels
    assert right.mean() == best.validation_accuracy


def test_the_same_seed_gives_the_same_bits_and_another_one_others(data: DataSet) -> None:
    first, again, other = (_done(train(_config(seed=seed, **_ALL), data)) for seed in (1, 1, 2))
    assert _same(first.network_at(4), again.network_at(4))
    assert [r.cost for r in first.reports] == [r.cost for r in again.reports]
    assert not _same(first.network_at(4), other.network_at(4))


@pytest.mark.parametrize("options", [{"momentum": 0.9}, _ALL])
def test_any_epoch_can_be_had_again_bit_for_bit(
    data: DataSet, validation: DataSet, options: dict[str, Any]
) -> None:
    config = _config(**options)
    run = train(config, data, validation)
    seen = {report.epoch: _tensors(run.network_at(report.epoch)) for report in run}
    run._history._budget = 1
    for epoch, tensors in seen.items():
        found = _tensors(run.network_at(epoch))
        assert all(np.array_equal(one, other) for one, other in zip(found, tensors, strict=True)), epoch
    # Looking back changed nothing.
    assert [r.cost for r in _done(train(config, data, validation)).reports] == [r.cost for r in run.reports]


def test_the_best_epoch_outlives_the_others(data: DataSet, validation: DataSet) -> None:
    run = train(_config(epochs=8, **_ALL), data, validation)
    run._history._budget = 1
    _done(run)
    kept, _ = run._history.before(run.best_epoch)
    assert kept == run.best_epoch


def test_it_stops_between_two_batches(data: DataSet) -> None:
    asked = []

    def should_stop() -> bool:
        asked.append(True)
        return len(asked) > 4  # in the middle of the first epoch of 24 batches

    run = _done(train(_config(batch_size=1, **_ALL), data, should_stop=should_stop))
    assert run.stopped
    assert run.last_epoch == 0
    assert len(asked) < 10


def test_averaged_weights_are_the_running_mean(data: DataSet) -> None:
    samples = Samples(data.pixels, data.labels)
    network = Network(Architecture(FEATURES, (3,), "softmax", 3))
    network.initialise_parameters(np.random.default_rng(0))
    engine = MinibatchEngine(_config(batch_size=24, average=0.5), samples, None)
    engine.start(network)
    expected = [tensor.astype(float) for tensor in _tensors(network)]
    for step in range(3):
        engine.measure()
        engine.update()
        kept = min(0.5, (1 + step) / (10 + step))
        own = _tensors(engine._network)
        expected = [kept * mean + (1 - kept) * tensor for mean, tensor in zip(expected, own, strict=True)]
    for mean, tensor in zip(expected, _tensors(engine.network()), strict=True):
        np.testing.assert_allclose(tensor, mean, rtol=1e-4, atol=1e-7)


def test_batch_norm_and_biases_do_not_decay(data: DataSet) -> None:
    config = TrainingConfig.for_network("conv", task="disease", weight_decay=0.5)
    engine = MinibatchEngine(config, Samples(data.pixels, data.labels), None)
    network = Network(Architecture(FEATURES, (4,), "softmax", 3))
    engine.start(network)
    decay = engine._optimiser._decay
    assert decay is not None
    assert decay.tolist() == [0.5] * (4 * FEATURES) + [0] * 4 + [0.5] * 12 + [0] * 3


@pytest.mark.parametrize("patience", [0, 2])
def test_patience_ends_the_training_and_the_best_is_kept(data: DataSet, patience: int) -> None:
    # Labels that turn the lesson round: what is learned in training is wrong in validation.
    turned = dataclasses.replace(data, labels=(data.labels + 1) % 3)
    run = _done(train(_config(patience=patience, epochs=15, optimiser="adamw"), data, turned))
    costs = [report.validation_cost or 0.0 for report in run.reports]
    assert run.best_epoch == run.result_epoch == int(np.argmin(costs))
    assert run.last_epoch == (run.best_epoch + patience if patience else 15)
    assert run.ended_early == bool(patience)
    assert not run.stopped


def test_a_request_to_stop_is_remembered(data: DataSet) -> None:
    # Asked once in the middle of an epoch and never again: half an epoch must not pass for a whole one.
    answers = iter([False] * 6 + [True])
    run = _done(train(_config(batch_size=2), data, should_stop=lambda: next(answers, False)))
    assert run.stopped
    assert len(run.reports) <= 1


def test_measuring_is_given_up_when_asked_to_stop(data: DataSet, validation: DataSet) -> None:
    answers = iter([False, False, True])  # before the engine, before the epoch, and then while it measures
    run = _done(train(_config(), data, validation, should_stop=lambda: next(answers)))
    assert run.stopped
    assert run.reports == []


@pytest.mark.parametrize("optimiser", ["gd", "adamw"])
def test_a_dead_network_is_recognised_and_another_one_drawn(data: DataSet, optimiser: str) -> None:
    config = _config(network="1,1,1", epochs=70, learning_rate=1e-5, optimiser=optimiser, batch_size=24)
    first_deaths = []
    for seed in range(8):
        run = train(dataclasses.replace(config, seed=seed, redraw=False), data)
        epochs = len(_done(run).reports)
        assert epochs == 71
        first_deaths.append(run.trouble == "dead")
    assert any(first_deaths)
    assert not all(first_deaths)
    dead = first_deaths.index(True)
    revived = train(dataclasses.replace(config, seed=dead), data)
    while not revived.draw:
        next(revived)
    assert revived.redraws[0] == "dead"


def test_a_dead_network_is_not_drawn_again_when_asked_to_stop(data: DataSet) -> None:
    config = _config(network="1,1,1", batch_size=2)
    seed = next(
        seed for seed in range(30) if _done(train(dataclasses.replace(config, seed=seed), data)).redraws
    )
    run = train(dataclasses.replace(config, seed=seed), data, should_stop=lambda: len(run.reports) == 1)
    _done(run)
    # Half an epoch is no proof of death, and what there is must not be thrown away.
    assert (run.draw, len(run.reports)) == (0, 1)


def test_epochs_cost_no_memory_of_the_size_of_the_weights(data: DataSet) -> None:
    engine = MinibatchEngine(_config(network="64", **_ALL), Samples(data.pixels, data.labels), None)
    network = Network(Architecture(FEATURES, (64,), "softmax", 3))
    engine.start(network)
    engine.measure()
    engine.update()
    tracemalloc.start()
    gradients = {name: np.zeros_like(array) for name, array in engine._network.parameters.items()}
    before, _ = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    engine._step(gradients, 5)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak - before < network.parameters["layer0.weight"].nbytes / 10
