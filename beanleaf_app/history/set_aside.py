"""A history that cannot be used makes room for a new one, and is not lost."""

from __future__ import annotations

import os
import time
from pathlib import Path

from beanleaf_app.errors import HistoryError


def identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at this path; None for none. Another window may have exchanged it."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def set_aside(path: Path, what: str) -> Path:
    """Rename the file to say `what` it is, such as «damaged», and return its new path.

    What SQLite had not finished writing stands in a file beside it, and goes along: left behind, it would be
    taken for that of the new file and spoil it.

    Raises HistoryError if the file cannot be renamed.
    """
    kept = path.with_name(f"{path.stem}-{what}-{time.strftime('%Y%m%d-%H%M%S')}-{os.getpid()}{path.suffix}")
    try:
        for ending in ("-journal", "-wal", "-shm"):
            beside = path.with_name(path.name + ending)
            if beside.exists():
                beside.replace(kept.with_name(kept.name + ending))
        path.replace(kept)
    except FileNotFoundError:
        pass  # another window was quicker
    except OSError as error:
        raise HistoryError(
            "The history {path} cannot be used and could not be put aside ({reason}). "
            "Close other Beanleaf windows, or rename the file; photographs are classified all the same.",
            path=str(path),
            reason=error.strerror or str(error),
        ) from None
    return kept
