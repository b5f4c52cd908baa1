from __future__ import annotations

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from beanleaf_app.photos import pixel_cache
from beanleaf_app.photos.content_key import key_of_bytes, key_of_file
from beanleaf_app.photos.pixel_cache import PixelCache
from beanleaf_app.photos.preprocessing import FEATURES


def photos(count: int, first: int = 0) -> dict[bytes, NDArray[np.uint8]]:
    return {
        key_of_bytes(f"photo {number}".encode()): np.random.default_rng(number).integers(
            0, 256, FEATURES, dtype=np.uint8
        )
        for number in range(first, first + count)
    }


def assert_holds(cache: PixelCache, expected: dict[bytes, NDArray[np.uint8]]) -> None:
    found = cache.get_many(list(expected))
    assert found.keys() == expected.keys()
    assert all(np.array_equal(found[key], pixels) for key, pixels in expected.items())


def test_what_was_put_in_comes_out_in_this_start_and_the_next(tmp_path: Path) -> None:
    some = photos(700)
    cache = PixelCache(tmp_path / "not made yet")
    assert cache.get_many(list(some)) == {}
    cache.put_many(some)
    assert_holds(cache, some)
    assert_holds(PixelCache(tmp_path / "not made yet"), some)


def test_a_second_put_replaces_the_first(tmp_path: Path) -> None:
    cache = PixelCache(tmp_path)
    key = next(iter(photos(1)))
    cache.put_many(photos(1))
    cache.put_many({key: np.zeros(FEATURES, dtype=np.uint8)})
    assert not cache.get_many([key])[key].any()


def test_several_threads_use_one_cache(tmp_path: Path) -> None:
    cache = PixelCache(tmp_path)
    parts = [photos(20, first=20 * number) for number in range(4)]
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(cache.put_many, parts))
        list(threads.map(lambda part: assert_holds(cache, part), parts))


def test_a_full_cache_forgets_what_was_used_longest_ago(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = 1_000_000
    monkeypatch.setattr(pixel_cache.time, "time", lambda: now)
    cache = PixelCache(tmp_path, largest_bytes=10 * FEATURES)
    old, used_again, new = photos(5), photos(5, first=5), photos(3, first=10)
    cache.put_many(old)
    cache.put_many(used_again)
    now += 100_000
    cache.get_many(list(used_again))
    cache.put_many(new)
    assert_holds(cache, {**used_again, **new})
    assert len(cache.get_many(list(old))) < len(old)


@pytest.mark.parametrize("damage", [b"this is no database", b"SQLite format 3\0" + b"\xff" * 5000])
def test_a_damaged_file_is_replaced(tmp_path: Path, damage: bytes) -> None:
    PixelCache(tmp_path).put_many(photos(1))
    for file in tmp_path.iterdir():
        file.write_bytes(damage)
    cache = PixelCache(tmp_path)
    assert cache.get_many(list(photos(3))) == {}
    cache.put_many(photos(3))
    assert_holds(PixelCache(tmp_path), photos(3))


def test_damage_inside_the_file_is_never_fatal(tmp_path: Path) -> None:
    some = photos(40)
    PixelCache(tmp_path).put_many(some)
    file = tmp_path / "pixels.sqlite3"
    content = bytearray(file.read_bytes())
    content[4096:] = b"\xaa" * (len(content) - 4096)
    file.write_bytes(content)
    cache = PixelCache(tmp_path)
    assert cache.get_many(list(some)) == {}
    cache.put_many(some)
    assert_holds(PixelCache(tmp_path), some)


def test_a_locked_cache_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pixel_cache, "_BUSY_SECONDS", 0.0)
    PixelCache(tmp_path).put_many(photos(1))
    lock = sqlite3.connect(tmp_path / "pixels.sqlite3", isolation_level=None)
    lock.execute("BEGIN EXCLUSIVE")
    cache = PixelCache(tmp_path)
    cache.put_many(photos(2))
    assert cache.get_many(list(photos(2))) == {}
    lock.close()
    assert_holds(PixelCache(tmp_path), photos(1))


def test_a_cache_that_cannot_be_made_is_done_without(tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("a file where the folder should be")
    cache = PixelCache(blocked)
    cache.put_many(photos(1))
    assert cache.get_many(list(photos(1))) == {}


def test_a_key_depends_on_the_content_alone(tmp_path: Path) -> None:
    for name in ("a.jpg", "b.png"):
        (tmp_path / name).write_bytes(b"the same")
        assert key_of_file(tmp_path / name) == key_of_bytes(b"the same")
    assert key_of_bytes(b"the same") != key_of_bytes(b"another")
    assert key_of_file(tmp_path) is None
    assert key_of_file(tmp_path / "missing") is None
