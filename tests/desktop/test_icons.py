"""The drawings can be drawn, in the colour that was asked for."""

from __future__ import annotations

import gc

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.style import icons
from beanleaf_app.resources import resource

DRAWINGS = sorted(path.stem for path in resource("icons").glob("*.svg"))


def colours_of(picture: QPixmap) -> set[str]:
    image = picture.toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {colour.name() for colour in pixels if colour.alpha() == 255}


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_drawing_is_valid(qapp: QApplication, name: str):
    assert QSvgRenderer(str(resource("icons", f"{name}.svg"))).isValid()


@pytest.mark.parametrize("state", list(CardState))
def test_every_verdict_has_a_drawing_in_its_colour(qapp: QApplication, state: CardState):
    assert "#123456" in colours_of(icons.pixmap(state.value, 64, "#123456"))


def test_every_verdict_has_a_shape_of_its_own(qapp: QApplication):
    # Somebody who sees no colours tells them apart by their outlines alone.
    outlines = []
    for state in CardState:
        image = icons.pixmap(state.value, 32, "#000000", "#000000").toImage()
        outlines.append(
            frozenset((x, y) for x in range(32) for y in range(32) if image.pixelColor(x, y).alpha() > 127)
        )
    for number, one in enumerate(outlines):
        for other in outlines[number + 1 :]:
            assert len(one ^ other) > 40


def test_a_pixmap_is_sharp_on_a_dense_screen(qapp: QApplication):
    picture = icons.pixmap("leaf", 24, "#000000", ratio=2)
    assert (picture.width(), picture.devicePixelRatio()) == (48, 2)


def test_an_icon_changes_colour_when_checked(qapp: QApplication):
    icon = icons.icon("healthy", "#112233", "#445566")
    unchecked = icon.pixmap(32, QIcon.Mode.Normal, QIcon.State.Off)
    checked = icon.pixmap(32, QIcon.Mode.Normal, QIcon.State.On)
    assert QColor("#112233").name() in colours_of(unchecked)
    assert QColor("#445566").name() in colours_of(checked)


def test_an_icon_is_as_sharp_as_the_screen_asks_for(qapp: QApplication):
    shown = icons.icon("healthy", "#112233").pixmap(QSize(24, 24), 1.25)
    assert (shown.width(), shown.devicePixelRatio()) == (30, 1.25)


def test_an_icon_lives_on_when_it_is_copied_and_added_to(qapp: QApplication):
    copy = QIcon(icons.icon("healthy", "#112233"))
    copy.addPixmap(icons.pixmap("sick", 16, "#445566"))
    gc.collect()
    assert QColor("#112233").name() in colours_of(copy.pixmap(32))


def test_a_disabled_icon_is_paler_in_the_light_and_darker_in_the_dark(qapp: QApplication):
    for ink in ("#101010", "#f0f0f0"):
        image = icons.icon("healthy", ink).pixmap(32, QIcon.Mode.Disabled).toImage()
        middle = image.pixelColor(16, 4)
        assert 0 < middle.alpha() < 200


def test_a_missing_resource_is_named():
    with pytest.raises(FileNotFoundError, match="no-such-drawing"):
        resource("icons", "no-such-drawing.svg")
