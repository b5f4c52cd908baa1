"""A question on the screen while the window turns light or dark."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.style.theme import Appearance, theme
from beanleaf_app.desktop.widgets.box_icon import show_icon

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[QMessageBox]:
    theme().set_appearance(Appearance.LIGHT)
    box = QMessageBox()
    qtbot.addWidget(box)
    show_icon(box, "unsure", "unsure")
    box.setText("Delete everything?")
    box.addButton("Delete", QMessageBox.ButtonRole.DestructiveRole)
    box.setDefaultButton(box.addButton("Keep", QMessageBox.ButtonRole.RejectRole))
    box.open()
    box.activateWindow()
    qtbot.waitUntil(lambda: box.defaultButton().hasFocus())
    yield box
    theme().set_appearance(Appearance.LIGHT)


def test_it_keeps_to_the_safe_answer_and_its_drawing_follows(box: QMessageBox) -> None:
    drawing = box.iconPixmap().toImage()
    theme().set_appearance(Appearance.DARK)
    assert box.defaultButton().text() == "Keep"
    assert box.defaultButton().hasFocus()
    assert box.iconPixmap().toImage() != drawing
