"""The drop zone answers to mouse and keys, and shrinks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.classify.drop_zone import DropZone
from beanleaf_app.desktop.style.theme import theme


@pytest.fixture
def zone(qtbot: QtBot) -> DropZone:
    theme()
    zone = DropZone()
    qtbot.addWidget(zone)
    zone.resize(600, 400)
    with qtbot.waitExposed(zone):
        zone.show()
    return zone


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_press_it(qtbot: QtBot, zone: DropZone, key: Qt.Key):
    with qtbot.waitSignal(zone.clicked, timeout=2000):
        qtbot.keyClick(zone, key)


def test_other_keys_do_not(qtbot: QtBot, zone: DropZone):
    with qtbot.assertNotEmitted(zone.clicked):
        qtbot.keyClick(zone, Qt.Key.Key_A)


def test_the_mouse_presses_it(qtbot: QtBot, zone: DropZone):
    with qtbot.waitSignal(zone.clicked, timeout=2000):
        qtbot.mouseClick(zone, Qt.MouseButton.LeftButton)


def test_it_can_be_reached_by_tab_and_is_named(zone: DropZone):
    assert zone.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert zone.accessibleName()
    assert zone.accessibleDescription()


def test_it_shrinks_to_a_bar_and_grows_again(zone: DropZone):
    large = zone.sizeHint().height()
    zone.set_compact(True)
    assert zone.is_compact
    assert zone.sizeHint().height() < large / 3
    zone.set_compact(False)
    assert zone.sizeHint().height() == large


def test_it_shows_what_the_answer_will_be_where_there_is_room(qtbot: QtBot, zone: DropZone):
    verdicts = {theme().colours.healthy_soft, theme().colours.sick_soft, theme().colours.unsure_soft}

    def shown() -> set[str]:
        image = zone.grab().toImage()
        line = range(0, image.width(), 2)
        return {image.pixelColor(x, y).name() for x in line for y in range(0, image.height(), 2)} & verdicts

    assert shown() == verdicts
    zone.resize(600, 180)
    assert not shown()


@pytest.mark.parametrize("compact", [False, True])
def test_it_looks_different_while_a_drag_is_over_the_window(zone: DropZone, compact: bool):
    zone.set_compact(compact)
    calm = zone.grab().toImage()
    zone.set_inviting(True)
    assert zone.grab().toImage() != calm
    zone.set_inviting(False)
    assert zone.grab().toImage() == calm
