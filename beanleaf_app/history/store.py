"""The history's file: SQLite in the person's data folder.

The rollback journal is kept instead of a write-ahead log, for these reasons. The history is then one file
that can be copied, moved and deleted. It works where the home folder is on a network disk. And what was
deleted is overwritten at once (`secure_delete`), while a log would hold it until some later checkpoint.
Readers wait for a writer, but each write is one batch of some milliseconds.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TypeVar

from beanleaf_app.errors import HistoryError
from beanleaf_app.history.failures import is_damage, sentence_for
from beanleaf_app.history.query import Query
from beanleaf_app.history.readable import readable
from beanleaf_app.history.record import Record
from beanleaf_app.history.rows import COLUMNS, from_row, to_row
from beanleaf_app.history.schema import NewerHistory, NotAHistory, prepare
from beanleaf_app.history.set_aside import identity, set_aside
from beanleaf_app.sentence import Sentence

MOST_PHOTOGRAPHS = 50_000  # about 8 kB each, so the file stays under 400 MB
BUSY_SECONDS = 5.0  # how long one window waits for another
_CHUNK = 500  # ids in one statement; SQLite's limit was 999 for long

_WITH_THUMBNAIL = "LEFT JOIN thumbnail ON thumbnail.photo = photo.id"
_INSERT = (
    f"INSERT INTO photo ({', '.join(COLUMNS)}, search) "  # noqa: S608 - names of this module, no input
    f"VALUES ({', '.join(f':{column}' for column in (*COLUMNS, 'search'))})"
)
# The same photograph with the same answer: seen again, not another one.
_ANSWER = ("outcome", "model", "probability_sick", "file_size", "error")
_SAME = f"""SELECT photo.id FROM photo {_WITH_THUMBNAIL}
    WHERE path = :path AND removal IS NULL AND {" AND ".join(f"{one} IS :{one}" for one in _ANSWER)}
    AND jpeg IS :jpeg ORDER BY photo.id DESC LIMIT 1"""  # noqa: S608 - no input
# Of photographs that a removal took out: the id, and what is kept of the same one with the same answer since.
SEEN_AGAIN = f"""SELECT old.id, new.id, new.time, new.correction FROM photo AS old
    JOIN photo AS new ON new.path = old.path AND {" AND ".join(f"new.{one} IS old.{one}" for one in _ANSWER)}
    LEFT JOIN thumbnail AS was ON was.photo = old.id LEFT JOIN thumbnail AS now ON now.photo = new.id
    WHERE old.removal = ? AND new.removal IS NULL AND now.jpeg IS was.jpeg
    ORDER BY new.id"""  # noqa: S608 - no input

_T = TypeVar("_T")


class HistoryStore:
    """One connection to the file, for one thread.

    notice : a sentence when the file that was there had to be set aside
    """

    def __init__(self, path: Path) -> None:
        """Open the file, or make it with its folder. A damaged or newer one is set aside.

        Raises HistoryError if there can be no history for now.
        """
        self.path = path
        self.notice: str | None = None
        self._file = identity(path)
        try:
            self._connection = self._open()
        except (NewerHistory, NotAHistory) as found:
            self.notice = self._set_aside("newer" if isinstance(found, NewerHistory) else "damaged")
            self._connection = self._open_new()
        except (sqlite3.Error, OSError) as error:
            if not is_damage(error):
                raise sentence_for(error, path) from error
            self.notice = self._set_aside("damaged")
            self._connection = self._open_new()

    def __enter__(self) -> HistoryStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file. What was written is safe already."""
        self._connection.close()

    def add(self, records: Sequence[Record]) -> None:
        """Keep these, all or none. A photograph that gets the same answer again only moves to the top.

        Beyond `MOST_PHOTOGRAPHS` the oldest are forgotten, but never one that a person has corrected.
        Raises HistoryError.
        """
        with self.writing():
            for record in records:
                self._add_one(record)
            self._connection.execute(
                "DELETE FROM photo WHERE id IN "
                "(SELECT id FROM photo WHERE correction IS NULL AND removal IS NULL ORDER BY time, id "
                "LIMIT max(0, (SELECT count(*) FROM photo WHERE removal IS NULL) - ?))",
                (MOST_PHOTOGRAPHS,),
            )

    def ids(self, query: Query | None = None) -> list[int]:
        """Of the photographs that `query` asks for, in its order. Raises HistoryError."""
        sql, values = (query or Query()).to_sql()
        return self.reading(lambda connection: [row[0] for row in connection.execute(sql, values)])

    def records(self, ids: Sequence[int]) -> list[Record]:
        """The photographs with these ids, in this order; those deleted meanwhile are left out.

        Raises HistoryError.
        """
        return self.reading(lambda _: [record for part in chunks(ids) for record in self._records(part)])

    def count(self) -> int:
        """How many photographs are kept. Raises HistoryError."""
        sql = "SELECT count(*) FROM photo WHERE removal IS NULL"
        return self.reading(lambda connection: int(connection.execute(sql).fetchone()[0]))

    def diseases(self) -> list[str]:
        """The sick classes that any photograph was judged to be, sorted. Raises HistoryError."""
        known = "disease IS NOT NULL AND removal IS NULL"
        sql = f"SELECT DISTINCT disease FROM photo WHERE {known} ORDER BY disease"  # noqa: S608 - no input
        return self.reading(lambda connection: [row[0] for row in connection.execute(sql)])

    def correct(self, ids: Sequence[int], correction: str | None) -> None:
        """Keep what a person says these photographs show, or take it back with None. Raises HistoryError."""
        with self.writing():
            for part in chunks(ids):
                self._connection.execute(
                    f"UPDATE photo SET correction = ? WHERE id IN ({marks(part)})",  # noqa: S608 - question marks
                    (None if correction is None else readable(correction), *part),
                )

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or, when anything fails, nothing. Raises HistoryError."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            yield self._connection
            self._connection.execute("COMMIT")
        except BaseException as error:
            self._roll_back()
            if isinstance(error, (sqlite3.Error, OSError)):
                raise self._failure(error) from error
            raise

    def reading(self, read: Callable[[sqlite3.Connection], _T]) -> _T:
        """What `read` finds. Raises HistoryError."""
        try:
            return read(self._connection)
        except (sqlite3.Error, OSError) as error:
            raise self._failure(error) from error

    def _open(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None)
        try:
            connection.row_factory = sqlite3.Row
            for pragma in ("foreign_keys = ON", "secure_delete = ON", "journal_mode = DELETE"):
                connection.execute(f"PRAGMA {pragma}")
            prepare(connection)
        except BaseException:
            connection.close()
            raise
        self._file = identity(self.path)
        return connection

    def _open_new(self) -> sqlite3.Connection:
        try:
            return self._open()
        except (sqlite3.Error, OSError, NewerHistory, NotAHistory) as error:
            raise sentence_for(error, self.path) from error

    def _set_aside(self, what: str) -> str:
        if identity(self.path) != self._file:
            return Sentence("Another Beanleaf window has put a damaged history aside. Try again.")
        kept = str(set_aside(self.path, what))
        if what == "newer":
            return Sentence(
                "The history was written by a newer Beanleaf. It was kept as {file}, and a new one begins.",
                file=kept,
            )
        return Sentence("The history is damaged. It was kept as {file}, and a new one begins.", file=kept)

    def _add_one(self, record: Record) -> None:
        row = to_row(record)
        same = None
        if row["path"] is not None:
            same = self._connection.execute(_SAME, {**row, "jpeg": record.thumbnail}).fetchone()
        if same is not None:
            self._connection.execute("UPDATE photo SET time = ? WHERE id = ?", (record.when, same["id"]))
            return
        photo = self._connection.execute(_INSERT, row).lastrowid
        if record.thumbnail is not None:
            self._connection.execute("INSERT INTO thumbnail VALUES (?, ?)", (photo, record.thumbnail))

    def _records(self, ids: Sequence[int]) -> Iterator[Record]:
        rows = self._connection.execute(
            f"SELECT photo.*, jpeg FROM photo {_WITH_THUMBNAIL} "  # noqa: S608 - question marks
            f"WHERE photo.id IN ({marks(ids)}) AND removal IS NULL",
            tuple(ids),
        )
        found = {}
        for row in rows:
            # One row that makes no sense is no reason to put all the others aside.
            with suppress(ValueError, TypeError):
                found[row["id"]] = from_row(row, row["jpeg"])
        return (found[one] for one in ids if one in found)

    def _roll_back(self) -> None:
        if self._connection.in_transaction:  # a full disk has ended it already
            self._connection.execute("ROLLBACK")

    def _failure(self, error: Exception) -> HistoryError:
        if not is_damage(error):
            return sentence_for(error, self.path)
        self.close()
        return HistoryError(self._set_aside("damaged"))


def chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    """As many ids at a time as one statement takes."""
    return (ids[start : start + _CHUNK] for start in range(0, len(ids), _CHUNK))


def marks(ids: Sequence[int]) -> str:
    """A question mark for each id, as `IN (...)` wants them."""
    return ", ".join("?" * len(ids))
