"""Models that come into the library and go out of it, by the window."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.models.models_view import ModelsView
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model_file import save_model as write_model
from tests.desktop.leaves import save_model
from tests.desktop.models_room import OpenModels, chosen, names, settle
from tests.models.small_models import random_model

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def test_a_refused_import_is_a_sentence_and_the_old_stays(
    qtbot: QtBot, open_models: OpenModels, library: ModelLibrary, tmp_path: Path
) -> None:
    save_model(library, "one", 1.0)
    before = library.path_of("one").read_bytes()
    damaged, sound = tmp_path / "one.safetensors", tmp_path / "sound.safetensors"
    damaged.write_bytes(before[:-5])
    sound.write_bytes(before)
    view = open_models()
    view.import_files([damaged, sound, tmp_path / "gone.safetensors"])
    settle(qtbot, view)
    assert names(view) == ["one", "sound"]
    assert chosen(view) == "sound"
    assert "gone.safetensors" in view.problem.text
    assert library.path_of("one").read_bytes() == before
    view.import_files([damaged])
    settle(qtbot, view)
    assert "«one.safetensors» is not a model that can be used" in view.problem.text


def answer(qtbot: QtBot, view: ModelsView, path: Path) -> None:
    """Type a file name into the question that is open."""
    (dialog,) = [found for found in view.findChildren(QFileDialog) if found.isVisible()]
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(path))
    dialog.accept()
    settle(qtbot, view)
    QApplication.sendPostedEvents()


def test_exports(qtbot: QtBot, open_models: OpenModels, library: ModelLibrary, tmp_path: Path) -> None:
    pytest.importorskip("onnx", reason="the package onnx is not installed")
    training = {"network": "2", "engine": "exact", "epoch": 3, "draw": 0, "seed": 4}
    library.save(random_model("health", training=training, data_name="practice"), "one")
    view = open_models()
    assert view.buttons.export_onnx.isEnabled()
    for action, ending in (
        (view.buttons.export_file, "safetensors"),
        (view.buttons.export_onnx, "onnx"),
        (view.buttons.export_configuration, "json"),
    ):
        action.trigger()
        answer(qtbot, view, tmp_path / f"out.{ending}")
        assert (tmp_path / f"out.{ending}").is_file(), view.problem.text
        assert f"out.{ending}" in view.note.text
    assert (tmp_path / "out.safetensors").read_bytes() == library.path_of("one").read_bytes()
    assert (tmp_path / "out.md").read_text(encoding="utf-8").startswith("# one")
    told = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert told["training"]["seed"] == 4
    assert told["data"]["source"] == "practice"


def test_import_by_the_question(
    qtbot: QtBot, open_models: OpenModels, library: ModelLibrary, tmp_path: Path
) -> None:
    write_model(random_model(), tmp_path / "given.safetensors")
    view = open_models()
    qtbot.mouseClick(view.import_button, Qt.MouseButton.LeftButton)
    answer(qtbot, view, tmp_path / "given.safetensors")
    assert names(view) == library.names() == ["given"]
    assert library.in_use == "given"


def test_without_onnx_the_menu_says_what_to_install(
    open_models: OpenModels, library: ModelLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("beanleaf_app.desktop.models.model_buttons.find_spec", lambda _: None)
    save_model(library, "one", 1.0)
    view = open_models()
    assert not view.buttons.export_onnx.isEnabled()
    assert "pip install beanleaf[onnx]" in view.buttons.export_onnx.text()
