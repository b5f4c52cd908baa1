from __future__ import annotations

import dataclasses
from typing import Any

import numpy as np
import pytest

from beanleaf_app.errors import TrainingError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import train
from beanleaf_app.training.stuck import DeadWatch, learned_nothing
from tests.training.problems import data_set

ENGINES = ["exact", "full-batch"]
# The narrowest network dies at half of all seeds: its one unit is at zero wherever its weights are negative.
NARROW = Architecture(FEATURES, (1,), "sigmoid", 1)


@pytest.fixture(scope="module")
def data() -> DataSet:
    return data_set(12)


def _config(**options: Any) -> TrainingConfig:
    return TrainingConfig(**{"network": "1", "epochs": 5, "learning_rate": 1e-6, **options})


def _starts_dead(seed: int | list[int], data: DataSet) -> bool:
    network = Network(NARROW)
    network.initialise_parameters(np.random.default_rng(seed))
    network.forward_propagation(data.pixels.astype(np.float32) / 255)
    return network.has_dead_layer


def _dead_seed(data: DataSet) -> int:
    """A seed whose first draw is dead and whose second is not."""
    return next(seed for seed in range(100) if _starts_dead(seed, data) and not _starts_dead([seed, 1], data))


@pytest.mark.parametrize("engine", ENGINES)
def test_a_dead_network_is_drawn_again(data: DataSet, engine: str) -> None:
    seed = _dead_seed(data)
    run = train(_config(seed=seed, engine=engine), data)
    reports = list(run)
    assert run.redraws == ["dead"]
    assert run.draw == 1
    assert run.trouble is None
    # One report of the dead draw, then all epochs of the living one, counted from 0 again.
    assert [(report.draw, report.epoch) for report in reports] == [(0, 0), *((1, k) for k in range(6))]
    assert run.reports == reports[1:]
    again = Network(NARROW)
    again.initialise_parameters(np.random.default_rng([seed, 1]))
    assert np.array_equal(run.network_at(0).parameters["layer0.weight"], again.parameters["layer0.weight"])
    assert [report.cost for report in train(_config(seed=seed, engine=engine), data)] == [
        report.cost for report in reports
    ]


@pytest.mark.parametrize("engine", ENGINES)
def test_without_redraw_the_first_draw_is_kept_and_named_dead(data: DataSet, engine: str) -> None:
    seed = _dead_seed(data)
    run = train(_config(seed=seed, engine=engine, redraw=False), data)
    reports = list(run)
    assert [report.epoch for report in reports] == list(range(6))
    assert run.draw == 0
    assert run.redraws == []
    assert run.trouble == "dead"
    first, last = run.network_at(0).parameters, run.network_at(5).parameters
    assert np.array_equal(first["layer0.weight"], last["layer0.weight"])
    assert not np.array_equal(first["layer1.bias"], last["layer1.bias"])  # only what is above still moves


def test_a_given_network_is_never_replaced(data: DataSet) -> None:
    dead = Network(NARROW)
    dead.parameters["layer0.bias"][:] = -1
    run = train(_config(), data, network=dead)
    assert len(list(run)) == 6
    assert run.trouble == "dead"
    assert run.draw == 0


def test_no_epochs_look_for_no_trouble(data: DataSet) -> None:
    run = train(_config(seed=_dead_seed(data), epochs=0), data)
    assert len(list(run)) == 1
    assert run.draw == 0


def test_a_hundred_dead_networks_in_a_row_are_an_error(data: DataSet) -> None:
    # In the dark no unit answers, whatever its weights.
    black = dataclasses.replace(data, pixels=np.zeros_like(data.pixels))
    run = train(_config(epochs=500), black)
    with pytest.raises(TrainingError, match=r"100 networks.*smaller learning rate"):
        list(run)
    assert run.redraws == ["dead"] * 99


@pytest.mark.parametrize("engine", ENGINES)
def test_a_network_that_is_right_beyond_measure_is_not_dead(data: DataSet, engine: str) -> None:
    # Its answers are so certain that the gradient is exactly 0, as it is in a dead network.
    certain = Network(NARROW)
    health = data.health_labels()
    mean = data.pixels[health == 1].mean(axis=0) - data.pixels[health == 0].mean(axis=0)
    weight = np.sign(mean) / FEATURES
    scores = data.pixels / 255.0 @ weight
    border = (scores[health == 1].min() + scores[health == 0].max()) / 2
    assert scores[health == 1].min() > border, "the problem is not separable"
    certain.parameters["layer0.weight"][:] = weight * 1e6
    certain.parameters["layer0.bias"][:] = -(scores.min() - 0.01) * 1e6
    certain.parameters["layer1.weight"][:] = 1
    certain.parameters["layer1.bias"][:] = -(border - scores.min() + 0.01) * 1e6
    run = train(_config(engine=engine, redraw=False), data, network=certain)
    reports = list(run)
    assert reports[0].cost == pytest.approx(0, abs=1e-12)
    assert reports[0].accuracy == 1
    assert run.trouble is None


@pytest.fixture(scope="module")
def alike(data: DataSet) -> DataSet:
    """The same picture with different labels: nobody can tell them apart."""
    return dataclasses.replace(data, pixels=np.full_like(data.pixels, 128))


def test_a_stuck_network_is_given_up_five_times_at_most(alike: DataSet) -> None:
    run = train(_config(network="8", epochs=100), alike)
    reports = list(run)
    assert run.redraws == ["stuck"] * 5
    assert run.trouble == "stuck"
    assert run.draw == 5
    assert len(reports) == 6 * 101
    kept = train(_config(network="8", epochs=100, redraw=False), alike)
    assert len(list(kept)) == 101
    assert kept.trouble == "stuck"
    assert kept.redraws == []


def test_too_few_epochs_are_no_fair_chance(alike: DataSet) -> None:
    run = train(_config(network="8", epochs=99), alike)
    assert len(list(run)) == 100
    assert run.trouble is None
    assert run.redraws == []


def test_hardly_better_than_one_answer() -> None:
    labels = np.array([1] * 60 + [0] * 40)  # the best single answer is right for 60 %
    assert learned_nothing(0.4, labels)
    assert learned_nothing(0.6, labels)
    assert learned_nothing(0.61, labels)  # closes a fortieth of the gap
    assert not learned_nothing(0.63, labels)
    assert not learned_nothing(1.0, labels)


def test_the_watch_is_patient_with_momentum_only() -> None:
    plain, coasting = DeadWatch(0.0), DeadWatch(0.9)
    plain.saw(False)
    assert plain.is_dead
    for _ in range(49):
        coasting.saw(False)
    assert not coasting.is_dead
    coasting.saw(True)
    for _ in range(49):
        coasting.saw(False)
    assert not coasting.is_dead
    coasting.saw(False)
    assert coasting.is_dead


def test_nothing_of_a_network_that_was_given_up_is_kept(alike: DataSet) -> None:
    run = train(_config(network="8", epochs=100), alike)
    run._history._budget = 20_000
    for report in run:
        if report.draw == 0 and report.epoch == 100:
            assert run._history.stride > 1
        if report.draw == 1:
            break
    assert run._history.stride == 1
    initial = run.network_at(0).parameters["layer0.weight"]
    first_draw = train(_config(network="8", epochs=0), alike)
    list(first_draw)
    assert not np.array_equal(initial, first_draw.network_at(0).parameters["layer0.weight"])
