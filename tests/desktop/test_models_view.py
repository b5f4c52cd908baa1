"""The library in the window: real keys, real files, real refusals."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.models.model_table import Column
from beanleaf_app.desktop.models.models_view import ModelsView
from beanleaf_app.models.library import SHIPPED_NAME, ModelLibrary
from beanleaf_app.models.model_file import save_model as write_model
from tests.desktop.leaves import save_model
from tests.desktop.models_room import PATIENCE, OpenModels, chosen, names, settle
from tests.models.small_models import random_model

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def type_over(qtbot: QtBot, view: ModelsView, text: str) -> None:
    """F2, the text, Enter."""
    qtbot.keyClick(view.list, Qt.Key.Key_F2)
    (editor,) = [found for found in view.list.findChildren(QLineEdit) if found.isVisible()]
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    # What was typed is handed over when the editor closes.
    qtbot.waitUntil(lambda: view.list.state() != view.list.State.EditingState, timeout=PATIENCE)
    settle(qtbot, view)


def test_the_list_and_the_card(qtbot: QtBot, open_models: OpenModels, library: ModelLibrary) -> None:
    measured = {"validation": {"count": 133, "accuracy": 131 / 133, "cost": 0.1}}
    training = {"network": "conv", "optimiser": "adamw", "batch_size": None, "momentum": 0.0, "draw": 2}
    training |= {"rate_changes": [[5, 0.01], "damaged"], "from_the_future": {"a": 1}}
    library.save(random_model("disease", metrics=measured, data_name="beans", training=training), "conv")
    library.save(random_model("health", data_name="practice"), "article")
    view = open_models()
    assert names(view) == ["article", "conv"]
    assert chosen(view) == "conv"  # the one in use
    row = view.table.number_of("conv")
    assert row is not None
    texts = [str(view.table.index(row, column).data()) for column in Column]
    assert texts[Column.DATA] == "Beans\nWhich disease?"
    assert texts[Column.RIGHT] == "98.5\u00a0%\n94.7\u00a0% to 99.6\u00a0%"
    assert texts[Column.IN_USE] == "In use"
    card = view.details.browser.toPlainText()
    for part in ("131 of 133 validation leaves", "In use for classifying", "Angular leaf spot", "60,002"):
        assert part in card
    told = card[card.index("How it was trained") :].strip().split("\n")
    assert told[1:] == [
        *("Network", "Convolutional", "Optimiser", "AdamW", "Starting weights", "draw 3"),
        *("Changed by hand", "0.01 from epoch 5, damaged", "from the future", "{'a': 1}"),
    ]
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Up)
    assert chosen(view) == "article"
    assert "Nobody measured" in view.details.browser.toPlainText()


def test_an_empty_library_leads_to_training(qtbot: QtBot, open_models: OpenModels) -> None:
    view = open_models()
    assert view.empty.isVisible()
    with qtbot.waitSignal(view.train_requested):
        qtbot.mouseClick(view.empty.button, Qt.MouseButton.LeftButton)


def test_a_model_is_renamed_by_keys(qtbot: QtBot, open_models: OpenModels, library: ModelLibrary) -> None:
    save_model(library, "one", 1.0)
    save_model(library, "two", 1.0)
    view = open_models()
    with qtbot.waitSignal(view.library_changed, timeout=PATIENCE):
        type_over(qtbot, view, "zebra")
    assert library.names() == names(view) == ["two", "zebra"]
    assert chosen(view) == "zebra"
    assert library.in_use == "zebra"
    type_over(qtbot, view, "TWO")
    assert "already" in view.problem.text
    assert names(view) == ["two", "zebra"]
    type_over(qtbot, view, "../out")
    assert "cannot be the name" in view.problem.text
    type_over(qtbot, view, "  ")
    assert library.names() == ["two", "zebra"]


def test_delete_and_undo_bring_back_the_same_file(
    qtbot: QtBot, open_models: OpenModels, library: ModelLibrary
) -> None:
    for name in ("one", "two", "three"):
        save_model(library, name, 1.0)
    library.use("two")
    content = {name: library.path_of(name).read_bytes() for name in library.names()}
    view = open_models()
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    settle(qtbot, view)
    assert library.names() == ["one", "three"]
    assert library.in_use is None
    assert view.undo_bar.isVisible()
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    settle(qtbot, view)
    assert len(library.names()) == 1
    qtbot.keyClick(view.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, view)
    qtbot.mouseClick(view.undo_bar.button, Qt.MouseButton.LeftButton)
    settle(qtbot, view)
    assert {name: library.path_of(name).read_bytes() for name in library.names()} == content
    assert library.in_use == "two"
    assert chosen(view) == "two"
    assert not view.undo_bar.isVisible()
    qtbot.keyClick(view.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not view.desk.is_busy


def test_the_last_one_deleted_can_come_back(
    qtbot: QtBot, open_models: OpenModels, library: ModelLibrary
) -> None:
    save_model(library, "one", 1.0)
    view = open_models()
    qtbot.mouseClick(view.buttons.remove, Qt.MouseButton.LeftButton)
    settle(qtbot, view)
    assert view.empty.isVisible()
    qtbot.mouseClick(view.undo_bar.button, Qt.MouseButton.LeftButton)
    settle(qtbot, view)
    assert chosen(view) == "one"
    assert library.in_use == "one"


def test_after_closing_nothing_that_was_deleted_is_left(
    qtbot: QtBot, open_models: OpenModels, library: ModelLibrary
) -> None:
    save_model(library, "one", 1.0)
    view = open_models()
    view.desk.remove("one")
    settle(qtbot, view)
    view.shut_down()
    assert list(library.folder.rglob("*.safetensors")) == []


def test_use_and_duplicate(qtbot: QtBot, open_models: OpenModels, library: ModelLibrary) -> None:
    save_model(library, "one", 1.0)
    save_model(library, "two", 1.0)
    view = open_models()
    assert not view.buttons.use.isEnabled()  # it is in use
    view.choose("two")
    qtbot.mouseClick(view.buttons.use, Qt.MouseButton.LeftButton)
    settle(qtbot, view)
    assert library.in_use == "two"
    assert not view.buttons.use.isEnabled()
    qtbot.mouseClick(view.buttons.duplicate, Qt.MouseButton.LeftButton)
    settle(qtbot, view)
    assert chosen(view) == "two 2"
    assert library.path_of("two 2").read_bytes() == library.path_of("two").read_bytes()


def test_the_shipped_model_stays_as_it_is(qtbot: QtBot, open_models: OpenModels, tmp_path: Path) -> None:
    file = tmp_path / "shipped.safetensors"
    write_model(random_model(), file)
    view = open_models(ModelLibrary(tmp_path / "models", file))
    assert chosen(view) == SHIPPED_NAME
    assert not view.buttons.rename.isEnabled()
    assert not view.buttons.remove.isEnabled()
    assert "came with the program" in view.buttons.remove.accessibleDescription()
    qtbot.keyClick(view.list, Qt.Key.Key_Delete)
    qtbot.keyClick(view.list, Qt.Key.Key_F2)
    settle(qtbot, view)
    assert view.list.findChild(QLineEdit) is None
    assert file.exists()


def test_a_damaged_file_is_listed_and_can_be_deleted(
    qtbot: QtBot, open_models: OpenModels, library: ModelLibrary
) -> None:
    save_model(library, "one", 1.0)
    (library.folder / "broken.safetensors").write_bytes(b"broken")
    view = open_models()
    view.choose("broken")
    assert "is not a model that can be used" in view.details.browser.toPlainText()
    assert not view.buttons.use.isEnabled()
    assert not view.buttons.export.isEnabled()
    qtbot.mouseClick(view.buttons.remove, Qt.MouseButton.LeftButton)
    settle(qtbot, view)
    assert names(view) == ["one"]


def test_a_click_or_a_key_sorts_by_a_column(
    qtbot: QtBot, open_models: OpenModels, library: ModelLibrary
) -> None:
    for name, accuracy in (("a", 0.7), ("b", 0.9), ("c", 0.8)):
        library.save(random_model(metrics={"validation": {"count": 10, "accuracy": accuracy}}), name)
    view = open_models()
    header = view.list.horizontalHeader()
    where = QPoint(header.sectionViewportPosition(Column.RIGHT) + 10, header.height() // 2)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert names(view) in (["a", "c", "b"], ["b", "c", "a"])
    ctrl = Qt.KeyboardModifier.ControlModifier
    for key, expected in ((Qt.Key.Key_Down, ["a", "c", "b"]), (Qt.Key.Key_Up, ["b", "c", "a"])):
        view.list.setCurrentIndex(view.list.currentIndex().siblingAtColumn(Column.RIGHT))
        qtbot.keyClick(view.list, key, ctrl)
        assert names(view) == expected


def test_every_control_has_a_name(open_models: OpenModels, library: ModelLibrary) -> None:
    save_model(library, "one", 1.0)
    view = open_models()
    assert view.list.accessibleName()
    assert view.details.browser.accessibleName()
    buttons = view.buttons
    for button in (buttons.use, buttons.rename, buttons.duplicate, buttons.remove, buttons.export):
        assert button.text()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    index = view.table.index(0, Column.DATA)
    assert "\n" not in str(index.data(Qt.ItemDataRole.AccessibleTextRole))
