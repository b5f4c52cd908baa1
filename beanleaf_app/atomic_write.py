"""Writing a file so that a crash leaves the old one or the new one, never half of it."""

from __future__ import annotations

import contextlib
import os
import time
from pathlib import Path

_UNFINISHED = ".part"
_SURELY_ABANDONED = 3600.0  # seconds; nobody writes one file for an hour


def atomic_write(path: Path, content: bytes) -> None:
    """Write a temporary file beside ``path``, flush it to the disk, and put it in the place of ``path``.

    Raises
    ------
    OSError : if the file cannot be written; what stood at ``path`` is then untouched
    """
    temporary = path.with_name(f".{os.urandom(8).hex()}{_UNFINISHED}")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        # The disk may be out of reach by now; what went wrong first is what counts.
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _flush_folder(path.parent)


def sweep(folder: Path) -> None:
    """Remove what programs that were killed while they wrote left in this folder. Raises nothing."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f".{'[0-9a-f]' * 16}{_UNFINISHED}"):
            if time.time() - left.stat().st_mtime > _SURELY_ABANDONED:
                left.unlink(missing_ok=True)


def _flush_folder(folder: Path) -> None:
    """Make the new name last through a power cut. Windows has no such call and needs none."""
    if os.name == "nt":
        return
    # Some file systems refuse this for folders, and a folder may be writable but not readable. The file
    # itself is already safe.
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
