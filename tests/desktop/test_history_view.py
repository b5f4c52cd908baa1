"""The room of what was classified before, with a real file behind it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.history.history_columns import Column
from beanleaf_app.history.query import Query
from beanleaf_app.history.record import NOT_A_LEAF, OTHER, SICK, Outcome, utc_now
from beanleaf_app.history.removed_photos import new_removal, remove
from tests.desktop.history_files import PATIENCE, fill, kept
from tests.desktop.history_room import Open, choose, leaves, listed_again, names
from tests.history.records import record, small_picture

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_an_empty_history_teaches_what_it_is_for(qtbot: QtBot, open_history: Open):
    view = open_history()
    assert view.placeholder.isVisible()
    assert view.placeholder.title.text() == "The history is empty"
    assert not view.filter.isVisible()
    assert not view.export_button.isEnabled()
    with qtbot.waitSignal(view.classify_requested):
        qtbot.keyClick(view.placeholder.button, Qt.Key.Key_Space)


def test_the_newest_photo_is_first_and_a_chosen_one_is_shown_beside(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves())
    assert names(view) == ["leaf 2.jpg", "leaf 1.jpg", "leaf 0.jpg"]
    assert view.table.isVisible()
    assert not view.detail.delete_button.isVisible()
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    qtbot.keyClick(view.table, Qt.Key.Key_Down)
    view.table.selectRow(1)
    detail = view.detail
    assert detail.verdict.text() == "Sick"
    assert detail.chance.text() == "about 8 in 10 · 85\u00a0%"
    assert detail.detail.text() == "Bean rust"
    assert detail.name.text() == "leaf 1.jpg"
    assert "Model: Beans" in detail.facts.text()
    assert "leaf 1.jpg" in detail.accessibleName()
    assert not view.grab().toImage().isNull()
    assert not detail.hint.isVisible()
    view.table.clearSelection()
    assert detail.hint.isVisible()
    assert not detail.verdict.isVisible()
    assert detail.accessibleName() == detail.hint.text()


def test_a_mark_is_kept_shown_and_taken_back(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves())
    view.table.selectRow(1)
    answers = view.detail.correction.answers
    listed_again(qtbot, view, lambda: choose(answers, "Healthy"))
    assert [one.correction for one in kept(view._desk.path)] == [None, "healthy", None]
    assert view.photographs.index(1, Column.MARK).data() == "Healthy"
    assert view.table.chosen_ids() == [2]
    assert answers.currentText() == "Healthy"
    listed_again(qtbot, view, lambda: choose(answers, "Not marked"))
    assert kept(view._desk.path, Query(marked=True)) == []


def test_what_could_not_be_read_is_not_asked_about(qtbot: QtBot, open_history: Open):
    said = "This photograph is damaged."
    view = open_history(record(), record(1, outcome=Outcome.UNREADABLE, probabilities=None, error=said))
    for name, asked in (("leaf 1.jpg", False), ("leaf 0.jpg", True)):
        view.table.selectRow(names(view).index(name))
        assert view.detail.delete_button.isVisible()
        assert view.detail.correction.isVisible() == asked
    view.table.selectAll()
    assert view.detail.correction.isVisible()


def test_what_can_be_said_is_what_the_model_knows_and_some_more(qtbot: QtBot, open_history: Open):
    view = open_history(
        record(0, probabilities={"healthy": 0.1, "mosaic": 0.9}), record(1, probabilities=None, disease=None)
    )

    def answers() -> list[str | None]:
        return view.detail.correction._values

    view.table.selectRow(1)
    known = ["healthy", "angular_leaf_spot", "bean_rust", "mosaic"]
    assert answers() == [None, *known, OTHER, NOT_A_LEAF]
    view.table.selectRow(0)
    assert answers() == [None, *known[:3], SICK, OTHER, NOT_A_LEAF]
    view.table.selectAll()
    assert answers() == [None, *known, SICK, OTHER, NOT_A_LEAF]


def test_several_photos_are_marked_and_deleted_together(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves())
    view.table.selectAll()
    assert view.detail.verdict.text() == "3 photos chosen"
    listed_again(qtbot, view, lambda: choose(view.detail.correction.answers, "Not a leaf"))
    assert {one.correction for one in kept(view._desk.path)} == {NOT_A_LEAF}
    view.table.clearSelection()
    view.table.selectRow(0)
    listed_again(qtbot, view, lambda: qtbot.keyClick(view.table, Qt.Key.Key_Delete))
    assert names(view) == ["leaf 1.jpg", "leaf 0.jpg"]
    assert len(kept(view._desk.path)) == 2


def test_a_search_by_words_verdict_and_time(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves(), record(9, name="today.jpg", when=utc_now()))
    search = view.filter
    search.words.setFocus()
    listed_again(qtbot, view, lambda: qtbot.keyClicks(search.words, "leaf spot"))
    assert names(view) == ["leaf 2.jpg"]
    assert view.count.text() == "1 of 4 photos"
    with qtbot.waitSignal(search.words.textChanged):  # its button to empty it goes by that
        listed_again(qtbot, view, search.clear)
    listed_again(qtbot, view, lambda: choose(search.kinds, "Sick: Bean rust"))
    assert names(view) == ["today.jpg", "leaf 1.jpg"]
    listed_again(qtbot, view, lambda: choose(search.times, "Today"))
    assert names(view) == ["today.jpg"]
    listed_again(qtbot, view, search.clear)
    listed_again(qtbot, view, lambda: choose(search.times, "From … to …"))
    assert search.first_day.isVisible()
    listed_again(qtbot, view, lambda: search.first_day.setDate(QDate(2026, 2, 27)))
    listed_again(qtbot, view, lambda: search.last_day.setDate(QDate(2026, 3, 2)))
    assert names(view) == ["leaf 2.jpg", "leaf 1.jpg", "leaf 0.jpg"]


def test_a_search_that_finds_nothing_offers_everything(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves())
    view.filter.words.setText("zzz")
    listed_again(qtbot, view, lambda: qtbot.keyClick(view.filter.words, Qt.Key.Key_Return))
    assert view.placeholder.title.text() == "No photo matches"
    assert view.filter.isVisible()
    listed_again(qtbot, view, lambda: qtbot.mouseClick(view.placeholder.button, Qt.MouseButton.LeftButton))
    assert view.table.isVisible()


def test_what_is_switched_off_says_so_and_what_is_true(qtbot: QtBot, open_history: Open):
    view = open_history()
    assert str(view._desk.path) in view.privacy.sentence.text()
    assert "nothing is sent anywhere" in view.privacy.sentence.text()
    qtbot.keyClick(view.privacy.switch, Qt.Key.Key_Space)
    assert not view._recorder.is_keeping
    assert view.placeholder.title.text() == "The history is switched off"
    qtbot.mouseClick(view.placeholder.button, Qt.MouseButton.LeftButton)
    assert view._recorder.is_keeping
    assert view.privacy.switch.isChecked()


def test_opening_again_names_what_is_gone(qtbot: QtBot, tmp_path: Path, open_history: Open):
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(small_picture())
    view = open_history(record(0, path=photo), record(1))
    view.table.selectAll()
    with qtbot.waitSignal(view.reopen_requested, timeout=PATIENCE) as asked:
        qtbot.mouseClick(view.detail.reopen_button, Qt.MouseButton.LeftButton)
    assert asked.args == [[photo]]
    assert "no longer where" in view.note.text


def test_what_another_window_adds_or_takes_away_is_seen(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves())
    view.table.selectRow(2)
    fill(view._desk.path, [record(50)])
    listed_again(qtbot, view, view._desk.changed.emit)
    assert names(view)[0] == "leaf 50.jpg"
    assert view.table.chosen_ids() == [1]
    listed_again(
        qtbot, view, lambda: view._desk.change(lambda store: remove(store, [1], new_removal("0f3a")))
    )
    assert view.table.chosen_ids() == []


def test_a_heading_sorts_and_the_chosen_photo_stays_chosen(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves())
    view.table.selectRow(0)
    listed_again(qtbot, view, lambda: view.table.sortByColumn(Column.PHOTO, Qt.SortOrder.AscendingOrder))
    assert names(view) == ["leaf 0.jpg", "leaf 1.jpg", "leaf 2.jpg"]
    assert view.table.chosen_ids() == [3]


def test_a_damaged_history_is_told_in_the_room(qtbot: QtBot, tmp_path: Path, open_history: Open):
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "history.sqlite3").write_bytes(b"no database")
    view = open_history()
    assert "damaged" in view.note.text
    assert view.note.isVisible()
    assert view.placeholder.isVisible()


def test_every_control_has_a_name_and_is_reached_by_tab(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves())
    view.table.selectRow(0)
    controls = [
        control
        for kind in (QPushButton, QComboBox, QLineEdit, QTableView, QDateEdit)
        for control in view.findChildren(kind)
        if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    buddies = {view.detail.correction.answers}
    nameless = [
        control
        for control in controls
        if control not in buddies
        and not control.accessibleName()
        and not (isinstance(control, QPushButton) and control.text())
    ]
    assert not nameless
    view.filter.words.setFocus()
    reached = set()
    for _ in range(30):
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
        reached.add(view.focusWidget())
    assert set(controls) <= reached
