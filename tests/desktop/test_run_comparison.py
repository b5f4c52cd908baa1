"""The runs of a session side by side."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.desktop.training_room import Open, open_page, trained

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_two_runs_are_compared(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training(epochs=20))
    runs = view.canvas.runs
    open_page(qtbot, view, runs)
    assert "compared here" in runs.hint.text()
    first = view.trained
    view.form.epochs.setValue(30)
    trained(qtbot, view)
    open_page(qtbot, view, runs)
    assert len(runs.curves) == 2
    assert [len(curve.getOriginalDataset()[0]) for curve in runs.curves] == [21, 31]
    model = runs.model
    rows = {model.headerData(row, Qt.Orientation.Vertical): row for row in range(model.rowCount())}
    row = rows["≠ Epochs"]
    assert [model.index(row, column).data() for column in range(2)] == ["20", "30"]
    assert model.differs(row)
    assert not model.differs(rows["Seed"])
    accuracy = first.report.validation_accuracy  # type: ignore[union-attr]
    assert accuracy is not None
    assert model.index(0, 0).data() == f"{100 * accuracy:.1f}\u00a0%"
    # No photographs and no weights are kept with them.
    assert not hasattr(runs.runs[0], "data")
    runs.choice.setFocus()
    qtbot.keyClick(runs.choice, Qt.Key.Key_Down)
    assert max(runs.curves[0].getOriginalDataset()[1]) <= 100


def test_the_chosen_epoch_is_the_one_compared(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training(epochs=20))
    view.canvas.time_machine.go_to(4)
    view.canvas.time_machine.keep_button.click()
    qtbot.waitUntil(lambda: view.trained.report.epoch == 4)  # type: ignore[union-attr]
    assert view.canvas.runs.runs[0].report.epoch == 4


def test_three_runs_need_no_scrolling_sideways(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training(epochs=1))
    runs = view.canvas.runs
    view.resize(1180, 680)
    for _ in range(2):
        runs.add(view.trained)  # type: ignore[arg-type]
    open_page(qtbot, view, runs)
    qtbot.waitUntil(lambda: runs.table.columnWidth(2) > 0)
    assert runs.model.columnCount() == 3
    assert runs.table.horizontalScrollBar().maximum() == 0


def test_six_runs_are_kept(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training(epochs=1))
    for _ in range(7):
        view.canvas.runs.add(view.trained)  # type: ignore[arg-type]
    assert [run.number for run in view.canvas.runs.runs] == [3, 4, 5, 6, 7, 8]
