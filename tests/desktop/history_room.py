"""The room of the history with a real file behind it, for tests of what is seen in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QMessageBox
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.history.history_columns import Column
from beanleaf_app.desktop.history.history_desk import HistoryDesk
from beanleaf_app.desktop.history.history_recorder import HistoryRecorder
from beanleaf_app.desktop.history.history_view import HistoryView
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.history.record import Outcome, Record
from tests.desktop.history_files import PATIENCE, fill, settle
from tests.history.records import record, small_picture

Open = Callable[..., HistoryView]


@pytest.fixture
def open_history(qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Opens the room once the history holds what the test wants."""
    opened: list[tuple[HistoryView, HistoryDesk]] = []

    def open_it(*records: Record) -> HistoryView:
        theme()
        desk = HistoryDesk(tmp_path / "data" / "history.sqlite3")
        if records:
            fill(desk.path, records)
        settings = Settings(tmp_path / "config")
        view = HistoryView(desk, HistoryRecorder(desk, settings), settings)
        qtbot.addWidget(view)
        view.resize(1100, 700)
        opened.append((view, desk))
        with qtbot.waitSignal(view.photographs.listed, timeout=PATIENCE), qtbot.waitExposed(view):
            view.show()
        settle(qtbot, desk)
        return view

    yield open_it
    for view, desk in opened:
        view.shut_down()
        desk.shut_down()


def leaves() -> list[Record]:
    return [
        record(0, outcome=Outcome.HEALTHY, disease=None, probability_sick=0.02, thumbnail=small_picture()),
        record(1, thumbnail=small_picture(1)),
        record(2, disease="angular_leaf_spot", model="Other"),
    ]


def names(view: HistoryView) -> list[str]:
    model = view.photographs
    return [str(model.index(row, Column.PHOTO).data()) for row in range(model.rowCount())]


def answer(qtbot: QtBot, view: HistoryView, words: str) -> str:
    """Press a button of the question that is asked, and return what it asked."""
    (box,) = [box for box in view.findChildren(QMessageBox) if box.isVisible()]
    text = box.text()
    (button,) = [button for button in box.buttons() if button.text().replace("&", "") == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    return text


def choose(box: QComboBox, text: str) -> None:
    """As a person does: the choice is made, and the box says so."""
    row = box.findText(text)
    assert row >= 0, [box.itemText(row) for row in range(box.count())]
    box.setCurrentIndex(row)
    box.activated.emit(row)


def listed_again(qtbot: QtBot, view: HistoryView, act: Callable[[], object]) -> None:
    with qtbot.waitSignal(view.photographs.listed, timeout=PATIENCE):
        act()
    settle(qtbot, view._desk)
