"""Training a network, away from the window's thread."""

from __future__ import annotations

import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QObject, Signal

from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.runs.checkpoints import Checkpoints
from beanleaf_app.desktop.runs.glimpse import Glimpse
from beanleaf_app.desktop.runs.released_memory import give_back_memory
from beanleaf_app.errors import Cancelled, DataError, TrainingError
from beanleaf_app.history.leaf_sources import load_leaves
from beanleaf_app.models.model import Model
from beanleaf_app.models.trained import model_from_run
from beanleaf_app.paths import Paths
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.progress import Progress
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.exact_engine import ExactEngine
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.run import TrainingRun, train
from beanleaf_app.training.run_configuration import RunConfiguration

# Thousands of epochs a second would flood the window with events, so they travel in batches.
_BATCH_SECONDS = 1 / 10
_CHECKPOINT_SECONDS = 10.0
_GLIMPSE_SECONDS = 0.5
_GLIMPSE_SHARE = 0.03  # of the time goes into looking inside, when somebody looks
# What the window paints at a turn of the training takes it 20 ms when it is left alone, and three times as
# long when it has to share Python with a thread that works.
_TURN_SECONDS = 0.05


@dataclass(frozen=True)
class TrainingRequest:
    """What to train: the data set ("beans", "practice", "corrected" or a folder) and how.

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
    run_begun = Signal(object)  # the TrainingRun, its data is loaded and no epoch is done
    engine_chosen = Signal(str, object)  # the engine's name, and a Sentence on why
    redrawn = Signal(int, str)  # which starting weights are in use now, from 0; why the last were given up
    epochs_done = Signal(
        object
    )  # list of EpochReport in order, at most ten lists a second or as `set_batch_seconds` says
    glimpsed = Signal(object)  # a Glimpse, when somebody watches or asked for an epoch
    paused = Signal()
    went_on = Signal()

    def __init__(
        self,
        request: TrainingRequest,
        paths: Paths,
        pool: DecodePool,
        parent: QObject | None = None,
        *,
        checkpoints: Checkpoints | None = None,
        known: Mapping[str, DataSet] | None = None,
    ) -> None:
        super().__init__(parent)
        self._request = request
        self._paths = paths
        self._pool = pool
        self._checkpoints = checkpoints
        self._known = dict(known or {})
        self._progress_at = float("-inf")
        self._batch_seconds = _BATCH_SECONDS
        self._run: TrainingRun | None = None
        self._gate = threading.Condition()
        self._held = False
        self._watched = False
        self._wanted_epoch: int | None = None
        self._glimpse_at = float("-inf")

    def set_batch_seconds(self, seconds: float) -> None:
        """How long to gather epochs before they are told. May be called from any thread."""
        self._batch_seconds = seconds

    def pause(self) -> None:
        """Hold the training at the next epoch, or batch; it says `paused`. From any thread."""
        with self._gate:
            self._held = True

    def go_on(self) -> None:
        """Let a paused training go on; it says `went_on`."""
        with self._gate:
            self._held = False
            self._gate.notify_all()

    def cancel(self) -> None:
        super().cancel()
        self.go_on()

    def set_watched(self, watched: bool) -> None:
        """Whether somebody looks at the inside of the newest epoch; it is `glimpsed` then."""
        self._watched = watched

    def let_go(self) -> None:
        """It has ended: keep nothing of it alive, though Qt may keep the job for a while."""
        self._run = None
        self._known = {}

    def look_at(self, epoch: int) -> None:
        """Have a past epoch `glimpsed`. The last one asked for counts."""
        with self._gate:
            self._wanted_epoch = epoch
            self._gate.notify_all()

    def work(self) -> Trained:
        time.sleep(_TURN_SECONDS)
        give_back_memory()  # of the training before this one
        loaded = load_leaves(
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
        # What an earlier training of the session learned from is not kept twice.
        loaded = {split: self._known.get(data.fingerprint, data) for split, data in loaded.items()}
        loaded = {split: data.with_healthy(self._request.config.healthy) for split, data in loaded.items()}
        data, validation = loaded["train"], loaded.get("validation")
        _ = data.healthy_class  # a data set without one is refused now, not after the training
        self.data_loaded.emit(loaded)
        self._compare(data, validation)
        run = self._run = self._prepare(data, validation)
        self.run_begun.emit(run)
        self.engine_chosen.emit(run.engine_name, run.engine_reason)
        if run.earlier_reports:
            self.epochs_done.emit(list(run.earlier_reports))
        time.sleep(_TURN_SECONDS)
        self._iterate(run)
        give_back_memory()  # in which it worked
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

    def _prepare(self, data: DataSet, validation: DataSet | None) -> TrainingRun:
        keep = self._checkpoints
        path = keep.open() if keep is not None else None
        resume = keep is not None and keep.resume
        try:
            return train(
                self._request.config,
                data,
                validation,
                self._must_stop,
                cache=self._paths.gram_cache,
                checkpoint=path,
                checkpoint_seconds=_CHECKPOINT_SECONDS,
                resume=path if resume else None,
                insist=False,
            )
        except TrainingError as error:
            if not resume:
                raise
            raise TrainingError(
                "This training cannot be gone on with: its leaves or this version of Beanleaf are not the "
                "same as then. Discard it and start again."
            ) from error

    def _compare(self, data: DataSet, validation: DataSet | None) -> None:
        repeated = self._request.repeated
        if repeated is None:
            return
        sentence = repeated.difference(data, validation) or repeated.other_versions
        if sentence is not None:
            self.repeats_otherwise.emit(sentence)

    def _iterate(self, run: TrainingRun) -> None:
        batch: list[EpochReport] = []
        # Only who waits long for the second epoch wants to see the first at once.
        sent = time.perf_counter() if run.engine_name == ExactEngine.name else float("-inf")
        draw = run.draw
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
                if self._watched and now >= self._glimpse_at:
                    self._show_inside(run, report.epoch)
        if batch:
            self.epochs_done.emit(batch)

    def _must_stop(self) -> bool:
        """Asked before every epoch and after every batch: the place to wait and to look back, too."""
        if self._held or self._wanted_epoch is not None:
            self._wait_at_gate()
        return self.should_stop()

    def _wait_at_gate(self) -> None:
        began = time.perf_counter()
        waited = False
        while not self.should_stop():
            self._look_back()
            with self._gate:
                if not self._held and self._wanted_epoch is None:
                    break
                if self._wanted_epoch is not None:
                    continue
                if not waited:
                    waited = True
                    self.paused.emit()
                self._gate.wait()
        if self._run is not None:
            self._run.leave_out(time.perf_counter() - began)
        if waited:
            self.went_on.emit()

    def _look_back(self) -> None:
        with self._gate:
            epoch, self._wanted_epoch = self._wanted_epoch, None
        run = self._run
        if epoch is not None and run is not None and epoch < len(run.reports):
            self._show_inside(run, epoch)

    def _show_inside(self, run: TrainingRun, epoch: int) -> None:
        began = time.perf_counter()
        try:
            glimpse = Glimpse.of(run, epoch)
        except IndexError:
            return  # over before the training was resumed
        self.glimpsed.emit(glimpse)
        now = time.perf_counter()
        self._glimpse_at = now + max(_GLIMPSE_SECONDS, (now - began) / _GLIMPSE_SHARE)

    def _on_progress(self, progress: Progress) -> None:
        now = time.perf_counter()
        if now - self._progress_at >= _BATCH_SECONDS or progress.done == progress.total:
            self._progress_at = now
            self.load_progressed.emit(progress)


def _same_answer(task: str, data: DataSet) -> float:
    labels = data.health_labels() if task == "health" else data.labels
    return float(np.bincount(labels).max() / len(labels))
