"""Deleting what an unfinished training left, away from the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject

from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.runs.checkpoints import Checkpoints


class DiscardJob(Job):
    """Deletes the files of one training, and lets go of its lock. Succeeds with nothing."""

    def __init__(self, checkpoints: Checkpoints, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._checkpoints = checkpoints

    def work(self) -> None:
        self._checkpoints.unfinished.discard()
        self._checkpoints.lock.unlock()
