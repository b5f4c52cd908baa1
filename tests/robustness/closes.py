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
from tests.robustness.figures import Deadline, Running, seconds_without_a_core

_ROOT = Path(__file__).resolve().parents[2]
STATES = (
    *("idle", "loading", "classifying", "training", "saving", "history"),
    *("watching", "exporting", "importing", "lesson", "speaking"),
)
WAYS = ("close", "signal")  # as a person does, or as the system does at a log-out
_SECONDS = 2.0
_TRIES = 3
_PATIENCE = 120.0  # seconds; a window that is still there by then never closes
_HARMLESS = "This plugin does not support"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--from", type=int, default=0, dest="first", help="the number of the first close")
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop earlier after this time")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        from tests.robustness.closing_window import run

        state, way, seconds, folder = arguments.child
        return run(state, way, float(seconds), Path(folder))
    deadline, running = Deadline(arguments.minutes), Running("closes")
    counts: Counter[str] = Counter()
    slowest, broken = 0.0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _furnish(folder)
        for number in range(arguments.first, arguments.first + arguments.count):
            if not deadline:
                break
            chance = random.Random(f"{arguments.seed} {number}")  # noqa: S311 - moments, not secrets
            state, way, moment = chance.choice(STATES), chance.choice(WAYS), chance.uniform(0, 1.0)
            # A busy machine may have let it wait: it is slow itself if it is slow each time.
            for _ in range(_TRIES):
                code, seconds, said = _close(folder, state, way, moment)
                if code or said or seconds <= _SECONDS:
                    break
                counts["(waited for the machine, and was tried again)"] += 1
            slowest = max(slowest, seconds)
            counts.update([state, way])
            if code or seconds > _SECONDS or said:
                broken += 1
                print(f"BROKEN {number}, {way} while {state}: exit {code}, {seconds:.2f} s {said[-300:]}")
            running.at(number + 1 - arguments.first, f"promises broken: {broken}")
    print(f"{sum(counts[way] for way in WAYS)} closes, seed {arguments.seed}: {dict(counts)}")
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


def _close(folder: Path, state: str, way: str, seconds: float) -> tuple[int, float, str]:
    """The exit code, the seconds from the close to the end of the process, and what Qt complained of."""
    homes = {
        name: str(folder / name.lower())
        for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
    }
    environment = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)}
    words = [sys.executable, __file__, "--child", state, way, f"{seconds:.3f}", str(folder)]
    waited = 0.0
    with (
        (folder / "output").open("w+") as output,
        (folder / "errors").open("w+") as errors,
        subprocess.Popen(words, cwd=_ROOT, env=environment, stdout=output, stderr=errors) as process,
    ):
        given_up = time.monotonic() + _PATIENCE
        while process.poll() is None:
            if time.monotonic() > given_up:
                process.kill()
            waited = max(waited, seconds_without_a_core(process.pid))
            time.sleep(0.005)
        ended = time.monotonic()
        output.seek(0)
        errors.seek(0)
        closed = [line.split()[1:] for line in output if line.startswith("closed ")]
        complaints = [line for line in errors if not line.startswith(_HARMLESS)]
    # What the machine made it wait for a core is not the program's.
    took = ended - float(closed[0][0]) - (waited - float(closed[0][1])) if closed else math.inf
    return process.returncode, took, "".join(complaints)


if __name__ == "__main__":
    raise SystemExit(main())
