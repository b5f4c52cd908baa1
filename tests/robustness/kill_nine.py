"""kill -9 at random moments of saving, importing and training; then everything must be old or new, and start.

Each victim is a fork of this process, so that it is at work at once; what must start cleanly after each
kill is a whole program. Needs a system that forks.
"""

from __future__ import annotations

import os

# A fork of a process whose BLAS has threads would wait for them for ever.
os.environ.update(OPENBLAS_NUM_THREADS="1", OMP_NUM_THREADS="1", MKL_NUM_THREADS="1")

import argparse
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
from typing import NoReturn

import numpy as np

from beanleaf_app import cli
from beanleaf_app.commands import train as _train_loads_early  # noqa: F401
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.photos.practice_leaves import practice_leaf
from beanleaf_app.training.checkpoint import Checkpoint
from tests.models.small_models import random_model, random_network, take_apart
from tests.robustness.figures import Deadline, Running

_ROOT = Path(__file__).resolve().parents[2]
_CLASSIFIES_EVERY = 25  # a whole program lists the models after every kill; after so many it classifies too


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=1_000)
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number of the first kill")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop earlier after this time")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    deadline, running = Deadline(arguments.minutes), Running("kills")
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[name] = folder
        torture = _Torture(Path(folder))
        victims = (torture.save, torture.import_one, torture.train)
        for number in range(arguments.first, arguments.first + arguments.count):
            if not deadline:
                break
            chance = random.Random(f"{arguments.seed} {number}")  # noqa: S311 - moments, not secrets
            victim = victims[number % 3]
            torture.kill(victim, rounds=chance.randint(1, 3), part=chance.random())
            torture.start(classify=number % _CLASSIFIES_EVERY == 0)
            counts[victim.__name__] += 1
            counts.update(torture.check())
            counts["clean starts"] += 1
            running.at(number + 1 - arguments.first, f"{dict(counts)}")
    print(f"{counts['clean starts']:,} kills, seed {arguments.seed}: {dict(counts)}")
    print("every start clean, every model the old or the new")
    return 0


class _Torture:
    def __init__(self, folder: Path) -> None:
        self._data = folder / "data"
        self._library = ModelLibrary(self._data / "models")
        # Large enough that a kill hits the middle of a write.
        network = random_network("disease", hidden=(32,))
        old = random_model(network=network)
        self._new: Model = random_model(network=random_network("disease", seed=1, hidden=(32,)))
        # The format leaves the order of the card open, so what a save writes is known but for that.
        self._library.save(self._new, "mine")
        self._after = take_apart(self._library.file_of("mine").read_bytes())
        self._library.save(old, "mine")
        self._before = self._library.file_of("mine").read_bytes()
        elsewhere = ModelLibrary(folder / "elsewhere")
        elsewhere.save(self._new, "stranger")
        self._stranger = elsewhere.file_of("stranger")
        self._checkpoint = self._data / "half.checkpoint"
        self._leaves = folder / "leaves"
        self._seconds = {"save": 0.05, "import_one": 0.02, "train": 0.3}  # of one round, about
        for kind in ("healthy", "bean_rust"):
            (self._leaves / "train" / kind).mkdir(parents=True)
            for number in range(4):
                leaf = practice_leaf(kind, np.random.default_rng(number), side=100)
                self._leaf = self._leaves / "train" / kind / f"{number}.png"
                leaf.save(self._leaf)

    def save(self) -> None:
        """Save the new model over the old one."""
        self._library.save(self._new, "mine")

    def import_one(self) -> None:
        """Import a model file."""
        self._library.import_file(self._stranger)

    def train(self) -> None:
        """A whole training by the command line, with a checkpoint after each epoch."""
        words = ["train", "--data", str(self._leaves), "--network", "article", "--epochs", "20"]
        words += ["--name", "trained", "--no-redraw", "--checkpoint-seconds", "0"]
        self._checkpoint.unlink(missing_ok=True)
        cli.main(["--data-dir", str(self._data), *words, "--checkpoint", str(self._checkpoint)])

    def kill(self, victim: Callable[[], None], *, rounds: int, part: float) -> None:
        """Do it again and again, and kill within this round, when about this part of it is over."""
        self._reset()
        reads, writes = os.pipe()
        pid = os.fork()
        if pid == 0:
            self._work(victim, writes)
        os.close(writes)
        begun = [time.monotonic() for _ in range(rounds) if os.read(reads, 1)]
        if rounds > 1:  # a busy machine needs longer
            self._seconds[victim.__name__] = begun[-1] - begun[-2]
        time.sleep(part * self._seconds[victim.__name__])
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)
        os.close(reads)

    @staticmethod
    def _work(victim: Callable[[], None], writes: int) -> NoReturn:
        os.setsid()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        try:
            while True:
                os.write(writes, b".")
                victim()
        finally:
            os._exit(0)

    def check(self) -> list[str]:
        """Open everything as a start does; in words what was found."""
        found = []
        library = ModelLibrary(self._data / "models")
        for entry in library.list():
            if entry.problem is not None:
                raise AssertionError(f"{entry.name}: {entry.problem}")
            if entry.name.startswith("stranger") and entry.path.read_bytes() != self._stranger.read_bytes():
                raise AssertionError(f"{entry.name} is not what was imported")
            found += [f"with a model {entry.name}"] if entry.name in ("stranger", "trained") else []
        if library.in_use != "mine":
            raise AssertionError(f"{library.in_use} is in use")
        content = library.file_of("mine").read_bytes()
        if content != self._before and take_apart(content) != self._after:
            raise AssertionError("the model is neither the old one nor the new one")
        found.append("kept the old" if content == self._before else "has the new")
        if self._checkpoint.exists():
            Checkpoint.load(self._checkpoint)  # or it says what is wrong with it
            found.append("with a checkpoint")
        found += ["with an unfinished file"] if list(library.folder.glob(".*.part")) else []
        return found

    def start(self, *, classify: bool) -> None:
        """A whole program that reads and checks every model, or also judges a leaf with the one in use."""
        words = [sys.executable, "-m", "beanleaf_app", "--data-dir", str(self._data)]
        for command in (["models", "list"], ["classify", str(self._leaf)])[: 2 if classify else 1]:
            done = subprocess.run([*words, *command], cwd=_ROOT, capture_output=True, text=True, check=False)
            expected = "* mine" if command[0] == "models" else self._leaf.name
            if done.returncode or expected not in done.stdout or done.stderr:
                raise AssertionError(f"no clean start: {done.returncode} {done.stdout} {done.stderr}")

    def _reset(self) -> None:
        for path in self._library.folder.glob("*"):
            if path.name.startswith(("stranger", "trained", ".")):
                path.unlink()
        self._checkpoint.unlink(missing_ok=True)
        self._library.file_of("mine").write_bytes(self._before)


if __name__ == "__main__":
    raise SystemExit(main())
