"""What is classified in the window is kept, found again, marked, and trained with."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from beanleaf_app import app
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.export.export_job import Export
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.history.record import Outcome
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from tests.desktop.history_files import PATIENCE, kept, settle
from tests.desktop.leaves import save_model, save_photos

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))


@pytest.fixture
def open_window(qtbot: QtBot, paths: Paths) -> Iterator[object]:
    opened: list[MainWindow] = []

    def open_it() -> MainWindow:
        theme()
        window = app.build(paths)
        qtbot.addWidget(window)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield open_it
    for window in opened:
        window.close()


def classify(qtbot: QtBot, window: MainWindow, photos: list[Path]) -> None:
    view = window.classify_view
    view.open_paths(photos)

    def done() -> None:
        assert not view.queue.is_busy

    qtbot.waitUntil(done, timeout=30_000)


def test_what_was_classified_is_there_after_closing(qtbot, tmp_path, paths, open_window):
    save_model(ModelLibrary(paths.models), "diseases", 4.0, task="disease")
    photos = save_photos(tmp_path / "photos", 3)
    photos[1].write_bytes(photos[1].read_bytes()[:700])
    window = open_window()
    classify(qtbot, window, photos)
    window.close()
    found = {one.name: one for one in kept(paths.history)}
    assert found.keys() == {photo.name for photo in photos}
    assert found["leaf 1.jpg"].outcome is Outcome.UNREADABLE
    assert "damaged" in found["leaf 1.jpg"].error
    leaf = found["leaf 0.jpg"]
    assert (leaf.outcome, leaf.model, leaf.disease) == (Outcome.SICK, "diseases", "angular_leaf_spot")
    assert (leaf.path, leaf.file_size) == (photos[0], photos[0].stat().st_size)
    assert leaf.probability_sick == pytest.approx(1 - leaf.probabilities["healthy"])
    assert leaf.thumbnail.startswith(b"\xff\xd8")


def test_from_a_wrong_verdict_to_a_training_by_the_keyboard(qtbot, tmp_path, paths, open_window):
    save_model(ModelLibrary(paths.models), "model", 3.0)
    window = open_window()
    classify(qtbot, window, save_photos(tmp_path / "photos", 2))
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    view = window.history_view
    qtbot.waitUntil(lambda: view.photographs.rowCount() == 2, timeout=PATIENCE)
    settle(qtbot, window.history)
    view.table.setFocus()
    qtbot.keyClick(view.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    answers = view.detail.correction.answers
    answers.setFocus()
    with qtbot.waitSignal(view.photographs.listed, timeout=PATIENCE):
        qtbot.keyClick(answers, Qt.Key.Key_Down)
    settle(qtbot, window.history)
    assert {one.correction for one in kept(paths.history)} == {"healthy"}
    folder = tmp_path / "marked"
    records = kept(paths.history)
    view.export.export(Export.FOLDERS, lambda: records, folder)
    qtbot.waitUntil(lambda: not view.export.is_busy, timeout=PATIENCE)
    qtbot.keyClick(view.export.train_button, Qt.Key.Key_Space)
    assert window.train_view.isVisible()
    assert window.train_view.form.data.source == str(folder)
    assert len(list((folder / "healthy").iterdir())) == 2


def test_the_menu_exports_what_the_open_room_shows(qtbot, tmp_path, paths, open_window):
    save_model(ModelLibrary(paths.models), "model", 3.0)
    window = open_window()
    classify(qtbot, window, save_photos(tmp_path / "photos", 2))
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_E, control)
    window.classify_view.findChild(QFileDialog).close()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    window.show_history()
    qtbot.waitUntil(lambda: window.history_view.photographs.rowCount() == 2, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_E, control | Qt.KeyboardModifier.ShiftModifier)
    window.history_view.findChild(QFileDialog).close()
    qtbot.waitUntil(lambda: window.findChild(QFileDialog) is None, timeout=PATIENCE)
    qtbot.keyClick(window, Qt.Key.Key_Escape)  # the dialogs took the release of Ctrl and Shift


def test_a_photo_of_the_history_is_classified_again(qtbot, tmp_path, paths, open_window):
    save_model(ModelLibrary(paths.models), "model", 3.0)
    photos = save_photos(tmp_path / "photos", 1)
    window = open_window()
    classify(qtbot, window, photos)
    window.classify_view.clear()
    window.show_history()
    view = window.history_view
    qtbot.waitUntil(lambda: view.photographs.rowCount() == 1, timeout=PATIENCE)
    view.table.selectRow(0)
    settle(qtbot, window.history)
    qtbot.mouseClick(view.detail.reopen_button, Qt.MouseButton.LeftButton)
    cards = window.classify_view.cards
    qtbot.waitUntil(lambda: cards.rowCount() == 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: cards.card(0).state is CardState.SICK, timeout=30_000)
    assert window.classify_view.isVisible()
    window.close()
    assert len(kept(paths.history)) == 1  # the same answer for the same file is one entry


def test_a_history_that_cannot_be_kept_says_so_and_classifying_goes_on(qtbot, tmp_path, paths, open_window):
    save_model(ModelLibrary(paths.models), "model", 3.0)
    paths.history.mkdir()
    window = open_window()
    with qtbot.waitSignal(window.history.failed, timeout=PATIENCE):
        classify(qtbot, window, save_photos(tmp_path / "photos", 2))
    assert {card.state for card in (window.classify_view.cards.card(row) for row in range(2))} == {
        CardState.SICK
    }
    assert "history" in window.classify_view.problem.text


def test_two_windows_keep_one_history(qtbot, tmp_path, paths, open_window):
    save_model(ModelLibrary(paths.models), "model", 3.0)
    photos = save_photos(tmp_path / "photos", 6)
    first, second = open_window(), open_window()
    first.classify_view.open_paths(photos[:3])
    second.classify_view.open_paths(photos[3:])
    classify(qtbot, first, [])
    classify(qtbot, second, [])
    first.close()
    second.close()
    assert {one.name for one in kept(paths.history)} == {photo.name for photo in photos}
