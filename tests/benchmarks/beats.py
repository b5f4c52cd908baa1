"""The beats of the window's thread, and whose fault it is when one comes late."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray


class _Beat(NamedTuple):
    """Seconds: on the clock, that this thread worked and waited for a core, that the program worked."""

    at: float
    worked: float
    waited: float
    program: float


class Beats:
    """Notes the moments of the thread that made it. It costs a few microseconds for each."""

    def __init__(self) -> None:
        path = Path(f"/proc/self/task/{threading.get_native_id()}/schedstat")
        self._waits = os.open(path, os.O_RDONLY) if path.exists() else -1
        self._beats: list[_Beat] = []
        self.beat()

    def beat(self) -> None:
        """Now."""
        waited = 0.0
        if self._waits >= 0:
            waited = int(os.pread(self._waits, 64, 0).split()[1]) / 1e9
        self._beats.append(_Beat(time.perf_counter(), time.thread_time(), waited, time.process_time()))

    def close(self) -> None:
        """No more will come."""
        if self._waits >= 0:
            os.close(self._waits)

    def __len__(self) -> int:
        return len(self._beats)

    @property
    def seconds(self) -> float:
        """From the first to the last."""
        return self._beats[-1].at - self._beats[0].at

    @property
    def gaps(self) -> NDArray[np.float64]:
        """Milliseconds between each beat and the next."""
        return self._between[:, 0] * 1000

    @property
    def foreign(self) -> NDArray[np.bool_]:
        """Which gaps are nobody's fault in this program: the cores were with others, or stood still.

        The thread did not work itself for half of the gap. It waited for a core while the program did not
        have them all; or it waited for nothing, and nothing in the program worked: a computer that is a
        part of another one stands still now and then, and does not know it.
        """
        gaps, worked, waited, program = self._between.T
        crowded_out = (waited > gaps / 2) & (program < 0.75 * (os.cpu_count() or 1) * gaps)
        stood_still = (waited <= gaps / 2) & (program + waited < gaps / 2)
        found: NDArray[np.bool_] = (worked < gaps / 2) & (crowded_out | stood_still)
        return found

    @property
    def _between(self) -> NDArray[np.float64]:
        return np.diff(np.array(self._beats), axis=0)
