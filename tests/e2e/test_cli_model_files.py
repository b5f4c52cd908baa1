"""`beanleaf models`: rename, duplicate, and the files that leave the library."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beanleaf_app.models.library import ModelLibrary
from tests.e2e.command_line import Outcome


@pytest.fixture
def models(beanleaf: Callable[..., Outcome], library_folder: Path, tmp_path: Path) -> Callable[..., Outcome]:
    """Run ``beanleaf models`` with a library of its own that holds «health»."""
    ModelLibrary(tmp_path / "models").import_file(library_folder / "models" / "health.safetensors")
    return lambda *arguments: beanleaf("models", *arguments, "--data-dir", tmp_path)


def test_rename_and_duplicate(models: Callable[..., Outcome], tmp_path: Path) -> None:
    assert models("duplicate", "health") == (0, "health 2\n", "")
    assert models("duplicate", "health", "spare") == (0, "spare\n", "")
    assert models("rename", "health", "well") == (0, "", "")
    library = ModelLibrary(tmp_path / "models")
    assert library.names() == ["health 2", "spare", "well"]
    assert library.in_use == "well"
    assert "already" in models("rename", "well", "spare").sentence
    assert "already" in models("duplicate", "well", "spare").sentence


def test_the_card_goes_with_the_model(models: Callable[..., Outcome], tmp_path: Path) -> None:
    assert models("export", "health", tmp_path / "out.safetensors", "--card") == (0, "", "")
    page = (tmp_path / "out.md").read_text(encoding="utf-8")
    assert page.startswith("# health\n")
    assert "practice" in page


def test_onnx(models: Callable[..., Outcome], tmp_path: Path) -> None:
    pytest.importorskip("onnx", reason="the package onnx is not installed")
    assert models("export", "health", tmp_path / "out.onnx") == (0, "", "")
    assert b"probability_sick" in (tmp_path / "out.onnx").read_bytes()
