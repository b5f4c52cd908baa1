"""`beanleaf train`: the model it keeps, the history it writes, and what it refuses."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.network.network import Network
from tests import odd_photos
from tests.e2e.command_line import Outcome

# Its only node of the first layer is at zero for every leaf with this seed, and not with its next draw.
_DIES = ("--network", "1,1,1", "--seed", 1)
_LIVES = ("--network", "1,1,1", "--seed", 2)


def _history(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _weights(model: Model) -> dict[str, bytes]:
    return {name: array.tobytes() for name, array in model.network.parameters.items()}


def test_the_history_has_a_line_for_each_epoch(
    train: Callable[..., Outcome], library: ModelLibrary, tmp_path: Path
) -> None:
    history = tmp_path / "history.jsonl"
    outcome = train("--history", history, "--network", "16,8")
    assert outcome.code == 0
    epochs = _history(history)
    assert [one["epoch"] for one in epochs] == [0, 1, 2, 3, 4, 5]
    fields = ["epoch", "cost", "accuracy", "validation_cost", "validation_accuracy", "seconds"]
    assert all(list(one) == fields for one in epochs)
    assert all(math.isfinite(value) for one in epochs for value in one.values())
    assert epochs[-1]["cost"] < epochs[0]["cost"]
    assert [one["seconds"] for one in epochs] == sorted(one["seconds"] for one in epochs)
    model = library.load("16-8 health")
    assert model.network.architecture.sizes == (30_000, 16, 8, 1)
    assert model.metrics["train"] == {
        "count": 18,
        "cost": epochs[-1]["cost"],
        "accuracy": epochs[-1]["accuracy"],
    }
    assert model.metrics["validation"]["count"] == 9
    assert model.metrics["validation"]["cost"] == epochs[-1]["validation_cost"]


def test_standard_output_carries_results_only(train: Callable[..., Outcome]) -> None:
    outcome = train()
    words = [line.split() for line in outcome.out.splitlines()]
    assert [first for first, *_ in words] == ["model", "epoch", "training", "validation"]
    assert "Engine: exact." in outcome.err
    assert "«article health» is the model in use" in outcome.err


def test_without_epochs_the_starting_network_is_kept(
    train: Callable[..., Outcome], library: ModelLibrary, tmp_path: Path
) -> None:
    history = tmp_path / "history.jsonl"
    outcome = train("--epochs", 0, "--network", "4", "--seed", 7, "--name", "fresh", "--history", history)
    assert outcome.code == 0
    assert [one["epoch"] for one in _history(history)] == [0]
    model = library.load("fresh")
    drawn = Network(model.network.architecture)
    drawn.initialise_parameters(np.random.default_rng(7))
    for name, array in drawn.parameters.items():
        np.testing.assert_array_equal(model.network.parameters[name], array)


def test_the_same_seed_gives_the_same_weights(train: Callable[..., Outcome], library: ModelLibrary) -> None:
    for name, seed in (("first", 3), ("second", 3), ("other", 4)):
        assert train("--network", "4", "--seed", seed, "--name", name).code == 0
    first, second, other = (_weights(library.load(name)) for name in ("first", "second", "other"))
    assert first == second
    assert first != other


def test_a_network_that_dies_is_drawn_again(
    train: Callable[..., Outcome], library: ModelLibrary, tmp_path: Path
) -> None:
    history = tmp_path / "history.jsonl"
    outcome = train(*_DIES, "--history", history, "--name", "revived")
    assert outcome.code == 0
    assert outcome.err.count("A network died") == 1
    assert "Beanleaf drew other starting weights." in outcome.err
    # The history tells of the network that was kept, and of no other.
    epochs = _history(history)
    assert [one["epoch"] for one in epochs] == [0, 1, 2, 3, 4, 5]
    model = library.load("revived")
    assert model.training["draw"] == 1
    assert model.metrics["train"]["cost"] == epochs[-1]["cost"]


def test_no_redraw_keeps_the_first_draw_and_says_that_it_died(
    train: Callable[..., Outcome], library: ModelLibrary, tmp_path: Path
) -> None:
    history = tmp_path / "history.jsonl"
    outcome = train(*_DIES, "--no-redraw", "--history", history, "--name", "dead")
    assert outcome.code == 0
    assert "A network died" in outcome.err
    assert "drew other" not in outcome.err
    assert len(_history(history)) == 6
    model = library.load("dead")
    assert model.training["draw"] == 0
    drawn = Network(model.network.architecture)
    drawn.initialise_parameters(np.random.default_rng(1))
    # No gradient passed: the first layer is as it was drawn.
    np.testing.assert_array_equal(
        model.network.parameters["layer0.weight"], drawn.parameters["layer0.weight"]
    )


def test_a_network_that_lives_is_the_same_with_and_without_redraw(
    train: Callable[..., Outcome], library: ModelLibrary
) -> None:
    assert "died" not in train(*_LIVES, "--name", "one").err
    train(*_LIVES, "--no-redraw", "--name", "two")
    assert _weights(library.load("one")) == _weights(library.load("two"))


def test_the_task_disease_learns_the_classes(train: Callable[..., Outcome], library: ModelLibrary) -> None:
    assert train("--task", "disease", "--network", "4").code == 0
    model = library.load("4 disease")
    assert model.class_names == ("angular_leaf_spot", "bean_rust", "healthy")
    assert model.network.architecture.outputs == 3
    assert model.data_name == "leaves"


def test_a_name_that_is_given_is_replaced_and_one_that_is_not_is_new(
    train: Callable[..., Outcome], library: ModelLibrary
) -> None:
    train("--network", "2", "--name", "mine", "--seed", 1)
    before = _weights(library.load("mine"))
    outcome = train("--network", "2", "--name", "mine", "--seed", 2)
    assert outcome.code == 0
    assert _weights(library.load("mine")) != before
    for _ in range(2):
        outcome = train("--network", "2")
    assert outcome.out.splitlines()[0].split(maxsplit=1) == ["model", "2 health 2"]
    assert library.names() == ["2 health", "2 health 2", "mine"]
    assert library.in_use == "mine"
    assert "beanleaf models use '2 health 2'" in outcome.err


def test_a_long_network_still_gets_a_name(train: Callable[..., Outcome], library: ModelLibrary) -> None:
    assert train("--network", ",".join(["12"] * 30), "--epochs", 0).code == 0
    (name,) = library.names()
    assert name.startswith("12-12-")


def test_another_split_can_be_learned_from(train: Callable[..., Outcome], library: ModelLibrary) -> None:
    assert train("--split", "test", "--name", "on test").code == 0
    assert train("--split", "val", "--name", "on val").code == 0
    on_test, on_validation = library.load("on test").metrics, library.load("on val").metrics
    assert {split: measured["count"] for split, measured in on_test.items()} == {"test": 6, "validation": 9}
    assert {split: measured["count"] for split, measured in on_validation.items()} == {"validation": 9}


def test_a_folder_without_splits_is_learned_from_whole(
    train: Callable[..., Outcome], library: ModelLibrary, leaves: Path, tmp_path: Path
) -> None:
    history = tmp_path / "history.jsonl"
    outcome = train("--data", leaves / "train", "--history", history, "--name", "whole")
    assert outcome.code == 0
    assert "validation" not in outcome.out
    assert list(library.load("whole").metrics) == ["train"]
    assert {one["validation_cost"] for one in _history(history)} == {None}
    assert {one["validation_accuracy"] for one in _history(history)} == {None}


def test_files_that_are_no_photographs_are_named_and_left_out(
    train: Callable[..., Outcome], library: ModelLibrary, tmp_path: Path
) -> None:
    for number, name in enumerate(("healthy", "rust")):
        folder = tmp_path / "own" / name
        folder.mkdir(parents=True)
        for seed in range(2):
            odd_photos.leaf(10 * number + seed).save(folder / f"{seed}.png")
        odd_photos.zero_bytes(folder)
    outcome = train("--data", tmp_path / "own", "--name", "own")
    assert outcome.code == 0
    assert "2 files were left out of train:" in outcome.err
    assert "zero bytes.jpg: This file is empty" in outcome.err
    assert library.load("own").metrics["train"]["count"] == 4


def test_practice_leaves_need_no_folder(
    beanleaf: Callable[..., Outcome], library: ModelLibrary, tmp_path: Path
) -> None:
    outcome = beanleaf(
        "train",
        "--data",
        "practice",
        "--split",
        "test",
        "--epochs",
        1,
        "--network",
        "4",
        "--data-dir",
        tmp_path,
    )
    assert outcome.code == 0
    assert "Drawing the practice leaves" in outcome.err
    assert library.load("4 health").data_name == "practice"
