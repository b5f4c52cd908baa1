"""How long a piece of work will still take, from how fast it went lately."""

from __future__ import annotations

from collections import deque

_SECONDS_LOOKED_BACK = 20.0
_FEWEST_SECONDS = 1.0


class TimeLeft:
    """Told now and then how much is done. The newest pace counts: one disk is slower than another."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, int]] = deque()

    def begin(self) -> None:
        """Forget the pace; work has begun, or goes on after a pause."""
        self._seen.clear()

    def note(self, done: int, now: float) -> None:
        """At the moment `now`, in seconds of any clock that only goes forward, so many are done."""
        self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[1][0] > _SECONDS_LOOKED_BACK:
            self._seen.popleft()

    def seconds(self, left: int) -> float | None:
        """For so many that are left; None until there is a pace."""
        if not self._seen:
            return None
        (first_time, first_done), (last_time, last_done) = self._seen[0], self._seen[-1]
        if last_time - first_time < _FEWEST_SECONDS or last_done <= first_done:
            return None
        return left * (last_time - first_time) / (last_done - first_done)
