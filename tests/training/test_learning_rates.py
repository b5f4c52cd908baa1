"""The learning rate changed while a network learns: what counts, what is kept, and the same again."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from beanleaf_app.errors import UsageError
from beanleaf_app.models.card import ModelCard
from beanleaf_app.models.trained import configuration_of, model_from_run
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.learning_rates import LearningRates
from beanleaf_app.training.run import TrainingRun, train
from tests.training.problems import data_set

ENGINES = ["exact", "full-batch", "minibatch"]


@pytest.fixture(scope="module")
def data() -> DataSet:
    return data_set(18)


@pytest.fixture(scope="module")
def validation() -> DataSet:
    return data_set(9, seed=1, split="validation")


def config(engine: str, **options: object) -> TrainingConfig:
    chosen = {"network": "8", "task": "disease", "epochs": 8, "learning_rate": 0.001, **options}
    return TrainingConfig(engine=engine, **chosen)  # type: ignore[arg-type]


def changed_by_hand(run: TrainingRun) -> TrainingRun:
    for report in run:
        if report.epoch == 3:
            run.rates.request(0.004)
        if report.epoch == 6:
            run.rates.request(0.0005)
    return run


def costs(run: TrainingRun) -> list[float]:
    return [report.cost for report in run.reports]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_change_counts_from_the_next_update_on(data: DataSet, validation: DataSet, engine: str) -> None:
    plain = train(config(engine), data, validation)
    list(plain)
    changed = changed_by_hand(train(config(engine), data, validation))
    known = 4 if engine == "minibatch" else 5  # mini-batches tell the cost that was seen on the way
    assert costs(changed)[:known] != costs(changed)[-known:]
    np.testing.assert_array_equal(costs(changed)[:4], costs(plain)[:4])
    assert costs(changed)[-1] != costs(plain)[-1]
    assert changed.rates.changes == ((3, 0.004), (6, 0.0005))


@pytest.mark.parametrize("engine", ENGINES)
def test_the_described_run_is_the_same_run(data: DataSet, validation: DataSet, engine: str) -> None:
    first = changed_by_hand(train(config(engine), data, validation))
    told = json.loads(json.dumps(first.described.as_json()))
    again = train(TrainingConfig.from_json(told), data, validation)
    list(again)
    assert costs(again) == costs(first)


@pytest.mark.parametrize("engine", ENGINES)
def test_every_epoch_is_rebuilt_with_the_rate_it_had(data: DataSet, validation: DataSet, engine: str) -> None:
    run = train(config(engine), data, validation)
    run._history._budget = 1
    networks = []
    for report in run:
        networks.append(run.network_at(report.epoch).parameters["layer0.weight"].copy())
        if report.epoch == 3:
            run.rates.request(0.004)
    for epoch in (2, 4, 5, 7):
        np.testing.assert_array_equal(
            run.network_at(epoch).parameters["layer0.weight"], networks[epoch], str(epoch)
        )


@pytest.mark.parametrize("engine", ENGINES)
def test_a_resumed_training_goes_on_at_the_changed_rate(
    data: DataSet, validation: DataSet, engine: str, tmp_path: Path
) -> None:
    whole = changed_by_hand(train(config(engine), data, validation))
    path = tmp_path / "checkpoint"
    stop = False
    first = train(config(engine), data, validation, lambda: stop, checkpoint=path)
    for report in first:
        if report.epoch == 3:
            first.rates.request(0.004)
        stop = report.epoch == 5
    resumed = train(config(engine), data, validation, resume=path)
    for report in resumed:
        if report.epoch == 6:
            resumed.rates.request(0.0005)
    assert costs(resumed) == costs(whole)
    assert resumed.described == whole.described


def test_the_card_says_what_was_changed_and_when(data: DataSet, validation: DataSet) -> None:
    run = changed_by_hand(train(config("exact"), data, validation))
    model = model_from_run(run, data, validation)
    page = ModelCard.of(model).as_markdown("mine")
    assert "learning rate changed by hand: 0.004 after epoch 3, 0.0005 after epoch 6" in page
    assert configuration_of(model).config.rate_changes == run.rates.changes


def test_nothing_is_told_of_a_run_that_was_left_alone(data: DataSet) -> None:
    run = train(config("exact"), data)
    list(run)
    assert "rate_changes" not in run.described.as_json()


def test_other_starting_weights_keep_what_was_chosen() -> None:
    rates = LearningRates(0.1)
    rates.request(0.2)
    assert rates.for_update_after(5) == 0.2
    rates.begin_again(9)
    assert rates.for_update_after(0) == 0.2
    assert rates.changes == ((0, 0.2),)


def test_a_hand_on_the_rate_ends_what_was_planned() -> None:
    rates = LearningRates(0.1, ((2, 0.2), (8, 0.3)))
    assert [rates.for_update_after(epoch) for epoch in (0, 2, 4)] == [0.1, 0.2, 0.2]
    rates.request(0.05)
    assert rates.for_update_after(5) == 0.05
    assert rates.for_update_after(9) == 0.05
    assert [rates.at(epoch) for epoch in (1, 4, 5)] == [0.1, 0.2, 0.05]


@pytest.mark.parametrize("rate", [0, -1, float("nan"), float("inf")])
def test_what_is_no_rate_is_refused(rate: float) -> None:
    with pytest.raises(UsageError, match="above 0"):
        LearningRates(0.1).request(rate)


@pytest.mark.parametrize("wrong", ["0.1", [[1]], [[2, 0.1], [1, 0.1]], [[1, 0]], [[1.5, 0.1]], [[1, "x"]]])
def test_damaged_changes_are_refused(wrong: object) -> None:
    with pytest.raises(UsageError, match="pairs of an epoch and a rate"):
        TrainingConfig.from_json({"rate_changes": wrong})
