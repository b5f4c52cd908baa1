"""Giving what was trained a name, and putting it into the library."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from beanleaf_app.desktop.runs.saving_job import SavingJob
from beanleaf_app.desktop.runs.training_job import Trained
from beanleaf_app.errors import ModelError
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.network.presets import short_name


class ModelKeeping(QObject):
    """Saves one model at a time."""

    saved = Signal(str, bool)  # the name in the library; whether it is the one in use now
    failed = Signal(object)  # a sentence for the person

    def __init__(self, library: ModelLibrary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.job: SavingJob | None = None

    def name_for(self, trained: Trained) -> str:
        """A name that is free, or nothing when the library cannot be read."""
        config = trained.request.config
        question = self.tr("disease") if config.task == "disease" else self.tr("healthy or sick")
        network = short_name(config.network)
        try:
            return self._library.free_name(f"{network} {question}")
        except ModelError:
            return ""

    def save(self, trained: Trained, name: str, use: bool) -> bool:
        """Begin to save. False if another one is being saved."""
        if self.job is not None:
            return False
        job = SavingJob(self._library, trained.model, name, use, self)
        job.succeeded.connect(lambda saved: self._on_saved(saved, use))
        job.failed.connect(self._on_failed)
        self.job = job
        job.start()
        return True

    def shut_down(self) -> bool:
        """Wait for what is being saved; nobody hears of it. True if it is in the library now."""
        job, self.job = self.job, None
        if job is None:
            return False
        job.blockSignals(True)
        job.cancel()
        job.wait()
        return job.is_kept

    def _on_saved(self, name: str, use: bool) -> None:
        self._end()
        self.saved.emit(name, use)

    def _on_failed(self, sentence: str) -> None:
        self._end()
        self.failed.emit(sentence)

    def _end(self) -> None:
        job, self.job = self.job, None
        if job is not None:
            job.wait()
            job.deleteLater()
