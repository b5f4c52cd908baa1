"""The training room with a small network and drawn leaves, for tests of what is seen in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.training.train_view import TrainView
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from tests.desktop.test_training_job import leaves

__all__ = ["leaves", "open_training"]  # the fixtures, for conftest.py

PATIENCE = 60_000
LEFT = Qt.MouseButton.LeftButton

Open = Callable[..., TrainView]


@pytest.fixture
def open_training(
    qtbot: QtBot,
    tmp_path: Path,
    pool: DecodePool,
    leaves: Path,
) -> Iterator[Open]:
    opened: list[TrainView] = []

    def open_it(epochs: int = 60, network: str = "6") -> TrainView:
        theme()
        paths = Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))
        view = TrainView(paths, ModelLibrary(paths.models), pool, Settings(paths.config))
        qtbot.addWidget(view)
        view.resize(1180, 690)
        with qtbot.waitExposed(view):
            view.show()
        view.form.data.set_folder(leaves)
        view.form.network.restore("own", network)
        view.form.epochs.setValue(epochs)
        view.form.seed.setValue(1)
        view.form.redraw.setChecked(False)
        opened.append(view)
        return view

    yield open_it
    for view in opened:
        view.shut_down()


def start(qtbot: QtBot, view: TrainView) -> None:
    qtbot.mouseClick(view.form.start_button, LEFT)


def trained(qtbot: QtBot, view: TrainView) -> TrainView:
    start(qtbot, view)
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.trained is not None, view.problem.text
    return view


def open_page(qtbot: QtBot, view: TrainView, page: QWidget) -> None:
    """With the keyboard, along the tabs."""
    bar = view.canvas.tabs.tabBar()
    bar.setFocus()
    for _ in range(view.canvas.tabs.count()):
        qtbot.keyClick(bar, Qt.Key.Key_Left)
    for _ in range(view.canvas.tabs.count()):
        if view.canvas.tabs.currentWidget() is page:
            return
        qtbot.keyClick(bar, Qt.Key.Key_Right)
    raise AssertionError("there is no such page")


def settled(qtbot: QtBot, view: TrainView) -> None:
    qtbot.waitUntil(lambda: not view.look_back.is_busy, timeout=PATIENCE)
