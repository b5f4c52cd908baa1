"""Boxes to choose from: which line is meant can be seen, and no line is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.style.theme import Appearance, theme
from beanleaf_app.desktop.widgets.list_box import ListBox

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication) -> Iterator[None]:
    yield
    theme().set_appearance(Appearance.SYSTEM)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_open_list_shows_whole_lines_and_which_one_is_meant(qtbot: QtBot, appearance: Appearance):
    theme().set_appearance(appearance)
    box = ListBox(4)
    qtbot.addWidget(box)
    names = [f"{number}, a class of leaves with a name that is longer than the box" for number in range(5)]
    box.addItems(names)
    box.resize(box.minimumSizeHint())
    box.show()
    box.showPopup()
    view = box.view()
    qtbot.waitUntil(view.isVisible)
    assert view.viewport().width() >= box.fontMetrics().horizontalAdvance(names[0]) > box.width()
    last = view.visualRect(view.model().index(4, 0))
    assert view.viewport().rect().contains(last)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    picture = view.viewport().grab().toImage()
    colours = []
    for row in range(5):
        line = view.visualRect(view.model().index(row, 0))
        colours.append(picture.pixelColor(line.right() - 8, line.center().y()))
    assert colours[2] == QColor(theme().colours.accent)
    assert [colour for row, colour in enumerate(colours) if row != 2] == 4 * [QColor(theme().colours.surface)]
    box.hidePopup()
