"""Removing photographs from the history in a way that can be taken back.

Removed photographs stay in the file, marked, until they are forgotten: nothing is lost when the program or
the computer stops in between. All that reads the history passes them by.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from itertools import count

from beanleaf_app.history.record import utc_now, utc_text
from beanleaf_app.history.store import SEEN_AGAIN, HistoryStore, chunks, marks

_KEPT_HOURS = 24
_NUMBERS = count()  # two removals of one millisecond keep their order


@dataclass(frozen=True)
class Removal:
    """Photographs that were removed together and can be brought back: its name in the file, and how many."""

    name: str
    count: int

    @property
    def owner(self) -> str:
        """Who removed them: what `new_removal` was given."""
        return self.name.rpartition(" ")[2]


def new_owner() -> str:
    """A name for one who removes photographs, unlike any other; it may be part of a file's name."""
    return secrets.token_hex(8)


def new_removal(owner: str) -> str:
    """A name for the next removal. Names in order are removals in order of time."""
    return f"{utc_now()} {next(_NUMBERS):06} {owner}"


def remove(store: HistoryStore, ids: Sequence[int], removal: str) -> None:
    """Take these photographs out of all that is read. Raises HistoryError."""
    with store.writing() as connection:
        for part in chunks(ids):
            connection.execute(
                f"UPDATE photo SET removal = ? WHERE id IN ({marks(part)}) AND removal IS NULL",  # noqa: S608 - question marks
                (removal, *part),
            )


def removals(store: HistoryStore) -> list[Removal]:
    """What can be brought back, the last one at the end. Raises HistoryError."""
    sql = "SELECT removal, count(*) FROM photo WHERE removal IS NOT NULL GROUP BY removal ORDER BY removal"
    return store.reading(lambda connection: [Removal(*row) for row in connection.execute(sql)])


def restore(store: HistoryStore, removal: str) -> None:
    """Bring photographs back with their pictures, verdicts and marks. Raises HistoryError.

    One that got the same answer again meanwhile stands there once: as it was, seen when it was seen last, and
    with the mark that a person made last.
    """
    with store.writing() as connection:
        again = connection.execute(SEEN_AGAIN, (removal,)).fetchall()
        for old, new, time, mark in again:
            connection.execute("DELETE FROM photo WHERE id = ?", (new,))
            connection.execute(
                "UPDATE photo SET time = max(time, ?), correction = coalesce(?, correction) WHERE id = ?",
                (time, mark, old),
            )
        connection.execute("UPDATE photo SET removal = NULL WHERE removal = ?", (removal,))


def forget(store: HistoryStore, names: Sequence[str]) -> None:
    """Delete what these removals took out, and overwrite what was kept of it. Raises HistoryError."""
    with store.writing() as connection:
        connection.executemany("DELETE FROM photo WHERE removal = ?", [(name,) for name in names])


def forget_old(store: HistoryStore) -> None:
    """Delete what was removed more than a day ago; a crash left it. Raises HistoryError."""
    limit = utc_text(datetime.now(timezone.utc) - timedelta(hours=_KEPT_HOURS))
    with store.writing() as connection:
        connection.execute("DELETE FROM photo WHERE removal < ?", (limit,))
