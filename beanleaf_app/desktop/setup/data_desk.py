"""Counts the folder that is chosen, and opens the preview of the leaves."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt

from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.setup.data_chooser import FOLDER, DataChooser
from beanleaf_app.desktop.setup.data_jobs import CountingJob, LookedAt, LookingJob
from beanleaf_app.desktop.setup.data_preview import DataPreview
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.sources import CORRECTED


class DataDesk(QObject):
    """Owns the work that a DataChooser asks for: counting what is chosen, and looking at it."""

    def __init__(self, paths: Paths, pool: DecodePool, chooser: DataChooser, parent: QObject) -> None:
        super().__init__(parent)
        self._paths = paths
        self._pool = pool
        self._chooser = chooser
        self._jobs: list[Job] = []
        self._counted = ""
        self.preview: DataPreview | None = None
        chooser.changed.connect(self._on_changed)
        chooser.preview_requested.connect(self.open_preview)
        chooser.count_requested.connect(self.count)
        self._on_changed()

    @property
    def is_busy(self) -> bool:
        """Whether something is being counted or looked at."""
        return bool(self._jobs)

    def open_preview(self) -> None:
        """Load the leaves that are chosen, and show samples of them."""
        job = LookingJob(self._chooser.source, self._paths, self._pool, self)
        preview = self.preview = DataPreview(job, self._chooser)
        preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        preview.looked.connect(self._on_looked)
        preview.open()
        self._start(job)

    def shut_down(self) -> None:
        """Ask all work to stop and wait for it."""
        for job in self._jobs:
            job.blockSignals(True)
            job.cancel()
            job.wait()
        self._jobs.clear()

    def count(self) -> None:
        """Count what is chosen, where that is not always the same."""
        source = self._chooser.source if self._chooser.kind in (CORRECTED, FOLDER) else ""
        self._counted = source
        if source:
            job = CountingJob(source, self._paths, self)
            job.counted.connect(self._chooser.show_counts)
            job.refused.connect(self._chooser.show_trouble)
            self._start(job)

    def _on_changed(self) -> None:
        source = self._chooser.source if self._chooser.kind in (CORRECTED, FOLDER) else ""
        if source != self._counted:
            self.count()

    def _on_looked(self, seen: LookedAt) -> None:
        if self._chooser.kind == FOLDER:
            self._chooser.show_counts(self._chooser.folder, seen.counts)

    def _start(self, job: Job) -> None:
        self._jobs.append(job)
        job.finished.connect(self._on_finished)
        job.start()

    def _on_finished(self) -> None:
        over = [job for job in self._jobs if job.isFinished()]
        self._jobs = [job for job in self._jobs if job not in over]
        for job in over:
            job.wait()
            job.deleteLater()
