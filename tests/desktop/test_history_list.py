"""Thousands of kept photographs: only those that are looked at are fetched."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.history.history_columns import Column
from beanleaf_app.desktop.history.history_desk import HistoryDesk
from beanleaf_app.desktop.history.history_list import RECORD_ROLE, HistoryList
from beanleaf_app.history.query import Query
from beanleaf_app.history.record import Outcome
from beanleaf_app.history.removed_photos import new_removal, remove
from tests.desktop.history_files import PATIENCE, fill, settle
from tests.history.records import record


@pytest.fixture
def desk(tmp_path: Path):
    desk = HistoryDesk(tmp_path / "data" / "history.sqlite3")
    yield desk
    desk.shut_down()


def listed(qtbot: QtBot, desk: HistoryDesk) -> HistoryList:
    photographs = HistoryList(desk)
    with qtbot.waitSignal(photographs.listed, timeout=PATIENCE):
        photographs.refresh()
    return photographs


def name_of(qtbot: QtBot, photographs: HistoryList, row: int) -> str:
    index = photographs.index(row, Column.PHOTO)
    qtbot.waitUntil(lambda: index.data(RECORD_ROLE) is not None, timeout=PATIENCE)
    return str(index.data())


def test_all_rows_are_there_at_once_and_a_record_comes_when_it_is_looked_at(qtbot: QtBot, desk: HistoryDesk):
    fill(desk.path, [record(number) for number in range(3000)])
    photographs = listed(qtbot, desk)
    assert photographs.rowCount() == 3000
    assert photographs.index(1500, 0).data() is None
    assert name_of(qtbot, photographs, 1500) == "leaf 1499.jpg"
    assert len(photographs._records) < 100
    for row in range(0, 3000, 50):
        name_of(qtbot, photographs, row)
    assert len(photographs._records) <= 1024


def test_new_and_deleted_photographs_come_and_go_without_a_reset(qtbot: QtBot, desk: HistoryDesk):
    fill(desk.path, [record(number) for number in range(100)])
    photographs = listed(qtbot, desk)
    assert name_of(qtbot, photographs, 0) == "leaf 99.jpg"
    inserted: list[tuple[int, int]] = []
    photographs.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    with qtbot.assertNotEmitted(photographs.modelReset):
        with qtbot.waitSignal(photographs.listed, timeout=PATIENCE):
            desk.change(lambda store: store.add([record(200), record(201)]))
            settle(qtbot, desk)
            photographs.refresh()
        assert inserted == [(0, 1)]
        with qtbot.waitSignals([photographs.rowsRemoved, photographs.listed], timeout=PATIENCE):
            desk.change(lambda store: remove(store, [50, 51, 100], new_removal("0f3a")))
            settle(qtbot, desk)
            photographs.refresh()
    assert photographs.rowCount() == 99
    assert photographs.row_of(101) == 1
    assert name_of(qtbot, photographs, 2) == "leaf 98.jpg"


def test_a_heading_sorts_in_the_file_and_not_in_memory(qtbot: QtBot, desk: HistoryDesk):
    fill(desk.path, [record(number, probability_sick=number / 10) for number in range(1, 10)])
    photographs = listed(qtbot, desk)
    with qtbot.waitSignal(photographs.listed, timeout=PATIENCE):
        photographs.sort(Column.CHANCE, Qt.SortOrder.AscendingOrder)
    assert name_of(qtbot, photographs, 0) == "leaf 1.jpg"


def test_a_question_asked_meanwhile_is_the_one_that_is_answered(qtbot: QtBot, desk: HistoryDesk):
    fill(desk.path, [record(1), record(2, outcome=Outcome.HEALTHY, disease=None)])
    photographs = HistoryList(desk)
    photographs.show_query(Query("nothing"))
    photographs.show_query(Query(outcome=Outcome.HEALTHY))
    settle(qtbot, desk)
    assert photographs.ids() == [2]
    assert photographs.total == 2
    assert photographs.diseases == ["bean_rust"]


def test_a_row_says_everything_to_a_screen_reader(qtbot: QtBot, desk: HistoryDesk):
    fill(desk.path, [record(1, correction="healthy")])
    photographs = listed(qtbot, desk)
    name_of(qtbot, photographs, 0)
    spoken = photographs.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    for part in ("leaf 1.jpg", "Sick", "about 8 in 10", "Bean rust", "Marked as: Healthy", "2026"):
        assert part in spoken
    assert photographs.headerData(Column.MARK, Qt.Orientation.Horizontal) == "You said"


def test_another_language_repaints_what_is_shown(qtbot: QtBot, desk: HistoryDesk):
    from beanleaf_app.desktop.language import language

    fill(desk.path, [record(1)])
    photographs = listed(qtbot, desk)
    name_of(qtbot, photographs, 0)
    with qtbot.waitSignals([photographs.headerDataChanged, photographs.dataChanged], timeout=PATIENCE):
        language().changed.emit()


def test_a_history_that_cannot_be_read_is_no_endless_reading(qtbot: QtBot, tmp_path: Path):
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    desk = HistoryDesk(tmp_path / "data" / "history.sqlite3")
    photographs = HistoryList(desk)
    with qtbot.waitSignal(desk.failed, timeout=PATIENCE):
        photographs.refresh()
    settle(qtbot, desk)
    assert photographs.rowCount() == 0
    (tmp_path / "data").unlink()
    with qtbot.waitSignal(photographs.listed, timeout=PATIENCE):
        photographs.refresh()
    desk.shut_down()
