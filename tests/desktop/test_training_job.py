"""A training on its thread: the order of what it says, and the ways it can end."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.runs.saving_job import SavingJob
from beanleaf_app.desktop.runs.training_job import Trained, TrainingJob, TrainingRequest
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.practice_leaves import practice_leaf
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.report import EpochReport

PATIENCE = 60_000

Start = Callable[[TrainingRequest], TrainingJob]


@pytest.fixture(scope="module")
def pool() -> Iterator[DecodePool]:
    with DecodePool(workers=1) as pool:
        list(pool.decode_all([b""]))  # its process belongs to the module, not to the first test that uses it
        yield pool


@pytest.fixture(scope="module")
def leaves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of drawn leaves, eight to learn from and four to test on in each class."""
    root = tmp_path_factory.mktemp("leaves")
    rng = np.random.default_rng(5)
    for split, count in (("train", 8), ("validation", 4)):
        for name in ("bean_rust", "healthy"):
            folder = root / split / name
            folder.mkdir(parents=True)
            for number in range(count):
                practice_leaf(name, rng, side=100).save(folder / f"{number}.png")
    return root


@pytest.fixture
def make(tmp_path: Path, pool: DecodePool) -> Iterator[Start]:
    made: list[TrainingJob] = []
    paths = Paths(tmp_path / "data", tmp_path / "cache", tmp_path / "config", tmp_path / "log")

    def make_it(request: TrainingRequest) -> TrainingJob:
        job = TrainingJob(request, paths, pool)
        made.append(job)
        return job

    yield make_it
    for job in made:
        job.cancel()
        job.wait()


def request(source: object, **choices: object) -> TrainingRequest:
    return TrainingRequest(str(source), TrainingConfig(**{"seed": 1, "epochs": 200, **choices}))  # type: ignore[arg-type]


def test_it_tells_every_epoch_once_and_succeeds(make: Start, leaves: Path, qtbot: QtBot) -> None:
    job = make(request(leaves, redraw=False))
    told: list[EpochReport] = []
    events: list[str] = []
    job.data_loaded.connect(lambda loaded: events.append("loaded " + ",".join(loaded)))
    job.engine_chosen.connect(lambda name, _reason: events.append(name))
    job.epochs_done.connect(told.extend)
    with qtbot.waitSignal(job.succeeded, timeout=PATIENCE) as ended:
        job.start()
    trained = ended.args[0]
    assert isinstance(trained, Trained)
    assert events == ["loaded train,validation", "exact"]
    assert [report.epoch for report in told] == list(range(201))
    assert told == trained.run.reports
    assert trained.report is trained.run.reports[200]
    assert trained.same_answer == 0.5
    assert trained.model.metrics["validation"]["count"] == 8


def test_epochs_travel_at_most_thirty_times_a_second(make: Start, leaves: Path, qtbot: QtBot) -> None:
    job = make(request(leaves, epochs=5000, redraw=False))
    batches: list[list[EpochReport]] = []
    job.epochs_done.connect(batches.append)
    started = time.perf_counter()
    with qtbot.waitSignal(job.succeeded, timeout=PATIENCE):
        job.start()
    elapsed = time.perf_counter() - started
    assert sum(map(len, batches)) == 5001
    assert len(batches) <= 30 * elapsed + 2


def test_stopping_keeps_what_was_learned(make: Start, leaves: Path, qtbot: QtBot) -> None:
    job = make(request(leaves, epochs=1_000_000, redraw=False))
    job.epochs_done.connect(lambda reports: job.cancel() if reports[-1].epoch > 0 else None)
    with qtbot.waitSignal(job.succeeded, timeout=PATIENCE) as ended:
        job.start()
    trained = ended.args[0]
    assert trained.run.stopped
    assert 0 < trained.run.last_epoch < 1_000_000
    costs = [report.validation_cost for report in trained.run.reports]
    assert trained.report.epoch == int(np.argmin(costs))


def test_stopping_while_loading_cancels(make: Start, leaves: Path, qtbot: QtBot) -> None:
    job = make(request(leaves))
    job.load_progressed.connect(job.cancel)
    job.data_loaded.connect(job.cancel)
    with qtbot.waitSignal(job.cancelled, timeout=PATIENCE):
        job.start()
        job.cancel()


def test_a_missing_folder_fails_with_a_sentence(make: Start, tmp_path: Path, qtbot: QtBot) -> None:
    job = make(request(tmp_path / "gone"))
    with qtbot.waitSignal(job.failed, timeout=PATIENCE) as ended:
        job.start()
    assert "gone" in ended.args[0]
    assert ended.args[0].endswith(".")


def test_leaves_without_a_healthy_class_fail_before_training(
    make: Start, leaves: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    for name in ("rust", "spot"):
        (tmp_path / "sick" / "train" / name).mkdir(parents=True)
        practice_leaf("bean_rust", np.random.default_rng(1), side=100).save(
            tmp_path / "sick" / "train" / name / "1.png"
        )
    job = make(request(tmp_path / "sick"))
    with qtbot.assertNotEmitted(job.epochs_done), qtbot.waitSignal(job.failed, timeout=PATIENCE) as ended:
        job.start()
    assert "healthy" in ended.args[0]


def test_a_dead_network_says_why_it_was_drawn_again(make: Start, leaves: Path, qtbot: QtBot) -> None:
    for seed in range(20):
        job = make(request(leaves, seed=seed, epochs=300, network="1,1"))
        redraws: list[tuple[int, str]] = []
        job.redrawn.connect(lambda draw, why, redraws=redraws: redraws.append((draw, why)))
        with qtbot.waitSignal(job.succeeded, timeout=PATIENCE) as ended:
            job.start()
        assert [why for _, why in redraws] == ended.args[0].run.redraws
        if redraws:
            assert redraws[0][0] == 1
            assert redraws[0][1] in ("dead", "stuck")
            return
    pytest.fail("none of twenty networks of one node a layer died")


def test_saving_makes_a_model_that_loads(make: Start, leaves: Path, tmp_path: Path, qtbot: QtBot) -> None:
    job = make(request(leaves, redraw=False))
    with qtbot.waitSignal(job.succeeded, timeout=PATIENCE) as ended:
        job.start()
    library = ModelLibrary(tmp_path / "models")
    saving = SavingJob(library, ended.args[0].model, "mine", use=True)
    with qtbot.waitSignal(saving.succeeded, timeout=PATIENCE):
        saving.start()
    saving.wait()
    assert library.in_use == "mine"
    kept = library.load("mine").network.parameters
    for name, values in ended.args[0].model.network.parameters.items():
        np.testing.assert_array_equal(kept[name], values)
