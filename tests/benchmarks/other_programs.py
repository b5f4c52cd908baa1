"""How much of a computer other programs took while something was measured."""

from __future__ import annotations

import os
import time
from pathlib import Path


class Others:
    """What share of the cores was taken by programs that are none of ours, since this was made."""

    def __init__(self) -> None:
        self._begun = time.perf_counter()
        self._busy, self._own = _busy_seconds(), _own_seconds()

    def share(self) -> float:
        """0 where the system does not tell."""
        taken = (_busy_seconds() - self._busy) - (_own_seconds() - self._own)
        return max(0.0, taken) / ((time.perf_counter() - self._begun) * (os.cpu_count() or 1))


def _busy_seconds() -> float:
    """In which any core worked, or was taken away by the computer that this one is a part of."""
    try:
        line = Path("/proc/stat").read_text().splitlines()[0].split()
    except OSError:
        return 0.0
    user, nice, system, _idle, _waiting, *rest = map(int, line[1:9])
    return (user + nice + system + sum(rest)) / os.sysconf("SC_CLK_TCK")


def _own_seconds() -> float:
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system
