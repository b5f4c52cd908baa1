"""The tables of the history, and how an older file becomes one of today."""

from __future__ import annotations

import sqlite3

# «Bean» in ASCII. It tells a history from any other SQLite file.
APPLICATION_ID = 0x4265616E

# Each step turns a file of its position's version into the next. Steps that went out are never changed.
#
# Thumbnails have a table of their own: a search then reads past some hundred bytes for each photograph
# instead of some thousand. AUTOINCREMENT: the window knows photographs by id, and an id that came back for
# another photograph after a deletion would show, correct or delete the wrong one.
STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE photo (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            time TEXT NOT NULL,
            name TEXT NOT NULL,
            path,  -- TEXT, or BLOB where the name is not valid Unicode
            outcome TEXT NOT NULL,
            probability_sick REAL,
            probabilities TEXT,  -- a JSON object
            disease TEXT,
            model TEXT,
            error TEXT,
            file_size INTEGER,
            correction TEXT,
            search TEXT NOT NULL  -- what a search looks through, in folded case
        )""",
        """CREATE TABLE thumbnail (
            photo INTEGER PRIMARY KEY REFERENCES photo (id) ON DELETE CASCADE,
            jpeg BLOB NOT NULL
        )""",
        "CREATE INDEX photo_by_time ON photo (time)",
        "CREATE INDEX photo_by_path ON photo (path)",
    ),
    (
        # NULL, or which removal took the photograph out: it waits, unseen, to be brought back or forgotten.
        "ALTER TABLE photo ADD COLUMN removal TEXT",
        "CREATE INDEX photo_by_removal ON photo (removal) WHERE removal IS NOT NULL",
    ),
)


class NotAHistory(Exception):  # noqa: N818 - a finding, which the store turns into a sentence
    """The file is a database of something else."""


class NewerHistory(Exception):  # noqa: N818 - the same
    """A later Beanleaf wrote the file, and this one cannot know how to read it."""


def prepare(connection: sqlite3.Connection) -> None:
    """Make the tables of a new file, bring an old one up to date, and leave one of today untouched.

    Raises NotAHistory, NewerHistory, sqlite3.Error. Works on a connection in autocommit mode.
    """
    if _is_current(connection):
        return
    # Deleted photographs give their room back to the disk. This can be said only of an empty file.
    connection.execute("PRAGMA auto_vacuum = FULL")
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have been quicker.
        version = _version(connection)
        for step in STEPS[version:]:
            for statement in step:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(STEPS)}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _is_current(connection: sqlite3.Connection) -> bool:
    version = _version(connection)
    if version > len(STEPS):
        raise NewerHistory
    return version == len(STEPS)


def _version(connection: sqlite3.Connection) -> int:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        raise NotAHistory
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return int(version) if tables else 0
