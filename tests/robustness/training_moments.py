"""Trainings paused, stopped, closed and killed at random moments, and gone on with until they have ended.

Each round is one training in the real window, by the exact engine or by mini-batches. Its windows are
closed, or killed with SIGKILL, and opened again. After each window everything on the disk is looked at; in
the end the network must be, bit for bit, the one of a training that nobody disturbed. Needs Linux.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import math
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np

from beanleaf_app.photos.practice_leaves import CLASS_NAMES, practice_leaf
from beanleaf_app.training.config import TrainingConfig
from tests.robustness.figures import Deadline, Patience, running_in_group
from tests.robustness.moments_checks import Broken, Disk
from tests.robustness.moments_window import Plan, run

_ROOT = Path(__file__).resolve().parents[2]
ENGINES = ("exact", "minibatch")
_FATES = ("kill", "kill", "kill", "close", "stop", "finish")
# Since when the seconds of a fate count, and up to which share of a training's.
_LEARNING = ("learning", 1.0)
_MOMENTS = {
    "kill": (("opened", 0.5), _LEARNING, _LEARNING, ("ended", 0.05)),
    "close": (("opened", 0.5), _LEARNING, _LEARNING),
    "stop": (_LEARNING,),
    "finish": (_LEARNING,),
}
_MOST_WINDOWS = 4  # the last one is left in peace
_SEEDS = 3  # each has its undisturbed training, which takes a while
_LEAVES = {"train": 12, "validation": 5}  # of each class
_TELL_EVERY = 10
_HARMLESS = "This plugin does not support"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--minutes", type=float, default=math.inf, help="stop earlier after this time")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--short", action="store_true", help="trainings of a moment")
    parser.add_argument(
        "--seconds", type=float, default=2.0, help="that a training takes, about; more on a busy computer"
    )
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        plan, folder = arguments.child
        return run(Plan(**json.loads(plan)), Path(folder))
    deadline = Deadline(arguments.minutes)
    counts: Counter[str] = Counter()
    broken = 0
    with tempfile.TemporaryDirectory() as name:
        chance = random.Random(arguments.seed)  # noqa: S311 - moments, not secrets
        rounds = Rounds(Path(name), chance, counts, arguments.seconds, short=arguments.short)
        for number in range(arguments.count):
            if not deadline:
                break
            engine = ENGINES[number % len(ENGINES)]
            try:
                rounds.play(engine, number)
            except Broken as error:
                broken += 1
                print(f"BROKEN in round {number} ({engine}): {error}\n  {rounds.told}", flush=True)
                rounds.disk.begin_again()
            counts["rounds"] += 1
            if counts["rounds"] % _TELL_EVERY == 0:
                print(f"{counts['rounds']} trainings, {counts['windows']} windows", flush=True)
    print(f"{counts.pop('rounds')} trainings, seed {arguments.seed}: {dict(sorted(counts.items()))}")
    print(f"promises broken: {broken}")
    return 1 if broken else 0


class Rounds:
    """Plays trainings with disturbances in one folder.

    told : what happened in the windows of the present round
    """

    def __init__(
        self, folder: Path, chance: random.Random, counts: Counter[str], seconds: float, *, short: bool
    ) -> None:
        self._folder = folder
        self._chance = chance
        self._counts = counts
        self._epochs = {"exact": 1_500, "minibatch": 12} if short else {"exact": 4_000, "minibatch": 40}
        self._seconds = seconds
        self._leaves = folder / "leaves"
        self.told: list[str] = []
        (folder / "xdg_runtime_dir").mkdir(mode=0o700)
        for split, count in _LEAVES.items():
            for label, kind in enumerate(CLASS_NAMES):
                (self._leaves / split / kind).mkdir(parents=True)
                for number in range(count):
                    rng = np.random.default_rng([label, number, len(split)])
                    practice_leaf(kind, rng, side=100).save(self._leaves / split / kind / f"{number}.png")
        self.disk = Disk(folder / "data", self._leaves)

    def play(self, engine: str, number: int) -> None:
        """One training to its end. Raises Broken."""
        self.told = []
        name, changes_rate = f"round {number}", self._chance.random() < 0.2
        config = self._config(engine, changes_rate=changes_rate)
        self.disk.begin(config, name)
        for window in range(_MOST_WINDOWS):
            fate = "finish" if window == _MOST_WINDOWS - 1 else self._chance.choice(_FATES)
            plan = self._plan(config, name, fate, changes_rate=changes_rate)
            events = self._open(plan)
            self._count(plan, events)
            if self.disk.check(events, killed=plan.fate == "kill"):
                break
        else:
            raise Broken("the last window was left in peace, and the training has not ended")
        self._counts[f"ended, {engine}"] += 1

    def _config(self, engine: str, *, changes_rate: bool) -> TrainingConfig:
        seed, epochs = self._chance.randrange(_SEEDS), self._epochs[engine]
        # Which weights are drawn in the place of dead ones depends on the rate.
        chosen: dict[str, Any] = {"seed": seed, "epochs": epochs, "redraw": not changes_rate}
        if engine == "exact":
            return TrainingConfig(network="article", learning_rate=0.01, **chosen)
        return TrainingConfig.for_network("conv 4,norm,pool,relu,average,dropout 0.2", **chosen)

    def _plan(self, config: TrainingConfig, name: str, fate: str, *, changes_rate: bool) -> Plan:
        chance, longest = self._chance, self._seconds
        events: list[tuple[str, float, float]] = []
        if chance.random() < 0.5:
            since = chance.uniform(0, longest / 2)
            events += [("pause", since, 0.0), ("go_on", since + chance.uniform(0, longest / 4), 0.0)]
        events += [
            ("look", chance.uniform(0, longest), chance.random()) for _ in range(chance.choice((0, 1, 4)))
        ]
        if changes_rate:
            events.append(("rate", chance.uniform(0, longest / 2), chance.random()))
        stopped = chance.random() < 0.3
        since, within = chance.choice(_MOMENTS[fate])
        seconds = chance.uniform(0, within * longest)
        return Plan(config.as_json(), str(self._leaves), name, fate, since, seconds, events, stopped)

    def _open(self, plan: Plan) -> list[dict[str, Any]]:
        """A window to its end; what it told, and at last its exit code."""
        homes = {
            name: str(self._folder / name.lower())
            for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")
        }
        environment = {**os.environ, **homes, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(_ROOT)}
        words = [sys.executable, __file__, "--child", plan.as_text(), str(self._folder)]
        with subprocess.Popen(
            words,
            cwd=_ROOT,
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        ) as window:
            told = _told_by(window)
            if told is None:
                os.killpg(window.pid, signal.SIGKILL)
                raise Broken(f"the window hangs: {plan}")
        out, complaints = told
        self.told.append(
            f"{plan.fate} since {plan.since} after {plan.seconds:.2f} s, {plan.events}: {out.split()}"
        )
        said = "\n".join(line for line in complaints.splitlines() if not line.startswith(_HARMLESS))
        if window.returncode not in ((0, -signal.SIGKILL) if plan.fate == "kill" else (0,)) or said:
            raise Broken(f"exit {window.returncode} {said[-600:]}")
        _wait_for_helpers(window.pid)
        # A kill cuts the last line off.
        lines = [line for line in out.splitlines(keepends=True) if line.endswith("}\n")]
        return [json.loads(line) for line in lines] + [{"what": "exit", "code": window.returncode}]

    def _count(self, plan: Plan, events: list[dict[str, Any]]) -> None:
        was_killed = events[-1]["code"] != 0
        self._counts["windows"] += 1
        for event in events:
            if event["what"] in ("offered", "pause", "look", "rate", "stopped", "closing", "finished"):
                self._counts[event["what"]] += 1
        if plan.fate == "kill" and was_killed:
            last = events[-2]["what"] if len(events) > 1 else "starting"
            self._counts[f"killed after «{last}»"] += 1


def _told_by(window: subprocess.Popen[str]) -> tuple[str, str] | None:
    """What it wrote until its end, and what it complained of; None if it does not end."""
    patience = Patience(300)
    while patience:
        with contextlib.suppress(subprocess.TimeoutExpired):
            return window.communicate(timeout=0.5)
    return None


def _wait_for_helpers(group: int) -> None:
    """The processes that decode photographs end by themselves when their window is gone."""
    patience = Patience(20)
    while running := running_in_group(group):
        if not patience:
            raise Broken(f"processes of a window that is gone still run: {running}")
        time.sleep(0.02)


if __name__ == "__main__":
    raise SystemExit(main())
