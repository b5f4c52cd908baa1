"""One training from its start to its end."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from beanleaf_app.errors import Cancelled, TrainingError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Engine, Samples
from beanleaf_app.training.engine_choice import choose_engine
from beanleaf_app.training.epoch_history import EpochHistory
from beanleaf_app.training.minibatch_engine import MinibatchEngine
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.stuck import DEAD, STUCK, DeadWatch, learned_nothing

_MAX_DRAWS = 100
# A network is called stuck only after it had a fair chance, and a learning rate that is too small for
# every network must not keep the person waiting for ever.
_EPOCHS_TO_JUDGE = 100
_MAX_STUCK = 5


def train(
    config: TrainingConfig,
    data: DataSet,
    validation: DataSet | None = None,
    should_stop: Callable[[], bool] = lambda: False,
    *,
    cache: Path | None = None,
    network: Network | None = None,
) -> TrainingRun:
    """Prepare a training; iterating over the result trains.

    Parameters
    ----------
    config : what to train and how
    data, validation : the photographs to learn from, and those to measure on as well (same classes)
    should_stop : asked before every epoch; the iteration then ends, without raising
    cache : folder for what a second training of the same data can use again, or None
    network : starting weights to use instead of a random draw; it stays unchanged

    Raises
    ------
    TrainingError, UsageError : if it cannot start, with the reason
    DataError : if no class of the data means healthy
    """
    return TrainingRun(config, data, validation, should_stop, cache, network)


class TrainingRun(Iterator[EpochReport]):
    """Iterate to train; ask for the network of any epoch that was reported.

    Attributes
    ----------
    reports : of the present draw, so ``reports[k].epoch == k``
    draw : which random starting weights are in use, from 0
    stopped : True once ``should_stop`` ended the training before its last epoch
    engine_name : "exact", "minibatch" or "full-batch"; engine_reason : a sentence on why
    trouble : None, or why the present network learns nothing: "dead" or "stuck"
    redraws : "dead" or "stuck" for each network that was given up
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
        _check_data(config, data, validation)
        self.config = config
        self.architecture: Architecture = (
            network.architecture
            if network is not None
            else architecture_for(config.network, config.task, data.pixels.shape[1], len(data.class_names))
        )
        self.reports: list[EpochReport] = []
        self.draw = 0
        self.stopped = False
        self.trouble: str | None = None
        self.redraws: list[str] = []
        self._given = network
        self._samples = _samples(config, data)
        # A split without a single photograph has nothing to measure on.
        self._validation = _samples(config, validation) if validation else None
        self._choice = choose_engine(config, len(data))
        self.engine_name = self._choice.name
        self.engine_reason = self._choice.reason
        self._should_stop = should_stop
        self._cache = cache
        self._history = EpochHistory()
        self._engine: Engine | None = None
        self._dead_watch = DeadWatch(config.momentum)
        self._running = False
        self._epochs = self._train()

    def __next__(self) -> EpochReport:
        return next(self._epochs)

    @property
    def last_epoch(self) -> int:
        """The last epoch reported."""
        return self.reports[-1].epoch

    @property
    def best_epoch(self) -> int:
        """The epoch with the lowest cost on validation, or on training where there is no validation."""
        if self._validation is None:
            return min(self.reports, key=lambda report: report.cost).epoch
        return min(self.reports, key=lambda report: report.validation_cost or 0.0).epoch

    @property
    def result_epoch(self) -> int:
        """The epoch to keep: the last of a whole training, the best of one that was stopped.

        Small steps do not go straight down: of those the best is kept in any case.
        """
        return self.best_epoch if self.stopped or self._small_steps else self.last_epoch

    def network_at(self, epoch: int) -> Network:
        """The network as it was after ``epoch`` updates, rebuilt bit for bit.

        Raises
        ------
        IndexError : if that epoch was not reported
        """
        if not 0 <= epoch < len(self.reports):
            raise IndexError(f"epoch {epoch} is not one of the {len(self.reports)} reported")
        engine = self._engine
        assert engine is not None
        present = engine.state()
        kept, state = self._history.before(epoch)
        engine.restore(state)
        for _ in range(epoch - kept):
            engine.measure()
            engine.update()
        with np.errstate(over="ignore"):  # saving refuses weights that are too large, in a sentence
            network = engine.network()
        engine.restore(present)
        if self._running:
            engine.measure()  # the next update needs the forward step of the present epoch
        return network

    def network(self) -> Network:
        """The network of `result_epoch`."""
        return self.network_at(self.result_epoch)

    def _train(self) -> Iterator[EpochReport]:
        started = time.perf_counter()
        if self._stop():
            return
        try:
            engine = self._engine = self._choice.build(
                self._samples, self._validation, self._cache, self._should_stop
            )
        except Cancelled:
            self.stopped = True
            return
        engine.start(self._starting_network())
        self._running = True
        epoch = 0
        while not self._stop():
            # Numbers that overflow are told in a sentence below, not in NumPy's warnings.
            with np.errstate(over="ignore", invalid="ignore"):
                measures = engine.measure()
            if not math.isfinite(measures.cost):
                self._running = False
                raise TrainingError(
                    f"After {epoch} epochs the cost is no longer a finite number. "
                    f"The learning rate {self.config.learning_rate:g} is too high; try a tenth of it."
                )
            if self._history.wants(epoch):
                self._history.keep(epoch, engine.state())
            report = EpochReport(epoch, *measures, time.perf_counter() - started, self.draw)
            self.reports.append(report)
            if self._small_steps and self.best_epoch == epoch:
                self._history.keep_best(epoch, engine.state())
            yield report
            if epoch == self.config.epochs:
                self._look_for_stuck(measures.accuracy)
                if self.trouble != STUCK or not self._may_draw_again():
                    break
            else:
                with np.errstate(over="ignore", invalid="ignore"):
                    moved = engine.update()
                # Answers that are right beyond measure leave no gradient either, and nothing to mend.
                self._dead_watch.saw(moved or measures.accuracy == 1)
                self.trouble = DEAD if self._dead_watch.is_dead else None
            epoch += 1
            if self.trouble and self._may_draw_again():
                self._draw_again(engine)
                epoch = 0
        self._running = False

    @property
    def _small_steps(self) -> bool:
        return self.engine_name == MinibatchEngine.name

    def _look_for_stuck(self, accuracy: float) -> None:
        fair_chance = self.config.epochs >= _EPOCHS_TO_JUDGE
        if self.trouble is None and fair_chance and learned_nothing(accuracy, self._samples.labels):
            self.trouble = STUCK

    def _may_draw_again(self) -> bool:
        given_up_late = self.redraws.count(STUCK)
        return (
            self.config.redraw
            and self._given is None
            and (self.trouble == DEAD or given_up_late < _MAX_STUCK)
        )

    def _stop(self) -> bool:
        self.stopped = self.stopped or self._should_stop()
        return self.stopped

    def _starting_network(self) -> Network:
        if self._given is not None:
            return self._given
        network = Network(self.architecture)
        # The first draw is that of the seed alone, so that it can be had again without redrawing.
        seed = self.config.seed if self.draw == 0 else [self.config.seed, self.draw]
        network.initialise_parameters(np.random.default_rng(seed))
        return network

    def _draw_again(self, engine: Engine) -> None:
        self.draw += 1
        if self.draw == _MAX_DRAWS:
            raise TrainingError(
                f"{_MAX_DRAWS} networks in a row died: a whole layer stopped answering. "
                "Try a smaller learning rate, or more nodes in each layer."
            )
        assert self.trouble is not None
        self.redraws.append(self.trouble)
        self.trouble = None
        self._dead_watch = DeadWatch(self.config.momentum)
        self.reports = []
        self._history.clear()
        engine.start(self._starting_network())


def _samples(config: TrainingConfig, data: DataSet) -> Samples:
    return Samples(data.pixels, data.health_labels() if config.task == "health" else data.labels)


def _check_data(config: TrainingConfig, data: DataSet, validation: DataSet | None) -> None:
    if not len(data):
        raise TrainingError("There is no photograph to learn from. Choose another data set or folder.")
    if validation is not None and validation.class_names != data.class_names:
        raise TrainingError("The training and the validation photographs do not have the same classes.")
    _ = data.healthy_class  # no model can be made of data without one: that must not turn out at the end
    if len(np.unique(_samples(config, data).labels)) < 2:
        raise TrainingError(
            "All photographs belong to one class. A network needs at least two to tell apart."
        )
