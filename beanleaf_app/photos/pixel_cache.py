"""Decoded photographs on disk, so that a second start need not decode them again."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.photos.preprocessing import FEATURES

_log = logging.getLogger(__name__)

_LAYOUT_VERSION = 1
_LARGEST_CACHE = 1024**3
_BUSY_SECONDS = 2.0
# SQLite allows at least 999 values in one statement.
_KEYS_PER_QUERY = 500
# Noting each use would turn every start into a write. This is exact enough to know the oldest.
_USE_COUNTS_AFTER_SECONDS = 3600
# Two tables, so that noting a use does not rewrite 30,000 bytes.
_LAYOUT = f"""
    PRAGMA journal_mode = WAL;
    CREATE TABLE IF NOT EXISTS photo (
        id INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE, used INTEGER NOT NULL
    );
    CREATE INDEX IF NOT EXISTS photo_used ON photo (used);
    CREATE TABLE IF NOT EXISTS pixels (id INTEGER PRIMARY KEY, pixels BLOB NOT NULL);
    PRAGMA user_version = {_LAYOUT_VERSION};
"""


class PixelCache:
    """Pixels by content key, in one SQLite file. Any thread may use it, and several at once.

    A cache is a convenience: whatever goes wrong with it is logged and costs time, nothing else.
    A damaged file is replaced; one that cannot be used is done without.
    """

    def __init__(self, folder: Path, *, largest_bytes: int = _LARGEST_CACHE) -> None:
        self._file = folder / "pixels.sqlite3"
        self._most_photos = max(1, largest_bytes // FEATURES)
        self._lock = threading.Lock()
        self._given_up = False
        self._laid_out = False

    def get_many(self, keys: Sequence[bytes]) -> dict[bytes, NDArray[np.uint8]]:
        """The pixels of those `keys` that are here: read-only arrays of shape (30000,), uint8."""
        found: dict[bytes, NDArray[np.uint8]] = {}
        now = int(time.time())
        with self._using() as connection:
            if connection is None:
                return found
            for start in range(0, len(keys), _KEYS_PER_QUERY):
                asked = keys[start : start + _KEYS_PER_QUERY]
                fetched, oldest = _fetch(connection, asked)
                found.update(fetched)
                if oldest < now - _USE_COUNTS_AFTER_SECONDS:
                    marks = ", ".join("?" * len(asked))
                    note = f"UPDATE photo SET used = ? WHERE key IN ({marks})"  # noqa: S608 - marks only
                    connection.execute(note, [now, *asked])
        return found

    def put_many(self, photos: Mapping[bytes, NDArray[np.uint8]]) -> None:
        """Keep pixels, each of shape (30000,), uint8; forget the least recently used when full."""
        if not photos:
            return
        now = int(time.time())
        with self._using() as connection:
            if connection is None:
                return
            for key, pixels in photos.items():
                connection.execute("INSERT OR IGNORE INTO photo (key, used) VALUES (?, ?)", (key, now))
                connection.execute(
                    "INSERT OR REPLACE INTO pixels SELECT id, ? FROM photo WHERE key = ?",
                    (np.ascontiguousarray(pixels, dtype=np.uint8).tobytes(), key),
                )
            self._forget_oldest(connection)

    def _forget_oldest(self, connection: sqlite3.Connection) -> None:
        (count,) = connection.execute("SELECT COUNT(*) FROM photo").fetchone()
        if count <= self._most_photos:
            return
        # Some room more than needed, so that the next photographs do not each ask for it.
        surplus = count - self._most_photos + self._most_photos // 10
        oldest = "SELECT id FROM photo ORDER BY used, id LIMIT ?"
        connection.execute(f"DELETE FROM pixels WHERE id IN ({oldest})", (surplus,))  # noqa: S608 - no input
        connection.execute(f"DELETE FROM photo WHERE id IN ({oldest})", (surplus,))  # noqa: S608 - no input

    @contextlib.contextmanager
    def _using(self) -> Iterator[sqlite3.Connection | None]:
        """A connection inside a transaction; None when there is no cache to use."""
        connection = self._connect()
        if connection is None:
            yield None
            return
        try:
            # Closing comes before recovering: Windows deletes no open file.
            with contextlib.closing(connection), connection:
                yield connection
        except sqlite3.Error as error:
            self._recover(error)

    def _connect(self) -> sqlite3.Connection | None:
        with self._lock:
            for _attempt in range(2):
                if self._given_up:
                    return None
                try:
                    return self._open()
                except (sqlite3.Error, OSError) as error:
                    self._recover(error)
            return None

    def _open(self) -> sqlite3.Connection:
        if not self._laid_out:
            self._file.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self._file, timeout=_BUSY_SECONDS)
        try:
            # A cache may lose its last photographs in a power cut; waiting for the disk is not worth it.
            connection.execute("PRAGMA synchronous = NORMAL")
            if not self._laid_out:
                _lay_out(connection)
                self._laid_out = True
        except BaseException:
            connection.close()
            raise
        return connection

    def _recover(self, error: Exception) -> None:
        # Locked, full or read-only is an OperationalError; anything else means the file is damaged.
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            _log.info("The cache of decoded photographs is damaged and starts anew: %s", error)
            self._laid_out = False
            try:
                for ending in ("", "-wal", "-shm"):
                    self._file.with_name(self._file.name + ending).unlink(missing_ok=True)
            except OSError as refusal:
                error = refusal
            else:
                return
        _log.info("Going on without the cache of decoded photographs: %s", error)
        self._given_up = True


def _lay_out(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == 0:
        connection.executescript(_LAYOUT)
    elif version != _LAYOUT_VERSION:
        raise sqlite3.DatabaseError(f"layout {version} is not known")


def _fetch(
    connection: sqlite3.Connection, keys: Sequence[bytes]
) -> tuple[dict[bytes, NDArray[np.uint8]], int]:
    """The pixels of those `keys` that are there, and when the least recent of them was used."""
    marks = ", ".join("?" * len(keys))  # the only thing put into the query
    query = f"SELECT key, pixels, used FROM photo JOIN pixels USING (id) WHERE key IN ({marks})"  # noqa: S608
    found: dict[bytes, NDArray[np.uint8]] = {}
    oldest = int(time.time())
    for key, blob, used in connection.execute(query, list(keys)):
        if len(blob) == FEATURES:
            found[key] = np.frombuffer(blob, dtype=np.uint8)
            oldest = min(oldest, used)
    return found, oldest
