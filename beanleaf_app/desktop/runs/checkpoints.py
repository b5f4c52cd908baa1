"""Where a training of the window is put down on the way."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLockFile

from beanleaf_app.errors import TrainingError
from beanleaf_app.training.unfinished import Unfinished

_log = logging.getLogger(__name__)


@dataclass(frozen=True, eq=False)
class Checkpoints:
    """The files of one training.

    lock : held from `open` on, so that no other window offers it
    resume : whether to go on from what is there
    """

    unfinished: Unfinished
    lock: QLockFile
    resume: bool = False

    def open(self) -> Path | None:
        """Where to save; None if nothing can be written: it is then trained without a net.

        Raises
        ------
        TrainingError : if another window goes on with this training already
        """
        try:
            self.unfinished.stem.parent.mkdir(parents=True, exist_ok=True)
            # Before there is anything to see of it: another window clears away what nobody holds.
            if not self.lock.tryLock(0) and self.resume:
                raise TrainingError("Another window of Beanleaf goes on with this training already.")
            self.unfinished.note()
        except OSError:
            _log.info("a training cannot be put down at %s", self.unfinished.stem, exc_info=True)
            return None
        return self.unfinished.checkpoint


def lock_of(unfinished: Unfinished) -> QLockFile:
    """To hold while it is trained. One that a dead program left is taken over."""
    lock = QLockFile(str(unfinished.lock))
    lock.setStaleLockTime(0)  # a training may take days
    return lock
