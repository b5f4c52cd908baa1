"""One training from its start to its end."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from beanleaf_app.errors import Cancelled, TrainingError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.training.answer_history import AnswerHistory
from beanleaf_app.training.blas_threads import one_blas_thread
from beanleaf_app.training.checkpoint import Checkpoint, identity_of
from beanleaf_app.training.checkpoint_keeper import CheckpointKeeper, check_places
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.divergence import check_finite
from beanleaf_app.training.engine import Engine, State
from beanleaf_app.training.engine_choice import choose_engine
from beanleaf_app.training.epoch_history import EpochHistory
from beanleaf_app.training.learning_rates import LearningRates
from beanleaf_app.training.minibatch_engine import MinibatchEngine
from beanleaf_app.training.preparation import check_data, drawn_network, samples_of
from beanleaf_app.training.redrawing import Redrawing
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.time_travel import Seen, seen_at
from beanleaf_app.training.weak_question import weakly


class TrainingRun(Iterator[EpochReport]):
    """Iterate to train; ask for the network of any epoch that was reported.

    Attributes
    ----------
    reports : of the present draw, those before it was resumed included, so ``reports[k].epoch == k``
    stopped : True once ``should_stop`` ended the training before its last epoch
    ended_early : True once its patience did
    engine_name : "exact", "minibatch" or "full-batch"; engine_reason : a sentence on why
    earlier_reports : those of the checkpoint that is resumed from; they are not given again
    best_epoch : the one with the lowest cost on validation, or on training where there is no validation
    answers : what the network answered on validation (on training where there is none) at past epochs
    rates : the learning rates; `LearningRates.request` changes them while it trains
    """

    def __init__(
        self,
        config: TrainingConfig,
        data: DataSet,
        validation: DataSet | None,
        should_stop: Callable[[], bool],
        cache: Path | None,
        network: Network | None,
    ) -> None:
        check_data(config, data, validation)
        self.config = config
        self.architecture: Architecture = (
            network.architecture
            if network is not None
            else architecture_for(config.network, config.task, data.pixels.shape[1], len(data.class_names))
        )
        self.reports: list[EpochReport] = []
        self.stopped = self.ended_early = False
        self.best_epoch = 0
        self.earlier_reports: tuple[EpochReport, ...] = ()
        self._given = network
        self._samples = samples_of(config, data)
        # A split without a single photograph has nothing to measure on.
        self._validation = samples_of(config, validation) if validation else None
        self._data = data, validation or None
        self._choice = choose_engine(config, len(data))
        self.engine_name = self._choice.name
        self.engine_reason = self._choice.reason
        self._should_stop = should_stop
        self._cache = cache
        self._history = EpochHistory()
        self.answers = AnswerHistory()
        self.rates = LearningRates(config.learning_rate, config.rate_changes)
        self._away = 0.0
        self._engine: Engine | None = None
        self._redrawing = Redrawing(config, self._samples.labels, allowed=config.redraw and network is None)
        self._identity: dict[str, Any] = {}
        self._keeper: CheckpointKeeper | None = None
        self._resumed: Checkpoint | None = None
        self._running = self._between_epochs = self._looking_back = False
        self._epochs = self._train()

    def __next__(self) -> EpochReport:
        return next(self._epochs)

    @property
    def draw(self) -> int:
        """Which random starting weights are in use, from 0."""
        return self._redrawing.draw

    @property
    def trouble(self) -> str | None:
        """None, or why the present network learns nothing: "dead" or "stuck"."""
        return self._redrawing.trouble

    @property
    def redraws(self) -> list[str]:
        """«dead» or «stuck» for each network that was given up."""
        return self._redrawing.redraws

    @property
    def last_epoch(self) -> int:
        """The last epoch reported."""
        return self.reports[-1].epoch

    @property
    def checkpoint_problem(self) -> str | None:
        """Why the last checkpoint could not be saved, if it could not."""
        return self._keeper.problem if self._keeper is not None else None

    @property
    def result_epoch(self) -> int:
        """The epoch to keep: the last of a whole training, the best of one that was stopped.

        Small steps do not go straight down: of those the best is kept in any case.
        """
        small_steps = self.engine_name == MinibatchEngine.name
        return self.best_epoch if small_steps or self.stopped or self.config.patience else self.last_epoch

    def network_at(self, epoch: int) -> Network:
        """The network as it was after ``epoch`` updates, rebuilt bit for bit.

        Raises
        ------
        IndexError : if that epoch was not reported, or lies before the checkpoint that was resumed from
        """
        return self.seen_at(epoch, lambda engine: engine.network())

    def seen_at(self, epoch: int, look: Callable[[Engine], Seen]) -> Seen:
        """What ``look`` sees of the engine at that epoch. Raises as `network_at` does."""
        if not 0 <= epoch < len(self.reports):
            raise IndexError(f"epoch {epoch} is not one of the {len(self.reports)} reported")
        assert self._engine is not None
        if self._between_epochs and epoch == self.last_epoch:
            return look(self._engine)
        self._looking_back = True  # what was asked to stop must not stop here
        # Small steps do not need the measure before them.
        goes_on = self._running and self.engine_name != MinibatchEngine.name
        try:
            with np.errstate(over="ignore"):  # saving refuses weights that are too large, in a sentence
                return seen_at(epoch, self._engine, self._history, self.rates, look, goes_on=goes_on)
        except KeyError:
            raise IndexError(f"epoch {epoch} was over before this training was resumed") from None
        finally:
            self._looking_back = False

    def network(self) -> Network:
        """The network of `result_epoch`."""
        return self.network_at(self.result_epoch)

    def kept_epoch(self, epoch: int) -> int:
        """The last epoch at or before this one that needs no epoch to be done again."""
        return self._history.before(epoch)[0]

    @property
    def described(self) -> TrainingConfig:
        """The configuration to do this training again with: what was changed by hand is in it."""
        return dataclasses.replace(self.config, rate_changes=self.rates.changes)

    def leave_out(self, seconds: float) -> None:
        """The clock of the reports stood still for so long, because the training was paused."""
        self._away += seconds

    def keep_checkpoints(self, path: Path | None, seconds: float, resume: Path | None, insist: bool) -> None:
        """Call before the first epoch, with what `train` calls checkpoint, checkpoint_seconds and so on."""
        check_places(path, resume)
        if path is not None:
            self._keeper = CheckpointKeeper(path, seconds, insist=insist)
        if resume is None:
            return
        found = Checkpoint.load(resume)
        self._redrawing.resume(found.draw, found.redraws, found.dead_epochs)
        found.check_identity(identity_of(self.config, *self._data, self._starting_network()))
        self._resumed = found
        self.earlier_reports = found.reports

    def _train(self) -> Iterator[EpochReport]:
        started = time.perf_counter() - (self.earlier_reports[-1].seconds if self.earlier_reports else 0)
        if self._stop():
            return
        try:
            with one_blas_thread():
                engine = self._engine = self._choice.build(
                    self._samples, self._validation, self._cache, weakly(self._stop)
                )
                self._begin(engine)
                yield from self._epochs_of(engine, started)
        except Cancelled:
            self.stopped = True
        finally:
            self._running = False
            if self._engine is not None:
                self._engine.rest()
        if self._keeper is not None:
            self._keeper.flush()

    def _begin(self, engine: Engine) -> None:
        network = self._starting_network()
        engine.start(network)
        if self._keeper is not None:
            self._keeper.forget()
            self._identity = identity_of(self.config, *self._data, network)
        if self._resumed is not None:
            self._go_on_from(self._resumed, engine)
            self._resumed = None

    def _go_on_from(self, found: Checkpoint, engine: Engine) -> None:
        if not found.state.is_like(engine.state()):
            raise TrainingError("The checkpoint is damaged. Leave out --resume to begin anew.")
        engine.restore(found.state)
        self.reports = list(found.reports)
        self.rates.restore(found.rate_changes)
        self.best_epoch = found.best_epoch
        self._history.keep(found.epoch, found.state)
        self._history.keep_best(found.best_epoch, found.best_state)

    def _epochs_of(self, engine: Engine, started: float) -> Iterator[EpochReport]:
        epoch = self.last_epoch if self.reports else 0
        self._running = True
        while not self._stop():
            # Numbers that overflow are told in a sentence below, not in NumPy's warnings.
            with np.errstate(over="ignore", invalid="ignore"):
                measures = engine.measure()
            if epoch == len(self.reports):  # else it was reported before the training was resumed
                check_finite(measures.cost, epoch, self.config.learning_rate)
                seconds = time.perf_counter() - started - self._away
                report = EpochReport(epoch, *measures, seconds, self.draw)
                self._keep(engine, report)
                self._between_epochs = True
                yield report
                self._between_epochs = False
            if epoch == self.config.epochs or self._out_of_patience:
                if not self._redrawing.saw_end(epoch, measures.accuracy):
                    self.ended_early = epoch < self.config.epochs
                    return
            else:
                engine.set_learning_rate(self.rates.for_update_after(epoch))
                with np.errstate(over="ignore", invalid="ignore"):
                    moved = engine.update()
                if self.stopped:
                    return  # the epoch may be half an epoch
                self._redrawing.saw_epoch(moved, measures.accuracy)
            epoch += 1
            if self._redrawing.is_due:
                self._redrawing.draw_again()
                self.reports = []
                self.best_epoch = 0
                self._history.clear()
                self.answers.clear()
                self.rates.begin_again(epoch)
                self._begin(engine)
                epoch = 0

    def _keep(self, engine: Engine, report: EpochReport) -> None:
        """Keep the report, and the state of its epoch where it is wanted."""
        best = not self.reports or report.decisive_cost < self.reports[self.best_epoch].decisive_cost
        self.reports.append(report)
        if self.answers.wants(report.epoch) and (logits := engine.answers()) is not None:
            self.answers.keep(report.epoch, logits)
        wanted = self._history.wants(report.epoch)
        if not (wanted or best or self._keeper):
            return
        state = engine.state()
        if wanted:
            self._history.keep(report.epoch, state)
        if best:
            self.best_epoch = report.epoch
            self._history.keep_best(report.epoch, state)
        if self._keeper is not None:
            self._keeper.offer(partial(self._checkpoint, state, self._redrawing.dead_epochs))

    def _checkpoint(self, state: State, dead_epochs: int) -> Checkpoint:
        draws, reports = (self.draw, tuple(self.redraws)), tuple(self.reports)
        return Checkpoint(
            self._identity, *draws, dead_epochs, reports, state, *self._history.best, self.rates.changes
        )

    @property
    def _out_of_patience(self) -> bool:
        return 0 < self.config.patience <= self.last_epoch - self.best_epoch

    def _stop(self) -> bool:
        if self._looking_back:
            return False
        self.stopped = self.stopped or self._should_stop()
        return self.stopped

    def _starting_network(self) -> Network:
        return self._given or drawn_network(self.architecture, self.config.seed, self.draw)
