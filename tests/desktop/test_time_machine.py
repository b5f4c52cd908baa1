"""Going back to any epoch of a training, and looking at what it gets wrong."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.insight.answers_page import ALL, CELL, MISTAKES
from tests.desktop.training_room import LEFT, PATIENCE, Open, open_page, settled, trained

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_every_page_follows_the_slider(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training())
    canvas = view.canvas
    slider = canvas.time_machine.slider
    run = view.trained.run  # type: ignore[union-attr]
    open_page(qtbot, view, canvas.confusion)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert canvas.epoch == 0
    assert canvas.confusion.model.answers is not None
    first = canvas.confusion.model.answers
    assert first.epoch == 0
    assert f"{round(run.reports[0].validation_accuracy * 8)} of 8" in canvas.confusion.sentence.text()
    qtbot.keyClick(slider, Qt.Key.Key_PageUp)
    for _ in range(4):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert canvas.epoch == 7
    assert canvas.confusion.model.answers.epoch == 7
    assert canvas.plot.pointer.marks[0].isVisible()
    assert canvas.plot.pointer.marks[0].value() == 7
    assert canvas.plot.legend.readout.text().startswith("Epoch 7: cost ")
    for page in (canvas.weights, canvas.layers):
        open_page(qtbot, view, page)
        settled(qtbot, view)
    assert canvas.weights.glimpse is not None
    assert canvas.weights.glimpse.epoch == 7
    assert canvas.weights.glimpse.layers is None  # what is not seen is not worked out
    assert len(canvas.weights.sheet.images) == 6
    assert canvas.layers.model.rowCount() == 2
    assert canvas.layers.model.index(0, 0).data() == "1. 6 nodes"
    open_page(qtbot, view, canvas.table)
    qtbot.waitUntil(lambda: canvas.table.currentIndex().row() == 7)
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_End)
    assert canvas.epoch == 60
    assert not canvas.plot.pointer.marks[0].isVisible()


def test_the_network_of_another_epoch_can_be_kept(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training())
    machine = view.canvas.time_machine
    assert not machine.keep_button.isEnabled()  # that of the last epoch is kept already
    machine.go_to(20)
    qtbot.mouseClick(machine.keep_button, LEFT)
    qtbot.waitUntil(lambda: view.trained.report.epoch == 20, timeout=PATIENCE)  # type: ignore[union-attr]
    assert not machine.keep_button.isEnabled()
    view.result.name.setText("epoch twenty")
    with qtbot.waitSignal(view.model_saved, timeout=PATIENCE):
        qtbot.mouseClick(view.result.save_button, LEFT)
    saved = view.keeping._library.load("epoch twenty")
    assert saved.training["epoch"] == 20
    own = view.trained.run.network_at(20)  # type: ignore[union-attr]
    for name, values in own.parameters.items():
        np.testing.assert_array_equal(saved.network.parameters[name], values)


def test_a_cell_of_the_matrix_opens_its_leaves(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training())
    canvas = view.canvas
    open_page(qtbot, view, canvas.confusion)
    answers = canvas.confusion.model.answers
    assert answers is not None
    true, said = (int(place) for place in np.argwhere(answers.confusion)[0])
    table = canvas.confusion.table
    index = canvas.confusion.model.index(true, said)
    assert index.data() == str(int(answers.confusion[true, said]))
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualRect(index).center())
    assert canvas.tabs.currentWidget() is canvas.answers
    assert canvas.answers.choice.currentIndex() == CELL
    assert canvas.answers.gallery.answers.indices.tolist() == answers.of_cell(true, said).tolist()
    # The same with the keyboard.
    open_page(qtbot, view, canvas.confusion)
    table.setFocus()
    table.setCurrentIndex(index)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    assert canvas.tabs.currentWidget() is canvas.answers


def test_mistakes_are_shown_the_surest_first_with_what_decided_them(
    open_training: Open, qtbot: QtBot
) -> None:
    view = trained(qtbot, open_training(epochs=3))
    page = view.canvas.answers
    open_page(qtbot, view, page)
    assert page.choice.currentIndex() == MISTAKES
    answers = view.canvas.leaves.answers_at(3)  # type: ignore[union-attr]
    assert answers is not None
    assert page.gallery.answers.rowCount() == int((~answers.right).sum())
    page.choice.setFocus()
    qtbot.keyClick(page.choice, Qt.Key.Key_Down)
    assert page.choice.currentIndex() == ALL
    assert page.gallery.answers.rowCount() == 8
    sureness = answers.sureness[page.gallery.answers.indices]
    assert (np.diff(sureness) <= 0).all()
    assert "says: " in page.gallery.said_of(0)
    assert "is: " in page.gallery.said_of(0)
    qtbot.mouseClick(page.heat.button, LEFT)
    qtbot.waitUntil(lambda: page.gallery.answers.heats == 8, timeout=PATIENCE)
    # Another epoch is another network: what decided this one would explain nothing there.
    view.canvas.time_machine.go_to(1)
    assert page.gallery.answers.heats == 0
    assert not page.heat.button.isEnabled()
    assert "at epoch 3" in page.heat.button.accessibleDescription()
    view.canvas.time_machine.go_to(3)
    qtbot.waitUntil(lambda: page.gallery.answers.heats == 8, timeout=PATIENCE)
    qtbot.keyClick(page.gallery, Qt.Key.Key_H)
    qtbot.waitUntil(lambda: page.gallery.answers.heats == 0)


def test_the_reliability_diagram_is_told_in_words(open_training: Open, qtbot: QtBot) -> None:
    view = trained(qtbot, open_training())
    open_page(qtbot, view, view.canvas.reliability)
    assert "expected calibration error" in view.canvas.reliability.sentence.text()
    bins = view.canvas.reliability.diagram.bins
    assert sum(one.count for one in bins) == 8
    assert "leaves of which it is" in view.canvas.reliability.diagram.accessibleDescription()
