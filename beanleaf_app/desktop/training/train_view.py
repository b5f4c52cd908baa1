"""The room where models are made."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beanleaf_app.desktop.runs.checkpoints import Checkpoints
from beanleaf_app.desktop.runs.look_back import LookBack
from beanleaf_app.desktop.runs.saving_job import SavingJob
from beanleaf_app.desktop.runs.training_job import Trained, TrainingJob, TrainingRequest
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.setup.configuration_desk import ConfigurationDesk
from beanleaf_app.desktop.setup.data_desk import DataDesk
from beanleaf_app.desktop.setup.train_form import TrainForm
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.training.drawing_pace import DrawingPace
from beanleaf_app.desktop.training.form_beside import FormBeside
from beanleaf_app.desktop.training.model_keeping import ModelKeeping
from beanleaf_app.desktop.training.redraw_note import redraw_note
from beanleaf_app.desktop.training.resume_offer import ResumeOffer
from beanleaf_app.desktop.training.resuming import Resuming
from beanleaf_app.desktop.training.train_canvas import TrainCanvas
from beanleaf_app.desktop.training.train_progress import TrainProgress
from beanleaf_app.desktop.training.train_result import TrainResult
from beanleaf_app.desktop.widgets.banner import Banner
from beanleaf_app.desktop.widgets.small_screen import Pages
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.paths import Paths
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.sentence import Sentence
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.run_configuration import RunConfiguration
from beanleaf_app.training.training_run import TrainingRun


class TrainView(FormBeside):
    """A form on the left; on the right the curves, how far it is, and what it came to."""

    model_saved = Signal(str)  # the name in the library
    model_chosen = Signal(str)  # the name of the model to classify with from now on
    look_inside_requested = Signal(str, object, object)  # a name, its Model, a DataSet of leaves

    def __init__(
        self,
        paths: Paths,
        library: ModelLibrary,
        pool: DecodePool,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._paths = paths
        self._pool = pool
        self.job: TrainingJob | None = None
        self.trained: Trained | None = None
        self.form = TrainForm(settings)
        self.problem = Banner("unreadable", "sick")
        self.note = Banner("leaf", "unsure")
        self.progress = TrainProgress()
        self.result = TrainResult()
        self.offer = ResumeOffer()
        self.resuming = Resuming(paths.unfinished, self)
        self.canvas = TrainCanvas()
        self.plot = self.canvas.plot
        self.look_back = LookBack(self)
        self.keeping = ModelKeeping(library, self)
        self._loaded: dict[str, DataSet] = {}
        self._pace = DrawingPace()
        self.data_desk = DataDesk(paths, pool, self.form.data, self)
        self._lay_out()
        self.configurations = ConfigurationDesk(settings, self)
        self.configurations.loaded.connect(self.form.take_configuration)
        self.configurations.failed.connect(self.problem.show_text)
        self.configurations.saved.connect(self._on_configuration_saved)
        self.form.taken.import_requested.connect(self.configurations.ask_open)
        self.result.extras.configuration_requested.connect(self._on_configuration_requested)
        self.result.extras.look_inside_requested.connect(self._on_look_inside_requested)
        self.form.start_requested.connect(self._on_start_requested)
        self.form.stop_requested.connect(self.stop)
        self.result.save_requested.connect(self._on_save_requested)
        self.resuming.found.connect(self.offer.show_found)
        self.offer.resume_requested.connect(self._on_resume_requested)
        self.offer.discard_requested.connect(self.resuming.discard_offered)
        self.resuming.look()
        self.keeping.saved.connect(self._on_saved)
        self.keeping.failed.connect(self._on_saving_failed)
        self.canvas.glimpse_wanted.connect(self.look_back.look_at)
        self.canvas.watched_changed.connect(self._on_watched_changed)
        self.canvas.keep_requested.connect(self._on_keep_requested)
        self.look_back.glimpsed.connect(self.canvas.show_glimpse)
        self.look_back.rebuilt.connect(self._on_rebuilt)
        self.look_back.failed.connect(self._on_rebuilding_failed)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.stop)

    def is_training(self) -> bool:
        """True from Start until the training has ended."""
        return self.job is not None

    @property
    def saving(self) -> SavingJob | None:
        """The model that is being saved, if any."""
        return self.keeping.job

    def set_result_aside(self, aside: bool) -> None:
        """Hide what the last training came to for a while, or show it again."""
        if self.trained is not None:
            self._status.setHidden(aside)

    def stop(self) -> None:
        """Ask the training to stop; what it has learned so far is kept."""
        if self.job is not None:
            self.job.cancel()
            self.form.set_stopping()
            self.progress.stopping()

    def shut_down(self) -> None:
        """Ask all work to stop and wait for it."""
        if self.job is not None:
            self.job.blockSignals(True)  # nobody is there to hear it
            self.job.cancel()
            self.job.wait()
            self.job = None
        if self.keeping.shut_down():
            self.resuming.forget()  # it is not to be offered as one that was not saved
        for part in (self.resuming, self.look_back, self.canvas, self.configurations, self.data_desk):
            part.shut_down()

    def _lay_out(self) -> None:
        self._status = Pages()
        self._status.addWidget(self.progress)
        self._status.addWidget(self.result)
        self._status.hide()
        right = QVBoxLayout()
        right.setSpacing(SPACE + SPACE // 2)
        right.addWidget(self.offer)
        right.addWidget(self.problem)
        right.addWidget(self.note)
        right.addWidget(self._status)
        right.addWidget(self.canvas, 1)
        self.put(self.form, right)

    def _on_start_requested(self, request: TrainingRequest) -> None:
        if self.job is None:
            self._start(request, self.resuming.begin(request.source, request.config))

    def _on_resume_requested(self) -> None:
        checkpoints = self.resuming.resume() if self.job is None else None
        if checkpoints is not None:
            kept = checkpoints.unfinished
            self._start(TrainingRequest(kept.source, kept.config), checkpoints)

    def _start(self, request: TrainingRequest, checkpoints: Checkpoints) -> None:
        self.trained = None
        self.result.clear()
        self.problem.show_text("")
        self.note.show_text("")
        self.canvas.invite()
        self.progress.begin(request.config.learning_rate)
        self._status.setCurrentWidget(self.progress)
        self._status.show()
        self.form.set_running(True)
        self._request = request
        job = TrainingJob(request, self._paths, self._pool, self, checkpoints=checkpoints, known=self._loaded)
        job.load_progressed.connect(self.progress.show_loading)
        job.data_loaded.connect(self._on_data_loaded)
        job.run_begun.connect(self._on_run_begun)
        job.engine_chosen.connect(self._on_engine_chosen)
        job.redrawn.connect(self._on_redrawn)
        job.repeats_otherwise.connect(self.note.show_text)
        job.epochs_done.connect(self._on_epochs_done)
        job.succeeded.connect(self._on_trained)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)
        self.job = job
        self.look_back.follow(job)
        job.start()

    def _on_data_loaded(self, loaded: dict[str, DataSet]) -> None:
        self._loaded = {data.fingerprint: data for data in loaded.values()}
        self._watched = loaded.get("validation") or loaded["train"]

    def _on_run_begun(self, run: TrainingRun) -> None:
        if self.job is not None:
            self.progress.watch(self.job, run)
        self.canvas.begin(run, self._watched)

    def _on_engine_chosen(self, name: str, reason: str) -> None:
        self.progress.start(self._request.config.epochs, name, reason)
        self.canvas.start(self._request.config.epochs)
        self._on_watched_changed(self.canvas.is_watching)
        self._pace.restart()

    def _on_redrawn(self, draw: int, trouble: str) -> None:
        self.note.show_text(redraw_note(draw, trouble))

    def _on_epochs_done(self, reports: Sequence[EpochReport]) -> None:
        if self.job is not None:
            self.job.set_batch_seconds(self._pace.seconds_until_next())
        self.canvas.extend(reports)
        self.progress.extend(reports)

    def _on_trained(self, trained: Trained) -> None:
        self._end_job()
        self.trained = trained
        self.look_back.look_into(trained)
        self.canvas.finish(trained)
        self.result.show_result(trained, self.keeping.name_for(trained))
        self._status.setCurrentWidget(self.result)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.result.sentence.text()))

    def _on_failed(self, sentence: str) -> None:
        self._end_job()
        self.resuming.give_up()
        self.canvas.finish(None)
        self._status.hide()
        self.problem.show_text(sentence)

    def _on_cancelled(self) -> None:
        self._end_job()
        self._status.hide()
        self.canvas.invite()
        self.note.show_text(self.resuming.give_up())

    def _end_job(self) -> None:
        job, self.job = self.job, None
        if job is not None:
            # The last signal comes from inside run(): the thread itself ends a moment later.
            job.wait()
            job.let_go()
            job.deleteLater()
        self.progress.controls.finish()
        self.form.set_running(False)

    def _on_watched_changed(self, watched: bool) -> None:
        if self.job is not None:
            self.job.set_watched(watched)

    def _on_keep_requested(self, epoch: int) -> None:
        self.canvas.time_machine.set_busy(True)
        self.look_back.rebuild(epoch)

    def _on_rebuilt(self, model: Model, epoch: int) -> None:
        if self.trained is None:
            return
        self.trained = dataclasses.replace(self.trained, model=model, report=self.trained.run.reports[epoch])
        self.canvas.show_kept(self.trained)
        self.result.show_result(self.trained, self.keeping.name_for(self.trained))

    def _on_rebuilding_failed(self, sentence: str) -> None:
        self.canvas.time_machine.set_busy(False)
        self.problem.show_text(sentence)

    def _on_save_requested(self, name: str, use: bool) -> None:
        if self.trained is not None and self.keeping.save(self.trained, name, use):
            self.result.set_busy(True)
            self.problem.show_text("")

    def _on_configuration_requested(self) -> None:
        if (done := self.trained) is not None:
            source = done.request.source
            self.configurations.ask_save(
                self.result.name.text().strip() or done.request.config.network,
                lambda: RunConfiguration.of(done.run, source, done.data, done.validation),
            )

    def _on_configuration_saved(self, path: Path) -> None:
        self.note.show_text(Sentence("How to do this training again is in the file {path}.", path=str(path)))

    def _on_look_inside_requested(self) -> None:
        if (done := self.trained) is not None:
            leaves = done.validation if done.validation is not None else done.data
            self.look_inside_requested.emit(self.result.name.text().strip(), done.model, leaves)

    def _on_saved(self, name: str, use: bool) -> None:
        self.resuming.forget()
        self.result.set_saved(name)
        self.model_saved.emit(name)
        if use:
            self.model_chosen.emit(name)

    def _on_saving_failed(self, sentence: str) -> None:
        self.result.set_busy(False)
        self.problem.show_text(sentence)
