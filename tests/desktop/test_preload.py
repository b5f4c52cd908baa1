"""What is loaded once the window shows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.window.preload import AfterFirstPaint, Preload


class Painted(QLabel):
    """Notes that it was painted."""

    def __init__(self, notes: list[str]) -> None:
        super().__init__("inside")
        self._notes = notes

    def paintEvent(self, event: object) -> None:
        super().paintEvent(event)
        self._notes.append("painted")


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_it_waits_for_the_first_paint_and_comes_once(qtbot: QtBot) -> None:
    notes: list[str] = []
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(Painted(notes))
    AfterFirstPaint(window, lambda: notes.append("then"))
    QApplication.processEvents()
    assert notes == []
    window.show()
    qtbot.waitUntil(lambda: "then" in notes)
    assert notes[0] == "painted"
    window.repaint()
    QApplication.processEvents()
    assert notes.count("then") == 1


def test_a_window_that_nobody_sees_is_not_waited_for_for_ever(qtbot: QtBot) -> None:
    notes: list[str] = []
    window = QMainWindow()
    qtbot.addWidget(window)
    AfterFirstPaint(window, lambda: notes.append("then"), longest=1)
    qtbot.waitUntil(lambda: bool(notes))


def test_everything_it_loads_is_there(qtbot: QtBot) -> None:
    preload = Preload()
    with qtbot.waitSignal(preload.succeeded):
        preload.start()
    preload.wait()
