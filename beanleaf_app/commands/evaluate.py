"""`beanleaf evaluate`: how good a model is on photographs whose classes are known."""

from __future__ import annotations

import argparse
import dataclasses
import json
from typing import Any

from beanleaf_app.commands.data_loading import choose_split, load
from beanleaf_app.commands.model_choice import choose_model
from beanleaf_app.commands.non_leaves import measure_non_leaves, non_leaves_as_json, print_non_leaves
from beanleaf_app.commands.progress_line import ProgressLine
from beanleaf_app.commands.shown_text import shown
from beanleaf_app.diagnosis.assessment import Assessment, assess
from beanleaf_app.errors import DataError, UsageError
from beanleaf_app.models.model import Model
from beanleaf_app.models.shipped import library_with_shipped_model
from beanleaf_app.paths import Paths
from beanleaf_app.photos.corruption import CORRUPTIONS
from beanleaf_app.photos.dataset import DataSet

_PREFERRED = ("validation", "test", "train")


def evaluate(arguments: argparse.Namespace, paths: Paths) -> int:
    """Print the measures of a model on one split, on pictures without a leaf, or on both; return 0."""
    if arguments.data is None and arguments.non_leaves is None:
        raise UsageError("There is nothing to measure on. Name photographs with --data FOLDER.")
    name, model = choose_model(library_with_shipped_model(paths.models), arguments.model)
    line = ProgressLine()
    result: dict[str, Any] = {"model": name}
    if arguments.data is not None:
        result = _evaluate_data(arguments, paths, line, name, model)
    if arguments.non_leaves is not None:
        counts = measure_non_leaves(model, arguments.non_leaves, line)
        result["non_leaves"] = non_leaves_as_json(arguments.non_leaves, counts)
        if not arguments.json:
            print_non_leaves(counts)
    if arguments.json:
        print(json.dumps(result))
    return 0


def _evaluate_data(
    arguments: argparse.Namespace, paths: Paths, line: ProgressLine, name: str, model: Model
) -> dict[str, Any]:
    split = choose_split(arguments.data, arguments.split, _PREFERRED, paths)
    data = load(arguments.data, (split,), paths, line)[split]
    line.close()
    if not len(data):
        raise DataError(f"«{arguments.data}» holds no photograph that can be read. Name another folder.")
    assessment = assess(model, data)
    if not arguments.json:
        _print(assessment, arguments.data, data, name)
        if arguments.robustness:
            _print_robustness(model, data)
    return _as_json(assessment, arguments.data, data, name)


def _as_json(assessment: Assessment, source: str, data: DataSet, model: str) -> dict[str, Any]:
    return {
        "data": source,
        "split": data.split,
        "model": model,
        "count": assessment.count,
        "accuracy_health": assessment.accuracy_health,
        "accuracy_disease": assessment.accuracy_disease,
        "log_loss": assessment.log_loss,
        "expected_calibration_error": assessment.expected_calibration_error,
        "classes": list(assessment.classes),
        "confusion": assessment.confusion,
        "interval_health": assessment.interval_health,
        "interval_disease": assessment.interval_disease,
        "precision": assessment.precision,
        "recall": assessment.recall,
        "reliability": [dataclasses.asdict(row) for row in assessment.reliability],
        "verdicts": _verdicts(assessment),
        **assessment.refused,
        "unreadable": len(data.unreadable),
    }


def _print(assessment: Assessment, source: str, data: DataSet, model: str) -> None:
    print(f"model                       {model}")
    print(f"data                        {shown(source)}, {data.split}, {assessment.count} photographs")
    between = _interval(assessment.interval_health)
    print(f"accuracy, healthy or sick   {assessment.accuracy_health:.1%} {between}")
    if assessment.accuracy_disease is not None and assessment.interval_disease is not None:
        between = _interval(assessment.interval_disease)
        print(f"accuracy, which class       {assessment.accuracy_disease:.1%} {between}")
    print(f"log loss                    {assessment.log_loss:.4f}")
    print(f"expected calibration error  {assessment.expected_calibration_error:.4f}")
    for kind, count in {"healthy or sick": _verdicts(assessment), **assessment.refused}.items():
        print(f"verdict {kind.replace('_', ' '):<19} {count} ({count / assessment.count:.1%})")
    print("confusion matrix (rows: true, columns: predicted)")
    names = [shown(name) for name in assessment.classes]
    width = max(len(name) for name in names)
    print(" " * width, *(f"{name:>{width}}" for name in names))
    for name, row in zip(names, assessment.confusion, strict=True):
        print(f"{name:<{width}}", *(f"{count:>{width}}" for count in row))
    for measure, shares in (("precision", assessment.precision), ("recall", assessment.recall)):
        print(f"{measure:<{width}}", *(f"{_percent(share):>{width}}" for share in shares))
    print("how sure   photographs   mean probability   right")
    for bin_ in assessment.reliability:
        sure = f"{bin_.low:.0%}-{bin_.high:.0%}"
        print(f"{sure:<10} {bin_.count:>11} {bin_.confidence:>18.1%} {bin_.right:>7.1%}")


def _print_robustness(model: Model, data: DataSet) -> None:
    print(f"{'the same photographs':<34} healthy or sick   which class   got a verdict")
    for name, corrupt in CORRUPTIONS.items():
        found = assess(model, dataclasses.replace(data, pixels=corrupt(data.pixels)))
        disease = _percent(found.accuracy_disease)
        judged = _verdicts(found) / found.count
        print(f"{name:<34} {found.accuracy_health:>15.1%} {disease:>13} {judged:>15.1%}")


def _verdicts(assessment: Assessment) -> int:
    return assessment.count - sum(assessment.refused.values())


def _interval(interval: tuple[float, float]) -> str:
    return f"(95 % interval {interval[0]:.1%} to {interval[1]:.1%})"


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{share:.1%}"
