"""How long the window stalls when somebody works with ten thousand photographs.

    make bench-rows
    python tests/benchmarks/ten_thousand_rows.py [--count N] [--rounds N] [--only WORDS ...]

It opens the real window on whatever screen Qt finds (QT_QPA_PLATFORM=offscreen needs none), with so many
judged photographs in the classify view and as many in the history, and does what a person would: sort,
filter, type into the search, select, copy, remove, judge again, open and search the history. A timer of one
millisecond beats on the window's thread; the longest gap after each action is what somebody who moves the
mouse would feel. Printed is its median of the rounds, the worst, and how long the thread itself worked in
the median one; less than the gap means that it waited for others. Each action is followed until the window
has come to rest.
"""

from __future__ import annotations

import argparse
import itertools
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from beats import Beats
from PySide6.QtCore import QEventLoop, Qt, QTimer

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from by_hand import Action  # noqa: E402 - the folder above has to be found first
from history_at_work import HistoryAtWork  # noqa: E402 - the same
from open_program import open_window, own_paths  # noqa: E402 - the same
from rows_at_work import RowsAtWork  # noqa: E402 - the same

from beanleaf_app import app  # noqa: E402 - the same

BUDGET = 16.0  # milliseconds
GIVE_UP = 60.0  # seconds
_REST = 0.15  # seconds without anything under way


def main() -> int:
    arguments = _arguments()
    app.create_application(["ten_thousand_rows"])
    with tempfile.TemporaryDirectory(prefix="beanleaf-rows-", ignore_cleanup_errors=True) as folder:
        window = open_window(own_paths(Path(folder)))
        rows = RowsAtWork(window, Path(folder, "photos"), arguments.count)
        kept = HistoryAtWork(window, rows.cards)
        print(f"{arguments.count:,} photographs, {os.cpu_count()} cores, {arguments.rounds} rounds")
        print(f"{'milliseconds':<58}{'median':>8}{'worst':>8}{'worked':>8}")
        over = 0
        for action in itertools.chain(rows.actions(), kept.actions()):
            if not arguments.only or any(word in action.name for word in arguments.only):
                over += _measure(action, arguments.rounds) > BUDGET
        window.close()
    missed = f": missed by {over}, see above" if over else ""
    print(f"budget: {BUDGET:.0f} ms in the median{missed}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--only", nargs="+", metavar="WORDS", help="actions with these in their names")
    return parser.parse_args()


def _measure(action: Action, rounds: int) -> float:
    """The median of the longest gaps, in milliseconds."""
    longest = []
    for _ in range(1 if action.once else rounds):
        _run(action.before, _REST)
        beats = _run(action.act, max(_REST, action.seconds), action.is_under_way)
        gaps = beats.gaps
        worked = np.diff(np.array(beats._beats), axis=0)[:, 1] * 1000
        longest.append((float(gaps.max()), float(worked[gaps.argmax()])))
    longest.sort()
    median, its_work = longest[len(longest) // 2]
    mark = "  over the budget" if median > BUDGET else ""
    print(f"{action.name:<58}{median:>8.1f}{longest[-1][0]:>8.1f}{its_work:>8.1f}{mark}", flush=True)
    return median


def _run(act: Callable[[], object], rest: float, is_under_way: Callable[[], bool] = lambda: False) -> Beats:
    """Do it in the event loop, and stay there until nothing has been under way for so many seconds."""
    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    beats = Beats()
    began = moved = time.perf_counter()

    def beat() -> None:
        nonlocal moved
        beats.beat()
        if len(beats) == 2:
            act()  # inside the loop, so that what the click itself costs is a gap too
            moved = time.perf_counter()
        elif is_under_way():
            moved = time.perf_counter()
        if moved - began > GIVE_UP or time.perf_counter() - moved > rest:
            loop.quit()

    timer.timeout.connect(beat)
    timer.start(1)
    loop.exec()
    timer.stop()
    beats.close()
    if moved - began > GIVE_UP:
        raise SystemExit(f"not finished after {GIVE_UP:.0f} seconds")
    return beats


if __name__ == "__main__":
    sys.exit(main())
