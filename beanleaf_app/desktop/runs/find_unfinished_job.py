"""Looking for trainings that were interrupted, away from the window's thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject

from beanleaf_app.atomic_write import sweep
from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.runs.checkpoints import lock_of
from beanleaf_app.errors import TrainingError
from beanleaf_app.training.unfinished import Unfinished, barely_begun_in, unfinished_in


@dataclass(frozen=True)
class Interrupted:
    """A training that can be gone on with, and the epoch it stands at."""

    unfinished: Unfinished
    epoch: int


class FindUnfinishedJob(Job):
    """Succeeds with the newest Interrupted that no other window is training, or None."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder

    def work(self) -> Interrupted | None:
        self._clear_away()
        for unfinished in unfinished_in(self._folder):
            lock = lock_of(unfinished)
            if not lock.tryLock(0):
                continue  # another window is at it
            try:
                epoch = unfinished.last_epoch()
            except TrainingError:
                unfinished.discard()  # nothing can be made of it
                continue
            finally:
                lock.unlock()
            if epoch > 0:
                return Interrupted(unfinished, epoch)
            unfinished.discard()  # nothing was learned
        return None

    def _clear_away(self) -> None:
        """What windows left that were killed before they had learned anything, or while they wrote."""
        sweep(self._folder)
        for unfinished in barely_begun_in(self._folder):
            lock = lock_of(unfinished)
            if lock.tryLock(0):
                if not unfinished.checkpoint.is_file():  # it may have ended just now
                    unfinished.discard()
                lock.unlock()
