"""Every page by Tab: what is reached, in which order, whether it shows, and what a screen reader is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app import app
from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.cards.filter_bar import TABLE
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from tests.desktop.history_files import settle
from tests.desktop.leaves import save_model, save_photos
from tests.desktop.tab_walk import faults, name_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 60_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """The whole window with a model, in front."""
    theme()
    paths = Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))
    save_model(ModelLibrary(paths.models), "model", 3.0, "disease")
    window = app.build(paths)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    if window.train_view is not None:
        window.train_view.shut_down()
    window.close()


def states(qtbot: QtBot, window: MainWindow, folder: Path) -> Iterator[str]:
    """The pages one after another, each with something on it."""
    view = window.classify_view

    def classify(paths: list[Path], count: int) -> None:
        view.open_paths(paths)
        qtbot.waitUntil(lambda: view.cards.rowCount() == count and not view.queue.is_busy, timeout=PATIENCE)

    yield "empty"
    photos = save_photos(folder, 3)
    (folder / "broken.jpg").write_bytes(b"no photograph")
    classify(photos[:1], 1)
    qtbot.waitUntil(lambda: not view.results.single.is_reading_on)
    yield "one"
    classify([folder], 4)
    yield "gallery"
    view.results.bar.layouts[TABLE].click()
    yield "table"
    view.results.open_card(view.results.shown.key(1))
    yield "large"
    window.show_history()
    room = window.history_view
    assert room is not None
    qtbot.waitUntil(lambda: room.photographs.rowCount() == 4, timeout=PATIENCE)
    settle(qtbot, window.history)
    room.table.selectRow(0)
    qtbot.waitUntil(room.detail.delete_button.isVisible)
    yield "history"
    window.show_models()
    yield "models"
    window.show_train()
    yield "train"


def test_every_page_by_tab(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    wrong: list[str] = []
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    for state in states(qtbot, window, tmp_path / "photos"):
        scrolls = max(area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()) > 0
        wrong += [f"{state}: does not fit into 1280x720"] if scrolls else []
        wrong += [f"{state}: {fault}" for fault in faults(qtbot, window)]
    assert not wrong, "\n".join(wrong)


def test_every_verdict_is_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    silent: dict[str, list[str]] = {}
    words: Callable[[CardState], str] = wording.verdict_word
    for state in states(qtbot, window, tmp_path / "photos"):
        told = [name_of(widget) for widget in window.findChildren(QWidget) if widget.isVisible()]
        if state in ("one", "large"):
            verdict = words(window.classify_view.results.single._card.state)
            if not any(verdict in text and ".jpg" in text for text in told):
                silent[state] = told
        for view in window.findChildren(QAbstractItemView):
            if not view.isVisible() or state not in ("gallery", "table", "history"):
                continue
            model = view.model()
            rows = [
                str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
                for row in range(model.rowCount())
            ]
            verdicts = [words(one) for one in CardState]
            if not all(any(verdict in row for verdict in verdicts) for row in rows):
                silent[state] = rows
        if state == "history":
            break
    assert silent == {}
