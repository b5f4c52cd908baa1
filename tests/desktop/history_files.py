"""A history on disk, filled before a window looks at it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.history.history_desk import HistoryDesk
from beanleaf_app.history.query import Query
from beanleaf_app.history.record import Record
from beanleaf_app.history.store import HistoryStore

PATIENCE = 10_000


def fill(path: Path, records: Sequence[Record]) -> None:
    with HistoryStore(path) as store:
        store.add(records)


def kept(path: Path, query: Query | None = None) -> list[Record]:
    with HistoryStore(path) as store:
        return store.records(store.ids(query))


def settle(qtbot: QtBot, desk: HistoryDesk) -> None:
    """Wait until the desk has done all it was asked, what its answers led to as well."""
    idle = 0

    def done() -> None:
        nonlocal idle
        idle = 0 if desk.is_busy else idle + 1
        assert idle > 2

    qtbot.waitUntil(done, timeout=PATIENCE)
