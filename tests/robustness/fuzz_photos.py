"""Mutated photographs through the real decode pool and the shipped model: what `make fuzz` runs first.

Each must get a verdict with finite probabilities or a sentence, within five seconds, in little memory.
"""

from __future__ import annotations

import argparse
import math
import time
from collections import Counter, deque
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from beanleaf_app.diagnosis.verdict import Verdict, diagnose
from beanleaf_app.errors import PhotoError
from beanleaf_app.models.shipped import library_with_shipped_model
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.decoding import DecodedPhoto
from tests.robustness.figures import Deadline, Frozen, MemoryWatch, Running
from tests.robustness.photo_mutants import grown_from, mutant

_SECONDS = 5.0
_MOST_MEMORY = 700  # MB of the program and its workers
_LATE = "(of these, late, but quick when tried again)"
_BATCH = 32  # photographs that are judged together


class TimedPool(DecodePool):
    """Notes how long each photograph took from its turn to its answer, pauses of the machine left out."""

    def __init__(self, workers: int | None, frozen: Frozen) -> None:
        super().__init__(workers)
        self._frozen = frozen
        self.took: dict[int, float] = {}  # by the identity of the source

    def _decode(
        self, source: Path | bytes, preview_side: int, thumbnail_side: int
    ) -> DecodedPhoto | PhotoError:
        begun, frozen = time.monotonic(), self._frozen.seconds
        try:
            return super()._decode(source, preview_side, thumbnail_side)
        finally:
            self.took[id(source)] = time.monotonic() - begun - (self._frozen.seconds - frozen)


class Fuzz:
    """One run, and what has come of it so far."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self._arguments = arguments
        self._model = library_with_shipped_model(Path("none")).load_in_use()
        assert self._model is not None
        self._deadline, self._running = Deadline(arguments.minutes), Running("mutated photographs")
        self._taken: deque[tuple[int, bytes]] = deque()
        self._unjudged: list[tuple[int, bytes, DecodedPhoto]] = []
        self.outcomes: Counter[str] = Counter()
        self.broken = 0
        self.slowest = 0.0

    def run(self) -> int:
        begun = time.monotonic()
        with Frozen() as frozen, TimedPool(self._arguments.workers, frozen) as pool, MemoryWatch() as memory:
            for _, answer in pool.decode_all(self._mutants(), preview_side=192, thumbnail_side=192):
                number, content = self._taken.popleft()
                seconds = pool.took.pop(id(content), 0.0)  # Python has but one empty file
                self.slowest = max(self.slowest, seconds)
                if seconds > _SECONDS:
                    self._try_again(number, content, seconds)
                self._note(number, content, answer)
                done = sum(self.outcomes.values()) - self.outcomes[_LATE]
                self._running.at(done, f"promises broken: {self.broken}; {memory.peak:.0f} MB")
            self._judge()
        count, first = sum(self.outcomes.values()) - self.outcomes[_LATE], self._arguments.first
        broken = self.broken + (memory.peak > _MOST_MEMORY)
        print(f"{count:,} mutated photographs, seed {self._arguments.seed}, {first} to {first + count - 1}")
        seconds = time.monotonic() - begun
        print(f"they took {seconds:.0f} s, of which the machine stood still for {frozen.seconds:.0f} s")
        print(f"promises broken: {broken}; slowest: {self.slowest:.2f} s; most memory: {memory.peak:.0f} MB")
        for sentence, times in self.outcomes.most_common():
            print(f"  {times:>7,}  {sentence}")
        return 1 if broken else 0

    def _mutants(self) -> Iterator[bytes]:
        grown = grown_from(self._arguments.samples)
        first = self._arguments.first
        for number in range(first, first + self._arguments.count):
            if not self._deadline:
                return
            content = mutant(grown, self._arguments.seed, number)
            self._taken.append((number, content))
            yield content

    def _try_again(self, number: int, content: bytes, seconds: float) -> None:
        """A busy machine may have let it wait: it is slow itself if it is slow each time, alone."""
        again = []
        for _ in range(2):
            with DecodePool(1) as pool:
                list(pool.decode_all([b""]))
                begun = time.monotonic()
                list(pool.decode_all([content], preview_side=192))
                again.append(time.monotonic() - begun)
        if min(again) > _SECONDS:
            self._break(number, content, f"it took {seconds:.1f} s, then {again}")
        else:
            self.outcomes[_LATE] += 1

    def _note(self, number: int, content: bytes, answer: DecodedPhoto | PhotoError) -> None:
        if isinstance(answer, DecodedPhoto):
            self._unjudged.append((number, content, answer))
            if len(self._unjudged) == _BATCH:
                self._judge()
            return
        sentence = str(answer)
        self.outcomes["This picture is too large: ..." if "pixels" in sentence else sentence] += 1
        if not sentence.endswith(".") or "inside Beanleaf" in sentence:
            self._break(number, content, sentence)

    def _judge(self) -> None:
        waiting, self._unjudged = self._unjudged, []
        if not waiting or self._model is None:
            return
        verdicts = diagnose(self._model, np.stack([photo.pixels for _, _, photo in waiting]))
        for (number, content, _), verdict in zip(waiting, verdicts, strict=True):
            self.outcomes[verdict.kind.value] += 1
            if not is_sound(verdict):
                self._break(number, content, str(verdict))

    def _break(self, number: int, content: bytes, why: str) -> None:
        self.broken += 1
        print(f"BROKEN by mutant {number}: {why}", flush=True)
        if self._arguments.keep is not None:
            (self._arguments.keep / f"photo {self._arguments.seed} {number}").write_bytes(content)


def is_sound(verdict: Verdict) -> bool:
    """Whether every number of it is a probability."""
    numbers = [verdict.probability_sick, *(verdict.probabilities or {}).values()]
    return all(math.isfinite(number) and 0 <= number <= 1 for number in numbers)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100_000)
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number of the first mutant")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop earlier after this time")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--workers", type=int, help="more of them keep a busy machine from standing idle")
    parser.add_argument("--samples", type=Path, help="a folder of other files to mutate, such as HEIC")
    parser.add_argument("--keep", type=Path, help="a folder for the mutants that broke a promise")
    return Fuzz(parser.parse_args()).run()


if __name__ == "__main__":
    raise SystemExit(main())
