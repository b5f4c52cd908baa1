"""10,000 files dropped at once: photographs, junk, copies, links in a loop, a pipe, files nobody may read."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

# A helper process starts with this file as well, and is measured. The program's own file loads nothing there.
if __name__ != "__mp_main__":
    import numpy as np

    from beanleaf_app import app
    from beanleaf_app.photos import decode_pool
    from beanleaf_app.photos.practice_leaves import practice_leaf
    from tests.e2e.dropping import drop_mime
    from tests.robustness.figures import program_megabytes, workers_megabytes

_COPIES = 1_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--side", type=int, default=400, help="of the photographs, in pixels")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "run").mkdir(mode=0o700)
        os.environ["XDG_RUNTIME_DIR"] = str(folder / "run")
        for variable in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
            os.environ[variable] = str(folder)
        given = _mixture(folder / "given", arguments.count, arguments.side)
        return _Drop(folder, given).measure()


def _mixture(folder: Path, count: int, side: int) -> list[Path]:
    folder.mkdir()
    leaf = practice_leaf("healthy", np.random.default_rng(0), side=side)
    leaf.save(folder / "leaf.jpg")
    content = (folder / "leaf.jpg").read_bytes()
    copies = min(_COPIES, count // 10)
    odd = min(2_000, count // 5)
    paths = []
    for number in range(count - copies - odd - 4):
        paths.append(folder / f"photo {number}.jpg")
        paths[-1].write_bytes(content + f"{number:06}".encode())
    for number in range(copies):
        paths.append(folder / f"copy {number}.jpg")
        paths[-1].write_bytes(content)
    junk = (
        b"",
        b"text, not a photograph",
        b"PK\x03\x04 an archive",
        content[: len(content) // 2],
        b"\xff\xd8\xff",
    )
    for number in range(odd):
        paths.append(folder / f"junk {number}.jpg")
        paths[-1].write_bytes(
            junk[number % len(junk)] + (str(number).encode() if number % len(junk) else b"")
        )
    os.mkfifo(folder / "pipe.jpg")
    (folder / "loop a").symlink_to(folder / "loop b")
    (folder / "loop b").symlink_to(folder / "loop a")
    (folder / "secret.jpg").write_bytes(content + b"secret")
    (folder / "secret.jpg").chmod(0)
    return [*paths, *(folder / name for name in ("pipe.jpg", "loop a", "loop b", "secret.jpg"))]


class Window:
    """The real window with folders of its own; the longest time between two of its turns is its stall."""

    def __init__(self, folder: Path) -> None:
        from beanleaf_app.paths import Paths

        self._application = app.create_application(["beanleaf"])
        folders = (folder / name for name in ("data", "cache", "config", "log"))
        self._window = app.build(Paths(*folders))
        self._window.show()
        # What run() does, which would not come back.
        sys.setswitchinterval(app._SWITCH_INTERVAL)
        self._preload = app.load_behind(self._window)
        self._preload.start()
        self.queue = self._window.classify_view.queue
        self.stall = 0.0
        self._dropped: QMimeData | None = None

    def drop(self, paths: Sequence[Path]) -> None:
        """In the next turn of `until` they are dropped, as from a file manager that has written the list."""
        from PySide6.QtCore import QMimeData, QUrl

        self._dropped = QMimeData()
        addresses = (bytes(QUrl.fromLocalFile(str(path)).toEncoded().data()) for path in paths)
        self._dropped.setData("text/uri-list", b"\r\n".join(addresses) + b"\r\n")

    def close(self) -> None:
        """As a person does."""
        self._window.close()
        self._preload.wait()

    def until(self, done: Callable[[], bool], seconds: float) -> None:
        """Let the window live until then, or for so long."""
        from PySide6.QtCore import QEventLoop, QTimer

        if self._dropped is not None:
            mime, self._dropped = self._dropped, None
            QTimer.singleShot(0, lambda: drop_mime(self._window, mime))
        loop, heart = QEventLoop(), QTimer()
        end = time.monotonic() + seconds
        last = time.monotonic()

        def beat() -> None:
            nonlocal last
            now = time.monotonic()
            self.stall = max(self.stall, now - last - 0.005)
            last = now
            if done() or now > end:
                loop.quit()

        heart.timeout.connect(beat)
        heart.start(5)
        loop.exec()
        heart.stop()


class _Drop:
    def __init__(self, folder: Path, given: list[Path]) -> None:
        self._given = given
        self._decoded: Counter[bytes] = Counter()
        self._count_decoding()
        self._window = Window(folder)

    def measure(self) -> int:
        window, queue = self._window, self._window.queue
        results: Counter[object] = Counter()
        first: list[float] = []

        def note(cards: list[object]) -> None:
            if not first:
                first.append(time.monotonic())
            results.update(card.path for card in cards)  # type: ignore[attr-defined]

        queue.judged.connect(note)
        window.until(lambda: False, 1.5)
        program, workers = program_megabytes(), workers_megabytes()
        window.drop(self._given)
        begun = time.monotonic()
        window.stall = 0.0
        window.until(lambda: len(results) > 0 and not queue.is_busy, 1200)
        seconds = time.monotonic() - begun
        program, workers = program_megabytes() - program, workers_megabytes() - workers
        once = len(results) == len(self._given) and set(results.values()) == {1}
        same = max(self._decoded.values())
        print(f"{len(self._given):,} files in {seconds:.1f} s; first result after {first[0] - begun:.2f} s")
        print(f"longest stall {window.stall * 1000:.0f} ms")
        print(f"memory grew by {program:.0f} MB, and by {workers:.0f} MB in the workers")
        print(f"exactly one outcome each: {once}; the same photograph was decoded {same} time(s) at most")
        queue.clear()
        window.until(lambda: not queue.is_busy, 60)
        window.drop(self._given)
        window.until(lambda: False, 2.0)
        window.stall = 0.0
        asked = time.monotonic()
        queue.cancel()
        window.until(lambda: not queue.is_busy, 60)
        print(
            f"cancelled after {time.monotonic() - asked:.2f} s, with a stall of {window.stall * 1000:.0f} ms"
        )
        window.close()
        return 0 if once and same == 1 else 1

    def _count_decoding(self) -> None:
        real, lock = decode_pool.DecodePool._decode, threading.Lock()

        def counted(pool: decode_pool.DecodePool, source: Path, side: int, thumbnail_side: int) -> object:
            if source.name.startswith("copy"):
                with lock:
                    self._decoded[source.read_bytes()] += 1
            return real(pool, source, side, thumbnail_side)

        decode_pool.DecodePool._decode = counted  # type: ignore[assignment, method-assign]


if __name__ == "__main__":
    raise SystemExit(main())
