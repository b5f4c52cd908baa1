"""Training a network, away from the window's thread."""

from __future__ import annotations

import os
import time
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal
from threadpoolctl import threadpool_limits

from beanleaf_app.desktop.job import Job
from beanleaf_app.errors import Cancelled, DataError
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.models.trained import model_from_run
from beanleaf_app.paths import Paths
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.sources import Progress, load_data
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.run import TrainingRun, train
from beanleaf_app.training.run_configuration import RunConfiguration

# Thousands of epochs a second would flood the window with events, so they travel in batches.
_BATCH_SECONDS = 1 / 10


@dataclass(frozen=True)
class TrainingRequest:
    """What to train: the data set ("beans", "practice" or a folder) and how.

    repeated : the configuration of the training that is done again, or None
    """

    source: str
    config: TrainingConfig
    repeated: RunConfiguration | None = None


@dataclass(frozen=True, eq=False)
class Trained:
    """What a training leaves behind.

    report : of the epoch that is kept
    validation : the leaves it never learned from, or None where the data has none
    same_answer : the share of unseen leaves that one and the same answer for all would get right
    """

    request: TrainingRequest
    run: TrainingRun
    data: DataSet
    validation: DataSet | None
    model: Model
    report: EpochReport
    same_answer: float


class TrainingJob(Job):
    """Loads the photographs, trains, and succeeds with a Trained.

    Asked to stop, it succeeds with what was learned so far; it is cancelled only where nothing was.
    """

    load_progressed = Signal(object)  # a Progress, at most ten a second
    data_loaded = Signal(object)  # dict of split -> DataSet
    repeats_otherwise = Signal(object)  # a Sentence: why it will not be the same training again
    engine_chosen = Signal(str, object)  # the engine's name, and a Sentence on why
    redrawn = Signal(int, str)  # which starting weights are in use now, from 0; why the last were given up
    epochs_done = Signal(
        object
    )  # list of EpochReport in order, at most ten lists a second or as `set_batch_seconds` says

    def __init__(
        self, request: TrainingRequest, paths: Paths, pool: DecodePool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._request = request
        self._paths = paths
        self._pool = pool
        self._progress_at = float("-inf")
        self._batch_seconds = _BATCH_SECONDS

    def set_batch_seconds(self, seconds: float) -> None:
        """How long to gather epochs before they are told. May be called from any thread."""
        self._batch_seconds = seconds

    def work(self) -> Trained:
        loaded = load_data(
            self._request.source,
            paths=self._paths,
            pool=self._pool,
            progress=self._on_progress,
            should_stop=self.should_stop,
        )
        if "train" not in loaded:
            raise DataError(
                "There are no training leaves in it. Name the folder of leaves to learn from «train»."
            )
        data, validation = loaded["train"], loaded.get("validation")
        _ = data.healthy_class  # a data set without one is refused now, not after the training
        self.data_loaded.emit(loaded)
        self._compare(data, validation)
        run = train(self._request.config, data, validation, self.should_stop, cache=self._paths.gram_cache)
        self.engine_chosen.emit(run.engine_name, run.engine_reason)
        # With a core of its own the window's slowest hundredth of moments takes half the time
        # (tests/benchmarks/window_stall.py); the training takes a twentieth more.
        with threadpool_limits(max(1, (os.cpu_count() or 2) - 1), user_api="blas"):
            self._iterate(run)
        if not run.reports or (run.stopped and run.last_epoch == 0):
            raise Cancelled
        return Trained(
            self._request,
            run,
            data,
            validation,
            model_from_run(run, data, validation),
            run.reports[run.result_epoch],
            _same_answer(self._request.config.task, validation if validation is not None else data),
        )

    def _compare(self, data: DataSet, validation: DataSet | None) -> None:
        repeated = self._request.repeated
        if repeated is None:
            return
        sentence = repeated.difference(data, validation) or repeated.other_versions
        if sentence is not None:
            self.repeats_otherwise.emit(sentence)

    def _iterate(self, run: TrainingRun) -> None:
        batch: list[EpochReport] = []
        sent = float("-inf")
        draw = 0
        for report in run:
            if report.draw != draw:
                draw = report.draw
                self.redrawn.emit(draw, run.redraws[-1])
            batch.append(report)
            now = time.perf_counter()
            if now - sent >= self._batch_seconds:
                self.epochs_done.emit(batch)
                batch = []
                sent = now
        if batch:
            self.epochs_done.emit(batch)

    def _on_progress(self, progress: Progress) -> None:
        now = time.perf_counter()
        if now - self._progress_at >= _BATCH_SECONDS or progress.done == progress.total:
            self._progress_at = now
            self.load_progressed.emit(progress)


class SavingJob(Job):
    """Saves a model under a name, and makes it the one in use if asked. Succeeds with the name."""

    def __init__(
        self, library: ModelLibrary, model: Model, name: str, use: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._model = model
        self._name = name
        self._use = use

    def work(self) -> str:
        self._library.save(self._model, self._name)
        if self._use:
            self._library.use(self._name)
        return self._name


def _same_answer(task: str, data: DataSet) -> float:
    labels = data.health_labels() if task == "health" else data.labels
    return float(np.bincount(labels).max() / len(labels))
