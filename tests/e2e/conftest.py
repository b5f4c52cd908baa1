"""Leaves to classify and models that classify them, made once; and the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beanleaf_app.cli import main
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.trained import model_from_run
from beanleaf_app.photos.practice_leaves import practice_leaves, save_practice_leaves
from beanleaf_app.training import run as training
from beanleaf_app.training.config import TrainingConfig
from tests.e2e.command_line import Outcome


@pytest.fixture(scope="session")
def leaves(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Split folders (train, val, test) of class folders of small JPEG files: 18, 9 and 6 leaves."""
    root = tmp_path_factory.mktemp("data") / "leaves"
    for folder, split, per_class in (("train", "train", 6), ("val", "validation", 3), ("test", "test", 2)):
        save_practice_leaves(root / folder, per_class, split=split, side=120)
    return root


@pytest.fixture(scope="session")
def library_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with two trained models: «diseases», which is in use, and «health». Do not change it."""
    folder = tmp_path_factory.mktemp("person")
    library = ModelLibrary(folder / "models")
    data, validation = practice_leaves("train", 60), practice_leaves("validation", 12)
    for name, task in (("diseases", "disease"), ("health", "health")):
        config = TrainingConfig(task=task, network="16", epochs=2000, learning_rate=0.003, momentum=0.9)
        run = training.train(config, data, validation)
        for _ in run:
            pass
        library.save(model_from_run(run, data, validation), name)
    return folder


@pytest.fixture(scope="session")
def _decoded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _decode_each_photo_once(isolated_home: Path, _decoded: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let these tests share the cache of decoded photographs, and nothing else."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(_decoded))


@pytest.fixture
def beanleaf(capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Run one command line in this process."""

    def run(*arguments: object) -> Outcome:
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        written = capsys.readouterr()
        assert "Traceback" not in written.err
        return Outcome(code, written.out, written.err)

    return run


@pytest.fixture
def classify(beanleaf: Callable[..., Outcome], library_folder: Path) -> Callable[..., Outcome]:
    """Run ``beanleaf classify`` with the trained models."""
    return lambda *arguments: beanleaf("classify", *arguments, "--data-dir", library_folder)


@pytest.fixture
def train(beanleaf: Callable[..., Outcome], leaves: Path, tmp_path: Path) -> Callable[..., Outcome]:
    """Run ``beanleaf train`` on the leaves, with a library of its own; later options overrule these."""
    return lambda *arguments: beanleaf(
        "train", "--data", leaves, "--epochs", 5, "--data-dir", tmp_path, *arguments
    )


@pytest.fixture
def library(tmp_path: Path) -> ModelLibrary:
    """The library that ``train`` fills."""
    return ModelLibrary(tmp_path / "models")
