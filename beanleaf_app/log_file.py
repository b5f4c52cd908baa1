"""The log file: what went wrong, for whoever mends it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES, _OLDER_FILES = 500_000, 2
_log = logging.getLogger("beanleaf_app")


class _QuietHandler(RotatingFileHandler):
    """A full disk, or a folder that is gone, costs lines of the log and nothing else."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        pass


@contextmanager
def log_to_file(folder: Path) -> Iterator[Path | None]:
    """Within this block, warnings and errors go to ``beanleaf.log`` in this folder; yields that file.

    The log is kept small: it starts anew at half a megabyte and two older ones stay. Where the folder
    cannot be written to, the program runs without a log, and None is yielded.
    """
    file = folder / "beanleaf.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = _QuietHandler(file, maxBytes=_BYTES, backupCount=_OLDER_FILES, encoding="utf-8")
    except OSError as error:
        _log.info("no log file: %s", error)
        yield None
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    _log.addHandler(handler)
    try:
        yield file
    finally:
        _log.removeHandler(handler)
        handler.close()
