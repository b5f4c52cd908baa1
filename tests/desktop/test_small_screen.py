"""The window on a screen that is too small for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from beanleaf_app import app
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.desktop.widgets.small_screen import SMALLEST, show_to_fit
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.paths import Paths

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

_TABS = 12  # more than there are places between the drop zone and the button


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """As the program builds it, not shown yet."""
    theme()
    window = app.build(Paths(*(tmp_path / name for name in ("data", "cache", "config", "log"))))
    qtbot.addWidget(window)
    yield window
    window.close()


def test_it_fits_a_small_screen_and_on_a_smaller_one_it_scrolls(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    bars = (area.horizontalScrollBar(), area.verticalScrollBar())
    window.show_models()  # needs more room than the others, which is no matter once another page is open
    for page in (window.show_history, window.show_classify):
        page()
        window.resize(1024, 640)
        qtbot.waitUntil(lambda: [bar.maximum() for bar in bars] == [0, 0])
    window.resize(1, 1)
    assert window.size() == SMALLEST
    qtbot.waitUntil(lambda: bars[1].maximum() > 0)
    folder = window.classify_view.ways_in.folder
    assert folder.visibleRegion().isEmpty()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.classify_view.drop_zone.setFocus()
    for _ in range(_TABS):
        if not folder.hasFocus():
            qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert folder.hasFocus()
    assert not folder.visibleRegion().isEmpty(), "what has the focus of the keyboard can be seen"


@pytest.mark.parametrize("code", ["en", "sw", "fr"])
def test_nothing_is_cut_off_at_200_percent(qtbot: QtBot, window: MainWindow, code: str) -> None:
    """1280x720 at 200 % are 640x360: there the pages may scroll down, but not sideways."""
    window.show()
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    view = window.classify_view
    window.set_language(code)
    window.resize(640, 360)

    def nothing_is_cut_off() -> None:
        needed = window.centralWidget().widget().minimumSizeHint().width()
        assert needed <= area.viewport().width()
        assert area.horizontalScrollBar().maximum() == 0

    qtbot.waitUntil(nothing_is_cut_off)
    folder = view.ways_in.folder
    assert folder.width() >= folder.sizeHint().width()
    sick = [Card(0, f"leaf {number}.jpg", Path(f"leaf {number}.jpg"), CardState.SICK) for number in range(40)]
    cards = view.cards.add(sick)
    qtbot.waitUntil(nothing_is_cut_off)
    view.results.open_card(cards[39].key)
    qtbot.waitUntil(nothing_is_cut_off)
    single = view.results.single
    qtbot.waitUntil(lambda: single.reading.widget().width() <= single.reading.viewport().width())
    window.show_history()
    assert window.history_view is not None
    qtbot.waitUntil(nothing_is_cut_off)
    privacy, placeholder = window.history_view.privacy, window.history_view.placeholder
    qtbot.waitUntil(placeholder.isVisible)
    for label in (privacy.sentence, placeholder.title, *placeholder.findChildren(QLabel)):
        # no line of it is under something else
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
    assert placeholder.button.height() >= placeholder.button.sizeHint().height()
    window.history_view.filter.show()
    window.history_view.filter._show_days(True)
    qtbot.waitUntil(nothing_is_cut_off)


@pytest.mark.shipped_model
def test_a_low_window_leaves_its_room_to_the_photographs(qtbot: QtBot, window: MainWindow) -> None:
    """1920x1080 at 200 % are 960x540: the bar to drop on stands beside the title."""
    window.show()
    view = window.classify_view
    window.set_language("fr")
    view.cards.add([Card(0, f"{number}.jpg", Path(f"{number}.jpg"), CardState.SICK) for number in range(9)])
    bar, grid = view.drop_zone, view.results.pages.grid
    for height, beside in ((540, True), (720, False), (540, True)):
        window.resize(960, height)
        qtbot.waitUntil(lambda beside=beside: (bar.geometry().right() < view.model_chooser.x()) == beside)
    assert grid.visualRect(grid.model().index(0, 0)).height() <= grid.viewport().height()
    for box in (view.results.bar.show_only, view.results.bar.sort_by):
        assert box.width() >= box.sizeHint().width()


def test_sentences_that_wrap_push_no_button_off_the_screen(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    window.show_train()
    view = window.train_view
    assert view is not None
    view.note.show_text("A sentence that is too long for a line of a small window. " * 3)
    view.canvas.start(10)
    view._status.show()
    window.resize(1280, 720)
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == area.horizontalScrollBar().maximum() == 0)
    assert not view.form.start_button.visibleRegion().isEmpty()


def test_a_training_in_a_low_window_scrolls_down_only(qtbot: QtBot, window: MainWindow) -> None:
    """1920x1080 at 200 % are 960x540."""
    window.show()
    window.show_train()
    view = window.train_view
    assert view is not None
    view.canvas.start(10)
    view._status.show()
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    for code in ("fr", "sw", "en"):
        window.set_language(code)
        for page in (view.progress, view.result):
            view._status.setCurrentWidget(page)
            window.resize(1280, 720)
            qtbot.waitUntil(lambda: view.form.width() > 40 * SPACE)
            window.resize(960, 540)
            qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
            assert view.form.findChild(QScrollArea).horizontalScrollBar().maximum() == 0


def test_models_and_the_lesson_in_a_low_window_scroll_down_only(qtbot: QtBot, window: MainWindow) -> None:
    window.show()
    window.resize(960, 540)
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    window.show_models()
    window.models_view._pages.setCurrentIndex(0)  # type: ignore[union-attr]
    for code in ("fr", "sw", "en"):
        window.set_language(code)
        qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    window.show_lesson()
    panel, view = window.lesson_desk.panel, window.train_view  # type: ignore[union-attr]
    assert panel is not None
    assert view is not None
    for step in range(7):
        panel.show_step(step)
        qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
        assert view.form.isVisible() != view.canvas.isVisible()
    window.lesson_desk.close()  # type: ignore[union-attr]
    assert view.form.isVisible()
    assert view.canvas.isVisible()


def test_what_does_not_fit_the_screen_takes_the_whole_of_it(window: MainWindow) -> None:
    room = window.screen().availableGeometry().size()  # the offscreen platform's screen is small
    assert window.width() > room.width()
    show_to_fit(window)
    assert window.isMaximized()
    assert window.normalGeometry().width() <= room.width()
    window.showNormal()
    window.resize(SMALLEST)
    show_to_fit(window)
    assert not window.isMaximized()
