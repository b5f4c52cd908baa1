"""Training, models, glass box and first lesson by Tab: what is reached, shows its focus and has a name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.lesson.lesson_panel import ACCURACY
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.training.train_view import TrainView
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.desktop.window.taking_apart import take_apart
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from tests.desktop.leaves import save_model
from tests.desktop.tab_walk import faults

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 60_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The whole window with a model, in front."""
    theme()
    paths = Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))
    save_model(ModelLibrary(paths.models), "model", 3.0)
    window = MainWindow(paths, ModelLibrary(paths.models), DecodePool(workers=1), Settings(paths.config))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    if window.train_view is not None:
        window.train_view.shut_down()
    window.close()
    take_apart(window)  # as the program does; left to the next test, it was a fault now and then


def training(window: MainWindow) -> TrainView:
    """The room, with a small network chosen."""
    window.show_train()
    view = window.train_view
    assert view is not None
    view.form.network.restore("own", "6")
    view.form.redraw.setChecked(False)
    return view


def of_each_page(qtbot: QtBot, window: MainWindow, view: TrainView) -> list[str]:
    """The faults of the whole window with the first page, and those of each other page."""
    found = []
    tabs = view.canvas.tabs
    for place in range(tabs.count()):
        tabs.setCurrentIndex(place)
        qtbot.waitUntil(lambda: not view.look_back.is_busy, timeout=PATIENCE)
        where = (tabs.tabBar(), view.canvas) if place else (None, None)
        found += [f"{tabs.tabText(place)}: {fault}" for fault in faults(qtbot, window, *where)]
    return found


def test_while_it_learns_and_after(qtbot: QtBot, window: MainWindow, leaves: Path) -> None:
    view = training(window)
    view.form.data.set_folder(leaves)
    view.form.epochs.setValue(1_000_000)
    view.form.start()
    qtbot.waitUntil(lambda: len(view.plot.history) > 50, timeout=PATIENCE)
    assert view.job is not None
    view.job.pause()
    qtbot.waitUntil(lambda: view.progress.controls._paused, timeout=PATIENCE)
    wrong = [f"running, {fault}" for fault in of_each_page(qtbot, window, view)]
    view.form.stop_button.setFocus()
    qtbot.keyClick(view.form.stop_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.form.start_button.hasFocus()
    view.canvas.time_machine.go_to(20)
    wrong += [f"finished, {fault}" for fault in of_each_page(qtbot, window, view)]
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    assert max(area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()) == 0
    assert not wrong, "\n".join(wrong)


def test_the_settings_that_are_out_of_the_way(qtbot: QtBot, window: MainWindow) -> None:
    view = training(window)
    view.form.learning.more_button.setChecked(True)
    wrong = faults(qtbot, window)
    assert not wrong, "\n".join(wrong)


def test_models_and_the_glass_box(qtbot: QtBot, window: MainWindow) -> None:
    window.show_models()
    room = window.models_view
    assert room is not None
    qtbot.waitUntil(lambda: room.chosen is not None and not room.desk.is_busy, timeout=PATIENCE)
    wrong = faults(qtbot, window)
    room.desk.duplicate("model")
    room.desk.remove("model")
    qtbot.waitUntil(lambda: not room.desk.is_busy, timeout=PATIENCE)
    wrong += faults(qtbot, window)
    room.buttons.look_inside.click()
    qtbot.waitUntil(lambda: bool(window.glass_windows.open_windows), timeout=PATIENCE)
    glass = window.glass_windows.open_windows[0]
    qtbot.waitUntil(lambda: not glass.desk.is_busy and glass.isActiveWindow(), timeout=PATIENCE)
    for row in range(glass.list.count()):
        glass.list.setCurrentRow(row)
        wrong += [f"step {row + 1}: {fault}" for fault in faults(qtbot, glass)]
    assert not wrong, "\n".join(wrong)


def test_every_step_of_the_lesson(qtbot: QtBot, window: MainWindow) -> None:
    window.show_lesson()
    desk = window.lesson_desk
    assert desk is not None
    panel = desk.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel._lesson is not None, timeout=PATIENCE)
    wrong = []
    for step in range(ACCURACY + 1):
        panel.show_step(step)
        wrong += [f"step {step + 1}: {fault}" for fault in faults(qtbot, window)]
    assert not wrong, "\n".join(wrong)
