"""The first lesson, from the Help menu to a network that knows new leaves, with the keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.lesson.lesson_desk import LessonDesk
from beanleaf_app.desktop.lesson.lesson_panel import ACCURACY, UPDATE, LessonPanel
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.training.train_invitation import TrainInvitation
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 60_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    theme()
    paths = Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))
    window = MainWindow(paths, ModelLibrary(paths.models), DecodePool(workers=1), Settings(paths.config))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.close()


def opened(window: MainWindow, qtbot: QtBot) -> tuple[LessonDesk, LessonPanel]:
    window.menus.lesson.trigger()
    desk = window.lesson_desk
    assert desk is not None
    panel = desk.panel
    assert panel is not None
    qtbot.waitUntil(lambda: panel._lesson is not None, timeout=PATIENCE)
    return desk, panel


def test_all_seven_steps(window: MainWindow, qtbot: QtBot) -> None:
    desk, panel = opened(window, qtbot)
    view = window.train_view
    assert view is not None
    assert "30,000 numbers" in panel.numbers.text()
    assert panel.leaf.isVisible()
    qtbot.keyClick(panel.do_button, Qt.Key.Key_Space)
    assert view.form.data.source == "practice"
    assert panel.step == 1
    view.form.network.take("16, 8")
    qtbot.keyClick(panel.do_button, Qt.Key.Key_Space)
    assert view.form.request.config.network == "article"
    seen = []
    while panel.step < UPDATE:
        seen.append(panel.numbers.text())
        qtbot.keyClick(panel, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert "p = 0.447" in seen[0]
    assert "cost = −ln p = 0.804" in seen[1]
    by_formulas, by_trying = (line.split(": ")[1] for line in seen[2].splitlines()[1:])
    assert float(by_formulas) == pytest.approx(float(by_trying), abs=2e-8)
    for _ in range(12):
        assert panel.do_button.isEnabled()
        qtbot.mouseClick(panel.do_button, Qt.MouseButton.LeftButton)
    assert "After 12 of 12 steps" in panel.numbers.text()
    assert not panel.do_button.isEnabled()
    qtbot.mouseClick(panel.next_button, Qt.MouseButton.LeftButton)
    assert panel.step == ACCURACY
    qtbot.mouseClick(panel.do_button, Qt.MouseButton.LeftButton)
    assert view.is_training()
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.trained is not None, view.problem.text
    qtbot.waitUntil(lambda: "unseen leaves right" in panel.numbers.text(), timeout=PATIENCE // 10)
    assert int(panel.numbers.text().split(" of 90")[0]) > 60  # the same answer for all gets 60
    language().use("fr")
    assert "feuilles jamais vues sur 90" in panel.numbers.text()
    language().use("en")
    assert not view.form.isVisible()  # the result needs its place
    qtbot.keyClick(panel, Qt.Key.Key_Escape)
    assert view.form.isVisible()
    assert desk.panel is None
    assert view.trained is not None
    _, again = opened(window, qtbot)
    for step in range(7):
        again.show_step(step)
        assert view.form.isVisible() == (step < 2)
        assert view.result.isVisible() == (step >= 2)
        qtbot.waitUntil(lambda: all_in_view(window))
    desk.close()
    assert view.form.isVisible()
    assert view.result.isVisible()


def all_in_view(window: MainWindow) -> bool:
    """Whether nobody has to scroll the window."""
    area = window.centralWidget()
    assert isinstance(area, QScrollArea)
    return max(area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()) == 0


def test_it_hides_nothing_and_every_step_can_be_read(window: MainWindow, qtbot: QtBot) -> None:
    _, panel = opened(window, qtbot)
    view = window.train_view
    assert view is not None
    left = view.mapTo(window, view.rect().topRight()).x()
    assert left < panel.mapTo(window, panel.rect().topLeft()).x()
    for step in range(7):
        panel.show_step(step)
        assert panel.title.text()
        assert panel.text.text().endswith((".", "?"))
    qtbot.keyClick(panel, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert panel.step == 5


def test_the_empty_room_leads_to_it(window: MainWindow, qtbot: QtBot) -> None:
    window.show_train()
    (invitation,) = window.findChildren(TrainInvitation)
    qtbot.mouseClick(invitation.lesson_button, Qt.MouseButton.LeftButton)
    desk = window.lesson_desk
    assert desk is not None
    assert desk.panel is not None
    qtbot.mouseClick(desk.panel.close_button, Qt.MouseButton.LeftButton)
    assert desk.panel is None
    window.menus.lesson.trigger()
    assert desk.panel is not None
