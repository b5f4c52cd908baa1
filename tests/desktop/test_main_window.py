"""The window as a whole: drops, keys, what it remembers, how it closes."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from beanleaf_app import __version__, app
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.runs.training_job import TrainingRequest
from beanleaf_app.desktop.style.theme import DARK, Appearance, theme
from beanleaf_app.desktop.training.train_view import TrainView
from beanleaf_app.desktop.window.late_page import LatePage
from beanleaf_app.desktop.window.main_window import TRAIN, MainWindow
from beanleaf_app.errors import Cancelled
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from beanleaf_app.training.config import TrainingConfig
from tests.desktop.leaves import save_many, save_model, save_photos

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 30_000
Open = Callable[..., MainWindow]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))


@pytest.fixture
def open_window(qtbot: QtBot, paths: Paths) -> Iterator[Open]:
    """Opens a window as the program does; each is closed at the end."""
    opened: list[MainWindow] = []

    def open_it(*given: Path) -> MainWindow:
        theme()
        window = app.build(paths, [str(path) for path in given])
        qtbot.addWidget(window)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield open_it
    for window in opened:
        # A test that failed may have left a training, and the window would ask about it.
        if window.train_view is not None:
            window.train_view.shut_down()
        window.close()
    theme().set_appearance(Appearance.SYSTEM)


def drag_over(window: MainWindow, mime: QMimeData) -> bool:
    with warnings.catch_warnings():
        # The newest PySide6 takes a QPointF and calls QPoint old; the oldest supported knows only QPoint.
        warnings.simplefilter("ignore", DeprecationWarning)
        event = QDragEnterEvent(
            QPoint(300, 300),
            Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
            mime,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    event.ignore()
    QApplication.sendEvent(window, event)
    return event.isAccepted()


def drop(window: MainWindow, mime: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.CopyAction | Qt.DropAction.MoveAction,
        mime,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
    )
    QApplication.sendEvent(window, event)
    return event


def files(*paths: Path) -> QMimeData:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def wait_until_done(qtbot: QtBot, window: MainWindow) -> list[CardState]:
    view = window.classify_view

    def done() -> None:
        assert not view.queue.is_busy

    qtbot.waitUntil(done, timeout=PATIENCE)
    return [view.cards.card(row).state for row in range(view.cards.rowCount())]


def test_a_photo_dropped_anywhere_is_judged_and_never_moved(qtbot, tmp_path, paths, open_window: Open):
    save_model(ModelLibrary(paths.models), "model", 3.0)
    window = open_window()
    mime = files(*save_photos(tmp_path / "photos", 1))
    assert drag_over(window, mime)
    event = drop(window, mime)
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert wait_until_done(qtbot, window) == [CardState.SICK]


def test_text_dragged_over_the_window_is_refused(open_window: Open):
    mime = QMimeData()
    mime.setText("just some words")
    assert not drag_over(open_window(), mime)


def test_the_drop_zone_lights_up_and_goes_out(tmp_path, open_window: Open):
    window = open_window()
    zone = window.classify_view.drop_zone
    calm = zone.grab().toImage()
    drag_over(window, files(tmp_path / "leaf.jpg"))
    assert zone.grab().toImage() != calm
    QApplication.sendEvent(window, QDragLeaveEvent())
    assert zone.grab().toImage() == calm


def test_photos_given_at_the_start_are_judged(qtbot, tmp_path, paths, open_window: Open):
    save_model(ModelLibrary(paths.models), "model", -3.0)
    window = open_window(*save_photos(tmp_path / "photos", 2))
    assert wait_until_done(qtbot, window) == [CardState.HEALTHY, CardState.HEALTHY]


def test_escape_stops_the_work(qtbot, tmp_path, paths, open_window: Open):
    save_model(ModelLibrary(paths.models), "model", 3.0)
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow, timeout=PATIENCE)
    window.classify_view.drop_zone.setFocus()
    with qtbot.waitSignal(window.classify_view.cards.dataChanged, timeout=PATIENCE):
        window.classify_view.open_paths(save_many(tmp_path / "photos", 400))
    qtbot.keyClick(window.classify_view.drop_zone, Qt.Key.Key_Escape)
    assert CardState.UNJUDGED in wait_until_done(qtbot, window)


def test_clearing_is_possible_only_when_there_is_something(qtbot, tmp_path, open_window: Open):
    window = open_window()
    assert not window.menus.clear.isEnabled()
    window.classify_view.open_paths([tmp_path / "gone.jpg"])
    wait_until_done(qtbot, window)
    assert window.menus.clear.isEnabled()
    window.menus.clear.trigger()
    assert window.classify_view.cards.rowCount() == 0
    assert not window.menus.clear.isEnabled()


def test_no_two_actions_share_a_key(open_window: Open):
    window = open_window()
    actions = [value for value in vars(window.menus).values() if hasattr(value, "shortcuts")]
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    assert {"Ctrl+O", "Ctrl+V", "Ctrl+1", "Ctrl+2", "Ctrl+3"} <= set(keys)


def test_the_appearance_is_remembered(open_window: Open):
    window = open_window()
    window.menus.appearances[Appearance.DARK].trigger()
    assert theme().colours is DARK
    window.close()
    theme().set_appearance(Appearance.LIGHT)
    again = open_window()
    assert theme().colours is DARK
    assert again.menus.appearances[Appearance.DARK].isChecked()


def test_the_size_is_remembered(open_window: Open):
    window = open_window()
    window.resize(1100, 700)
    window.close()
    # The offscreen platform's screen is narrower than the window may be, so only the height can tell.
    assert open_window().height() == 700


def test_a_room_that_takes_long_to_load_opens_again_once_the_window_shows(qtbot, paths, open_window: Open):
    first = open_window()
    first.show_train()
    first.close()
    for leave in (False, True):
        window = app.build(paths)
        qtbot.addWidget(window)
        assert window.train_view is None
        assert window.navigation.button(TRAIN).isChecked()
        if leave:
            window.show_classify()
        window.show()
        qtbot.waitUntil(lambda window=window: window.findChild(LatePage) is None)  # type: ignore[misc]
        assert (window.train_view is None) == leave
        assert (window.train_view or window.classify_view).isVisible()
        window.close()


def test_closing_stops_the_work_and_ends_the_worker_processes(qtbot, tmp_path, paths, open_window: Open):
    save_model(ModelLibrary(paths.models), "model", 3.0)
    window = open_window()
    with qtbot.waitSignal(window.classify_view.cards.dataChanged, timeout=PATIENCE):
        window.classify_view.open_paths(save_many(tmp_path / "photos", 400))
    assert window.close()
    with pytest.raises(Cancelled):
        list(window._pool.decode_all([tmp_path / "photos" / "leaf 0.jpg"]))


def test_about_names_the_version(open_window: Open):
    window = open_window()
    window.menus.about.trigger()
    box = window.findChild(QMessageBox)
    assert __version__ in box.text()
    box.close()


def test_a_change_of_appearance_restyles_the_verdict(qtbot, tmp_path, paths, open_window: Open):
    save_model(ModelLibrary(paths.models), "model", 3.0)
    window = open_window(*save_photos(tmp_path / "photos", 1))
    wait_until_done(qtbot, window)
    window.set_appearance(Appearance.DARK)
    QApplication.sendPostedEvents(None, QEvent.Type.PolishRequest)
    painted = window.classify_view.results.single.word.grab().toImage()
    places = ((x, y) for x in range(painted.width()) for y in range(painted.height()))
    assert any(painted.pixelColor(x, y).name() == DARK.sick for x, y in places)


@pytest.fixture
def class_folders(tmp_path: Path) -> Path:
    for name in ("healthy", "bean_rust"):
        save_photos(tmp_path / "data set" / name, 3)
    return tmp_path / "data set"


def start_training(qtbot: QtBot, window: MainWindow, data: Path) -> TrainView:
    """Begin a training that would go on for minutes."""
    window.show_train()
    view = window.train_view
    config = TrainingConfig(epochs=1_000_000, network="2", redraw=False)
    with qtbot.waitSignal(view.form.start_requested):
        view.form.start_requested.emit(TrainingRequest(str(data), config))
    assert view.is_training()
    return view


def ask_to_close(window: MainWindow) -> QMessageBox:
    assert not window.close()
    assert window.isVisible()
    (box,) = [box for box in window.findChildren(QMessageBox) if box.isVisible()]
    return box


def press(qtbot: QtBot, box: QMessageBox, words: str) -> None:
    (button,) = [button for button in box.buttons() if button.text().replace("&", "") == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_closing_while_training_asks_and_keeping_goes_on(qtbot, class_folders, open_window: Open):
    window = open_window()
    view = start_training(qtbot, window, class_folders)
    press(qtbot, ask_to_close(window), "Keep training")
    assert window.isVisible()
    assert view.is_training()
    press(qtbot, ask_to_close(window), "Stop and close")
    assert not window.isVisible()
    assert not view.is_training()


def test_escape_in_the_question_keeps_training(qtbot, class_folders, open_window: Open):
    window = open_window()
    view = start_training(qtbot, window, class_folders)
    qtbot.keyClick(ask_to_close(window), Qt.Key.Key_Escape)
    assert window.isVisible()
    assert view.is_training()
    press(qtbot, ask_to_close(window), "Stop and close")


def test_a_model_chosen_under_train_judges_at_once(qtbot, tmp_path, paths, open_window: Open):
    library = ModelLibrary(paths.models)
    save_model(library, "healthy", -3.0)
    save_model(library, "sick", 3.0)
    window = open_window(*save_photos(tmp_path / "photos", 1))
    assert wait_until_done(qtbot, window) == [CardState.HEALTHY]
    window.show_train()
    window.train_view.model_chosen.emit("sick")
    assert window.classify_view.isVisible()
    assert wait_until_done(qtbot, window) == [CardState.SICK]
