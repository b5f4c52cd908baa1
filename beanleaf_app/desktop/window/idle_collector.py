"""When Python looks through all its objects for garbage: while nothing is at work."""

from __future__ import annotations

import gc
import linecache
import sys

from PySide6.QtCore import QObject, QThread, QTimer
from PySide6.QtWidgets import QWidget

_MILLISECONDS_BETWEEN_LOOKS = 10_000
# A full round takes a millisecond for each thousand rows, and all threads wait. So many rounds through the
# younger objects must have gone before: Python's own number.
_ENOUGH = 10
# And after so many there is a full one in the middle of work too, or memory would have no limit.
_MOST = 200


class IdleCollector(QObject):
    """Looks for garbage now and then, when no thread of the window runs.

    What has been loaded stays for good: after a full round it is frozen, and not looked through again.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._loaded = 0
        self._look = QTimer(self)
        self._look.setInterval(_MILLISECONDS_BETWEEN_LOOKS)
        self._look.timeout.connect(self.look)

    def begin(self) -> None:
        """All that the window needs is loaded. Collecting may have been off up to now; from here on it is on.

        It is the caller who gives the process its thresholds back, and thaws it.
        """
        self._freeze()
        gc.set_threshold(*gc.get_threshold()[:2], _MOST)
        gc.enable()
        self._look.start()

    def look(self) -> None:
        """Go through all objects, if it is worth it and nobody has to wait for it."""
        if gc.get_count()[2] < _ENOUGH or self._is_at_work():
            return
        gc.collect()
        if len(sys.modules) > self._loaded:  # a room was opened for the first time
            self._freeze()

    def _freeze(self) -> None:
        self._loaded = len(sys.modules)
        # PySide looks at the source of every module that is loaded, and Python keeps it: ten megabytes.
        linecache.clearcache()
        gc.freeze()

    def _is_at_work(self) -> bool:
        return any(thread.isRunning() for thread in self._window.findChildren(QThread))
