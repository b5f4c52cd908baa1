"""Mutated model files: each is refused with a sentence, or its answers are finite and between 0 and 1."""

from __future__ import annotations

import argparse
import math
import tempfile
import time
import warnings
from collections import Counter
from pathlib import Path

import numpy as np

from beanleaf_app.diagnosis.verdict import diagnose
from beanleaf_app.errors import ModelError
from beanleaf_app.models.model_file import parse_model, save_model
from beanleaf_app.photos.preprocessing import FEATURES
from tests.models.small_models import put_together, random_model, random_network, take_apart
from tests.robustness.figures import Deadline, MemoryWatch
from tests.robustness.photo_mutants import mutate

_ODD = np.array([np.inf, -np.inf, np.nan, 3e38, -3e38, 1e30, 1e-45, 0.0], "<f4")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop earlier after this time")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    warnings.simplefilter("error")  # a number that overflows is a broken promise
    seeds = _seeds()
    generator = np.random.default_rng(arguments.seed)
    pictures = generator.integers(0, 256, (3, FEATURES), dtype=np.uint8)
    pictures[0], pictures[1] = 0, 255
    outcomes: Counter[str] = Counter()
    deadline = Deadline(arguments.minutes)
    begun = time.monotonic()
    slowest, broken = 0.0, 0
    with MemoryWatch() as memory:
        for _ in range(arguments.count):
            if not deadline:
                break
            content = _mutant(seeds, generator)
            started = time.monotonic()
            outcome = _outcome(content, pictures)
            slowest = max(slowest, time.monotonic() - started)
            outcomes[outcome] += 1
            broken += outcome.startswith("BROKEN")
    count = sum(outcomes.values())
    print(f"{count:,} mutated model files in {time.monotonic() - begun:.0f} s, seed {arguments.seed}")
    print(f"promises broken: {broken}; slowest: {slowest:.2f} s; most memory: {memory.peak:.0f} MB")
    for outcome, times in outcomes.most_common(12):
        print(f"  {times:>7,}  {outcome}")
    return 1 if broken else 0


def _seeds() -> list[bytes]:
    made = []
    with tempfile.TemporaryDirectory() as folder:
        for task, classes in (("disease", 3), ("health", 3), ("disease", 2)):
            names = (
                ("rust", "spot", "healthy")[-classes:] if task == "disease" else ("rust", "spot", "healthy")
            )
            network = random_network(task, hidden=(1,), classes=classes)
            model = random_model(task, network=network, class_names=names, healthy_class=len(names) - 1)
            path = Path(folder, "model.safetensors")
            save_model(model, path)
            made.append(path.read_bytes())
    return made


def _mutant(seeds: list[bytes], generator: np.random.Generator) -> bytes:
    content = seeds[generator.integers(len(seeds))]
    header, numbers = take_apart(content)
    what = generator.integers(4)
    if what == 0:  # anywhere, most of it in the header
        return mutate(content, seeds, generator)
    if what == 1:  # weights that no training makes
        weights = np.frombuffer(numbers, "<f4").copy()
        places = generator.integers(len(weights), size=int(generator.integers(1, 5)))
        weights[places] = generator.choice(_ODD, len(places))
        return put_together(header, weights.tobytes())
    card = header["__metadata__"]
    name = str(generator.choice(sorted(card if what == 2 else header)))
    place = card if what == 2 else header
    value = place[name]
    text = value if isinstance(value, str) else str(value)
    place[name] = mutate(text.encode(), seeds, generator).decode("latin-1")
    return put_together(header, numbers)


def _outcome(content: bytes, pictures: np.ndarray[tuple[int, ...], np.dtype[np.uint8]]) -> str:
    try:
        model = parse_model(content, Path("mutant.safetensors"))
        verdicts = diagnose(model, pictures)
    except ModelError as error:
        return str(error).partition(": ")[2][:60]
    except Exception as error:
        return f"BROKEN: {type(error).__name__}: {error}"
    for verdict in verdicts:
        numbers = [verdict.probability_sick, *(verdict.probabilities or {}).values()]
        if not all(math.isfinite(number) and 0 <= number <= 1 for number in numbers):
            return f"BROKEN: {numbers}"
    return "accepted, and its answers are sound"


if __name__ == "__main__":
    raise SystemExit(main())
