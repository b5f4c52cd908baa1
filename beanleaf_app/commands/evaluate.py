"""`beanleaf evaluate`: how good a model is on photographs whose classes are known."""

from __future__ import annotations

import argparse
import json
from typing import Any

from beanleaf_app.commands.data_loading import choose_split, load
from beanleaf_app.commands.model_choice import choose_model
from beanleaf_app.commands.progress_line import ProgressLine
from beanleaf_app.commands.shown_text import shown
from beanleaf_app.diagnosis.assessment import Assessment, assess
from beanleaf_app.errors import DataError
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from beanleaf_app.photos.dataset import DataSet

_PREFERRED = ("validation", "test", "train")


def evaluate(arguments: argparse.Namespace, paths: Paths) -> int:
    """Print the measures of a model on one split; return 0."""
    name, model = choose_model(ModelLibrary(paths.models), arguments.model)
    line = ProgressLine()
    split = choose_split(arguments.data, arguments.split, _PREFERRED)
    data = load(arguments.data, (split,), paths, line)[split]
    line.close()
    if not len(data):
        raise DataError(f"«{arguments.data}» holds no photograph that can be read. Name another folder.")
    assessment = assess(model, data)
    if arguments.json:
        print(json.dumps(_as_json(assessment, arguments.data, data, name)))
    else:
        _print(assessment, arguments.data, data, name)
    return 0


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
        **assessment.refused,
        "unreadable": len(data.unreadable),
    }


def _print(assessment: Assessment, source: str, data: DataSet, model: str) -> None:
    print(f"model                       {model}")
    print(f"data                        {shown(source)}, {data.split}, {assessment.count} photographs")
    print(f"accuracy, healthy or sick   {assessment.accuracy_health:.1%}")
    if assessment.accuracy_disease is not None:
        print(f"accuracy, which class       {assessment.accuracy_disease:.1%}")
    print(f"log loss                    {assessment.log_loss:.4f}")
    print(f"expected calibration error  {assessment.expected_calibration_error:.4f}")
    for kind, count in assessment.refused.items():
        print(f"verdict {kind.replace('_', ' '):<19} {count}")
    print("confusion matrix (rows: true, columns: predicted)")
    names = [shown(name) for name in assessment.classes]
    width = max(len(name) for name in names)
    print(" " * width, *(f"{name:>{width}}" for name in names))
    for name, row in zip(names, assessment.confusion, strict=True):
        print(f"{name:<{width}}", *(f"{count:>{width}}" for count in row))
