"""The curves: what is drawn of the reports, however many there are."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.insight.cost_plot import CostPlot
from beanleaf_app.desktop.style.theme import Appearance, theme
from beanleaf_app.training.report import EpochReport

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def reports(first: int, last: int, draw: int = 0, validation: bool = True) -> list[EpochReport]:
    """Epochs whose every number follows from the epoch, so that a test knows it."""
    return [
        EpochReport(
            epoch,
            1 / (1 + epoch),
            epoch / (1 + epoch),
            2 / (1 + epoch) if validation else None,
            epoch / (2 + epoch) if validation else None,
            epoch / 100,
            draw,
        )
        for epoch in range(first, last)
    ]


@pytest.fixture
def plot(qtbot: QtBot) -> CostPlot:
    theme()
    plot = CostPlot()
    qtbot.addWidget(plot)
    plot.resize(800, 500)
    with qtbot.waitExposed(plot):
        plot.show()
    return plot


def test_every_report_is_a_point(plot: CostPlot) -> None:
    plot.start(100)
    plot.extend(reports(0, 40))
    plot.extend(reports(40, 101))
    plot.finish()
    for name, expected in (("cost", 1.0), ("validation_cost", 2.0)):
        epochs, values = plot.curves[name].getOriginalDataset()
        np.testing.assert_array_equal(epochs, np.arange(101))
        np.testing.assert_allclose(values, expected / (1 + np.arange(101)))
    np.testing.assert_allclose(plot.curves["accuracy"].getOriginalDataset()[1][-1], 100 * 100 / 101)


def test_the_curves_follow_without_being_told_to_draw(plot: CostPlot, qtbot: QtBot) -> None:
    plot.start(10)
    plot.extend(reports(0, 5))
    qtbot.waitUntil(lambda: plot.curves["cost"].getOriginalDataset()[0] is not None)
    qtbot.waitUntil(lambda: len(plot.curves["cost"].getOriginalDataset()[0]) == 5)


def test_a_new_draw_begins_new_curves(plot: CostPlot) -> None:
    plot.start(100)
    plot.extend([*reports(0, 30), *reports(0, 4, draw=1)])
    plot.finish()
    np.testing.assert_array_equal(plot.curves["cost"].getOriginalDataset()[0], np.arange(4))


def test_no_validation_no_second_line(plot: CostPlot) -> None:
    plot.start(5)
    plot.extend(reports(0, 6, validation=False))
    plot.finish()
    assert len(plot.curves["cost"].getOriginalDataset()[0]) == 6
    assert plot.curves["validation_cost"].getOriginalDataset()[0] is None
    assert not plot._legend_validation.isVisible()


def test_ten_thousand_epochs_draw_no_more_points_than_the_screen_shows(plot: CostPlot) -> None:
    plot.start(10_000)
    plot.extend(reports(0, 10_001))
    plot.finish()
    drawn = plot.curves["cost"].getData()[0]
    assert 200 < len(drawn) < 2 * plot.width()


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_two_lines_differ_without_colour(plot: CostPlot, appearance: Appearance) -> None:
    theme().set_appearance(appearance)
    assert plot.curves["cost"].opts["pen"].style() == Qt.PenStyle.SolidLine
    assert plot.curves["validation_cost"].opts["pen"].style() == Qt.PenStyle.CustomDashLine
    assert plot.curves["cost"].opts["pen"].color() == theme().colour("chart_training")
    theme().set_appearance(Appearance.SYSTEM)
