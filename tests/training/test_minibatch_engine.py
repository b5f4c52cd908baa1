from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.photos.dataset import DataSet
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
    decay = engine._adam._decay
    assert decay is not None
    assert decay.tolist() == [0.5] * (4 * FEATURES) + [0] * 4 + [0.5] * 12 + [0] * 3
