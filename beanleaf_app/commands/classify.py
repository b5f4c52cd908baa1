"""`beanleaf classify`: a verdict for each photograph, on standard output."""

from __future__ import annotations

import argparse
import json
import sys
from typing import Any

from beanleaf_app.commands.model_choice import choose_model
from beanleaf_app.commands.shown_text import shown
from beanleaf_app.diagnosis.classifying import PhotoResult, classify_photos
from beanleaf_app.diagnosis.verdict import Verdict
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.models.shipped import library_with_shipped_model
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.finding import find_photos

_WORDS = {
    VerdictKind.HEALTHY: "healthy",
    VerdictKind.SICK: "sick",
    VerdictKind.UNSURE: "unsure",
    VerdictKind.NOT_A_LEAF: "not a bean leaf",
}


def classify(arguments: argparse.Namespace, paths: Paths) -> int:
    """Print one line for each photograph; return 0 if all were read, else 1."""
    _, model = choose_model(library_with_shipped_model(paths.models), arguments.model)
    unread = total = 0
    with DecodePool() as pool:
        for result in classify_photos(model, find_photos(arguments.given), pool):
            print(json.dumps(_as_json(result)) if arguments.json else _as_text(result), flush=True)
            total += 1
            unread += result.verdict is None
    if not total:
        print("beanleaf: There is no photograph in what was given. Name another folder.", file=sys.stderr)
        return 1
    return 1 if unread else 0


def _as_json(result: PhotoResult) -> dict[str, Any]:
    verdict = result.verdict
    return {
        "path": str(result.path),
        "verdict": verdict.kind.value if verdict else None,
        "probability_sick": verdict.probability_sick if verdict else None,
        "probabilities": verdict.probabilities if verdict else None,
        "error": result.error,
    }


def _as_text(result: PhotoResult) -> str:
    name = shown(str(result.path))
    if result.verdict is None:
        return f"{name}: {shown(result.error or '')}"
    return f"{name}: {_words(result.verdict)}"


def _words(verdict: Verdict) -> str:
    words = f"{_WORDS[verdict.kind]}, P(sick) = {verdict.probability_sick:.2f}"
    if verdict.probabilities is None:
        return words
    likeliest = max(verdict.probabilities, key=verdict.probabilities.__getitem__)
    name = likeliest.replace("_", " ")
    return f"{words}, {shown(name)} {verdict.probabilities[likeliest]:.2f}"
