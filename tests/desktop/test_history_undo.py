"""What is deleted from the history comes back, until the window closes or the person says it is for good."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.history.history_view import HistoryView
from tests.desktop.history_files import kept
from tests.desktop.history_room import Open, answer, choose, leaves, listed_again, names

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def undo(qtbot: QtBot, view: HistoryView) -> None:
    qtbot.keyClick(view.focusWidget() or view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_what_was_deleted_comes_back_as_it_was_the_last_first(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves())
    view.table.selectRow(1)
    listed_again(qtbot, view, lambda: choose(view.detail.correction.answers, "Not a leaf"))
    before = kept(view._desk.path)
    assert not view.undo_bar.isVisible()
    listed_again(qtbot, view, lambda: qtbot.keyClick(view.table, Qt.Key.Key_Delete))
    view.table.selectAll()
    listed_again(qtbot, view, lambda: qtbot.keyClick(view.table, Qt.Key.Key_Delete))
    assert view.placeholder.isVisible()
    assert view.undo_bar.isVisible()
    assert view.undo_bar.text == "2 photos deleted from the history."
    view.undo_bar.button.setFocus()
    listed_again(qtbot, view, lambda: qtbot.keyClick(view.undo_bar.button, Qt.Key.Key_Space))
    assert names(view) == ["leaf 2.jpg", "leaf 0.jpg"]
    listed_again(qtbot, view, lambda: undo(qtbot, view))
    assert not view.undo_bar.isVisible()
    assert kept(view._desk.path) == before
    undo(qtbot, view)  # there is nothing more to bring back
    assert not view._desk.is_busy


def test_what_is_deleted_for_good_is_gone_at_once_and_the_rest_at_the_end(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves())
    for row in (2, 1):
        view.table.selectRow(row)
        listed_again(qtbot, view, lambda: qtbot.keyClick(view.table, Qt.Key.Key_Delete))
    listed_again(
        qtbot, view, lambda: qtbot.mouseClick(view.undo_bar.forget_button, Qt.MouseButton.LeftButton)
    )
    content = view._desk.path.read_bytes()
    assert b"leaf 1.jpg" not in content
    assert b"leaf 0.jpg" in content
    assert view.undo_bar.text == "1 photo deleted from the history."
    view.table.setFocus()
    view.table.selectRow(0)
    qtbot.keyClick(view.table, Qt.Key.Key_Delete)  # and the window closes before that is done
    view.shut_down()
    view._desk.shut_down()
    content = view._desk.path.read_bytes()
    assert b"leaf 0.jpg" not in content
    assert b"leaf 2.jpg" not in content


def test_what_was_deleted_before_a_crash_can_be_brought_back_after_it(qtbot: QtBot, open_history: Open):
    crashed = open_history(*leaves())
    crashed.table.selectRow(1)
    listed_again(qtbot, crashed, lambda: qtbot.keyClick(crashed.table, Qt.Key.Key_Delete))
    crashed._bin._owner.leave()  # as the system does for a program that is gone
    view = open_history()
    assert names(view) == ["leaf 2.jpg", "leaf 0.jpg"]
    assert view.undo_bar.isVisible()
    listed_again(qtbot, view, lambda: undo(qtbot, view))
    assert names(view) == ["leaf 2.jpg", "leaf 1.jpg", "leaf 0.jpg"]


def test_what_another_window_deleted_is_not_this_ones_to_take_back(qtbot: QtBot, open_history: Open):
    other = open_history(*leaves())
    other.table.selectRow(1)
    listed_again(qtbot, other, lambda: qtbot.keyClick(other.table, Qt.Key.Key_Delete))
    view = open_history()
    assert names(view) == ["leaf 2.jpg", "leaf 0.jpg"]
    assert not view.undo_bar.isVisible()
    undo(qtbot, view)
    assert not view._desk.is_busy
    view.table.selectRow(0)
    listed_again(qtbot, view, lambda: qtbot.keyClick(view.table, Qt.Key.Key_Delete))
    assert view.undo_bar.text == "1 photo deleted from the history."
    listed_again(qtbot, view, lambda: undo(qtbot, view))
    assert names(view) == ["leaf 2.jpg", "leaf 0.jpg"]
    assert not view.undo_bar.isVisible()
    listed_again(qtbot, other, lambda: qtbot.mouseClick(other.undo_bar.button, Qt.MouseButton.LeftButton))
    assert names(other) == ["leaf 2.jpg", "leaf 1.jpg", "leaf 0.jpg"]
    folder = view._desk.path.parent
    for one in (view, other):
        one.shut_down()
        one._desk.shut_down()
    assert [file.name for file in folder.iterdir()] == [view._desk.path.name]


def test_everything_is_deleted_only_after_a_question(qtbot: QtBot, open_history: Open):
    view = open_history(*leaves())
    for words in ("Keep", "Delete"):
        qtbot.mouseClick(view.privacy.delete_all, Qt.MouseButton.LeftButton)
        (box,) = [box for box in view.findChildren(QMessageBox) if box.isVisible()]
        if words == "Keep":
            qtbot.keyClick(box, Qt.Key.Key_Escape)
            assert len(kept(view._desk.path)) == 3
        else:
            listed_again(qtbot, view, lambda: answer(qtbot, view, words))  # noqa: B023 - called at once
    assert kept(view._desk.path) == []
    assert view.placeholder.isVisible()
    view.activateWindow()  # the question was the active one
    qtbot.waitUntil(view.isActiveWindow)
    listed_again(qtbot, view, lambda: undo(qtbot, view))
    assert len(kept(view._desk.path)) == 3
