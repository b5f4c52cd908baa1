"""A folder that a phone fills: its new photographs are found as they arrive."""

from __future__ import annotations

import time
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from beanleaf_app.desktop.job import Job
from beanleaf_app.photos.arrivals import QUIET_SECONDS, Arrivals, Signature, look_into

# A network folder tells nobody when it changes, so it is looked into now and then all the same.
_MILLISECONDS_BETWEEN_LOOKS = 5000
_MILLISECONDS_WHILE_GROWING = round(QUIET_SECONDS * 500)
_MILLISECONDS_AFTER_A_CHANGE = 200
_MOST_FOLDERS = 200


class _LookJob(Job):
    """Succeeds with what `look_into` found."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder

    def work(self) -> dict[Path, Signature] | None:
        return look_into(self.folder, self.should_stop)


class WatchState(Enum):
    """OFF; STARTING until the folder was first looked into; LOST while it cannot be reached."""

    OFF = "off"
    STARTING = "starting"
    WATCHING = "watching"
    LOST = "lost"


class WatchedFolder(QObject):
    """Looks into one folder whenever it changes, and every few seconds, on a thread of its own.

    What is in the folder when the watch begins stays where it is. A folder that vanishes may come back.
    """

    arrived = Signal(list)  # list of Path: new photographs, or such as were written anew, complete
    changed = Signal()  # the folder, the state or the count

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
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

    def start(self, folder: Path) -> None:
        """Watch this folder instead of any other."""
        self.stop()
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

    def _look(self) -> None:
        if self.folder is None or self._shut_down or self._job is not None:
            return  # a look that is under way asks for the next one when it ends
        self._changed_meanwhile = False
        self._job = _LookJob(self.folder, self)
        self._job.succeeded.connect(self._on_looked)
        self._job.finished.connect(self._on_job_finished)
        self._job.start()

    def _on_looked(self, there: dict[Path, Signature] | None) -> None:
        if self._job is None or self._job.folder != self.folder or self.state is WatchState.OFF:
            return
        if there is None:
            self._set_state(WatchState.LOST)
            return
        if self._arrivals is None:
            self._arrivals = Arrivals(there)
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
