"""What `beanleaf train` refuses, before the work wherever it can."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from beanleaf_app.models.library import ModelLibrary
from tests.e2e.command_line import Outcome


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (("--epochs", -1), "epochs"),
        (("--learning-rate", 0), "learning rate"),
        (("--learning-rate", "nan"), "learning rate"),
        (("--learning-rate", -0.1), "learning rate"),
        (("--seed", -1), "seed"),
        (("--batch-size", 0), "batch size"),
        (("--network", "cleverest"), "network"),
        (("--network", "4,0"), "1 to 4,096 nodes"),
        (("--network=-4,3",), "1 to 4,096 nodes"),
        (("--split", "holiday"), "It holds: train, validation, test"),
        (("--history", Path("no such folder", "history.jsonl")), "history"),
    ],
)
def test_wrong_usage_is_refused_and_leaves_nothing(
    train: Callable[..., Outcome], library: ModelLibrary, wrong: tuple[object, ...], says: str
) -> None:
    outcome = train(*wrong)
    assert outcome.code == 2
    assert says in outcome.sentence
    assert library.names() == []


@pytest.mark.parametrize("wrong", [("--epochs", "many"), ("--task", "both"), ("--engine", "steam"), ("x",)])
def test_what_the_parser_cannot_read_is_wrong_usage(
    train: Callable[..., Outcome], wrong: tuple[str, ...]
) -> None:
    outcome = train(*wrong)
    assert (outcome.code, outcome.out) == (2, "")
    assert wrong[-1] in outcome.err


@pytest.mark.parametrize("name", ["", "../outside", "a/b", "con", "x" * 61, "\x1b[2J"])
def test_an_impossible_name_is_refused_before_the_work(
    train: Callable[..., Outcome], library: ModelLibrary, name: str
) -> None:
    outcome = train("--name", name, "--data", "folder that nobody looks for")
    assert "cannot be the name of a model" in outcome.sentence
    assert outcome.code == 1
    assert library.names() == []


def test_data_that_is_not_there_gets_a_sentence(train: Callable[..., Outcome], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert "There is no folder" in train("--data", tmp_path / "nowhere").sentence
    outcome = train("--data", tmp_path / "empty")
    assert "class folders" in outcome.sentence
    assert outcome.code == 1


@pytest.mark.parametrize(
    "options",
    [("--learning-rate", 1e6), ("--learning-rate", 1e30, "--no-redraw")],
    ids=["every network dies", "weights too large to keep"],
)
def test_a_learning_rate_that_is_far_too_high_gets_a_sentence(
    train: Callable[..., Outcome], library: ModelLibrary, options: tuple[object, ...]
) -> None:
    outcome = train("--network", "8", "--epochs", 50, *options)
    assert "smaller learning rate" in outcome.sentence
    assert outcome.code == 1
    assert library.names() == []


@pytest.mark.parametrize("options", [("--optimiser", "adamw"), ("--batch-size", 32), ("--augment",)])
def test_the_exact_engine_refuses_small_steps_with_a_sentence(
    train: Callable[..., Outcome], library: ModelLibrary, options: tuple[object, ...]
) -> None:
    outcome = train(*options, "--engine", "exact", "--name", "small batches")
    assert outcome.code == 1
    assert "engine auto" in outcome.sentence
    assert library.names() == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has a disk that is always full")
def test_a_full_disk_costs_the_history_but_not_the_model(
    train: Callable[..., Outcome], library: ModelLibrary
) -> None:
    outcome = train("--history", Path("/dev/full"), "--name", "kept")
    assert outcome.code == 1
    assert "The history in «/dev/full» is not complete: No space left" in outcome.err
    assert library.load("kept").metrics["train"]["count"] == 18
