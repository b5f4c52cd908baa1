"""Mutated model files: each is refused with a sentence, or its answers are finite and between 0 and 1."""

from __future__ import annotations

import argparse
import contextlib
import math
import sqlite3
import time
import warnings
from collections import Counter
from pathlib import Path

import numpy as np

from beanleaf_app.commands.models import _line
from beanleaf_app.desktop.models.model_card_html import page
from beanleaf_app.desktop.models.model_rows import ModelRow
from beanleaf_app.desktop.models.model_wording import date
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style.theme import LIGHT
from beanleaf_app.diagnosis.verdict import Verdict, diagnose
from beanleaf_app.errors import ModelError
from beanleaf_app.history.csv_table import csv_bytes
from beanleaf_app.history.record import Outcome, Record, utc_now
from beanleaf_app.history.rows import to_row
from beanleaf_app.models.card import ModelCard
from beanleaf_app.models.library import ModelEntry
from beanleaf_app.models.model import Model
from beanleaf_app.models.model_file import parse_model
from beanleaf_app.models.trained import configuration_of
from beanleaf_app.photos.preprocessing import FEATURES
from tests.robustness.figures import Deadline, MemoryWatch, Running
from tests.robustness.model_mutants import mutant, seeds

_TABLE = sqlite3.connect(":memory:")
_MOST_SAID = 1_000  # characters of a sentence
_MOST_TOLD = 200_000  # characters that a card may have


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number of the first mutant")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop earlier after this time")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="a folder for the mutants that broke a promise")
    arguments = parser.parse_args()
    warnings.simplefilter("error")  # a number that overflows is a broken promise
    grown = seeds()
    pictures = np.random.default_rng(arguments.seed).integers(0, 256, (3, FEATURES), dtype=np.uint8)
    pictures[0], pictures[1] = 0, 255
    outcomes: Counter[str] = Counter()
    deadline, running = Deadline(arguments.minutes), Running("mutated model files")
    begun = time.monotonic()
    slowest, broken = 0.0, 0
    with MemoryWatch() as memory:
        for number in range(arguments.first, arguments.first + arguments.count):
            if not deadline:
                break
            content = mutant(grown, arguments.seed, number)
            started = time.thread_time()
            outcome = _outcome(content, pictures)
            slowest = max(slowest, time.thread_time() - started)
            outcomes[outcome] += 1
            if outcome.startswith("BROKEN"):
                broken += 1
                print(f"mutant {number}: {outcome}", flush=True)
                if arguments.keep is not None:
                    (arguments.keep / f"model {arguments.seed} {number}").write_bytes(content)
            running.at(number + 1, f"promises broken: {broken}")
    count = sum(outcomes.values())
    print(
        f"{count:,} mutated model files in {time.monotonic() - begun:.0f} s, seed {arguments.seed}, "
        f"numbers {arguments.first} to {arguments.first + count - 1}"
    )
    print(f"promises broken: {broken}; slowest: {slowest:.2f} s of CPU; most memory: {memory.peak:.0f} MB")
    for outcome, times in outcomes.most_common(30):
        print(f"  {times:>7,}  {outcome}")
    return 1 if broken else 0


def _outcome(content: bytes, pictures: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> str:
    try:
        model = parse_model(content, Path("mutant.safetensors"))
        verdicts = diagnose(model, pictures)
    except ModelError as error:
        if len(said(str(error))) > _MOST_SAID:
            return f"BROKEN: a sentence of {len(said(str(error))):,} characters"
        return str(error).partition(": ")[2][:60]
    except Exception as error:
        return f"BROKEN: {type(error).__name__}: {error}"
    for verdict in verdicts:
        numbers = [verdict.probability_sick, *(verdict.probabilities or {}).values()]
        if not all(math.isfinite(number) and 0 <= number <= 1 for number in numbers):
            return f"BROKEN: {numbers}"
    try:
        _tell(model, content, verdicts[0])
    except Exception as error:
        return f"BROKEN: told with {type(error).__name__}: {error}"
    return f"accepted, and its answers are sound: {len(model.network.layers)} layers"


def _tell(model: Model, content: bytes, verdict: Verdict) -> None:
    """All that the program says of a model it accepted, and of a photograph judged by it."""
    card = ModelCard.of(model)
    card.as_markdown("mutant").encode("utf-8", "replace")
    path = Path("mutant.safetensors")
    _line(ModelEntry("mutant", path, False, model, None)).encode("utf-8")
    told = page(ModelRow("mutant", path, True, False, card, None, len(content)), LIGHT, 10.0)
    if len(told) > _MOST_TOLD:
        raise ValueError(f"{len(told):,} characters would be shown")
    date(card)
    with contextlib.suppress(ModelError):
        configuration_of(model)
    disease = model.class_names[-1]
    record = Record(
        "leaf.jpg",
        Outcome.SICK,
        utc_now(),
        probability_sick=verdict.probability_sick,
        probabilities=verdict.probabilities,
        disease=disease,
    )
    csv_bytes([record])
    values = tuple(to_row(record).values())
    _TABLE.execute(f"SELECT {', '.join('?' * len(values))}", values)  # what the history could not keep


if __name__ == "__main__":
    raise SystemExit(main())
