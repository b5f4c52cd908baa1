"""A folder that a phone fills: its new photographs are found as they arrive."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from beanleaf_app.desktop.job import Job
from beanleaf_app.photos.arrivals import QUIET_SECONDS, Arrivals, Signature, look_into
from beanleaf_app.photos.seen_files import SeenFiles

_log = logging.getLogger(__name__)

# A network folder tells nobody when it changes, so it is looked into now and then all the same.
_MILLISECONDS_BETWEEN_LOOKS = 5000
_MILLISECONDS_WHILE_GROWING = round(QUIET_SECONDS * 500)
_MILLISECONDS_AFTER_A_CHANGE = 200
_MOST_FOLDERS = 200


@dataclass(frozen=True)
class _Found:
    """What is in the folder, and which of it was seen at the last start; both None where they are unknown."""

    there: dict[Path, Signature] | None
    seen: dict[Path, Signature] | None = None


class _LookJob(Job):
    """Writes down what was seen so far, and succeeds with what it found."""

    def __init__(
        self,
        folder: Path,
        memory: SeenFiles | None,
        seen: dict[Path, Signature] | None,
        parent: QObject | None = None,
    ) -> None:
        """`seen` is None at the first look, which tells what the memory knows of the folder."""
        super().__init__(parent)
        self.folder = folder
        self._memory = memory
        self._seen = seen

    def work(self) -> _Found:
        if self._memory is not None and self._seen is not None:
            _keep(self._memory, self.folder, self._seen)
        there = look_into(self.folder, self.should_stop)
        if self._memory is None or self._seen is not None or there is None:
            return _Found(there)
        return _Found(there, self._memory.among(self.folder, there))


def _keep(memory: SeenFiles, folder: Path, seen: dict[Path, Signature]) -> None:
    try:
        memory.keep(folder, seen)
    except OSError:
        # The folder is watched all the same; the next start will not know what came in between.
        _log.warning("cannot remember what was seen in the watched folder", exc_info=True)


class WatchState(Enum):
    """OFF; STARTING until the folder was first looked into; LOST while it cannot be reached."""

    OFF = "off"
    STARTING = "starting"
    WATCHING = "watching"
    LOST = "lost"


class WatchedFolder(QObject):
    """Looks into one folder whenever it changes, and every few seconds, on a thread of its own.

    What is in the folder when the watch begins stays where it is; what came while the program was closed
    arrives when the watch is gone on with. A folder that vanishes may come back.
    """

    arrived = Signal(list)  # list of Path: new photographs, or such as were written anew, complete
    changed = Signal()  # the folder, the state or the count

    def __init__(self, parent: QObject | None = None, memory: SeenFiles | None = None) -> None:
        """Without a `memory` every watch begins anew."""
        super().__init__(parent)
        self.unfinished: Callable[[], Collection[Path]] = tuple  # of what arrived: not done with, so not seen
        self._memory = memory
        self._goes_on = False
        self.folder: Path | None = None
        self.state = WatchState.OFF
        self.count = 0  # photographs that arrived since the watch began
        self._arrivals: Arrivals | None = None
        self._job: _LookJob | None = None
        self._changed_meanwhile = False
        self._shut_down = False
        self._watcher: QFileSystemWatcher | None = None
        self._next_look = QTimer(self)
        self._next_look.setSingleShot(True)
        self._next_look.timeout.connect(self._look)

    def start(self, folder: Path, *, go_on: bool = False) -> None:
        """Watch this folder instead of any other: anew, or going on from where the last start ended."""
        self.stop()
        self._goes_on = go_on
        self.folder, self.state = folder, WatchState.STARTING
        self.changed.emit()
        self._look()

    def stop(self) -> None:
        """Watch nothing."""
        self._next_look.stop()
        if self._job is not None:
            self._job.cancel()
        self._watch_folders([])
        self._arrivals, self.folder, self.count = None, None, 0
        if self.state is not WatchState.OFF:
            self.state = WatchState.OFF
            self.changed.emit()

    def shut_down(self) -> None:
        """Ask the look to end, and wait for it."""
        self._shut_down = True
        self._next_look.stop()
        self._watch_folders([])
        if self._job is not None:
            self._job.cancel()
            self._job.wait()
        seen = self._seen()
        if self._memory is not None and self.folder is not None and seen is not None:
            _keep(self._memory, self.folder, seen)

    def _seen(self) -> dict[Path, Signature] | None:
        if self._arrivals is None:
            return None
        seen = self._arrivals.known
        for path in self.unfinished():
            seen.pop(path, None)
        return seen

    def _look(self) -> None:
        if self.folder is None or self._shut_down or self._job is not None:
            return  # a look that is under way asks for the next one when it ends
        self._changed_meanwhile = False
        self._job = _LookJob(self.folder, self._memory, self._seen(), self)
        self._job.succeeded.connect(self._on_looked)
        self._job.finished.connect(self._on_job_finished)
        self._job.start()

    def _on_looked(self, found: _Found) -> None:
        if self._job is None or self._job.folder != self.folder or self.state is WatchState.OFF:
            return
        there = found.there
        if there is None:
            self._set_state(WatchState.LOST)
            return
        if self._arrivals is None:
            before = found.seen if self._goes_on else None
            self._arrivals = Arrivals(there if before is None else before)
        new = self._arrivals.take(there, time.monotonic())
        self._watch_folders([self.folder, *dict.fromkeys(path.parent for path in there)])
        self.count += len(new)
        self._set_state(WatchState.WATCHING, tell=bool(new))
        if new:
            self.arrived.emit(new)

    def _on_job_finished(self) -> None:
        if self._job is not None:
            self._job.wait()
            same = self._job.folder == self.folder
            self._job.deleteLater()
            self._job = None
            if not self._shut_down:
                self._next_look.start(self._milliseconds_to_wait() if same else 0)

    def _milliseconds_to_wait(self) -> int:
        if self._changed_meanwhile:
            return _MILLISECONDS_AFTER_A_CHANGE
        growing = self._arrivals is not None and self._arrivals.any_growing
        return _MILLISECONDS_WHILE_GROWING if growing else _MILLISECONDS_BETWEEN_LOOKS

    def _on_folder_changed(self, _name: str) -> None:
        # Each file that is written says so many times; one look after the first is enough.
        if self._job is not None:
            self._changed_meanwhile = True
        elif self._next_look.remainingTime() > _MILLISECONDS_AFTER_A_CHANGE:
            self._next_look.start(_MILLISECONDS_AFTER_A_CHANGE)

    def _watch_folders(self, folders: list[Path]) -> None:
        """Be told when one of these changes; where the system cannot tell, the regular look has to do."""
        wanted = {str(folder) for folder in folders[:_MOST_FOLDERS]}
        if self._watcher is None:
            if not wanted:
                return
            self._watcher = QFileSystemWatcher(self)
            self._watcher.directoryChanged.connect(self._on_folder_changed)
        now = set(self._watcher.directories())
        if now - wanted:
            self._watcher.removePaths(list(now - wanted))
        if wanted - now:
            self._watcher.addPaths(list(wanted - now))

    def _set_state(self, state: WatchState, *, tell: bool = False) -> None:
        if state is not self.state or tell:
            self.state = state
            self.changed.emit()
