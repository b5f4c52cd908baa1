"""The palettes can be read, and the appearance follows what was asked."""

from __future__ import annotations

from dataclasses import fields

import pytest
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from beanleaf_app.desktop.style.theme import DARK, LIGHT, Appearance, Colours, Type, contrast, theme

BACKGROUNDS = ("window", "surface", "sunken", "accent_soft")
INKS = ("text", "muted", "accent", "healthy", "sick", "unsure", "unreadable")
VERDICTS = ("healthy", "sick", "unsure", "unreadable")
BOTH = pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture(autouse=True)
def _back_to_light(qapp: QApplication):
    yield
    theme().set_appearance(Appearance.SYSTEM)


def test_contrast_is_that_of_wcag():
    assert contrast("#ffffff", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.478, abs=0.001)
    assert contrast("#336699", "#336699") == 1


@BOTH
@pytest.mark.parametrize("background", BACKGROUNDS)
@pytest.mark.parametrize("ink", INKS)
def test_every_ink_can_be_read_on_every_background(colours: Colours, ink: str, background: str):
    assert contrast(getattr(colours, ink), getattr(colours, background)) >= 4.5


@BOTH
@pytest.mark.parametrize("verdict", VERDICTS)
def test_text_and_verdict_can_be_read_on_the_soft_colour(colours: Colours, verdict: str):
    soft = getattr(colours, f"{verdict}_soft")
    assert contrast(getattr(colours, verdict), soft) >= 4.5
    assert contrast(colours.text, soft) >= 4.5


@BOTH
def test_buttons_and_edges_of_controls_can_be_seen(colours: Colours):
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.on_accent, colours.accent_hover) >= 4.5
    for background in ("window", "surface", "sunken"):
        assert contrast(colours.control_line, getattr(colours, background)) >= 3


@BOTH
def test_the_lines_of_the_chart_can_be_seen(colours: Colours):
    for line in (colours.chart_training, colours.chart_validation):
        assert contrast(line, colours.surface) >= 3


@BOTH
def test_colours_are_written_in_full(colours: Colours):
    for field in fields(colours):
        value = getattr(colours, field.name)
        assert isinstance(value, bool) or (value.startswith("#") and len(value) == 7), field.name


def test_choosing_dark_and_light_dresses_the_application(qapp: QApplication):
    theme().set_appearance(Appearance.LIGHT)
    heard = []
    theme().changed.connect(lambda: heard.append(theme().colours))
    theme().set_appearance(Appearance.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.surface in qapp.styleSheet()
    theme().set_appearance(Appearance.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window
    assert heard == [DARK, LIGHT]


def test_choosing_the_same_again_restyles_nothing(qapp: QApplication):
    theme().set_appearance(Appearance.DARK)
    heard = []
    theme().changed.connect(lambda: heard.append(1))
    theme().set_appearance(Appearance.DARK)
    assert heard == []


def test_the_largest_type_can_be_read_from_two_metres(qapp: QApplication):
    assert QFontMetrics(theme().font(Type.DISPLAY)).height() >= 40


def test_type_grows_with_the_scale_and_keeps_the_typeface_of_the_desktop(qapp: QApplication):
    sizes = [theme().font(step).pointSizeF() for step in Type]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == len(sizes)
    assert theme().font(Type.TITLE).family() == qapp.font().family()
