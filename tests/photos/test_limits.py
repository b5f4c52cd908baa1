"""Hostile photographs get a sentence within the limits of time and memory; a genuine large one its answer."""

from __future__ import annotations

import io
import multiprocessing
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from beanleaf_app.errors import PhotoError
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.decoding import DecodedPhoto
from tests.photos import hostile_files

# A worker that died or hung is replaced within that, on a busy computer.
_SLACK_SECONDS = 2.0
_MOST_MEMORY = 430  # MB in one process; the pool lets only one of them become so large


@pytest.fixture(scope="module")
def pool() -> Iterator[DecodePool]:
    with DecodePool(2) as pool:
        list(pool.decode_all([b"", b""]))
        yield pool


def most_memory(figure: str = "VmHWM") -> float:
    """The largest peak of a worker process in megabytes; 0 where the system does not tell."""
    peaks = [0.0]
    for child in multiprocessing.active_children():
        status = Path(f"/proc/{child.pid}/status")
        if status.exists():
            lines = [line for line in status.read_text().splitlines() if line.startswith(f"{figure}:")]
            peaks += [int(line.split()[1]) / 1024 for line in lines]
    return max(peaks)


def answer(pool: DecodePool, content: bytes) -> DecodedPhoto | PhotoError:
    ((_, result),) = pool.decode_all([content])
    return result


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (hostile_files.bomb_png, "too large: 13000 x 13000"),
        (lambda: hostile_files.png_that_claims(7_900, 7_900), "damaged"),
        (lambda: hostile_files.jpeg_that_claims(30_000, 30_000, progressive=True), "too large"),
        (lambda: hostile_files.jpeg_that_claims(6_500, 6_500, progressive=True), ""),
        (lambda: hostile_files.jpeg_that_claims(13_000, 13_000), ""),
        (lambda: hostile_files.jpeg_that_claims(65_000, 65_000), ""),
    ],
    ids=["bomb", "claims", "progressive claims", "progressive", "forged", "forged to the limit"],
)
def test_a_hostile_file_stays_within_the_limits(pool: DecodePool, content: object, expected: str) -> None:
    assert callable(content)
    begun = time.monotonic()
    result = answer(pool, content())
    assert time.monotonic() - begun < 4.5 + _SLACK_SECONDS
    if expected:
        assert isinstance(result, PhotoError)
        assert expected in str(result)
    assert most_memory() < _MOST_MEMORY


def test_a_file_that_takes_minutes_is_given_up_in_time() -> None:
    content = hostile_files.slow_progressive_jpeg()
    with DecodePool(1, seconds_per_photo=1.0) as pool:
        list(pool.decode_all([b""]))
        begun = time.monotonic()
        result = answer(pool, content)
        assert time.monotonic() - begun < 1.0 + _SLACK_SECONDS
    assert "took longer" in str(result)


def test_a_genuine_photograph_of_108_megapixels_is_read(pool: DecodePool) -> None:
    result = answer(pool, hostile_files.genuine_108_megapixels())
    assert isinstance(result, DecodedPhoto)
    assert (result.width, result.height) == (12_000, 9_000)
    assert most_memory() < _MOST_MEMORY


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps a process to a limit of memory")
def test_a_large_photograph_is_read_alone_with_more_memory(pool: DecodePool) -> None:
    # 64 million bytes a worker are not enough for it, so it is asked for again.
    stream = io.BytesIO()
    Image.new("RGB", (6_000, 5_000), "green").save(stream, "PNG", compress_level=1)
    results = [result for _, result in pool.decode_all([stream.getvalue()] * 3)]
    assert all(isinstance(result, DecodedPhoto) for result in results)
    assert most_memory() < _MOST_MEMORY
    # What is idle gives it back. Ends, or the test runs into its time limit.
    while most_memory("VmRSS") > 65:
        time.sleep(0.01)
