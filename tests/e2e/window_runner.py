"""The window as `main` opens it, with a person in front of it; and the keys that this person presses."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app.cli import main
from beanleaf_app.desktop.window.main_window import MainWindow

PATIENCE = 60_000  # milliseconds; worker processes have to start on a busy computer
_MOST_STOPS = 60
_Dialog = TypeVar("_Dialog", bound=QDialog)

RunWindow = Callable[[list[str], Callable[[MainWindow], None]], None]


@pytest.fixture
def run_window(qtbot: QtBot) -> Iterator[RunWindow]:
    """Calls the real `main`; once its window is up, a person does something; then the window is closed."""

    def run(words: list[str], person: Callable[[MainWindow], None]) -> None:
        acted: list[bool] = []

        def act() -> None:
            (window,) = [top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow)]
            try:
                window.activateWindow()
                qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
                person(window)
                acted.append(True)
            except BaseException:
                # A dialog that is still open would keep the program, and the test, for ever.
                QApplication.closeAllWindows()
                QApplication.quit()
                raise
            finally:
                window.close()
                window.deleteLater()

        QTimer.singleShot(0, act)
        before = gc.get_threshold()
        assert main(words) == 0
        assert (gc.isenabled(), gc.get_freeze_count(), gc.get_threshold()) == (True, 0, before)
        assert acted

    yield run
    QApplication.processEvents()


class Keyboard:
    """Presses keys as the system does: at the window in front, which hands them to what has the focus."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot = qtbot

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, times: int = 1
    ) -> None:
        for _ in range(times):
            front = QGuiApplication.focusWindow()
            assert front is not None
            QTest.keyClick(front, key, modifier)

    def type(self, text: str) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)

    def tab_to(self, wanted: QWidget) -> None:
        """Press Tab until this has the focus."""
        for _ in range(_MOST_STOPS):
            if wanted.hasFocus():
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead to {wanted.accessibleName() or wanted!r}")

    def dialog(self, kind: type[_Dialog]) -> _Dialog:
        """The dialog that has opened, once the keys go to it."""

        def opened() -> None:
            dialog = QApplication.activeWindow()
            assert isinstance(dialog, kind)
            focus = QApplication.focusWidget()
            assert focus is not None
            assert dialog.isAncestorOf(focus)

        self._qtbot.waitUntil(opened, timeout=PATIENCE)
        dialog = QApplication.activeWindow()
        assert isinstance(dialog, kind)
        return dialog
