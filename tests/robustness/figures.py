"""What the robustness runs measure of processes, and how they print it."""

from __future__ import annotations

import os
import threading
import time
from pathlib import Path


def resident_megabytes() -> float:
    """Of this process and all below it, as the system counts them now (shared pages more than once)."""
    return program_megabytes() + workers_megabytes()


def program_megabytes() -> float:
    """Of this process alone."""
    return resident_of(os.getpid())


def workers_megabytes() -> float:
    """Of all processes below this one."""
    return sum(resident_of(pid) for pid in _below(os.getpid()))


def _below(pid: int) -> list[int]:
    found: list[int] = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = [int(word) for word in task.read_text().split()]
        except OSError:
            continue
        for child in children:
            found += [child, *_below(child)]
    return found


def resident_of(pid: int) -> float:
    """Megabytes of one process; 0 where it is gone, or the system does not tell."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))


def running_in_group(group: int) -> list[int]:
    """The processes of a process group that have not ended."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            # The name in brackets may hold anything; the fields after it are plain.
            state, _, its_group = stat.read_text().rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if int(its_group) == group and state != "Z":
            found.append(int(stat.parent.name))
    return found


def seconds_without_a_core(pid: int) -> float:
    """How long the main thread of a process was ready to run but had to wait; 0 where nobody counts it."""
    try:
        return int(Path(f"/proc/{pid}/schedstat").read_text().split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0


class MemoryWatch:
    """Notes the largest sum over all processes, twenty times a second, while the block runs."""

    def __init__(self) -> None:
        self.peak = 0.0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> MemoryWatch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._stop.wait(0.05):
            self.peak = max(self.peak, resident_megabytes())


class Frozen:
    """Seconds in which this process stood still, as when the system suspends it, while the block runs.

    What a run measures by the clock may be the machine's doing: a thread that wants to wake every 50 ms
    and does so a second late tells how much of it was.
    """

    _BEAT = 0.05
    _LATE = 1.0

    def __init__(self) -> None:
        self._seconds = 0.0
        self._last = time.monotonic()
        self._lock = threading.Lock()
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> Frozen:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()

    @property
    def seconds(self) -> float:
        """How many by now. Whoever asks may wake before the thread that watches."""
        with self._lock:
            now = time.monotonic()
            if now - self._last > self._LATE:
                self._seconds += now - self._last
            self._last = now
            return self._seconds

    def _watch(self) -> None:
        while not self._stop.wait(self._BEAT):
            _ = self.seconds


class Running:
    """Prints how far a long run has come, every few seconds, so that a stopped one is still a figure."""

    def __init__(self, what: str, seconds: float = 20.0) -> None:
        self._what, self._seconds = what, seconds
        self._begun = self._last = time.monotonic()

    def at(self, number: int, rest: str) -> None:
        now = time.monotonic()
        if now - self._last >= self._seconds:
            self._last = now
            print(f"  {number:,} {self._what} after {now - self._begun:.0f} s; {rest}", flush=True)


class Deadline:
    """True until so many minutes have passed."""

    def __init__(self, minutes: float) -> None:
        self._end = time.monotonic() + 60 * minutes

    def __bool__(self) -> bool:
        return time.monotonic() < self._end


class Patience:
    """True until so many seconds have passed in which this process ran; ask it more than once a second.

    Seconds in which it stood still, as when the system suspends it with all that it waits for, do not count.
    """

    _LONGEST_STEP = 1.0

    def __init__(self, seconds: float) -> None:
        self._left = seconds
        self._last = time.monotonic()

    def __bool__(self) -> bool:
        now = time.monotonic()
        self._left -= min(now - self._last, self._LONGEST_STEP)
        self._last = now
        return self._left > 0
