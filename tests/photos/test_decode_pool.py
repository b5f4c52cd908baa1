from __future__ import annotations

import io
import multiprocessing
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from beanleaf_app.errors import Cancelled, PhotoError
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.decoding import DecodedPhoto, decode
from tests.conftest import ROOT

Draw = Callable[..., Image.Image]


class Deadly(bytes):
    """A source that ends the process it arrives in, as a decoder with a fault in C would."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (9,)


@pytest.fixture
def photos(picture: Draw) -> list[bytes]:
    def content(seed: int) -> bytes:
        stream = io.BytesIO()
        picture(200, 200, seed).save(stream, "JPEG")
        return stream.getvalue()

    return [content(seed) for seed in range(12)]


def check(results: list[tuple[int, DecodedPhoto | PhotoError]], sources: list[bytes]) -> None:
    """Every source but the deadly ones was decoded, in order."""
    assert [index for index, _ in results] == list(range(len(sources)))
    for source, (_, result) in zip(sources, results, strict=True):
        if isinstance(source, Deadly):
            assert isinstance(result, PhotoError)
            assert "makes the decoder fail" in str(result)
        else:
            assert isinstance(result, DecodedPhoto)
            assert np.array_equal(result.pixels, decode(source).pixels)


def test_results_come_in_the_order_given(pool: DecodePool, photos: list[bytes]) -> None:
    check(list(pool.decode_all(photos)), photos)


def test_a_file_that_is_no_photograph_costs_only_itself(
    pool: DecodePool, photos: list[bytes], tmp_path: Path
) -> None:
    results = dict(pool.decode_all([photos[0], b"text", tmp_path / "gone.jpg", photos[1]], preview_side=50))
    assert isinstance(results[1], PhotoError)
    assert "not there" in str(results[2])
    assert isinstance(results[3], DecodedPhoto)
    assert results[3].preview is not None
    assert results[3].preview.shape == (50, 50, 3)


def test_a_preview_comes_through_the_pipe_as_it_was_decoded(
    pool: DecodePool, picture: Draw, tmp_path: Path
) -> None:
    file = tmp_path / "leaf.png"
    picture(1500, 900, 3).save(file)  # more than any pipe holds at once
    for side in (1200, 1):
        ((_, photo),) = pool.decode_all([file], preview_side=side, thumbnail_side=30)
        assert isinstance(photo, DecodedPhoto)
        expected = decode(file, side, 30)
        assert np.array_equal(photo.preview, expected.preview)  # type: ignore[arg-type]
        assert photo.thumbnail == expected.thumbnail


def test_a_deep_grey_in_a_worker_is_what_it_is_here(pool: DecodePool, photos: list[bytes]) -> None:
    deep = io.BytesIO()
    values = np.linspace(0, 60_000, 300 * 300, dtype=np.float32).reshape(300, 300)
    Image.fromarray(values).save(deep, "TIFF")  # needs NumPy, which a worker loads no sooner
    sources = [deep.getvalue(), *photos[:3], deep.getvalue()]
    check(list(pool.decode_all(sources)), sources)


def test_a_worker_does_without_the_library_that_takes_most_memory() -> None:
    asked = "import sys, beanleaf_app.photos.decode_worker; sys.exit('numpy' in sys.modules)"
    subprocess.run([sys.executable, "-c", asked], check=True, cwd=ROOT)


def test_no_more_than_a_few_photographs_are_taken_ahead(pool: DecodePool, photos: list[bytes]) -> None:
    taken = 0

    def endless() -> Iterator[bytes]:
        nonlocal taken
        while True:
            taken += 1
            yield photos[0]

    results = pool.decode_all(endless())
    for _ in range(30):
        next(results)
    results.close()
    assert taken <= 30 + 10


def test_cancelling_ends_the_decoding(pool: DecodePool, photos: list[bytes]) -> None:
    stop = threading.Event()
    results = pool.decode_all(photos * 100, should_stop=stop.is_set)
    next(results)
    stop.set()
    with pytest.raises(Cancelled):
        next(results)
    check(list(pool.decode_all(photos)), photos)


def test_two_threads_share_one_pool(pool: DecodePool, photos: list[bytes]) -> None:
    with ThreadPoolExecutor(2) as threads:
        both = list(threads.map(lambda some: list(pool.decode_all(some)), [photos, photos[::-1]]))
    check(both[0], photos)
    check(both[1], photos[::-1])


def test_workers_killed_from_outside_cost_no_photograph(photos: list[bytes]) -> None:
    with DecodePool(2) as pool:
        others = {child.pid for child in multiprocessing.active_children()}
        results = pool.decode_all(photos * 3)
        first = next(results)
        workers = [child for child in multiprocessing.active_children() if child.pid not in others]
        assert workers
        for worker in workers:
            worker.kill()
        check([first, *results], photos * 3)


def test_workers_killed_while_idle_cost_no_photograph(photos: list[bytes]) -> None:
    others = {child.pid for child in multiprocessing.active_children()}
    with DecodePool(2) as pool:
        check(list(pool.decode_all(photos)), photos)
        for child in multiprocessing.active_children():
            if child.pid not in others:
                child.kill()
                child.join()
        check(list(pool.decode_all(photos)), photos)


def test_a_photograph_that_kills_its_worker_costs_only_itself(photos: list[bytes]) -> None:
    sources = [photos[0], Deadly(b"x"), *photos[1:], Deadly(b"y")]
    with DecodePool(2) as pool:
        check(list(pool.decode_all(sources)), sources)
        check(list(pool.decode_all(photos)), photos)


def test_one_callers_deadly_photograph_does_not_hurt_another(photos: list[bytes]) -> None:
    deadly = [photos[0], Deadly(b"x"), photos[1], Deadly(b"y")]
    with DecodePool(2) as pool, ThreadPoolExecutor(2) as threads:
        both = list(threads.map(lambda some: list(pool.decode_all(some)), [deadly, photos * 4]))
    check(both[0], deadly)
    check(both[1], photos * 4)


def test_a_photograph_that_takes_too_long_is_given_up(photos: list[bytes]) -> None:
    stream = io.BytesIO()
    Image.new("1", (5_000, 5_000)).save(stream, "PNG")
    with DecodePool(1, seconds_per_photo=0.02) as pool:
        results = dict(pool.decode_all([stream.getvalue(), photos[0]]))
    assert "took longer than 0.02 seconds" in str(results[0])
    assert isinstance(results[1], DecodedPhoto)


def test_closing_ends_every_process_and_whoever_is_decoding(photos: list[bytes]) -> None:
    others = {child.pid for child in multiprocessing.active_children()}
    pool = DecodePool(2)
    results = pool.decode_all(photos * 50)
    next(results)
    pool.close()
    assert {child.pid for child in multiprocessing.active_children()} == others
    with pytest.raises(Cancelled):
        list(results)
    with pytest.raises(Cancelled):
        list(pool.decode_all(photos))


def test_a_pool_that_was_never_used_starts_nothing() -> None:
    others = {child.pid for child in multiprocessing.active_children()}
    with DecodePool():
        assert {child.pid for child in multiprocessing.active_children()} == others


def test_warming_up_starts_a_worker_before_the_first_photograph(photos: list[bytes]) -> None:
    others = {child.pid for child in multiprocessing.active_children()}
    with DecodePool(2) as pool:
        pool.warm_up()
        # Ends, or the test runs into its time limit.
        while not {child.pid for child in multiprocessing.active_children()} - others:
            pass
        check(list(pool.decode_all(photos)), photos)


def test_a_worker_loads_nothing_large() -> None:
    program = (
        "import sys, beanleaf_app.photos.decode_worker\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "PIL" in loaded
    assert not loaded & {"PySide6", "pyqtgraph", "datasets", "pandas", "pyarrow", "pi_heif", "sqlite3"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends Ctrl-C to consoles, not to processes")
def test_ctrl_c_reaches_only_the_parent(tmp_path: Path, photos: list[bytes]) -> None:
    (tmp_path / "leaf.jpg").write_bytes(photos[0])
    script = tmp_path / "main.py"
    script.write_text(
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from beanleaf_app.photos.decode_pool import DecodePool\n"
        "if __name__ == '__main__':\n"
        # A shell starts what shall run in the background without Ctrl-C, and Python then leaves it so.
        "    signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "    leaf = Path(sys.argv[1])\n"
        "    with DecodePool(2) as pool:\n"
        "        results = pool.decode_all([leaf] * 40)\n"
        "        next(results)\n"
        "        try:\n"
        "            os.killpg(0, signal.SIGINT)\n"
        "            signal.pause()\n"
        "        except KeyboardInterrupt:\n"
        "            print(sum(1 for _, photo in results if photo.width == 200))\n"
    )
    root = str(Path(__file__).resolve().parents[2])
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "leaf.jpg")],
        capture_output=True,
        text=True,
        check=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": root},
        timeout=60,
    )
    assert done.stdout.split() == ["39"]
    assert done.stderr == ""


def test_a_photograph_that_was_begun_is_taken_once_and_only_as_it_was_asked_for(
    pool: DecodePool, photos: list[bytes], tmp_path: Path
) -> None:
    file = tmp_path / "leaf.jpg"

    def red_of(**asked: Any) -> float:
        ((_, photo),) = pool.decode_all([file], **asked)
        assert isinstance(photo, DecodedPhoto)
        assert (photo.preview is None) == (not asked)
        return float(photo.pixels.reshape(-1, 3)[:, 0].mean())

    def write(red: int) -> None:
        Image.new("RGB", (120, 120), (red, 0, 0)).save(file)

    write(200)
    pool.begin(file, preview_side=50, thumbnail_side=20)
    list(pool.decode_all(photos[:4]))  # by then it has been read
    write(90)
    assert red_of() == pytest.approx(90, abs=3)
    assert red_of(preview_side=50, thumbnail_side=20) == pytest.approx(200, abs=3)
    assert red_of(preview_side=50, thumbnail_side=20) == pytest.approx(90, abs=3)
    pool.begin(tmp_path, preview_side=50)  # a folder, as drops may be: nobody asks for it
    assert red_of() == pytest.approx(90, abs=3)
