"""Asks for past epochs one at a time, of a training that runs or of one that is over."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.runs.glimpse import Glimpse
from beanleaf_app.desktop.runs.look_back_job import FilmJob, GlimpseJob, RebuildJob
from beanleaf_app.desktop.runs.training_job import Trained, TrainingJob
from beanleaf_app.models.model import Model
from beanleaf_app.training.first_layer_film import FirstLayerFilm

_PAUSE_MILLISECONDS = 1_000


class LookBack(QObject):
    """Many epochs asked for in a row cost no more than the last of them."""

    glimpsed = Signal(object)  # a Glimpse
    rebuilt = Signal(object, int)  # a Model, and its epoch
    failed = Signal(object)  # a sentence for the person

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._running: TrainingJob | None = None
        self._trained: Trained | None = None
        self._job: Job | None = None
        # Right after a training there is much to paint, or the next one begins.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._on_paused)
        self._film_wanted = False
        self._film: FirstLayerFilm | None = None
        self._waiting: tuple[int, bool] | None = None
        self._rebuild: int | None = None

    def follow(self, job: TrainingJob) -> None:
        """From now on ask this training, while it runs."""
        self._trained = self._film = None
        self._stop_filming()
        self._waiting = self._rebuild = None
        self._running = job
        job.glimpsed.connect(self.glimpsed)

    def look_into(self, trained: Trained | None) -> None:
        """From now on ask what this training left behind, or nothing."""
        self._running = None
        self._trained = trained
        self._film = None
        self._waiting = self._rebuild = None
        self._stop_filming()
        if trained is not None:
            self._pause.start()

    @property
    def is_busy(self) -> bool:
        """Whether an epoch is being rebuilt, or what makes that fast is being made."""
        return self._job is not None

    def look_at(self, epoch: int, pictures: bool) -> None:
        """Have this epoch `glimpsed`: its pictures, or else its layers. What trains shows both."""
        if self._running is not None:
            self._running.look_at(epoch)
        elif self._trained is not None:
            self._waiting = epoch, pictures
            self._next()

    def rebuild(self, epoch: int) -> None:
        """Have the network of this epoch `rebuilt`; only of a training that is over."""
        if self._trained is not None:
            self._rebuild = epoch
            self._next()

    def shut_down(self) -> None:
        """Wait for what is under way; nobody hears of it."""
        self._waiting = self._rebuild = None
        self._stop_filming()
        if self._job is not None:
            self._job.blockSignals(True)
            self._job.wait()
            self._job = None

    def _next(self) -> None:
        if self._job is not None or self._trained is None:
            return
        job: Job
        if self._rebuild is not None:
            epoch, self._rebuild = self._rebuild, None
            job = RebuildJob(self._trained, epoch, self)
            job.succeeded.connect(lambda model: self._on_rebuilt(job, model, epoch))
        elif self._waiting is not None:
            (epoch, pictures), self._waiting = self._waiting, None
            job = GlimpseJob(self._trained.run, epoch, self._film, self, pictures=pictures)
            job.succeeded.connect(lambda glimpse: self._on_glimpsed(job, glimpse))
        elif self._film_wanted:
            self._film_wanted = False
            job = FilmJob(self._trained.run, self)
            job.succeeded.connect(lambda film: self._on_filmed(job, film))
            job.cancelled.connect(lambda: self._on_filmed(job, None))
        else:
            return
        job.failed.connect(lambda sentence: self._on_failed(job, sentence))
        self._job = job
        job.start()

    def _on_glimpsed(self, job: Job, glimpse: Glimpse) -> None:
        if self._end(job):
            self.glimpsed.emit(glimpse)
        self._next()

    def _on_paused(self) -> None:
        self._film_wanted = True
        self._next()

    def _stop_filming(self) -> None:
        self._pause.stop()
        self._film_wanted = False
        if isinstance(self._job, FilmJob):
            self._job.cancel()

    def _on_filmed(self, job: Job, film: FirstLayerFilm | None) -> None:
        if self._end(job):
            self._film = film
        self._next()

    def _on_rebuilt(self, job: Job, model: Model, epoch: int) -> None:
        if self._end(job):
            self.rebuilt.emit(model, epoch)
        self._next()

    def _on_failed(self, job: Job, sentence: str) -> None:
        rebuilding = isinstance(job, RebuildJob)
        # A picture that cannot be had is no reason to complain while a slider moves.
        if self._end(job) and rebuilding:
            self.failed.emit(sentence)
        self._next()

    def _end(self, job: Job) -> bool:
        """Whether what it found is still of the training that is looked into."""
        training = job.training if isinstance(job, (FilmJob, GlimpseJob, RebuildJob)) else None
        job.wait()
        job.deleteLater()
        self._job = None
        return self._trained is not None and training is self._trained.run
