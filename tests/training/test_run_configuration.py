"""The file that repeats a training: what it keeps, and what it refuses."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from beanleaf_app.errors import TrainingError, UsageError
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.practice_leaves import practice_leaves
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import train
from beanleaf_app.training.run_configuration import RunConfiguration

_UNUSUAL = TrainingConfig(
    task="disease",
    network="16,8",
    engine="minibatch",
    epochs=7,
    learning_rate=0.1 + 0.2,  # a number that few decimals would not hold
    batch_size=5,
    seed=2**40 + 1,
    redraw=False,
    weight_decay=1e-4,
    optimiser="adamw",
    schedule="one-cycle",
    label_smoothing=0.05,
    augment=True,
    average=0.9,
    patience=3,
)


@pytest.fixture(scope="module")
def leaves() -> DataSet:
    return practice_leaves("train", 6)


def configuration(leaves: DataSet, config: TrainingConfig = _UNUSUAL) -> RunConfiguration:
    run = train(dataclasses.replace(config, epochs=1), leaves)
    for _ in run:
        pass
    return dataclasses.replace(RunConfiguration.of(run, "practice", leaves, None), config=config)


@pytest.mark.parametrize("config", [_UNUSUAL, TrainingConfig(), TrainingConfig(momentum=0.9, nesterov=True)])
def test_what_is_saved_is_loaded(config: TrainingConfig, leaves: DataSet, tmp_path: Path) -> None:
    saved = configuration(leaves, config)
    saved.save(tmp_path / "run.json")
    assert RunConfiguration.load(tmp_path / "run.json") == saved


def test_the_configuration_of_every_field_can_be_read_again() -> None:
    assert TrainingConfig.from_json(json.loads(json.dumps(_UNUSUAL.as_json()))) == _UNUSUAL
    assert TrainingConfig.from_json({}) == TrainingConfig()


def test_other_photographs_are_noticed(leaves: DataSet) -> None:
    saved = configuration(leaves)
    assert saved.difference(leaves, None) is None
    assert "not the photographs" in str(saved.difference(practice_leaves("train", 9), None))
    assert "those for validation" in str(saved.difference(leaves, practice_leaves("validation", 3)))
    unknown = dataclasses.replace(saved, fingerprint="", validation_fingerprint="")
    assert unknown.difference(practice_leaves("train", 9), leaves) is None


def test_other_versions_are_named(leaves: DataSet) -> None:
    saved = configuration(leaves)
    assert saved.other_versions is None
    old = dataclasses.replace(saved, numpy_version="1.0")
    assert "NumPy 1.0" in str(old.other_versions)
    assert np.__version__ in str(old.other_versions)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (lambda d: d.pop("format"), "not written by Beanleaf"),
        (lambda d: d.update(version=2), "another version"),
        (lambda d: d.pop("training"), "training is missing"),
        (lambda d: d["training"].update(epochs="7"), "'7' is not a value for epochs"),
        (lambda d: d["training"].update(epochs=-7), "number of epochs"),
        (lambda d: d["training"].update(seed=True), "True is not a value for seed"),
        (lambda d: d["training"].update(redraw=1), "1 is not a value for redraw"),
        (lambda d: d["training"].update(learning_rate=None), "None is not a value for learning rate"),
        (lambda d: d["training"].update(warp=9), "knows no 'warp'"),
        (lambda d: d.update(training=[1]), "not described by its fields"),
        (lambda d: d["data"].update(source=3), "texts is damaged"),
        (lambda d: d["data"].pop("fingerprint"), "fingerprint is missing"),
        (lambda d: d["came_to"].update(draw=-1), "not a whole number"),
        (lambda d: d.update(made_with=None), "tables is damaged"),
    ],
)
def test_a_damaged_file_gets_a_sentence(change: Any, reason: str, leaves: DataSet, tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    configuration(leaves).save(path)
    described = json.loads(path.read_text(encoding="utf-8"))
    change(described)
    path.write_text(json.dumps(described), encoding="utf-8")
    with pytest.raises(TrainingError, match=reason) as refused:
        RunConfiguration.load(path)
    assert str(refused.value).startswith("«run.json» is not a training configuration")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[" * 100_000, b"[]", b"0", b"x" * 1_000_001])
def test_what_is_no_configuration_gets_a_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "run.json"
    path.write_bytes(content)
    with pytest.raises(TrainingError, match="not a training configuration"):
        RunConfiguration.load(path)


def test_files_that_are_not_there(leaves: DataSet, tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no file"):
        RunConfiguration.load(tmp_path / "gone.json")
    with pytest.raises(TrainingError, match="could not be written"):
        configuration(leaves).save(tmp_path / "gone" / "run.json")


def test_a_value_out_of_range_is_refused() -> None:
    with pytest.raises(UsageError):
        TrainingConfig.from_json({"momentum": 2.0})
