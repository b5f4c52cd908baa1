"""Everything that the window does with photographs, dropping excepted, by keyboard alone through `main`."""

from __future__ import annotations

import csv
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.cards.card_filter import Show
from beanleaf_app.desktop.cards.filter_bar import GALLERY, TABLE
from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.desktop.window.reading_window import ReadingWindow
from beanleaf_app.history.query import Query
from beanleaf_app.history.record import HEALTHY
from beanleaf_app.history.store import HistoryStore
from tests.e2e.window_runner import PATIENCE, Keyboard, RunWindow, run_window  # noqa: F401 - a fixture

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

Key = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def home(library_folder: Path, tmp_path: Path) -> Path:
    """A data folder of its own with the trained models."""
    return Path(shutil.copytree(library_folder, tmp_path / "home"))


class Person:
    """Sits at the keyboard, and looks at the screen."""

    def __init__(self, window: MainWindow, qtbot: QtBot) -> None:
        self.window = window
        self.view = window.classify_view
        self.results = self.view.results
        self.keys = Keyboard(qtbot)
        self._qtbot = qtbot

    def wait(self, seen: object) -> None:
        self._qtbot.waitUntil(seen, timeout=PATIENCE)

    def wait_for_photos(self, count: int) -> None:
        self.wait(lambda: self.view.cards.rowCount() == count and not self.view.queue.is_busy)

    def answer_file_dialog(self, path: Path) -> None:
        self.keys.dialog(QFileDialog)
        self.keys.press(Key.Key_A, CTRL)
        self.keys.type(str(path))
        self.keys.press(Key.Key_Return)
        self.wait(lambda: QGuiApplication.modalWindow() is None)
        self.come_back()

    def come_back(self) -> None:
        """What a window manager does once a dialog is closed; the offscreen platform has none."""
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def look_at_one(self, photo: Path) -> None:
        assert self.view.drop_zone.hasFocus()
        self.keys.press(Key.Key_Return)
        self.answer_file_dialog(photo)
        self.wait_for_photos(1)
        single = self.results.single
        word = wording.verdict_word(self.view.cards.card(0).state)
        assert word in heard(single)
        self.keys.press(Key.Key_H)
        self.wait(lambda: single.canvas.heat is not None)
        assert "coloured" in single.canvas.accessibleDescription()
        self.keys.press(Key.Key_H)
        assert single.canvas.heat is None
        self.wait(lambda: not single.is_reading_on)
        self.keys.tab_to(single.reading)
        bar = single.reading.verticalScrollBar()
        self.wait(lambda: bar.maximum() > 0)
        self.keys.press(Key.Key_PageDown, times=9)
        assert bar.value() == bar.maximum()

    def paste(self, photos: list[Path]) -> None:
        self.keys.press(Key.Key_L, CTRL)
        self.wait_for_photos(0)
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(photo)) for photo in photos])
        QGuiApplication.clipboard().setMimeData(mime)
        self.keys.press(Key.Key_V, CTRL)
        self.wait_for_photos(len(photos))

    def find_filter_and_sort(self, one: Path) -> None:
        bar, shown = self.results.bar, self.results.shown
        self.keys.press(Key.Key_F, CTRL)
        self.keys.type(one.name)
        self.wait(lambda: shown.rowCount() == 1)
        self.keys.press(Key.Key_Escape)
        self.wait(lambda: shown.rowCount() == self.view.cards.rowCount())
        assert self.results.pages.view.hasFocus()
        self.keys.tab_to(bar.show_only)
        self.keys.press(Key.Key_Down, times=list(Show).index(Show.PROBLEMS))
        self.wait(lambda: shown.rowCount() == 0)
        self.keys.press(Key.Key_Home)
        self.wait(lambda: shown.rowCount() == self.view.cards.rowCount())
        self.keys.tab_to(bar.sort_by)
        self.keys.press(Key.Key_Down)
        names = [shown.card(row).name for row in range(shown.rowCount())]
        assert names == sorted(names)
        for layout, key in ((TABLE, Key.Key_Right), (GALLERY, Key.Key_Left)):
            self.keys.tab_to(next(button for button in bar.layouts.values() if button.isChecked()))
            self.keys.press(key)
            self.keys.press(Key.Key_Space)
            assert self.results.pages.view is (
                self.results.pages.table if layout == TABLE else self.results.pages.grid
            )

    def open_leave_and_remove(self) -> None:
        pages = self.results.pages
        self.keys.tab_to(pages.view)
        self.keys.press(Key.Key_Home)
        assert wording.verdict_word(self.results.shown.card(0).state) in row_heard(pages.view, 0)
        self.keys.press(Key.Key_Return)
        assert self.results.is_one_large
        assert self.results.head.back.hasFocus()
        first = self.results.single.name.text()
        self.keys.press(Key.Key_Right)
        assert self.results.single.name.text() not in ("", first)
        self.keys.press(Key.Key_Escape)
        assert not self.results.is_one_large
        assert pages.view.hasFocus()
        before = self.view.cards.rowCount()
        self.keys.press(Key.Key_Down, SHIFT)
        chosen = len(pages.selected_keys())
        assert chosen > 1
        self.keys.press(Key.Key_Delete)
        self.wait_for_photos(before - chosen)

    def export(self, table: Path, report: Path) -> None:
        for path, modifier in ((table, CTRL), (report, CTRL | SHIFT)):
            self.keys.press(Key.Key_E, modifier)
            self.answer_file_dialog(path)
            self.wait(lambda path=path: path.exists() and not self.results.export.is_busy)

    def correct_in_history(self, history: Path) -> None:
        self.keys.press(Key.Key_2, CTRL)
        room = self.window.history_view
        assert room is not None
        self.wait(lambda: room.photographs.is_listed and room.table.hasFocus())
        self.keys.press(Key.Key_Down)
        self.keys.press(Key.Key_Home)
        self.wait(room.detail.correction.isVisible)
        self.keys.tab_to(room.detail.correction.answers)
        self.keys.press(Key.Key_Down)

        def marked() -> bool:
            with HistoryStore(history) as store:
                return [one.correction for one in store.records(store.ids(Query(marked=True)))] == [HEALTHY]

        self.wait(marked)

    def speak(self, menu: Qt.Key, code: str, steps: int) -> None:
        """Open the menu of the languages with its keys, and go so many entries down."""
        self.keys.press(menu, ALT)
        self.keys.press(Key.Key_L)
        self.keys.press(Key.Key_Home)
        self.keys.press(Key.Key_Down, times=steps)
        self.keys.press(Key.Key_Return)
        assert language().code == code

    def read_the_help(self) -> None:
        self.keys.press(Key.Key_F1)
        self.keys.dialog(ReadingWindow)
        self.keys.press(Key.Key_Escape)
        self.wait(lambda: not self.window.findChildren(ReadingWindow))
        self.come_back()


def heard(widget: QWidget) -> str:
    """What a screen reader calls this."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def row_heard(view: QWidget, row: int) -> str:
    return str(view.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_the_whole_way_without_a_mouse(
    run_window: RunWindow,  # noqa: F811 - the fixture
    qtbot: QtBot,
    home: Path,
    leaves: Path,
    tmp_path: Path,
) -> None:
    photos = sorted((leaves / "val").rglob("*.jpg"))
    table, report = tmp_path / "leaves.csv", tmp_path / "leaves.pdf"

    def person_acts(window: MainWindow) -> None:
        person = Person(window, qtbot)
        person.look_at_one(photos[0])
        person.paste(photos)
        person.find_filter_and_sort(photos[1])
        person.open_leave_and_remove()
        left = window.classify_view.cards.rowCount()
        person.export(table, report)
        assert len(list(csv.reader(table.read_text(encoding="utf-8-sig").splitlines()))) == left + 1
        assert report.read_bytes().startswith(b"%PDF")
        person.correct_in_history(home / "history.sqlite3")
        person.read_the_help()
        person.speak(Key.Key_V, "fr", 1)
        assert window.navigation.button("history").text() == "Historique"
        person.speak(Key.Key_A, "en", 0)
        person.keys.press(Key.Key_1, CTRL)
        assert window.classify_view.isVisible()
        person.keys.press(Key.Key_Q, CTRL)
        assert not window.isVisible()

    run_window(["--data-dir", str(home)], person_acts)
