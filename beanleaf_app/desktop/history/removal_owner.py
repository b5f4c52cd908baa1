"""Which window a deletion from the history belongs to, while it can still be taken back."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLockFile

from beanleaf_app.history.removed_photos import Removal, new_owner, new_removal


class RemovalOwner:
    """This window, to the others on the same data folder: a lock that the system takes from a dead program.

    Everything here reads or writes a small file, so it is called where the history is: on another thread.
    """

    def __init__(self, history: Path) -> None:
        self._history = history
        self._name = new_owner()
        self._lock = self._lock_of(self._name)

    def new_removal(self) -> str:
        """A name for the next deletion of this window. From now on it is there, to other windows."""
        # Where no file can be made, the deletion is done all the same; other windows may then take it back.
        if not self._lock.isLocked():
            self._lock.tryLock(0)
        return new_removal(self._name)

    def may_take_back(self, removal: Removal) -> bool:
        """Whether this window deleted that, or a program that ended before it could delete it for good."""
        if removal.owner == self._name or not removal.owner.isalnum():
            return True  # what no window has written is no name of a file either
        lock = self._lock_of(removal.owner)
        if lock.tryLock(0):
            lock.unlock()
            return True
        return lock.error() is not QLockFile.LockError.LockFailedError

    def leave(self) -> None:
        """This window deletes nothing any more."""
        self._lock.unlock()

    def _lock_of(self, name: str) -> QLockFile:
        lock = QLockFile(str(self._history.with_name(f"{self._history.stem}-{name}.lock")))
        lock.setStaleLockTime(0)  # a window may be open for days
        return lock
