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
    A disk that fills up must not cost the training: writing then ends, and ``problem`` says why.

    Raises
    ------
    UsageError : on entering, if the file cannot be written
    """

    def __init__(self, path: Path | None) -> None:
        self.problem: str | None = None
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
            try:
                self._file.close()
            except OSError as fault:
                self._give_up(fault)

    def add(self, report: EpochReport) -> None:
        """Write one line."""
        if self._file is None or self.problem is not None:
            return
        try:
            self._write(self._file, report)
        except OSError as fault:
            self._give_up(fault)

    def _write(self, file: TextIOWrapper, report: EpochReport) -> None:
        if report.draw != self._draw:
            self._draw = report.draw
            if file.seekable():  # a pipe cannot begin again; its reader sees the epochs do so
                file.seek(0)
                file.truncate()
        entry = report._asdict()
        del entry["draw"]
        file.write(json.dumps(entry) + "\n")
        if time.monotonic() - self._flushed_at > _FLUSH_SECONDS:
            file.flush()
            self._flushed_at = time.monotonic()

    def _give_up(self, fault: OSError) -> None:
        self.problem = f"The history in «{self._path}» is not complete: {fault.strerror or fault}."
