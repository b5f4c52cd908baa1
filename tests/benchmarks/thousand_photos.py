"""A thousand JPEGs dropped on the window at once, beside what decoding them alone takes.

    make bench-thousand
    python tests/benchmarks/thousand_photos.py [--count N] [--small] [--photos FOLDER]

It makes JPEGs of 12 megapixels with as much detail as a phone's (with --small of 500x500 pixels, as in
Beans; with --photos it takes those of a folder). Of one in five the network is in doubt and looks at its
mirrors too, as it does of the leaves of Beans.

In turns, three times, it decodes them with the window's own pool of helper processes on all cores, as no
network can be faster than that, and drops them on the real window, with the model that ships and the history
on. The best of each are compared, as a computer is not equally fast all the time.

Then it drops them once more and lets a timer of four milliseconds beat on the window's thread until all are
judged: the gap between two beats is what somebody who moves the mouse would feel, and four of it are the
timer's own. The timer takes as much of a core as the window does, so this drop says nothing of the pace.
Memory is that of the program and its helpers together. Last it drops them again and asks to stop in the
middle.
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
from typing import TYPE_CHECKING

import numpy as np
import verdict_latency as latency
from open_program import open_window, own_paths
from PySide6.QtCore import QEventLoop, Qt, QTimer

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from beanleaf_app import app  # noqa: E402 - the folder above has to be found first
from beanleaf_app.desktop.card import CardState  # noqa: E402 - the same
from beanleaf_app.desktop.look import SIDE_IN_GRID  # noqa: E402 - the same
from beanleaf_app.photos.decode_pool import DecodePool  # noqa: E402 - the same
from beanleaf_app.photos.finding import find_photos  # noqa: E402 - the same
from beanleaf_app.photos.practice_leaves import practice_leaf  # noqa: E402 - the same
from tests.e2e.dropping import drop  # noqa: E402 - the same
from tests.robustness.figures import resident_megabytes  # noqa: E402 - the same

if TYPE_CHECKING:
    from beanleaf_app.desktop.window.main_window import MainWindow

TURNS = 3
SHARE = 0.90  # of the pace of decoding alone
SURE_OF = 5  # photographs for one that the network doubts
TARGET_P99, TARGET_LONGEST, TARGET_STOP = 16.0, 50.0, 200.0  # milliseconds
GIVE_UP = 1800.0  # seconds


def main() -> int:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(prefix="beanleaf-many-", ignore_cleanup_errors=True) as folder:
        photos = _photos(arguments, Path(folder, "photos"))
        size = sum(photo.stat().st_size for photo in photos) / len(photos)
        print(f"{len(photos):,} JPEGs of {size / 1e6:.2f} MB, {os.cpu_count()} cores", flush=True)
        application = app.create_application(["thousand_photos"])
        window = open_window(own_paths(Path(folder)))
        _make_ready(window, photos)
        kept = _compare_pace(window, photos)
        kept = _measure_stalls(window, photos) and kept
        window.close()
        application.processEvents()
    print(
        f"budget: {SHARE:.0%}, {TARGET_P99:.0f} ms at 99 %, {TARGET_LONGEST:.0f} ms, {TARGET_STOP:.0f} ms",
        end="",
    )
    print("" if kept else ": missed, see above")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--small", action="store_true", help="photographs of 500x500 pixels")
    parser.add_argument("--photos", type=Path, metavar="FOLDER", help="take these instead of drawing some")
    return parser.parse_args()


def _photos(arguments: argparse.Namespace, folder: Path) -> list[Path]:
    if arguments.photos is not None:
        return list(itertools.islice(find_photos([arguments.photos]), arguments.count))
    folder.mkdir()
    leaf = folder.parent / "leaf.jpg"
    contents = []
    for kind in ("bean_rust", "healthy"):  # the drawn healthy leaf is the doubtful one
        if arguments.small:
            practice_leaf(kind, np.random.default_rng(0), side=500).save(leaf, quality=92)
        else:
            latency.draw_photo(None, latency.DAYLIGHT, leaf, kind)
        contents.append(leaf.read_bytes())
    photos, sizes = [], set[int]()
    for number in range(arguments.count):
        photos.append(folder / f"leaf {number}.jpg")
        content = contents[number % SURE_OF == SURE_OF - 1]
        # No two of a size, as with a camera's: files of one size are read twice, to find copies.
        size = next(size for size in itertools.count(len(content) + 1 + number) if size not in sizes)
        sizes.add(size)
        photos[-1].write_bytes(content.ljust(size, b"\0"))
    return photos


def _decode_alone(photos: list[Path]) -> float:
    """Seconds that the pool takes for all photographs when nobody else needs the cores."""
    with DecodePool() as pool:
        list(pool.decode_all(photos[:8], thumbnail_side=SIDE_IN_GRID))  # the helpers run
        began = time.perf_counter()
        for _ in pool.decode_all(photos, thumbnail_side=SIDE_IN_GRID):
            pass
        return time.perf_counter() - began


def _make_ready(window: MainWindow, photos: list[Path]) -> None:
    """Judge a few, so that the helpers run and the model is loaded."""
    queue, cards = window.classify_view.queue, window.classify_view.cards
    drop(window, *photos[:8])
    _beats(lambda: not queue.is_busy and cards.rowCount() == 8)


def _compare_pace(window: MainWindow, photos: list[Path]) -> bool:
    """Whether the window takes little longer than decoding alone."""
    alone, judged = [], []
    for _ in range(TURNS):
        alone.append(_decode_alone(photos))
        judged.append(_judge_all(window, photos))
    for what, seconds in (("decoding alone", alone), ("in the window", judged)):
        print(f"{what:20}" + " and ".join(f"{len(photos) / each:.1f}" for each in seconds) + " photos/s")
    doubted = sum(
        max((card.probabilities or {"": 1.0}).values()) < 0.999 for card in window.classify_view.cards.all()
    )
    share = min(alone) / min(judged)
    print(f"{'':20}that is {share:.1%} of the pace of decoding; {doubted} in doubt", flush=True)
    return share >= SHARE


def _judge_all(window: MainWindow, photos: list[Path]) -> float:
    """Seconds from the drop until the last of all photographs is judged and shown."""
    queue, loop = window.classify_view.queue, QEventLoop()
    window.classify_view.clear()
    _beats(lambda: not queue.is_busy)
    queue.finished.connect(loop.quit)
    began = time.perf_counter()
    drop(window, *photos)
    loop.exec()
    taken = time.perf_counter() - began
    queue.finished.disconnect(loop.quit)
    assert window.classify_view.cards.rowCount() == len(photos)
    assert not window.classify_view.cards.counts[CardState.WAITING]
    return taken


def _measure_stalls(window: MainWindow, photos: list[Path]) -> bool:
    """Whether the window stayed quick, and could be stopped."""
    queue, cards = window.classify_view.queue, window.classify_view.cards
    window.classify_view.clear()
    _beats(lambda: not queue.is_busy)
    before, memory = resident_megabytes(), list[float]()

    def done() -> bool:  # at every beat, so it is not to cost what is measured
        judged = cards.rowCount() - cards.counts[CardState.WAITING]
        if judged >= next_look[0]:
            memory.append(resident_megabytes())
            next_look[0] += len(photos) / 10
        return judged == len(photos) and not queue.is_busy

    next_look = [len(photos) / 10]
    began = time.perf_counter()
    gaps = _beats(done, lambda: drop(window, *photos))
    taken = time.perf_counter() - began
    p99, longest = float(np.quantile(gaps, 0.99)), float(gaps.max())
    print(f"stall at 99 %       {p99:6.1f} ms, longest {longest:.1f} ms, {(gaps > 16).sum()} over 16 ms")
    print(
        f"resident memory     {before:6.0f} MB before; after each tenth "
        + " ".join(f"{m:.0f}" for m in memory)
    )
    window.classify_view.clear()
    _beats(lambda: not queue.is_busy)
    stopped = _time_to_stop(window, photos, taken)
    print(f"stopped after       {stopped:6.1f} ms")
    return p99 <= TARGET_P99 and longest <= TARGET_LONGEST and stopped <= TARGET_STOP


def _time_to_stop(window: MainWindow, photos: list[Path], taken: float) -> float:
    """Milliseconds from asking to stop, some way into the work, until nothing is under way."""
    queue = window.classify_view.queue
    half = time.perf_counter() + min(2.0, taken / 3)
    _beats(lambda: time.perf_counter() > half, lambda: drop(window, *photos))
    assert queue.is_busy
    began = time.perf_counter()
    queue.cancel()
    _beats(lambda: not queue.is_busy)
    return 1000 * (time.perf_counter() - began)


def _beats(done: Callable[[], bool], begin: Callable[[], object] = lambda: None) -> np.ndarray:
    """Run the event loop until `done`; the milliseconds between its beats."""
    loop, timer = QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    moments = [time.perf_counter()]
    until = moments[0] + GIVE_UP

    def beat() -> None:
        moments.append(time.perf_counter())
        if len(moments) == 2:
            begin()  # inside the loop, so that what the drop itself costs is a gap too
        elif done():
            loop.quit()
        elif moments[-1] > until:
            raise SystemExit(f"not finished after {GIVE_UP:.0f} seconds")

    timer.timeout.connect(beat)
    timer.start(4)
    loop.exec()
    timer.stop()
    return np.diff(np.array(moments)) * 1000


if __name__ == "__main__":
    sys.exit(main())
