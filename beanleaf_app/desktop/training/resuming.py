"""Where the trainings of the window are put down, and which one is offered to be gone on with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beanleaf_app.desktop.runs.checkpoints import Checkpoints, lock_of
from beanleaf_app.desktop.runs.discard_job import DiscardJob
from beanleaf_app.desktop.runs.find_unfinished_job import FindUnfinishedJob, Interrupted
from beanleaf_app.sentence import Sentence
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.unfinished import Unfinished


class Resuming(QObject):
    """At most one training is under way, and one is offered."""

    found = Signal(object)  # an Interrupted, or None

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._job: FindUnfinishedJob | None = None
        self._discarding: list[DiscardJob] = []
        self.offered: Interrupted | None = None
        self._current: Checkpoints | None = None

    def look(self) -> None:
        """Find what was interrupted; it is `found`."""
        if self._job is not None:
            return
        job = FindUnfinishedJob(self._folder, self)
        job.succeeded.connect(self._on_found)
        job.failed.connect(lambda _sentence: self._on_found(None))
        self._job = job
        job.start()

    def begin(self, source: str, config: TrainingConfig) -> Checkpoints:
        """A training begins; where to put it down. Nothing is written yet."""
        self.forget()
        return self._take(Unfinished.new(self._folder, source, config), resume=False)

    def resume(self) -> Checkpoints | None:
        """Take the one that is offered."""
        offered, self.offered = self.offered, None
        self.found.emit(None)
        if offered is None:
            return None
        self.forget()
        return self._take(offered.unfinished, resume=True)

    def discard_offered(self) -> None:
        """The person does not want it."""
        offered, self.offered = self.offered, None
        self.found.emit(None)
        if offered is not None:
            job = self._discard(Checkpoints(offered.unfinished, lock_of(offered.unfinished)))
            job.succeeded.connect(self.look)  # for an older one
            job.start()

    def forget(self) -> None:
        """What was under way is kept elsewhere, or not wanted any more."""
        current, self._current = self._current, None
        if current is not None:
            self._discard(current).start()

    def shut_down(self) -> None:
        """What is under way stays on the disk, to be offered another time."""
        for job in (self._job, *self._discarding):
            if job is not None:
                job.blockSignals(True)
                job.wait()
        self._job = None
        self._discarding.clear()
        if self._current is not None:
            self._current.lock.unlock()

    def give_up(self) -> Sentence:
        """It came to nothing. One that was resumed stays on the disk, and is offered again.

        Returns what is to be said when the person stopped it.
        """
        current = self._current
        if current is None or not current.resume:
            self.forget()
            return Sentence("Stopped before anything was learned.")
        self._current = None
        current.lock.unlock()
        self.look()
        return Sentence(
            "Stopped before it went on. What it had learned is kept: resume it whenever you like."
        )

    def _discard(self, checkpoints: Checkpoints) -> DiscardJob:
        job = DiscardJob(checkpoints, self)
        self._discarding.append(job)
        job.finished.connect(lambda: self._on_discarded(job))
        return job

    def _on_discarded(self, job: DiscardJob) -> None:
        if job in self._discarding:
            self._discarding.remove(job)
            job.deleteLater()

    def _take(self, unfinished: Unfinished, *, resume: bool) -> Checkpoints:
        self._current = Checkpoints(unfinished, lock_of(unfinished), resume)
        return self._current

    def _on_found(self, found: Interrupted | None) -> None:
        job, self._job = self._job, None
        if job is not None:
            job.wait()
            job.deleteLater()
        if (
            found is not None
            and self._current is not None
            and found.unfinished.stem == self._current.unfinished.stem
        ):
            found = None  # begun in the meantime
        self.offered = found
        self.found.emit(found)
