"""What went wrong with the history's file, as a sentence."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from beanleaf_app.errors import HistoryError

_DAMAGE = ("not a database", "malformed", "file is encrypted", "no such table", "no such column")


def is_damage(error: Exception) -> bool:
    """Whether the file itself is spoiled, so that trying again is of no use."""
    return isinstance(error, sqlite3.DatabaseError) and any(part in str(error).lower() for part in _DAMAGE)


def failure(error: Exception, path: Path) -> HistoryError:
    """The error a person can act on, for one of SQLite's or of the system's."""
    # SQLite's own words: Python before 3.11 does not tell its error codes.
    words, folder = str(error).lower(), str(path.parent)
    if "disk is full" in words:
        return HistoryError(
            "The disk is full, so the history could not be kept. Make room on the disk. Photographs are "
            "classified all the same."
        )
    if "is locked" in words:
        return HistoryError(
            "Another Beanleaf window is busy with the history, so nothing could be kept. Try again in a "
            "moment. Photographs are classified all the same."
        )
    if "readonly" in words:
        return HistoryError(
            "The history may not be written. Check the permissions of {folder}. Photographs are classified "
            "all the same.",
            folder=folder,
        )
    if "unable to open" in words:
        return HistoryError(
            "The history could not be opened. Check the permissions of {folder}. Photographs are classified "
            "all the same.",
            folder=folder,
        )
    if "disk i/o error" in words:
        return HistoryError(
            "The disk failed while the history was read or written. Check the disk of {folder}. Photographs "
            "are classified all the same.",
            folder=folder,
        )
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return HistoryError(
        "The history could not be used ({reason}). Check the folder {folder}. Photographs are classified all "
        "the same.",
        reason=reason,
        folder=folder,
    )
