from __future__ import annotations

import dataclasses
import itertools
import weakref
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from beanleaf_app.errors import BeanleafError, DataError, TrainingError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import TrainingRun, train
from tests.training.problems import data_set

ENGINES = ["exact", "full-batch"]


def _config(**options: Any) -> TrainingConfig:
    return TrainingConfig(
        **{"network": "8", "task": "disease", "epochs": 10, "learning_rate": 0.001, **options}
    )


@pytest.fixture(scope="module")
def data() -> DataSet:
    return data_set(18)


@pytest.fixture(scope="module")
def validation() -> DataSet:
    return data_set(9, seed=1, split="validation")


def _same(first: Network, second: Network) -> bool:
    return all(
        np.array_equal(one, two)
        for one, two in zip(first.parameters.values(), second.parameters.values(), strict=True)
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_a_whole_training(data: DataSet, validation: DataSet, engine: str) -> None:
    run = train(_config(engine=engine), data, validation)
    reports = list(run)
    assert run.engine_name == engine
    assert reports == run.reports
    assert [report.epoch for report in reports] == list(range(11))
    assert reports[-1].cost < reports[0].cost
    assert all(report.draw == 0 for report in reports)
    assert [r.seconds for r in reports] == sorted(r.seconds for r in reports)
    assert not run.stopped
    assert run.trouble is None
    assert run.result_epoch == run.last_epoch == 10
    # What was reported is what the network itself does with the photographs.
    network = run.network()
    for photographs, cost, accuracy in (
        (data, reports[-1].cost, reports[-1].accuracy),
        (validation, reports[-1].validation_cost, reports[-1].validation_accuracy),
    ):
        X = photographs.pixels / 255.0
        assert network.cost(network.forward_propagation(X), photographs.labels) == pytest.approx(
            cost, abs=1e-5
        )
        assert network.accuracy(X, photographs.labels) == pytest.approx(accuracy)


@pytest.mark.parametrize("engine", ENGINES)
def test_no_epochs_give_the_initial_network_to_the_bit(data: DataSet, engine: str) -> None:
    run = train(_config(engine=engine, epochs=0, seed=11), data)
    assert [report.epoch for report in run] == [0]
    initial = Network(Architecture(FEATURES, (8,), "softmax", 3))
    initial.initialise_parameters(np.random.default_rng(11))
    assert _same(run.network(), initial)
    assert run.network().dtype == np.float32


def test_equal_seeds_give_equal_trainings_and_others_do_not(data: DataSet) -> None:
    costs = [[r.cost for r in train(_config(seed=seed), data)] for seed in (4, 4, 5)]
    assert costs[0] == costs[1]
    assert costs[0] != costs[2]


def test_a_given_network_is_where_it_starts_and_stays_as_it_was(data: DataSet) -> None:
    network = Network(Architecture(FEATURES, (8,), "softmax", 3))
    network.initialise_parameters(np.random.default_rng(1))
    before = network.copy()
    run = train(_config(), data, network=network)
    list(run)
    assert _same(network, before)
    assert _same(run.network_at(0), before)
    assert not _same(run.network_at(1), before)


def test_validation_does_not_change_what_is_learned(data: DataSet, validation: DataSet) -> None:
    alone, watched = train(_config(), data), train(_config(), data, validation)
    assert [r.cost for r in alone] == pytest.approx([r.cost for r in watched], rel=1e-9)
    assert all(report.validation_cost is None for report in alone.reports)


def test_an_empty_validation_is_none_at_all(data: DataSet) -> None:
    empty = DataSet("none", "validation", data.pixels[:0], data.labels[:0], data.class_names, ())
    for engine in ENGINES:
        run = train(_config(engine=engine, epochs=3), data, empty)
        assert [report.validation_cost for report in run] == [None] * 4
        assert run.best_epoch == int(np.argmin([report.cost for report in run.reports]))


def test_the_cache_changes_nothing(data: DataSet, validation: DataSet, tmp_path: Path) -> None:
    costs = [[r[1:5] for r in train(_config(), data, validation, cache=tmp_path)] for _ in range(2)]
    assert costs[0] == costs[1]
    assert costs[0] == [r[1:5] for r in train(_config(), data, validation)]


@pytest.mark.parametrize("engine", ENGINES)
def test_stopping_between_epochs(data: DataSet, engine: str) -> None:
    stop = False
    run = train(_config(engine=engine), data, should_stop=lambda: stop)
    for report in run:
        stop = report.epoch == 4
    assert run.stopped
    assert run.last_epoch == 4
    assert next(run, None) is None
    whole = train(_config(engine=engine), data)
    assert [r.cost for r in whole][:5] == [r.cost for r in run.reports]


def test_a_stopped_training_keeps_its_best_epoch(data: DataSet) -> None:
    # Labels that turn the lesson round: what is learned in training is wrong in validation.
    turned = dataclasses.replace(data, labels=(data.labels + 1) % 3)
    stop = False
    run = train(_config(), data, turned, should_stop=lambda: stop)
    for report in run:
        stop = report.epoch == 6
    costs = [report.validation_cost for report in run.reports]
    assert run.result_epoch == run.best_epoch == int(np.argmin(np.array(costs, float)))
    assert run.best_epoch < 6
    assert _same(run.network(), run.network_at(run.best_epoch))
    finished = train(_config(), data, turned)
    list(finished)
    assert finished.result_epoch == 10
    assert finished.best_epoch == run.best_epoch


@pytest.mark.parametrize("answers", [0, 1, 2, 10])
def test_stopping_before_the_first_epoch_raises_nothing(data: DataSet, answers: int) -> None:
    asked = itertools.count()
    run = train(_config(), data, should_stop=lambda: next(asked) >= answers)
    assert list(run) == []
    assert run.stopped
    assert run.reports == []


def test_a_training_that_has_ended_is_gone_when_nobody_holds_it(data: DataSet) -> None:
    for options in ({"engine": "exact"}, {"optimiser": "adamw", "average": 0.9, "batch_size": 7}):
        run = train(_config(**options), data)
        assert len(list(run)) == 11
        assert _same(run.network_at(3), run.network_at(3))  # it can still be looked into
        assert _same(run.network_at(10), run.network_at(10))
        held = weakref.ref(run)
        del run
        assert held() is None


def _stop_after(data: DataSet, config: TrainingConfig, epoch: int) -> TrainingRun:
    stop = False
    run = train(config, data, should_stop=lambda: stop)
    for report in run:
        stop = report.epoch == epoch
    return run


@pytest.mark.parametrize("budget", [None, 1, 10_000])
@pytest.mark.parametrize("engine", ENGINES)
def test_time_travel_while_the_training_goes_on(data: DataSet, engine: str, budget: int | None) -> None:
    config = _config(engine=engine, momentum=0.9, nesterov=True, weight_decay=0.01, learning_rate=0.0002)
    undisturbed = train(config, data)
    costs = [report.cost for report in undisturbed]
    run = train(config, data)
    if budget is not None:
        run._history._budget = budget
    X = data.pixels / 255.0
    seen: dict[int, Any] = {}
    for report in run:
        for epoch in range(0, report.epoch + 1, 3):
            logits = run.network_at(epoch).forward_propagation(X)
            assert np.array_equal(seen.setdefault(epoch, logits), logits)
    assert [report.cost for report in run.reports] == costs  # to the bit: asking changes nothing
    assert run._history.stride == 1 if budget is None else run._history.stride > 1
    for epoch, logits in seen.items():
        there = _stop_after(data, config, epoch)
        assert np.allclose(there.network_at(epoch).forward_propagation(X), logits, rtol=0, atol=1e-6)
        cost = there.network_at(epoch).cost(logits, data.labels)
        assert cost == pytest.approx(costs[epoch], abs=1e-5)
    assert not np.allclose(seen[0], seen[9], atol=1e-3)


def test_epochs_that_were_not_reported_are_refused(data: DataSet) -> None:
    run = train(_config(), data)
    with pytest.raises(IndexError):
        run.network_at(0)
    next(run)
    run.network_at(0)
    for epoch in (1, -1):
        with pytest.raises(IndexError):
            run.network_at(epoch)


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("rate", [1e200, 1e300])
def test_a_learning_rate_that_is_too_high_is_named(data: DataSet, engine: str, rate: float) -> None:
    run = train(_config(engine=engine, learning_rate=rate), data)
    with pytest.raises(TrainingError, match=r"1e\+[23]00 is too high"):
        list(run)
    # What was learned before is still there.
    assert np.isfinite(run.network_at(0).forward_propagation(data.pixels / 255.0)).all()


def _of_class(data: DataSet, *classes: int) -> DataSet:
    rows = np.isin(data.labels, classes)
    names = tuple(name for name, kept in zip(data.photo_names, rows, strict=True) if kept)
    return dataclasses.replace(data, pixels=data.pixels[rows], labels=data.labels[rows], photo_names=names)


@pytest.mark.parametrize(("task", "classes"), [("health", (2,)), ("disease", (1,)), ("health", (0, 1))])
def test_one_class_is_nothing_to_learn_from(data: DataSet, task: str, classes: tuple[int, ...]) -> None:
    with pytest.raises(TrainingError, match="at least two"):
        train(_config(task=task), _of_class(data, *classes))


def test_two_diseases_are_enough_to_tell_diseases_apart(data: DataSet) -> None:
    assert len(list(train(_config(epochs=2), _of_class(data, 0, 1)))) == 3


def test_no_photograph_and_other_classes_are_refused(data: DataSet, validation: DataSet) -> None:
    with pytest.raises(TrainingError, match="no photograph"):
        train(_config(), _of_class(data))
    other = dataclasses.replace(validation, class_names=("bean_rust", "angular_leaf_spot", "healthy"))
    with pytest.raises(TrainingError, match="same classes"):
        train(_config(), data, other)


@pytest.mark.parametrize("task", ["health", "disease"])
def test_data_that_could_never_become_a_model_are_refused_before_the_work(data: DataSet, task: str) -> None:
    nameless = dataclasses.replace(data, class_names=("spots", "rust", "fine"))
    with pytest.raises(DataError, match="healthy"):
        train(_config(task=task), nameless)


def test_what_an_engine_cannot_do_is_refused_at_the_start(data: DataSet) -> None:
    with pytest.raises(BeanleafError, match="engine auto"):
        train(_config(engine="exact", batch_size=8), data)
