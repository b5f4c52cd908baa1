"""A training is done again from one file: the same costs, bit for bit, for somebody who has nothing else."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.trained import configuration_of
from beanleaf_app.photos.practice_leaves import save_practice_leaves
from beanleaf_app.training.run_configuration import RunConfiguration
from tests.e2e.command_line import Outcome, in_own_process

Train = Callable[..., Outcome]


def costs(path: Path) -> list[dict[str, Any]]:
    epochs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [{name: value for name, value in epoch.items() if name != "seconds"} for epoch in epochs]


@pytest.mark.parametrize(
    ("redrawn", "how"),
    [
        # This seed's first network dies, so that drawing again has to be repeated too.
        (True, ("--network", "article", "--epochs", "150", "--seed", "3", "--learning-rate", "0.003")),
        (False, ("--network", "16,8", "--task", "disease", "--optimiser", "adamw", "--batch-size", "5",
                 "--augment", "--schedule", "one-cycle", "--label-smoothing", "0.1", "--average", "0.9")),
    ],
)  # fmt: skip
def test_another_person_gets_the_same_costs(
    redrawn: bool, how: tuple[str, ...], train: Train, leaves: Path, tmp_path: Path
) -> None:
    saved, first, second = (tmp_path / name for name in ("run.json", "first.jsonl", "second.jsonl"))
    assert train(*how, "--history", first, "--save-config", saved).code == 0
    empty = tmp_path / "somebody else"
    empty.mkdir()
    # A process of its own with another home: no cache, no library, nothing but the file.
    outcome = in_own_process(
        *("train", "--config", str(saved), "--history", str(second), "--data-dir", str(empty)),
        env=os.environ | {"HOME": str(empty), "XDG_CACHE_HOME": str(empty / "cache")},
    )
    assert outcome.code == 0, outcome.err
    assert len(costs(first)) > 5
    assert costs(second) == costs(first)
    (one,) = ModelLibrary(tmp_path / "models").list()
    (other,) = ModelLibrary(empty / "models").list()
    assert one.model is not None
    assert other.model is not None
    assert (one.model.training["draw"] > 0) == redrawn
    assert other.model.training == one.model.training
    for name, tensor in one.model.network.tensors.items():
        assert (other.model.network.tensors[name] == tensor).all(), name


def test_a_model_tells_the_same_as_the_file(train: Train, library: ModelLibrary, tmp_path: Path) -> None:
    assert train("--save-config", tmp_path / "run.json", "--name", "mine", "--seed", "5").code == 0
    saved = RunConfiguration.load(tmp_path / "run.json")
    told = configuration_of(library.load("mine"))
    assert told.source == ""  # the model may travel; where its photographs lay stays here
    assert told.fingerprint == saved.fingerprint
    assert told.validation_fingerprint == saved.validation_fingerprint
    assert (told.draw, told.epoch, told.numpy_version) == (saved.draw, saved.epoch, saved.numpy_version)
    assert told.config.engine == saved.engine
    assert told.config.as_json() | {"engine": "auto"} == saved.config.as_json()


def test_what_is_given_changes_the_configuration(
    beanleaf: Callable[..., Outcome], train: Train, library: ModelLibrary, tmp_path: Path
) -> None:
    saved = tmp_path / "run.json"
    assert train("--save-config", saved, "--seed", "5", "--task", "disease", "--name", "a").code == 0
    again = ("train", "--config", saved, "--data-dir", tmp_path)
    assert beanleaf(*again, "--epochs", 3, "--name", "b").code == 0
    training = library.load("b").training
    assert (training["epochs"], training["seed"], training["task"]) == (3, 5, "disease")


def test_changed_photographs_are_refused_unless_they_are_asked_for(
    beanleaf: Callable[..., Outcome], tmp_path: Path
) -> None:
    data, saved = tmp_path / "leaves", tmp_path / "run.json"
    save_practice_leaves(data, 2, side=110)
    options = ("--epochs", 2, "--data-dir", tmp_path)
    assert beanleaf("train", "--data", data, *options, "--save-config", saved).code == 0
    save_practice_leaves(data, 3, side=110)
    refused = beanleaf("train", "--config", saved, "--data-dir", tmp_path)
    assert refused.code == 1
    assert "not the photographs" in refused.sentence
    assert str(data.resolve()) in refused.sentence
    told = beanleaf("train", "--config", saved, "--data", data, "--data-dir", tmp_path)
    assert told.code == 0
    assert "not the photographs" in told.err


def test_a_configuration_without_a_place_asks_for_it(
    beanleaf: Callable[..., Outcome], train: Train, library: ModelLibrary, leaves: Path, tmp_path: Path
) -> None:
    assert train("--name", "mine").code == 0
    saved = tmp_path / "run.json"
    configuration_of(library.load("mine")).save(saved)
    refused = beanleaf("train", "--config", saved, "--data-dir", tmp_path)
    assert refused.code == 2
    assert "Add --data FOLDER" in refused.sentence
    assert beanleaf("train", "--config", saved, "--data", leaves, "--data-dir", tmp_path).code == 0


def test_a_file_that_cannot_be_written_is_refused_before_the_work(train: Train, tmp_path: Path) -> None:
    for place in (tmp_path / "gone" / "run.json", tmp_path):
        refused = train("--save-config", place)
        assert refused.code == 2
        assert "cannot be written" in refused.sentence
