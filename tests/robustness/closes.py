"""The window closed in random states: exit code 0 within two seconds, and no warning of Qt."""

from __future__ import annotations

import argparse
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import numpy as np

from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.photos.practice_leaves import practice_leaf
from tests.models.small_models import random_model
from tests.robustness.figures import Deadline

_ROOT = Path(__file__).resolve().parents[2]
STATES = ("idle", "loading", "classifying", "training", "saving", "history")
_SECONDS = 2.0
_HARMLESS = "This plugin does not support"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop earlier after this time")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        from tests.robustness.closing_window import run

        state, seconds, folder = arguments.child
        return run(state, float(seconds), Path(folder))
    chance = random.Random(arguments.seed)  # noqa: S311 - moments, not secrets
    deadline = Deadline(arguments.minutes)
    counts: Counter[str] = Counter()
    slowest, broken = 0.0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _furnish(folder)
        for _ in range(arguments.count):
            if not deadline:
                break
            state = chance.choice(STATES)
            code, seconds, said = _close(folder, state, chance.uniform(0, 1.0))
            slowest = max(slowest, seconds)
            counts[state] += 1
            if code or seconds > _SECONDS or said:
                broken += 1
                print(f"BROKEN while {state}: exit {code} after {seconds:.2f} s {said[-300:]}")
    print(f"{sum(counts.values())} closes, seed {arguments.seed}: {dict(counts)}")
    print(f"promises broken: {broken}; slowest from close to the end of the process: {slowest:.2f} s")
    return 1 if broken else 0


def _furnish(folder: Path) -> None:
    (folder / "photos").mkdir()
    (folder / "xdg_runtime_dir").mkdir(mode=0o700)
    leaf = practice_leaf("bean_rust", np.random.default_rng(0), side=1000)
    leaf.save(folder / "leaf.jpg")
    content = (folder / "leaf.jpg").read_bytes()
    for number in range(400):
        (folder / "photos" / f"{number}.jpg").write_bytes(content + str(number).encode())
    ModelLibrary(folder / "data" / "models").save(random_model(), "mine")


def _close(folder: Path, state: str, seconds: float) -> tuple[int, float, str]:
    """The exit code, the seconds from the close to the end of the process, and what Qt complained of."""
    homes = {
        name: str(folder / name.lower())
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    }
    environment = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)}
    words = [sys.executable, __file__, "--child", state, f"{seconds:.3f}", str(folder)]
    done = subprocess.run(
        words, cwd=_ROOT, env=environment, capture_output=True, text=True, check=False, timeout=120
    )
    closed = [line.split()[1] for line in done.stdout.splitlines() if line.startswith("closed ")]
    complaints = [line for line in done.stderr.splitlines() if not line.startswith(_HARMLESS)]
    ended = time.time() - float(closed[0]) if closed else math.inf
    return done.returncode, ended, "\n".join(complaints)


if __name__ == "__main__":
    raise SystemExit(main())
