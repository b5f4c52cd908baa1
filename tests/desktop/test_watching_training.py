"""Watching a network learn, holding it, and reading its curves."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.insight.epoch_history import EpochHistory
from beanleaf_app.desktop.insight.epoch_table import EpochTable
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.training.report import EpochReport
from tests.desktop.training_room import LEFT, PATIENCE, Open, open_page, start, trained

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_a_training_waits_and_goes_on_at_another_rate(open_training: Open, qtbot: QtBot) -> None:
    view = open_training(epochs=1_000_000)
    start(qtbot, view)
    controls = view.progress.controls
    qtbot.waitUntil(lambda: len(view.plot.history) > 5, timeout=PATIENCE)
    controls.pause_button.setFocus()
    qtbot.keyClick(controls.pause_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: view.progress.left.text() == "Paused", timeout=PATIENCE)
    assert controls.pause_button.text() == "Go on"
    job = view.job
    assert job is not None
    run = job._run
    assert run is not None
    stands = run.last_epoch
    controls.rate.setFocus()
    controls.rate.selectAll()
    qtbot.keyClicks(controls.rate, "0.0003")
    qtbot.keyClick(controls.rate, Qt.Key.Key_Return)
    assert controls._changed.text() == "counts from the next epoch on"
    assert run.last_epoch == stands
    qtbot.mouseClick(controls.pause_button, LEFT)
    qtbot.waitUntil(lambda: run.last_epoch > stands + 1, timeout=PATIENCE)
    qtbot.waitUntil(lambda: controls._changed.text().startswith("changed by hand at epoch"))
    qtbot.mouseClick(view.form.stop_button, LEFT)
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.trained is not None
    ((changed_at, rate),) = run.rates.changes
    assert rate == 0.0003
    assert stands <= changed_at <= stands + 1
    assert view.trained.model.training["rate_changes"] == [[changed_at, 0.0003]]


def test_a_paused_training_can_be_stopped_and_looked_back_into(open_training: Open, qtbot: QtBot) -> None:
    view = open_training(epochs=1_000_000)
    open_page(qtbot, view, view.canvas.weights)
    start(qtbot, view)
    qtbot.waitUntil(lambda: view.canvas.weights.glimpse is not None, timeout=PATIENCE)
    qtbot.mouseClick(view.progress.controls.pause_button, LEFT)
    qtbot.waitUntil(lambda: view.progress.left.text() == "Paused", timeout=PATIENCE)
    view.canvas.time_machine.slider.setFocus()
    qtbot.keyClick(view.canvas.time_machine.slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: view.canvas.weights.glimpse.epoch == 0, timeout=PATIENCE)
    assert view.is_training()
    view.stop()
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.trained is not None


def test_the_strip_shows_leaves_of_every_class(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training())
    strip = view.canvas.strip
    assert 4 <= len(strip.shown) <= 8
    assert set(view.canvas.leaves.labels[strip.shown]) == {0, 1}  # type: ignore[union-attr]
    assert "are right now" in strip.accessibleDescription()


def test_the_table_reads_the_curves(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training())
    table = view.canvas.table
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.canvas.tabs.setCurrentWidget(view.canvas.layers)
    view.canvas.layers.table.setFocus()
    qtbot.keyClick(view.canvas.layers.table, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert table.isVisible()  # and has the focus, which is no choice of an epoch
    qtbot.waitUntil(lambda: table.currentIndex().row() == 60)
    assert view.canvas.epoch == 60
    assert table.model().rowCount() == 61
    report = view.trained.run.reports[60]  # type: ignore[union-attr]
    assert table.model().index(60, 1).data() == f"{report.cost:.6f}"
    table.setFocus()
    qtbot.waitUntil(lambda: table.currentIndex().row() == 60)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert view.canvas.epoch == 59


def test_the_table_goes_along_with_the_newest_epoch_until_another_is_looked_at(qtbot: QtBot) -> None:
    theme()
    history = EpochHistory()
    table = EpochTable(history)
    qtbot.addWidget(table)
    table.resize(500, 200)

    def come(first: int, last: int) -> None:
        history.extend([EpochReport(epoch, 0.5, 0.6, 0.5, 0.6, 0.1, 0) for epoch in range(first, last)])
        table.catch_up()

    come(0, 100)
    with qtbot.waitExposed(table):
        table.show()
    bar = table.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    come(100, 150)
    assert bar.value() == bar.maximum()
    bar.setValue(20)
    come(150, 200)
    assert bar.value() == 20
    bar.setValue(bar.maximum())
    come(200, 210)
    assert bar.value() == bar.maximum()
    table.show_epoch(7)
    come(210, 220)
    assert table.currentIndex().row() == 7
    assert bar.value() < bar.maximum()


def test_a_second_training_begins_with_nothing_of_the_first(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training())
    first = view.trained.data  # type: ignore[union-attr]
    view.form.epochs.setValue(10)
    trained(qtbot, view)
    assert view.canvas.time_machine.slider.maximum() == 10
    assert len(view.plot.history) == 11
    assert view.trained.data is first  # type: ignore[union-attr]  # one copy of the photographs is enough


def test_the_curves_zoom_with_wheel_keys_and_log(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training())
    plot = view.plot
    whole = plot._accuracy.getViewBox().viewRange()[0]
    plot.setFocus()
    qtbot.keyClick(plot, Qt.Key.Key_Plus)
    low, high = plot._accuracy.getViewBox().viewRange()[0]
    assert high - low < whole[1] - whole[0]
    qtbot.keyClick(plot, Qt.Key.Key_Right)
    assert plot._accuracy.getViewBox().viewRange()[0][0] > low
    qtbot.keyClick(plot, Qt.Key.Key_0)
    assert plot._accuracy.getViewBox().viewRange()[0] == pytest.approx(whole)
    qtbot.keyClick(plot, Qt.Key.Key_L)
    assert plot.legend.log_button.isChecked()
    low, high = plot._cost.getViewBox().viewRange()[1]
    costs = [report.cost for report in view.trained.run.reports]  # type: ignore[union-attr]
    assert low <= np.log10(min(costs)) <= np.log10(max(costs)) <= high


def test_the_mouse_reads_out_and_chooses_an_epoch(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training())
    plot = view.plot
    viewport = plot._graphics.viewport()
    box = plot._cost.getViewBox()
    where = box.mapViewToScene(QPoint(30, 1)).toPoint()
    where.setY(box.sceneBoundingRect().center().toPoint().y())
    qtbot.mouseMove(viewport, where)
    qtbot.waitUntil(lambda: plot.legend.readout.text().startswith(("Epoch 30:", "Epoch 29:", "Epoch 31:")))
    qtbot.mouseClick(viewport, LEFT, pos=where)
    qtbot.waitUntil(lambda: abs(view.canvas.epoch - 30) <= 1)
