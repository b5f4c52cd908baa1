"""The log file: what went wrong, for whoever mends it."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

_BYTES, _OLDER_FILES = 500_000, 2
_log = logging.getLogger("beanleaf_app")


@contextmanager
def log_to_file(folder: Path) -> Iterator[None]:
    """Within this block, warnings, errors and uncaught exceptions go to ``beanleaf.log`` in this folder.

    The log is kept small: it starts anew at half a megabyte and two older ones stay. Where the folder
    cannot be written to, the program runs without a log.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "beanleaf.log", maxBytes=_BYTES, backupCount=_OLDER_FILES, encoding="utf-8"
        )
    except OSError as error:
        _log.info("no log file: %s", error)
        yield
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    _log.addHandler(handler)
    before, sys.excepthook = sys.excepthook, _log_uncaught
    try:
        yield
    finally:
        sys.excepthook = before
        _log.removeHandler(handler)
        handler.close()


def _log_uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _log.critical("uncaught exception", exc_info=(kind, error, trace))
    sys.__excepthook__(kind, error, trace)
