from __future__ import annotations

import dataclasses
import errno
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from beanleaf_app.errors import TrainingError, UsageError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.preprocessing import FEATURES
from beanleaf_app.training import checkpoint as checkpoints
from beanleaf_app.training.checkpoint import Checkpoint
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import TrainingRun, train
from tests.training.problems import data_set

_ALL_OF_ADAMW: dict[str, Any] = {
    "optimiser": "adamw",
    "schedule": "one-cycle",
    "weight_decay": 0.01,
    "label_smoothing": 0.1,
    "augment": True,
    "average": 0.9,
    "batch_size": 7,
}
_MOMENTUM: dict[str, Any] = {"momentum": 0.9, "nesterov": True, "weight_decay": 0.01}
_KINDS: list[dict[str, Any]] = [
    _ALL_OF_ADAMW,
    {**_MOMENTUM, "batch_size": 5},
    {**_MOMENTUM, "engine": "exact"},
    {**_MOMENTUM, "engine": "full-batch"},
]


def _config(**options: Any) -> TrainingConfig:
    return TrainingConfig(
        **{"network": "6", "task": "disease", "epochs": 8, "learning_rate": 0.001, **options}
    )


@pytest.fixture(scope="module")
def data() -> DataSet:
    return data_set(18)


@pytest.fixture(scope="module")
def validation() -> DataSet:
    return data_set(9, seed=1, split="validation")


def _done(run: TrainingRun) -> TrainingRun:
    for _ in run:
        pass
    return run


def _bits(network: Network) -> list[bytes]:
    return [tensor.tobytes() for tensor in network.tensors.values()]


def _measures(run: TrainingRun) -> list[tuple[Any, ...]]:
    return [(r.epoch, r.cost, r.accuracy, r.validation_cost, r.validation_accuracy) for r in run.reports]


def _crashed_at(epoch: int, path: Path, config: TrainingConfig, *data: DataSet, **options: Any) -> None:
    run = train(config, *data, checkpoint=path, checkpoint_seconds=0, **options)
    while next(run).epoch < epoch:
        pass  # and then nobody asks for the next


@pytest.mark.parametrize("epoch", [0, 5, 8])
@pytest.mark.parametrize("options", _KINDS)
def test_it_goes_on_bit_for_bit(
    data: DataSet, validation: DataSet, tmp_path: Path, options: dict[str, Any], epoch: int
) -> None:
    config, path = _config(**options), tmp_path / "half"
    undisturbed = _done(train(config, data, validation))
    _crashed_at(epoch, path, config, data, validation)
    resumed = train(config, data, validation, resume=path)
    assert [report.epoch for report in resumed.earlier_reports] == list(range(epoch + 1))
    new = list(resumed)
    assert [report.epoch for report in new] == list(range(epoch + 1, 9))
    assert _measures(resumed) == _measures(undisturbed)
    assert resumed.best_epoch == undisturbed.best_epoch
    assert resumed.result_epoch == undisturbed.result_epoch
    assert _bits(resumed.network()) == _bits(undisturbed.network())
    for reached in range(epoch, 9):
        assert _bits(resumed.network_at(reached)) == _bits(undisturbed.network_at(reached))
    seconds = [report.seconds for report in resumed.reports]
    assert seconds == sorted(seconds)


def test_the_convolutional_network_goes_on_bit_for_bit(data: DataSet, tmp_path: Path) -> None:
    config = TrainingConfig.for_network("conv", task="disease", epochs=2, batch_size=9)
    path = tmp_path / "half"
    undisturbed = _done(train(config, data))
    _crashed_at(1, path, config, data)
    assert _bits(_done(train(config, data, resume=path)).network_at(2)) == _bits(undisturbed.network_at(2))


def test_the_best_epoch_survives_and_the_ones_between_are_refused(data: DataSet, tmp_path: Path) -> None:
    # Labels that turn the lesson round: what is learned in training is wrong in validation.
    turned = dataclasses.replace(data, labels=(data.labels + 1) % 3)
    config, path = _config(), tmp_path / "half"
    _crashed_at(6, path, config, data, turned)
    run = train(config, data, turned, lambda: len(run.reports) > 7, resume=path)
    _done(run)
    assert run.stopped
    best = run.result_epoch
    assert best < 6
    undisturbed = _done(train(config, data, turned))
    assert _bits(run.network()) == _bits(undisturbed.network_at(best))
    with pytest.raises(IndexError, match="before this training was resumed"):
        run.network_at(5)


def test_a_stop_in_the_middle_of_an_epoch_loses_that_epoch_and_no_other(
    data: DataSet, validation: DataSet, tmp_path: Path
) -> None:
    config, path = _config(**{**_ALL_OF_ADAMW, "batch_size": 1}), tmp_path / "stopped"
    asked: list[int] = []

    def should_stop() -> bool:
        asked.append(1)
        return len(asked) > 60  # each epoch asks about 20 times

    run = _done(train(config, data, validation, should_stop, checkpoint=path, checkpoint_seconds=1e9))
    assert run.stopped
    reached = run.last_epoch
    assert 0 < reached < 8
    assert Checkpoint.load(path).epoch == reached
    undisturbed = _done(train(config, data, validation))
    for epoch in range(reached + 1):  # also those that must be computed again, whatever was asked
        run._history._states = {0: run._history._states[0]}
        assert _bits(run.network_at(epoch)) == _bits(undisturbed.network_at(epoch))
    again = _done(train(config, data, validation, checkpoint=path, resume=path))
    assert _bits(again.network()) == _bits(undisturbed.network())


def test_redrawn_networks_go_on_with_their_draw(data: DataSet, tmp_path: Path) -> None:
    # One node a layer: many of these are dead from the start.
    for seed in range(30):
        config, path = _config(network="1,1,1", seed=seed), tmp_path / str(seed)
        undisturbed = _done(train(config, data))
        if undisturbed.draw:
            break
    assert undisturbed.draw > 0
    run = train(config, data, checkpoint=path, checkpoint_seconds=0)
    while not (run.reports and run.draw == undisturbed.draw and run.last_epoch == 4):
        next(run)
    resumed = _done(train(config, data, resume=path))
    assert (resumed.draw, resumed.redraws) == (undisturbed.draw, undisturbed.redraws)
    assert _bits(resumed.network()) == _bits(undisturbed.network())


def test_a_network_dies_at_the_same_epoch_after_a_crash(data: DataSet, tmp_path: Path) -> None:
    def epoch_of_death(run: TrainingRun) -> int:
        return next((report.epoch for report in run if run.trouble), -1)

    config = _config(network="1,1,1", momentum=0.9, epochs=80, redraw=False)
    died = [epoch_of_death(train(dataclasses.replace(config, seed=seed), data)) for seed in range(9)]
    seed = next(seed for seed, epoch in enumerate(died) if epoch > 40)
    path = tmp_path / "half"
    _crashed_at(30, path, dataclasses.replace(config, seed=seed), data)
    resumed = train(dataclasses.replace(config, seed=seed), data, resume=path)
    assert epoch_of_death(resumed) == died[seed]


def _start(seed: int) -> Network:
    network = Network(Architecture(FEATURES, (6,), "softmax", 3))
    network.initialise_parameters(np.random.default_rng(seed))
    return network


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda how: how.update(config=_config(epochs=9)), "epochs was 8 and is now 9"),
        (
            lambda how: how.update(config=_config(seed=3, batch_size=4)),
            "batch size was None and is now 4, seed",
        ),
        (lambda how: how.update(data=data_set(21)), "the training photographs differ"),
        (lambda how: how.update(validation=None), "the validation photographs differ"),
        (lambda how: how.update(network=_start(2)), "the starting weights differ"),
    ],
)
def test_another_training_is_refused_with_what_differs(
    data: DataSet,
    validation: DataSet,
    tmp_path: Path,
    change: Callable[[dict[str, Any]], None],
    says: str,
) -> None:
    path = tmp_path / "half"
    _crashed_at(2, path, _config(), data, validation, network=_start(1))
    how: dict[str, Any] = {"config": _config(), "data": data, "validation": validation, "network": _start(1)}
    train(**how, resume=path)
    change(how)
    with pytest.raises(TrainingError, match=f"another training: .*{says}.*begin anew"):
        train(**how, resume=path)


def test_files_that_are_no_checkpoint_are_refused(data: DataSet, tmp_path: Path) -> None:
    path = tmp_path / "half"
    with pytest.raises(TrainingError, match="no checkpoint «"):
        train(_config(), data, resume=path)
    _crashed_at(2, path, _config(), data)
    whole = path.read_bytes()
    model = Checkpoint.load(path)
    for damaged in (b"", b"hello", whole[:-1], whole[:200], whole.replace(b"last.carried", b"lost.carried")):
        path.write_bytes(damaged)
        with pytest.raises(TrainingError, match=r"not a checkpoint.*--resume"):
            train(_config(), data, resume=path)
    short = dataclasses.replace(
        model,
        state=model.state._replace(parameters=np.zeros(3)),
        best_state=model.best_state._replace(parameters=np.zeros(3)),
    )
    short.save(path)
    with pytest.raises(TrainingError, match="damaged"):
        list(train(_config(), data, resume=path))


def test_a_file_that_is_there_is_not_replaced(data: DataSet, tmp_path: Path) -> None:
    path = tmp_path / "leaf.jpg"
    path.write_bytes(b"a photograph")
    with pytest.raises(TrainingError, match=r"already.*--resume"):
        train(_config(), data, checkpoint=path)
    assert path.read_bytes() == b"a photograph"
    with pytest.raises(TrainingError, match="no folder"):
        train(_config(), data, checkpoint=tmp_path / "nowhere" / "half")


def test_seconds_that_are_none_are_refused(data: DataSet, tmp_path: Path) -> None:
    for seconds in (-1.0, float("nan")):
        with pytest.raises(UsageError, match="seconds"):
            train(_config(), data, checkpoint=tmp_path / "half", checkpoint_seconds=seconds)


def test_it_is_saved_at_most_every_so_often_and_at_the_end(data: DataSet, tmp_path: Path) -> None:
    path = tmp_path / "half"
    run = train(_config(), data, checkpoint=path, checkpoint_seconds=1e9)
    kept = [Checkpoint.load(path).epoch for _ in run]
    assert kept == [0] * 9
    assert Checkpoint.load(path).epoch == 8
    assert [file.name for file in tmp_path.iterdir()] == ["half"]


def test_a_disk_that_fills_up_does_not_cost_the_training(
    data: DataSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_path: Path, _content: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    run = train(_config(), data, checkpoint=tmp_path / "half", checkpoint_seconds=0)
    next(run)
    with monkeypatch.context() as patch:
        patch.setattr(checkpoints, "atomic_write", full)
        next(run)
        assert run.checkpoint_problem is not None
        assert "No space left" in run.checkpoint_problem
        # At the very start nothing is lost yet, and the person can still choose another place.
        with pytest.raises(TrainingError, match="No space left"):
            next(train(_config(), data, checkpoint=tmp_path / "other"))
    _done(run)
    assert run.checkpoint_problem is None
    assert Checkpoint.load(tmp_path / "half").epoch == 8


def test_the_patience_is_the_same_after_a_crash(data: DataSet, tmp_path: Path) -> None:
    turned = dataclasses.replace(data, labels=(data.labels + 1) % 3)
    config, path = _config(patience=3, epochs=50), tmp_path / "half"
    undisturbed = _done(train(config, data, turned))
    assert undisturbed.ended_early
    assert undisturbed.last_epoch == undisturbed.best_epoch + 3 < 50
    _crashed_at(undisturbed.last_epoch - 1, path, config, data, turned)
    resumed = _done(train(config, data, turned, resume=path))
    assert resumed.ended_early
    assert _measures(resumed) == _measures(undisturbed)
