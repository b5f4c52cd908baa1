"""Mutated photographs through the real decode pool and the shipped model: what `make fuzz` runs first.

Each must get a verdict with finite probabilities or a sentence, within five seconds, in little memory.
"""

from __future__ import annotations

import argparse
import math
import time
from collections import Counter
from itertools import islice
from pathlib import Path

from beanleaf_app.diagnosis.verdict import diagnose
from beanleaf_app.errors import PhotoError
from beanleaf_app.models.model import Model
from beanleaf_app.models.shipped import library_with_shipped_model
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.decoding import DecodedPhoto
from tests.robustness.figures import Deadline, MemoryWatch
from tests.robustness.photo_mutants import mutants

_SECONDS = 5.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop earlier after this time")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--samples", type=Path, help="a folder of other files to mutate, such as HEIC")
    parser.add_argument("--keep", type=Path, help="a folder for the mutants that broke a promise")
    arguments = parser.parse_args()
    model = library_with_shipped_model(Path("none")).load_in_use()
    outcomes: Counter[str] = Counter()
    broken = 0
    slowest = 0.0
    deadline = Deadline(arguments.minutes)
    begun = time.monotonic()
    with DecodePool() as pool, MemoryWatch() as memory:
        for content in islice(mutants(arguments.seed, arguments.samples), arguments.count):
            if not deadline:
                break
            started = time.monotonic()
            ((_, photo),) = pool.decode_all([content], preview_side=192)
            sentence, sound = _outcome(photo, model)
            seconds = time.monotonic() - started
            slowest = max(slowest, seconds)
            outcomes[sentence] += 1
            if seconds > _SECONDS or not sound:
                broken += 1
                print(f"BROKEN after {seconds:.1f} s: {sentence}")
                if arguments.keep is not None:
                    (arguments.keep / f"mutant {sum(outcomes.values())}").write_bytes(content)
    count = sum(outcomes.values())
    print(f"{count:,} mutated photographs in {time.monotonic() - begun:.0f} s, seed {arguments.seed}")
    print(f"promises broken: {broken}; slowest: {slowest:.2f} s; most memory of all: {memory.peak:.0f} MB")
    for sentence, times in outcomes.most_common():
        print(f"  {times:>7,}  {sentence}")
    return 1 if broken else 0


def _outcome(photo: DecodedPhoto | PhotoError, model: Model | None) -> tuple[str, bool]:
    """What the person would see, and whether it is as promised."""
    if isinstance(photo, PhotoError):
        sentence = str(photo)
        shown = sentence if "pixels" not in sentence else "This picture is too large: ..."
        return shown, sentence.endswith(".") and "inside Beanleaf" not in sentence
    if model is None:
        return "decoded", True
    (verdict,) = diagnose(model, photo.pixels[None])
    numbers = [verdict.probability_sick, *(verdict.probabilities or {}).values()]
    return verdict.kind.value, all(math.isfinite(number) and 0 <= number <= 1 for number in numbers)


if __name__ == "__main__":
    raise SystemExit(main())
