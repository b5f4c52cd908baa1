"""Every file of a folder through the decode pool and the shipped model, and then dropped on the window.

Each must get a verdict with sound numbers or a sentence within five seconds, and the program and its
workers must stay under 700 MB. Without a folder, the corpus of hostile_corpus.py is made and judged.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections import Counter, deque
from collections.abc import Iterator
from multiprocessing import get_context
from pathlib import Path

from beanleaf_app.commands.shown_text import shown
from beanleaf_app.diagnosis.classifying import PhotoResult, classify_photos
from beanleaf_app.models.model import Model
from beanleaf_app.models.shipped import library_with_shipped_model
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.finding import find_photos
from tests.robustness.figures import Frozen, MemoryWatch
from tests.robustness.fuzz_photos import TimedPool, is_sound
from tests.robustness.hostile_corpus import make

_SECONDS = 5.0
_MOST_MEMORY = 700  # MB


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="of hostile files; default: they are made")
    parser.add_argument("--mutants", type=int, default=60, help="how many of the files made are mutants")
    parser.add_argument("--without-window", action="store_true", help="only the decode pool and the model")
    parser.add_argument("--all", action="store_true", help="print what became of each file")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = arguments.folder
        if folder is None:
            folder = Path(name, "corpus")
            # Not by this process: making them takes more memory than judging them may.
            maker = get_context("spawn").Process(target=make, args=(folder, arguments.mutants))
            maker.start()
            maker.join()
            assert maker.exitcode == 0
        broken = _judge(folder, arguments.all)
        if not arguments.without_window:
            broken += _drop(folder, Path(name))
    print(f"promises broken: {broken}")
    return 1 if broken else 0


def _judge(folder: Path, everything: bool) -> int:
    model = library_with_shipped_model(Path("none")).load_in_use()
    assert model is not None
    broken = 0
    outcomes: Counter[str] = Counter()
    times: list[tuple[float, str]] = []
    taken: deque[Path] = deque()

    def paths() -> Iterator[Path]:
        for path in find_photos([folder]):
            taken.append(path)
            yield path

    with Frozen() as frozen, TimedPool(None, frozen) as pool, MemoryWatch() as memory:
        for result in classify_photos(model, paths(), pool, preview_side=192):
            seconds = pool.took.pop(id(taken.popleft()), 0.0)
            if seconds > _SECONDS:
                seconds = min(seconds, *(_alone(model, result.path) for _ in range(2)))
            times.append((seconds, shown(result.path.name)))
            outcome, sound = _outcome(result)
            outcomes[outcome] += 1
            if everything:
                print(f"{seconds:6.2f} s  {shown(result.path.name)}: {outcome}")
            if seconds > _SECONDS or not sound:
                broken += 1
                print(f"BROKEN after {seconds:.1f} s: {shown(result.path.name)}: {outcome}")
    print(f"{len(times)} files; most memory of program and workers: {memory.peak:.0f} MB")
    print("slowest: " + ", ".join(f"{name} {seconds:.1f} s" for seconds, name in sorted(times)[-5:]))
    for outcome, count in outcomes.most_common():
        print(f"  {count:>5}  {outcome}")
    return broken + (memory.peak > _MOST_MEMORY)


def _alone(model: Model, path: Path) -> float:
    """Seconds of the file on its own: a busy machine may have let it wait."""
    with DecodePool(1) as pool:
        list(pool.decode_all([b""]))
        begun = time.monotonic()
        list(classify_photos(model, [path], pool, preview_side=192))
        return time.monotonic() - begun


def _outcome(result: PhotoResult) -> tuple[str, bool]:
    if result.verdict is not None:
        return result.verdict.kind.value, is_sound(result.verdict)
    sentence = result.error or ""
    told = "This picture is too large: ..." if "pixels" in sentence else sentence
    return told, sentence.endswith(".") and "inside Beanleaf" not in sentence


def _drop(folder: Path, home: Path) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[variable] = str(home)
    from tests.robustness.ten_thousand import Window

    given = len(list(find_photos([folder])))
    with MemoryWatch() as memory:
        window = Window(home)
        outcomes: Counter[object] = Counter()
        window.queue.judged.connect(lambda cards: outcomes.update(card.path for card in cards))
        window.until(lambda: False, 1.0)
        window.stall = 0.0
        window.drop([folder])
        window.until(lambda: not window.queue.is_busy, 1200)
        window.close()
    once = len(outcomes) == given and set(outcomes.values()) == {1}
    print(f"dropped on the window: exactly one outcome for each of {given}: {once}")
    print(f"longest stall {window.stall * 1000:.0f} ms; most memory: {memory.peak:.0f} MB")
    return (not once) + (memory.peak > _MOST_MEMORY)


if __name__ == "__main__":
    raise SystemExit(main())
