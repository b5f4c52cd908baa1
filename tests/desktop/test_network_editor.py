"""Building a network by mouse and by keyboard, and a training with what was built."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.setup.network_chooser import NetworkChooser
from beanleaf_app.desktop.setup.network_editor import NetworkEditor
from beanleaf_app.desktop.style.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

Open = Callable[[str], NetworkEditor]


@pytest.fixture
def open_editor(qtbot: QtBot) -> Open:
    def open_it(network: str) -> NetworkEditor:
        theme()
        editor = NetworkEditor(network, 3)
        QAbstractItemModelTester(editor.model, QAbstractItemModelTester.FailureReportingMode.Warning, editor)
        editor.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        qtbot.addWidget(editor)
        with qtbot.waitExposed(editor):
            editor.show()
        return editor

    return open_it


def click_row(qtbot: QtBot, editor: NetworkEditor, row: int) -> None:
    where = editor.diagram.visualRect(editor.model.index(row)).center()
    qtbot.mouseClick(editor.diagram.viewport(), Qt.MouseButton.LeftButton, pos=where)


def type_into(qtbot: QtBot, editor: NetworkEditor, text: str) -> None:
    editor.line.setFocus()
    qtbot.keyClick(editor.line, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(editor.line, text)


def test_by_mouse(open_editor: Open, qtbot: QtBot) -> None:
    editor = open_editor("article")
    assert editor.network == "4, 3, 2"
    click_row(qtbot, editor, 3)
    qtbot.mouseClick(editor.remove_button, Qt.MouseButton.LeftButton)
    assert editor.network == "4, 3"
    click_row(qtbot, editor, 2)
    qtbot.mouseClick(editor.up_button, Qt.MouseButton.LeftButton)
    assert editor.network == "3, 4"
    assert editor.row == 1
    menu = editor.add_button.menu()
    assert isinstance(menu, QMenu)
    dropout = next(action for action in menu.actions() if action.text().startswith("Dropout"))
    dropout.trigger()
    assert editor.network == "3, dropout 0.3, 4"
    editor.fields.share.setValue(50)
    assert editor.network == "3, dropout 0.5, 4"
    with qtbot.waitSignal(editor.network_chosen) as chosen:
        qtbot.mouseClick(editor.use_button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["3, dropout 0.5, 4"]


def test_by_keyboard(open_editor: Open, qtbot: QtBot) -> None:
    editor = open_editor("8, 4")
    editor.diagram.setFocus()
    editor.activateWindow()
    qtbot.keyClick(editor.diagram, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert editor.network == "4, 8"
    assert editor.row == 2
    qtbot.keyClick(editor.diagram, Qt.Key.Key_Delete)
    assert editor.network == "4"
    qtbot.keyClick(editor.fields.activation, Qt.Key.Key_Down)
    assert editor.network == "dense 4"
    qtbot.keyClick(editor.diagram, Qt.Key.Key_Delete)
    assert editor.network == ""
    assert "at least one layer" in editor.problem.text()
    assert not editor.use_button.isEnabled()


def test_shapes_and_counts_are_told(open_editor: Open) -> None:
    editor = open_editor("conv 24 5x5, pool, average")
    told = [editor.model.detail(row) for row in range(editor.model.rowCount())]
    assert told[0] == "100×100×3"
    assert told[1].startswith("100×100×24, 1,824 ")
    assert told[2] == "50×50×24"
    assert told[3] == "24"
    assert told[4].startswith("3, 75 ")
    assert "1,899" in editor._summary.text()


def test_what_cannot_be_is_refused_while_typing(open_editor: Open, qtbot: QtBot) -> None:
    editor = open_editor("article")
    type_into(qtbot, editor, "conv 8, 16")
    assert "«16»: a dense layer needs a feature vector" in editor.problem.text()
    assert not editor.use_button.isEnabled()
    assert editor.line.text() == "conv 8, 16"
    qtbot.keyClicks(editor.line, ", ")
    assert editor.line.text() == "conv 8, 16, "  # nothing is put right while it is typed
    type_into(qtbot, editor, "CONV  8, flatten,16")
    assert editor.problem.text() == ""
    assert editor.network == "conv 8, flatten, 16"
    click_row(qtbot, editor, 1)
    editor.fields.filter_size.setCurrentIndex(3)
    assert editor.line.text() == "conv 8 7x7, flatten, 16"
    type_into(qtbot, editor, " ")
    assert "Write the layers" in editor.problem.text()
    assert not editor.use_button.isEnabled()


def test_the_photograph_and_the_answer_stay(open_editor: Open, qtbot: QtBot) -> None:
    editor = open_editor("4")
    for row in (0, 2):
        click_row(qtbot, editor, row)
        assert not editor.remove_button.isEnabled()
        qtbot.keyClick(editor.diagram, Qt.Key.Key_Delete)
        assert editor.network == "4"
    assert editor.model.title(2) == "The answer: which disease (softmax)"


def test_every_control_has_a_name(open_editor: Open) -> None:
    editor = open_editor("conv")
    assert editor.diagram.accessibleName()
    assert editor.diagram.accessibleDescription()
    spoken = editor.model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Convolution, 24 filters 3×3. 100×100×24")


def test_the_chooser_takes_what_was_built(qtbot: QtBot) -> None:
    theme()
    chooser = NetworkChooser()
    qtbot.addWidget(chooser)
    with qtbot.waitExposed(chooser):
        chooser.show()
    for name in ("article", "wide", "conv"):
        chooser.take(name)
        assert chooser.network == name
        assert chooser.problem == ""
    qtbot.mouseClick(chooser.edit_button, Qt.MouseButton.LeftButton)
    editor = chooser.editor
    assert editor is not None
    assert editor.model.items[:2] == ["conv 24", "norm"]
    type_into(qtbot, editor, "conv 4, average")
    with qtbot.waitSignal(chooser.chosen) as chosen:
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert chosen.args == ["conv 4,average"]
    assert chooser.kind == "own"
    assert chooser.layers.text() == "conv 4, average"
    chooser.edit()
    again = chooser.editor
    assert again is not None
    again.line.setText("4, 3, 2")
    again._on_typed("4, 3, 2")
    qtbot.mouseClick(again.use_button, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert chooser.kind == "article"


def drop_row(editor: NetworkEditor, row: int, onto: QPoint) -> None:
    """The events that a drag of this row ends with."""
    view, data = editor.diagram.viewport(), editor.model.mimeData([editor.model.index(row)])
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(onto, move, data, left, none)
    QApplication.sendEvent(view, enter)
    over = QDragMoveEvent(onto, move, data, left, none)
    QApplication.sendEvent(view, over)
    assert over.isAccepted()
    QApplication.sendEvent(view, QDropEvent(QPointF(onto), move, data, left, none))


def test_layers_are_dragged_to_another_place(open_editor: Open) -> None:
    editor = open_editor("8, 4, 2")

    def top_of(row: int) -> QPoint:
        return editor.diagram.visualRect(editor.model.index(row)).topLeft() + QPoint(60, 2)

    drop_row(editor, 1, top_of(3))
    assert editor.network == "4, 8, 2"
    assert editor.row == 2  # the layer that was dragged is the chosen one still
    drop_row(editor, 2, top_of(1))
    assert editor.network == "8, 4, 2"
    drop_row(editor, 1, QPoint(60, editor.diagram.height() - 2))  # below all: the answer stays the last
    assert editor.network == "4, 2, 8"
    drop_row(editor, 3, top_of(0))  # above the photograph
    assert editor.network == "8, 4, 2"
    drop_row(editor, 2, top_of(2))
    assert editor.network == "8, 4, 2"
    flags = [editor.model.flags(editor.model.index(row)) for row in range(5)]
    draggable = [bool(one & Qt.ItemFlag.ItemIsDragEnabled) for one in flags]
    assert draggable == [False, True, True, True, False]
