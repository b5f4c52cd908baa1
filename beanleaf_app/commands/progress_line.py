"""Progress on standard error: one line that updates on a terminal, plain lines otherwise."""

from __future__ import annotations

import shutil
import sys
import time
from typing import TextIO

_TERMINAL_SECONDS = 0.1
_PLAIN_SECONDS = 5.0


class ProgressLine:
    """Shows the latest text now and then; `close` leaves the terminal on a fresh line."""

    def __init__(self, stream: TextIO | None = None) -> None:
        self._stream = stream if stream is not None else sys.stderr
        self._terminal = self._stream.isatty()
        self._interval = _TERMINAL_SECONDS if self._terminal else _PLAIN_SECONDS
        self._shown_at = float("-inf")
        self._width = 0

    def wants_text(self) -> bool:
        """True if enough time has passed for another text to be worth making."""
        return time.monotonic() - self._shown_at >= self._interval

    def show(self, text: str) -> None:
        """Show this text now."""
        self._shown_at = time.monotonic()
        if self._terminal:
            # A line that wraps could not be written over.
            text = text[: shutil.get_terminal_size().columns - 1]
            self._stream.write("\r" + text.ljust(self._width))
            self._width = len(text)
        else:
            self._stream.write(text + "\n")
        self._stream.flush()

    def say(self, text: str) -> None:
        """Leave a line that stays."""
        self.close()
        self._stream.write(text + "\n")
        self._stream.flush()

    def close(self) -> None:
        """End the updating line, if there is one."""
        if self._terminal and self._width:
            self._stream.write("\n")
            self._width = 0


def time_left(done: int, total: int, seconds: float) -> str:
    """How long the rest will take at the pace so far, in words; empty while nobody can tell."""
    if not done or seconds < 1:
        return ""
    left = seconds / done * (total - done)
    if left < 1:
        return "less than a second left"
    if left < 90:
        return f"{left:.0f} s left"
    return f"{left / 60:.0f} min left"
