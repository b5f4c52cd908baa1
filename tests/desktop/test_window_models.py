"""Models in the whole window: dropped on it, used by it, shown by its keys."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beanleaf_app import app
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model_file import save_model as write_model
from beanleaf_app.paths import Paths
from tests.desktop.leaves import save_model, save_photos
from tests.models.small_models import random_model

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 30_000


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))


@pytest.fixture
def window(qtbot: QtBot, paths: Paths) -> Iterator[MainWindow]:
    save_model(ModelLibrary(paths.models), "healthy", -3.0)
    save_model(ModelLibrary(paths.models), "sick", 3.0)
    theme()
    window = app.build(paths)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


def drop(window: MainWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    # Qt delivers a drop only where something was dragged in.
    with warnings.catch_warnings():
        # The newest PySide6 takes a QPointF and calls QPoint old; the oldest supported knows only QPoint.
        warnings.simplefilter("ignore", DeprecationWarning)
        enter = QDragEnterEvent(QPoint(300, 300), copy, mime, left, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(300, 300), copy, mime, left, none))


def settle(qtbot: QtBot, window: MainWindow) -> None:
    def done() -> None:
        assert window.models_view is None or not window.models_view.desk.is_busy
        assert not window.classify_view.queue.is_busy

    qtbot.waitUntil(done, timeout=PATIENCE)


def test_a_model_dropped_on_the_window_is_imported(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    write_model(random_model(), tmp_path / "given.safetensors")
    drop(window, tmp_path / "given.safetensors")
    settle(qtbot, window)
    assert window.models_view is not None
    assert window.models_view.isVisible()
    assert window.models_view.chosen is not None
    assert window.models_view.chosen.name == "given"
    assert window.classify_view.cards.rowCount() == 0


def test_photographs_dropped_with_a_model_are_judged(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, paths: Paths
) -> None:
    write_model(random_model(), tmp_path / "given.safetensors")
    drop(window, *save_photos(tmp_path / "photos", 1), tmp_path / "given.safetensors")
    settle(qtbot, window)
    assert window.classify_view.isVisible()
    assert [window.classify_view.cards.card(0).state] == [CardState.HEALTHY]
    assert "given" in ModelLibrary(paths.models).names()


def test_the_model_chosen_in_the_library_judges(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.classify_view.open_paths(save_photos(tmp_path / "photos", 1))
    settle(qtbot, window)
    window.menus.show_models.trigger()
    view = window.models_view
    assert view is not None
    settle(qtbot, window)
    view.choose("sick")
    qtbot.mouseClick(view.buttons.use, Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    assert window.classify_view.model_chooser.chosen == "sick"
    assert window.classify_view.cards.card(0).state is CardState.SICK
    view.desk.remove("sick")
    settle(qtbot, window)
    assert window.classify_view.model_chooser.chosen == "healthy"
    view.desk.undo()
    settle(qtbot, window)
    assert window.classify_view.model_chooser.chosen == "sick"


def test_the_room_is_remembered(qtbot: QtBot, window: MainWindow, paths: Paths) -> None:
    qtbot.mouseClick(window.navigation.button("models"), Qt.MouseButton.LeftButton)
    settle(qtbot, window)
    window.close()
    again = app.build(paths)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(lambda: again.models_view is not None and again.models_view.isVisible())
    again.close()


def test_without_models_the_room_leads_to_training(qtbot: QtBot, window: MainWindow, paths: Paths) -> None:
    for name in ("healthy", "sick"):
        ModelLibrary(paths.models).remove(name)
    window.show_models()
    settle(qtbot, window)
    assert window.models_view is not None
    qtbot.mouseClick(window.models_view.empty.button, Qt.MouseButton.LeftButton)
    assert window.train_view is not None
    assert window.train_view.isVisible()


def test_a_look_inside_a_model_of_the_library(qtbot: QtBot, window: MainWindow) -> None:
    window.show_models()
    settle(qtbot, window)
    view = window.models_view
    assert view is not None
    qtbot.mouseClick(view.buttons.look_inside, Qt.MouseButton.LeftButton)
    windows = window.glass_windows.open_windows
    qtbot.waitUntil(lambda: len(windows) == 1, timeout=PATIENCE)
    glass = windows[0]
    qtbot.waitUntil(lambda: not glass.desk.is_busy, timeout=PATIENCE)
    assert glass.desk.scene is not None
    assert glass.desk.scene.passed.cost > 0
    glass.close()
    qtbot.waitUntil(lambda: not windows, timeout=PATIENCE)
    view.desk.open("sick")  # it is closed with the window
    qtbot.waitUntil(lambda: len(windows) == 1, timeout=PATIENCE)
