"""How often to draw what another thread is working out.

Python runs one thread at a time: while the window draws, a training on another thread waits. So drawing
gets a small share of the time, whatever it costs on this computer.
"""

from __future__ import annotations

import time
from collections.abc import Callable

SHARE = 0.03
SHORTEST, LONGEST = 0.1, 0.5  # seconds


class DrawingPace:
    """Tells how many seconds should pass between two drawings.

    Parameters
    ----------
    clock : seconds that the window's thread has worked; it must be asked on that thread
    """

    def __init__(self, clock: Callable[[], float] = time.thread_time) -> None:
        self._clock = clock
        self._worked = clock()

    def restart(self) -> None:
        """What the window has done so far was something else."""
        self._worked = self._clock()

    def seconds_until_next(self) -> float:
        """From what was worked since the last call, to be asked once for each drawing."""
        worked = self._clock()
        used, self._worked = worked - self._worked, worked
        return min(max(used / SHARE, SHORTEST), LONGEST)
