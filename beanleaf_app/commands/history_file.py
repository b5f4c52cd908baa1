"""The history of a training: one JSON object for each epoch."""

from __future__ import annotations

import json
import time
from io import TextIOWrapper
from pathlib import Path
from types import TracebackType

from beanleaf_app.errors import UsageError
from beanleaf_app.training.report import EpochReport

_FLUSH_SECONDS = 1.0


class HistoryFile:
    """A context manager that writes reports as they come. With no path it writes nothing.

    When other starting weights are drawn, the file begins again: it tells of the network that was kept.

    Raises
    ------
    UsageError : on entering, if the file cannot be written
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: TextIOWrapper | None = None
        self._draw = 0
        self._flushed_at = 0.0

    def __enter__(self) -> HistoryFile:
        if self._path is not None:
            try:
                self._file = self._path.open("w", encoding="utf-8")
            except OSError as error:
                raise UsageError(
                    f"The history cannot be written to «{self._path}»: {error.strerror or error}."
                ) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()

    def add(self, report: EpochReport) -> None:
        """Write one line."""
        if self._file is None:
            return
        if report.draw != self._draw:
            self._file.seek(0)
            self._file.truncate()
            self._draw = report.draw
        entry = report._asdict()
        del entry["draw"]
        self._file.write(json.dumps(entry) + "\n")
        if time.monotonic() - self._flushed_at > _FLUSH_SECONDS:
            self._file.flush()
            self._flushed_at = time.monotonic()
