"""When and where checkpoints are saved."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from beanleaf_app.errors import TrainingError, UsageError
from beanleaf_app.training.checkpoint import Checkpoint

DEFAULT_SECONDS = 30.0
_THREAD_NAME = "beanleaf-checkpoint"


class CheckpointKeeper:
    """Saves the latest checkpoint at most every so many seconds, and the last one when asked.

    A disk that fills up must not cost the training: only the first save raises, and only if ``insist``.
    Later ones are tried again, and ``problem`` says why the last one failed, or is None.

    Parameters
    ----------
    path : the file to save to
    seconds : between two saves, >= 0
    insist : the file is wanted, so the training waits until each save is on the disk, the first at once.
        Without it a thread of its own saves, and not before the first ``seconds`` have passed: a disk may
        take a second, and at the start there is nothing to lose.

    Raises
    ------
    UsageError : if the seconds are not such a number
    """

    def __init__(self, path: Path, seconds: float = DEFAULT_SECONDS, *, insist: bool = True) -> None:
        if not seconds >= 0:
            raise UsageError("The time between two checkpoints must be 0 seconds or more.")
        self.problem: str | None = None
        self._path = path
        self._seconds = seconds
        self._insist = insist
        self._tried_at: float | None = None
        self._pending: Callable[[], Checkpoint] | None = None
        self._saving: threading.Thread | None = None

    def offer(self, make: Callable[[], Checkpoint]) -> None:
        """Save what ``make`` makes, now or when it is time and nothing newer has come.

        Raises
        ------
        TrainingError : if it is the first, is insisted on, and cannot be written
        """
        self._pending = make
        if self._tried_at is None:
            if self._insist:
                make().save(self._path)
                self._pending = None
            self._tried_at = time.monotonic()
        elif time.monotonic() - self._tried_at < self._seconds:
            return
        elif self._insist:
            self.flush()
        elif self._saving is None or not self._saving.is_alive():
            checkpoint, self._pending = make(), None
            self._saving = threading.Thread(target=self._save, args=(checkpoint,), name=_THREAD_NAME)
            self._saving.start()

    def flush(self) -> None:
        """Save the latest now, unless it is saved already."""
        if self._saving is not None:
            self._saving.join()
        if self._pending is not None and self._save(self._pending()):
            self._pending = None

    def forget(self) -> None:
        """Never save the latest: the training began again."""
        self._pending = None

    def _save(self, checkpoint: Checkpoint) -> bool:
        try:
            checkpoint.save(self._path)
        except TrainingError as error:
            self.problem = str(error)
            if self._pending is None:
                self._pending = lambda: checkpoint
        else:
            self.problem = None
        self._tried_at = time.monotonic()
        return self.problem is None


def check_places(checkpoint: Path | None, resume: Path | None) -> None:
    """Refuse files that cannot be what they are given for, before the work.

    Raises
    ------
    TrainingError : if there is no file to resume from, or the checkpoint would replace a file that is not
        the one resumed from, or its folder does not exist
    """
    if resume is not None and not resume.is_file():
        raise TrainingError(
            "There is no checkpoint «{resume}». Check the name, or leave out --resume.", resume=str(resume)
        )
    if checkpoint is None:
        return
    if not checkpoint.parent.is_dir():
        raise TrainingError(
            "There is no folder «{folder}» to keep the checkpoint in. Make it first.",
            folder=str(checkpoint.parent),
        )
    if checkpoint.exists() and not (resume is not None and checkpoint.samefile(resume)):
        raise TrainingError(
            "There is a file «{checkpoint}» already. Go on with the training in it with --resume, or "
            "name another file.",
            checkpoint=str(checkpoint),
        )
