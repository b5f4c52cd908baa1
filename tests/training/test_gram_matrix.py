from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from beanleaf_app.errors import Cancelled
from beanleaf_app.training import gram_matrix as module
from beanleaf_app.training.gram_matrix import cached_gram_matrix, gram_matrix


def _exact(rows: NDArray[np.uint8], columns: NDArray[np.uint8]) -> NDArray[np.int64]:
    return rows.astype(np.int64) @ columns.astype(np.int64).T


def _pixels(rng: np.random.Generator, kinds: list[str], features: int) -> NDArray[np.uint8]:
    rows: dict[str, Callable[[], NDArray[Any]]] = {
        "black": lambda: np.zeros(features),
        "white": lambda: np.full(features, 255),
        "noise": lambda: rng.integers(0, 256, features),
        "extremes": lambda: rng.choice([0, 255], features),
        "middle": lambda: rng.integers(127, 130, features),
    }
    return np.array([rows[kind]() for kind in kinds], np.uint8).reshape(-1, features)


_kinds = st.lists(st.sampled_from(["black", "white", "noise", "extremes", "middle"]), max_size=5)


@given(
    _kinds,
    _kinds,
    st.sampled_from([1, 2, 1023, 1024, 1025, 2048, 3000, 30_000]),
    st.integers(0, 2**32),
    st.booleans(),
)
def test_it_is_the_whole_number_product(
    first: list[str], second: list[str], features: int, seed: int, same: bool
) -> None:
    rng = np.random.default_rng(seed)
    rows = _pixels(rng, first, features)
    columns = rows if same else _pixels(rng, second, features)
    gram = gram_matrix(rows, columns)
    assert gram.dtype == np.float64
    assert np.array_equal(gram, _exact(rows, columns))


def test_many_rows_of_the_largest_values() -> None:
    # Sizes at which the linear algebra library splits the work in other ways.
    rows = np.full((300, 4096), 255, np.uint8)
    rows[::2] = 0
    rows[7, 5] = 3
    rows[1::3] = np.random.default_rng(0).integers(0, 256, rows[1::3].shape)
    assert np.array_equal(gram_matrix(rows, rows), _exact(rows, rows))
    assert np.array_equal(gram_matrix(rows, rows[:37]), _exact(rows, rows[:37]))


def test_it_stops_between_blocks() -> None:
    rows = np.zeros((2, 5000), np.uint8)
    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        gram_matrix(rows, rows, lambda: next(asked))
    assert next(asked, None) is None


@pytest.fixture
def pixels() -> NDArray[np.uint8]:
    return np.random.default_rng(3).integers(0, 256, (6, 1500), dtype=np.uint8)


def _refuse_to_compute() -> bool:
    raise AssertionError("it was computed again")


def test_the_second_time_it_comes_from_the_cache(tmp_path: Path, pixels: NDArray[np.uint8]) -> None:
    folder = tmp_path / "not there yet"
    first = cached_gram_matrix(pixels, pixels, folder)
    again = cached_gram_matrix(pixels.copy(), pixels, folder)  # other objects: another question
    same = pixels.copy()
    kept = cached_gram_matrix(same, same, folder, _refuse_to_compute)
    for gram in (first, again, kept):
        assert gram.dtype == np.float64
        assert np.array_equal(gram, _exact(pixels, pixels))


def test_the_cache_tells_problems_apart(tmp_path: Path, pixels: NDArray[np.uint8]) -> None:
    changed = pixels.copy()
    changed[0, 0] ^= 1
    for rows, columns in (
        (pixels, pixels),
        (changed, changed),
        (pixels, changed),
        (changed, pixels),
        (pixels[:3], pixels[3:]),
        (pixels[:2], pixels[2:]),
        (pixels.reshape(12, 750), pixels.reshape(12, 750)),
    ):
        for _ in range(2):
            assert np.array_equal(cached_gram_matrix(rows, columns, tmp_path), _exact(rows, columns))


def test_large_numbers_survive_the_cache(tmp_path: Path) -> None:
    white = np.full((2, 40_000), 255, np.uint8)  # 2.6e9 does not fit into 32 bits
    for _ in range(2):
        assert (cached_gram_matrix(white, white, tmp_path) == 40_000 * 255**2).all()


@given(data=st.data())
@settings(max_examples=200)
def test_a_damaged_cache_file_is_made_anew(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp() / "damaged gram"
    for left in folder.glob("*"):
        left.unlink()
    pixels = np.arange(60, dtype=np.uint8).reshape(4, 15)
    cached_gram_matrix(pixels, pixels, folder)
    (file,) = folder.iterdir()
    content = bytearray(file.read_bytes())
    damage = data.draw(st.sampled_from(["cut", "flip", "replace", "header"]))
    if damage == "cut":
        content = content[: data.draw(st.integers(0, len(content) - 1))]
    elif damage == "flip":
        content[data.draw(st.integers(0, len(content) - 1))] ^= 1 << data.draw(st.integers(0, 7))
    elif damage == "header":
        place = data.draw(st.integers(0, min(150, len(content) - 1)))
        content[place : place + 3] = data.draw(st.binary(min_size=1, max_size=6))
    else:
        content = bytearray(data.draw(st.sampled_from([b"", b"PK\x03\x04", b"\x93NUMPY", b"{}", b"0" * 500])))
    file.write_bytes(content)
    assert np.array_equal(cached_gram_matrix(pixels, pixels, folder), _exact(pixels, pixels))
    # The damage was mended, too.
    assert np.array_equal(
        cached_gram_matrix(pixels, pixels, folder, _refuse_to_compute), _exact(pixels, pixels)
    )


def test_a_cache_that_cannot_be_written_costs_nothing_else(tmp_path: Path, pixels: NDArray[np.uint8]) -> None:
    (tmp_path / "file").write_bytes(b"")
    gram = cached_gram_matrix(pixels, pixels, tmp_path / "file")
    assert np.array_equal(gram, _exact(pixels, pixels))


def test_without_a_folder_nothing_is_kept(tmp_path: Path, pixels: NDArray[np.uint8]) -> None:
    assert np.array_equal(cached_gram_matrix(pixels, pixels, None), _exact(pixels, pixels))
    assert list(tmp_path.iterdir()) == []


def test_the_least_recently_used_is_dropped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    problems = [np.random.default_rng(seed).integers(0, 256, (5, 30), dtype=np.uint8) for seed in range(4)]
    cached_gram_matrix(problems[0], problems[0], tmp_path)
    (first,) = tmp_path.iterdir()
    monkeypatch.setattr(module, "_CACHED_BYTES", 2 * first.stat().st_size)
    cached_gram_matrix(problems[1], problems[1], tmp_path)
    (second,) = set(tmp_path.iterdir()) - {first}
    os.utime(first, (1000, 1000))
    os.utime(second, (2000, 2000))
    cached_gram_matrix(problems[0], problems[0], tmp_path, _refuse_to_compute)  # used: now the newer one
    cached_gram_matrix(problems[2], problems[2], tmp_path)
    assert first.exists()
    assert not second.exists()
    assert len(list(tmp_path.iterdir())) == 2


def test_the_newest_is_kept_though_it_is_larger_than_all_room(
    tmp_path: Path, pixels: NDArray[np.uint8], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_CACHED_BYTES", 1)
    cached_gram_matrix(pixels, pixels, tmp_path)
    cached_gram_matrix(pixels, pixels, tmp_path, _refuse_to_compute)
