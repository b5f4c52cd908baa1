"""What went wrong with the history's file, as a sentence."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from beanleaf_app.errors import HistoryError
from beanleaf_app.sentence import Sentence

# SQLite's own words, lower case; Python before 3.11 does not tell its error codes.
_SENTENCES = {
    "disk is full": Sentence(
        "The disk is full, so the history could not be kept. Make room on the disk. "
        "Photographs are classified all the same."
    ),
    "is locked": Sentence(
        "Another Beanleaf window is busy with the history. Try again in a moment. "
        "Photographs are classified all the same."
    ),
    "readonly": Sentence(
        "The history may not be written. Check the permissions of {folder}. "
        "Photographs are classified all the same."
    ),
    "unable to open": Sentence(
        "The history could not be opened. Check the permissions of {folder}. "
        "Photographs are classified all the same."
    ),
    "disk i/o error": Sentence(
        "The disk failed while the history was read or written. Check the disk of {folder}. "
        "Photographs are classified all the same."
    ),
}
_DAMAGE = ("not a database", "malformed", "file is encrypted", "no such table", "no such column")


def is_damage(error: Exception) -> bool:
    """Whether the file itself is spoiled, so that trying again is of no use."""
    return isinstance(error, sqlite3.DatabaseError) and any(part in str(error).lower() for part in _DAMAGE)


def sentence_for(error: Exception, path: Path) -> HistoryError:
    """The error a person can act on, for one of SQLite's or of the system's."""
    words = str(error).lower()
    for part, sentence in _SENTENCES.items():
        if part in words:
            return HistoryError(Sentence(sentence.template, folder=str(path.parent)))
    reason = error.strerror if isinstance(error, OSError) else error
    return HistoryError(
        "The history could not be used ({reason}). Check the folder {folder}. "
        "Photographs are classified all the same.",
        reason=str(reason),
        folder=str(path.parent),
    )
