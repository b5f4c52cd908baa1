"""Duplicates and exports: the same bytes, the card beside them, ONNX by the file's ending."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from beanleaf_app.errors import ModelError
from beanleaf_app.models.exporting import export_model
from beanleaf_app.models.library import SHIPPED_NAME, ModelLibrary
from beanleaf_app.models.model_file import load_model, save_model
from tests.models.small_models import random_model


@pytest.fixture
def full(library: ModelLibrary) -> ModelLibrary:
    library.save(random_model("health", data_name="practice"), "one")
    return library


def test_the_file_and_its_card(full: ModelLibrary, tmp_path: Path) -> None:
    written = export_model(full, "one", tmp_path, with_card=True)
    assert written == [tmp_path / "one.safetensors", tmp_path / "one.md"]
    assert written[0].read_bytes() == full.path_of("one").read_bytes()
    assert written[1].read_text(encoding="utf-8").startswith("# one\n")


def test_no_card_unless_asked_for(full: ModelLibrary, tmp_path: Path) -> None:
    assert export_model(full, "one", tmp_path / "x.safetensors") == [tmp_path / "x.safetensors"]
    assert not (tmp_path / "x.md").exists()


def test_only_a_card_gives_way_to_a_card(full: ModelLibrary, tmp_path: Path) -> None:
    (tmp_path / "one.md").write_text("# My notes on beans\n", encoding="utf-8")
    with pytest.raises(ModelError, match="not the card of a model"):
        export_model(full, "one", tmp_path, with_card=True)
    assert (tmp_path / "one.md").read_text(encoding="utf-8") == "# My notes on beans\n"
    export_model(full, "one", tmp_path / "two.safetensors", with_card=True)
    export_model(full, "one", tmp_path / "two.safetensors", with_card=True)


def test_onnx_by_its_ending(full: ModelLibrary, tmp_path: Path) -> None:
    pytest.importorskip("onnx", reason="the package onnx is not installed")
    written = export_model(full, "one", tmp_path / "one.ONNX", with_card=True)
    assert [path.name for path in written] == ["one.ONNX", "one.md"]
    assert b"probability_sick" in written[0].read_bytes()


def test_without_onnx_nothing_is_written(
    full: ModelLibrary, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "onnx", None)
    monkeypatch.delitem(sys.modules, "beanleaf_app.models.onnx_export", raising=False)
    with pytest.raises(ModelError, match=r"pip install beanleaf\[onnx\]"):
        export_model(full, "one", tmp_path / "one.onnx", with_card=True)
    assert [path for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_card_that_cannot_be_written_gets_a_sentence(full: ModelLibrary, tmp_path: Path) -> None:
    (tmp_path / "one.md").mkdir()
    with pytest.raises(ModelError, match="its card could not be written"):
        export_model(full, "one", tmp_path, with_card=True)


def test_a_duplicate_has_the_same_bytes_and_another_name(full: ModelLibrary) -> None:
    assert full.duplicate("one") == "one 2"
    assert full.duplicate("one", "copy") == "copy"
    content = full.path_of("one").read_bytes()
    assert all(full.path_of(name).read_bytes() == content for name in ("one 2", "copy"))
    assert full.in_use == "one"


@pytest.mark.parametrize("taken", ["one", "ONE"])
def test_a_duplicate_never_replaces(full: ModelLibrary, taken: str) -> None:
    with pytest.raises(ModelError, match="already"):
        full.duplicate("one", taken)


def test_the_shipped_one_can_be_duplicated_to_be_renamed(tmp_path: Path) -> None:
    file = tmp_path / "shipped.safetensors"
    save_model(random_model(seed=3), file)
    library = ModelLibrary(tmp_path / "models", file)
    assert library.duplicate(SHIPPED_NAME) == f"{SHIPPED_NAME} 2"
    library.rename(f"{SHIPPED_NAME} 2", "mine")
    assert load_model(library.path_of("mine")).class_names
    assert library.is_own("mine")
    assert not library.is_own(SHIPPED_NAME)
