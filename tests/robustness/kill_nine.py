"""kill -9 at random moments of saving, importing and training; then everything must be old or new, and start.

Each victim is a fork of this process, so that a thousand of them take minutes. Needs a system that forks.
"""

from __future__ import annotations

import os

# A fork of a process whose BLAS has threads would wait for them for ever.
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")

import argparse
import contextlib
import math
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np

from beanleaf_app import cli
from beanleaf_app.commands import train as _train_loads_early  # noqa: F401
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.photos.practice_leaves import practice_leaf
from tests.models.small_models import random_model, random_network, take_apart
from tests.robustness.figures import Deadline

_ROOT = Path(__file__).resolve().parents[2]
_STARTS_EVERY = 25  # a whole program is started after so many kills; the library is opened after each


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop earlier after this time")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    chance = random.Random(arguments.seed)  # noqa: S311 - moments, not secrets
    deadline = Deadline(arguments.minutes)
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        torture = _Torture(Path(folder))
        victims = [(torture.save, 0.15), (torture.import_one, 0.1), (torture.train, 1.0)]
        for number in range(arguments.count):
            if not deadline:
                break
            victim, longest = victims[number % 3]
            torture.kill(victim, chance.uniform(0, longest))
            counts[victim.__name__] += 1
            counts["kept the old" if torture.check() else "has the new"] += 1
            if number % _STARTS_EVERY == 0:
                torture.start()
                counts["whole programs started"] += 1
    kills = sum(counts[victim.__name__] for victim, _ in victims)
    print(f"{kills:,} kills, seed {arguments.seed}: {dict(counts)}")
    print("every start clean, every model the old or the new")
    return 0


class _Torture:
    def __init__(self, folder: Path) -> None:
        self._data = folder / "data"
        self._library = ModelLibrary(self._data / "models")
        # Large enough that a kill hits the middle of a write.
        network = random_network("disease", hidden=(32,))
        self._old = random_model(network=network)
        self._new: Model = random_model(network=random_network("disease", seed=1, hidden=(32,)))
        self._library.save(self._old, "mine")
        elsewhere = ModelLibrary(folder / "elsewhere")
        elsewhere.save(self._new, "stranger")
        self._stranger = elsewhere.file_of("stranger")
        self._weights = [
            take_apart(library.file_of(name).read_bytes())[1]
            for library, name in ((self._library, "mine"), (elsewhere, "stranger"))
        ]
        self._leaves = folder / "leaves"
        for kind in ("healthy", "bean_rust"):
            (self._leaves / "train" / kind).mkdir(parents=True)
            for number in range(4):
                leaf = practice_leaf(kind, np.random.default_rng(number), side=100)
                leaf.save(self._leaves / "train" / kind / f"{number}.png")
        self._reset()

    def save(self) -> None:
        """Save the new model over the old one, again and again."""
        while True:
            self._library.save(self._new, "mine")

    def import_one(self) -> None:
        """Import a model file, again and again."""
        for _ in range(40):
            self._library.import_file(self._stranger)

    def train(self) -> None:
        """A whole training by the command line."""
        words = ["train", "--data", str(self._leaves), "--network", "article", "--epochs", "30"]
        words += ["--name", "trained"]
        cli.main(["--data-dir", str(self._data), *words, "--no-redraw"])

    def kill(self, victim: Callable[[], None], seconds: float) -> None:
        self._reset()
        pid = os.fork()
        if pid == 0:
            os.setsid()
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
            try:
                victim()
            finally:
                os._exit(0)
        time.sleep(seconds)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)

    def check(self) -> bool:
        """Open the library as a start does. True if the model is still the old one."""
        library = ModelLibrary(self._data / "models")
        for entry in library.list():
            if entry.problem is not None:
                raise AssertionError(f"{entry.name}: {entry.problem}")
            if entry.name.startswith("stranger") and entry.path.read_bytes() != self._stranger.read_bytes():
                raise AssertionError(f"{entry.name} is not what was imported")
        if library.in_use != "mine":
            raise AssertionError(f"{library.in_use} is in use")
        content = library.file_of("mine").read_bytes()
        if content != self._before and take_apart(content)[1] != self._weights[1]:
            raise AssertionError("the model is neither the old one nor the new one")
        return content == self._before

    def start(self) -> None:
        """A whole program that lists the models."""
        words = [sys.executable, "-m", "beanleaf_app", "--data-dir", str(self._data), "models", "list"]
        done = subprocess.run(words, cwd=_ROOT, capture_output=True, text=True, check=False)
        if done.returncode or "mine" not in done.stdout or done.stderr:
            raise AssertionError(f"no clean start: {done.returncode} {done.stdout} {done.stderr}")

    def _reset(self) -> None:
        for path in self._library.folder.glob("*"):
            if path.name.startswith(("stranger", "trained", ".")):
                path.unlink()
        self._library.save(self._old, "mine")
        self._before = self._library.file_of("mine").read_bytes()


if __name__ == "__main__":
    raise SystemExit(main())
