"""The real program with a training in it, disturbed as a plan says: the child process of training_moments.py.

It prints a line of JSON for everything that happens, and at the end closes the window, unless it is killed.
"""

from __future__ import annotations

import json
import os
import signal
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton

from beanleaf_app.cli import main
from beanleaf_app.desktop.runs import training_job
from beanleaf_app.desktop.training.train_view import TrainView
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.photos import decode_pool, worker_processes
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.training_run import TrainingRun

_OFTEN = 0.05  # seconds between checkpoints: a kill shall hit the middle of many
_LOOK_MILLISECONDS = 5
_STANDING_STILL = 1800.0  # seconds


@dataclass(frozen=True)
class Plan:
    """What shall happen to one window.

    config : of the training, as `TrainingConfig.as_json` gives it
    events : («pause», «go_on», «look» or «rate», seconds, a share) after the training began to learn
    fate : «kill», «close», «stop» or «finish»; seconds : when, after it was «opened», «learning» or «ended»
    saves_stopped : whether a model that was stopped is saved, which ends its training
    """

    config: dict[str, object]
    leaves: str
    name: str
    fate: str
    since: str
    seconds: float
    events: list[tuple[str, float, float]] = field(default_factory=list)
    saves_stopped: bool = False

    def as_text(self) -> str:
        """For a command line."""
        return json.dumps(asdict(self))


def run(plan: Plan, folder: Path) -> int:
    """Start `main` and carry out the plan."""
    training_job._CHECKPOINT_SECONDS = _OFTEN
    # A computer that stands still for minutes in the middle of a photograph must not cost that photograph:
    # without it, it would be another training.
    decode_pool.DecodePool = partial(decode_pool.DecodePool, seconds_per_photo=_STANDING_STILL)
    worker_processes._START_SECONDS = _STANDING_STILL
    driver = _Driver(plan)
    QTimer.singleShot(0, driver.enter)
    code = main(["--data-dir", str(folder / "data")])
    driver.tell_where_it_was_left()
    return code


def _say(what: str, **more: object) -> None:
    print(json.dumps({"what": what, **more}), flush=True)


class _Driver:
    """Acts as a person would, with the buttons of the window."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._over = False

        self._run: TrainingRun | None = None

    def tell_where_it_was_left(self) -> None:
        """After the window has closed: the last epoch that was reported."""
        if self._run is not None and self._run.reports:
            _say("left", epoch=self._run.last_epoch)

    def enter(self) -> None:
        self._window = next(top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow))
        self._window.show_train()
        assert self._window.train_view is not None
        self._view: TrainView = self._window.train_view
        self._reached("opened")
        _say("opened")
        self._when(lambda: self._view.resuming._job is None, self._begin)

    def _reached(self, moment: str) -> None:
        """From here on the seconds of the fate count, if the plan says so."""
        if self._plan.since != moment:
            return
        if self._plan.fate == "kill":
            killer = threading.Timer(self._plan.seconds, os.kill, (os.getpid(), signal.SIGKILL))
            killer.daemon = True
            killer.start()
        elif self._plan.fate in ("close", "stop"):
            self._later(self._plan.seconds, self._close if self._plan.fate == "close" else self._stop)

    def _begin(self) -> None:
        view = self._view
        if view.offer.isVisible():
            assert view.resuming.offered is not None
            _say("offered", epoch=view.resuming.offered.epoch)
            self._press(view.offer.resume_button)
        else:
            form, config = view.form, TrainingConfig.from_json(self._plan.config)
            form.data.set_folder(Path(self._plan.leaves))
            form.network.take(config.network)
            form.learning.take(config)
            self._press(form.start_button)
            if view.form.problem or view.job is None:
                raise SystemExit(f"it does not start: {view.form.problem} {view.problem.text}")
        assert view.job is not None
        view.job.run_begun.connect(self._on_run_begun)
        _say("begun")
        self._when(lambda: not view.is_training(), self._ended)

    def _on_run_begun(self, run: TrainingRun) -> None:
        self._run = run
        self._reached("learning")
        for kind, seconds, share in self._plan.events:
            self._later(seconds, lambda kind=kind, share=share: self._disturb(kind, share))

    def _ended(self) -> None:
        view = self._view
        self._reached("ended")
        if view.trained is None:
            _say("nothing", problem=view.problem.text, note=view.note.text)
            self._when(lambda: view.resuming._job is None, self._leave)
            return
        run = view.trained.run
        stopped = run.stopped
        _say("stopped" if stopped else "finished", epoch=run.last_epoch, kept=view.trained.report.epoch)
        if stopped and not self._plan.saves_stopped:
            self._leave()
            return
        view.result.name.setText(self._plan.name)
        view.model_saved.connect(self._saved)
        self._press(view.result.save_button)

    def _saved(self, name: str) -> None:
        _say("saved", name=name)
        QTimer.singleShot(0, self._leave)

    def _leave(self) -> None:
        if not self._over:
            self._over = True
            self._window.close()

    def _close(self) -> None:
        """In the middle of whatever it is; the window asks whether to stop: yes."""
        if self._over:
            return
        self._over = True
        _say("closing")
        self._window.close()
        for box in QApplication.topLevelWidgets():
            if isinstance(box, QMessageBox) and box.isVisible():
                next(button for button in box.buttons() if "Stop" in button.text()).click()

    def _stop(self) -> None:
        if self._view.form.stop_button.isEnabled():
            self._press(self._view.form.stop_button)

    def _disturb(self, kind: str, share: float) -> None:
        view = self._view
        controls, canvas = view.progress.controls, view.canvas
        if not view.is_training() or not controls.isEnabled() or self._over:
            return
        if kind == "pause":
            self._press(controls.pause_button)
        elif kind == "go_on":
            # It pauses at the next batch or epoch, which may take longer than the plan thought.
            self._when(lambda: controls._paused or not view.is_training(), self._go_on)
        elif kind == "look":
            canvas.tabs.setCurrentWidget(canvas.weights)
            canvas.time_machine.go_to(int(share * canvas.time_machine.slider.maximum()))
        elif kind == "rate":
            controls.rate.setValue(controls.rate.value() * (0.5 + share))
        _say(kind, epoch=canvas.epoch)

    def _go_on(self) -> None:
        if self._view.is_training():
            self._press(self._view.progress.controls.pause_button)

    def _press(self, button: QPushButton) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _later(self, seconds: float, do: Callable[[], None]) -> None:
        QTimer.singleShot(int(seconds * 1000), do)

    def _when(self, condition: Callable[[], bool], do: Callable[[], None]) -> None:
        if self._over:
            return
        if condition():
            do()
        else:
            QTimer.singleShot(_LOOK_MILLISECONDS, lambda: self._when(condition, do))
