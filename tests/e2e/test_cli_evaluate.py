"""`beanleaf evaluate`: its measures, and that they agree with what `classify` says of the same leaves."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from beanleaf_app.photos.corruption import CORRUPTIONS
from tests import odd_photos
from tests.e2e.command_line import Outcome

_FIELDS = [
    "data",
    "split",
    "model",
    "count",
    "accuracy_health",
    "accuracy_disease",
    "log_loss",
    "expected_calibration_error",
    "classes",
    "confusion",
    "interval_health",
    "interval_disease",
    "precision",
    "recall",
    "reliability",
    "verdicts",
    "unsure",
    "not_a_leaf",
    "unreadable",
]
_CLASSES = ["angular_leaf_spot", "bean_rust", "healthy"]


@pytest.fixture
def evaluate(beanleaf: Callable[..., Outcome], library_folder: Path) -> Callable[..., Outcome]:
    """Run ``beanleaf evaluate`` with the trained models."""
    return lambda *arguments: beanleaf("evaluate", *arguments, "--data-dir", library_folder)


def _true_class(one: dict[str, Any]) -> str:
    return Path(one["path"]).parent.name


def _confusion(found: list[dict[str, Any]]) -> list[list[int]]:
    table = [[0] * len(_CLASSES) for _ in _CLASSES]
    for one in found:
        predicted = max(one["probabilities"], key=one["probabilities"].__getitem__)
        table[_CLASSES.index(_true_class(one))][_CLASSES.index(predicted)] += 1
    return table


def _assert_agreement(measured: dict[str, Any], found: list[dict[str, Any]]) -> None:
    count = len(found)
    right = sum((one["probability_sick"] > 0.5) == (_true_class(one) != "healthy") for one in found)
    table = _confusion(found)
    loss = -sum(math.log(one["probabilities"][_true_class(one)]) for one in found) / count
    assert measured["count"] == count
    assert measured["accuracy_health"] == pytest.approx(right / count)
    assert measured["confusion"] == table
    assert measured["accuracy_disease"] == pytest.approx(sum(table[k][k] for k in range(3)) / count)
    assert measured["log_loss"] == pytest.approx(loss, rel=1e-4)
    assert measured["unsure"] == sum(one["verdict"] == "unsure" for one in found)
    assert measured["verdicts"] == sum(one["verdict"] in ("healthy", "sick") for one in found)
    assert measured["not_a_leaf"] == sum(one["verdict"] == "not_a_leaf" for one in found)


def test_it_agrees_with_classify(
    evaluate: Callable[..., Outcome], classify: Callable[..., Outcome], leaves: Path
) -> None:
    outcome = evaluate("--data", leaves, "--json")
    assert (outcome.code, outcome.err.count("Traceback")) == (0, 0)
    (measured,) = outcome.objects
    assert list(measured) == _FIELDS
    assert (measured["data"], measured["split"], measured["model"]) == (str(leaves), "validation", "diseases")
    assert measured["classes"] == _CLASSES
    assert 0 <= measured["expected_calibration_error"] <= 1
    assert measured["unreadable"] == 0
    assert measured["interval_health"][0] <= measured["accuracy_health"] <= measured["interval_health"][1]
    assert sum(row["count"] for row in measured["reliability"]) == measured["count"]
    _assert_agreement(measured, classify("--json", leaves / "val").objects)


def test_a_model_of_health_is_measured_on_health(
    evaluate: Callable[..., Outcome], classify: Callable[..., Outcome], leaves: Path
) -> None:
    (measured,) = evaluate("--data", leaves, "--split", "train", "--model", "health", "--json").objects
    found = classify("--json", leaves / "train", "--model", "health").objects
    right = sum((one["probability_sick"] > 0.5) == (_true_class(one) != "healthy") for one in found)
    assert (measured["count"], measured["split"], measured["model"]) == (18, "train", "health")
    assert measured["accuracy_health"] == pytest.approx(right / 18)
    assert measured["accuracy_disease"] is None
    assert measured["classes"] == ["healthy", "sick"]
    (healthy, called_sick), (called_healthy, sick) = measured["confusion"]
    assert (healthy + called_sick, called_healthy + sick) == (6, 12)
    assert healthy + sick == right


@pytest.mark.parametrize(("asked", "split", "count"), [("val", "validation", 9), ("test", "test", 6)])
def test_a_split_is_found_by_its_names(
    evaluate: Callable[..., Outcome], leaves: Path, asked: str, split: str, count: int
) -> None:
    (measured,) = evaluate("--data", leaves, "--split", asked, "--json").objects
    assert (measured["split"], measured["count"]) == (split, count)


def test_a_folder_without_splits_is_measured_whole(evaluate: Callable[..., Outcome], leaves: Path) -> None:
    (measured,) = evaluate("--data", leaves / "test", "--json").objects
    assert (measured["split"], measured["count"]) == ("train", 6)


def test_a_split_that_is_not_there_is_wrong_usage(evaluate: Callable[..., Outcome], leaves: Path) -> None:
    outcome = evaluate("--data", leaves / "test", "--split", "validation")
    assert "It holds: train" in outcome.sentence
    assert outcome.code == 2


def test_what_cannot_be_read_is_counted_beside_the_rest(
    evaluate: Callable[..., Outcome], tmp_path: Path
) -> None:
    for name in ("healthy", "rust"):
        (tmp_path / name).mkdir()
        odd_photos.ordinary(tmp_path / name)
    odd_photos.truncated_jpeg(tmp_path / "rust")
    outcome = evaluate("--data", tmp_path, "--json")
    (measured,) = outcome.objects
    assert (measured["count"], measured["unreadable"]) == (2, 1)
    assert measured["accuracy_health"] == 0.5  # the same leaf twice: one of the two is wrong
    assert measured["accuracy_disease"] is None  # the model does not know the class «rust»
    assert "truncated.jpg" in outcome.err


def test_the_plain_answer_says_the_same(evaluate: Callable[..., Outcome], leaves: Path) -> None:
    (measured,) = evaluate("--data", leaves, "--json").objects
    outcome = evaluate("--data", leaves)
    assert outcome.code == 0
    assert f"accuracy, healthy or sick   {measured['accuracy_health']:.1%}" in outcome.out
    assert f"accuracy, which class       {measured['accuracy_disease']:.1%}" in outcome.out
    lines = [line.split() for line in outcome.out.splitlines()]
    assert ["healthy", *map(str, measured["confusion"][2])] in lines
    assert ["recall", *(f"{share:.1%}" for share in measured["recall"])] in lines
    table = lines[lines.index(["how", "sure", "photographs", "mean", "probability", "right"]) + 1 :]
    assert [int(row[1]) for row in table] == [row["count"] for row in measured["reliability"]]


def test_without_a_model_or_data_there_is_a_sentence(
    beanleaf: Callable[..., Outcome], evaluate: Callable[..., Outcome], leaves: Path, tmp_path: Path
) -> None:
    nothing = beanleaf("evaluate", "--data", leaves, "--data-dir", tmp_path)
    assert "There is no model" in nothing.sentence
    assert nothing.code == 1
    assert evaluate("--data", leaves, "--model", "nobody").code == 2
    assert "There is no folder" in evaluate("--data", tmp_path / "nowhere").sentence


def test_real_photographs(
    evaluate: Callable[..., Outcome], classify: Callable[..., Outcome], beans_folder: Path
) -> None:
    (measured,) = evaluate("--data", beans_folder, "--split", "validation", "--json").objects
    outcome = classify("--json", beans_folder / "validation")
    assert outcome.code == 0
    assert sum(_true_class(one) == "healthy" for one in outcome.objects) == 44
    _assert_agreement(measured, outcome.objects)


def test_robustness_repeats_the_measure_on_worse_photographs(
    evaluate: Callable[..., Outcome], leaves: Path
) -> None:
    (measured,) = evaluate("--data", leaves, "--json").objects
    lines = evaluate("--data", leaves, "--robustness").out.splitlines()
    table = lines[lines.index(next(line for line in lines if line.startswith("the same photographs"))) + 1 :]
    assert len(table) == len(CORRUPTIONS)
    assert f"{measured['accuracy_health']:.1%}" in table[0]
    assert len({line[-30:] for line in table}) > 1
