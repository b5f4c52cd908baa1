"""Photographs that were corrected in the history are learned from where they lie."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from beanleaf_app.errors import DataError
from beanleaf_app.history.corrected_photos import CorrectedPhotos
from beanleaf_app.history.leaf_sources import count_leaves, load_leaves, splits_of
from beanleaf_app.history.record import NOT_A_LEAF, Record
from beanleaf_app.history.store import HistoryStore
from beanleaf_app.paths import Paths
from tests.history.records import record, small_picture


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))


def marked(folder: Path, correction: str | None, count: int, first: int = 0) -> list[Record]:
    """So many photographs that are really there, no two alike, all called as in another folder."""
    folder.mkdir(parents=True)
    records = []
    for number in range(count):
        path = folder / f"leaf {number}.jpg"
        path.write_bytes(small_picture(first + number))
        records.append(
            record(name=path.name, path=path, file_size=path.stat().st_size, correction=correction)
        )
    return records


def remember(paths: Paths, *records: Sequence[Record]) -> None:
    with HistoryStore(paths.history) as store:
        store.add([one for part in records for one in part])


def test_each_mark_is_a_class_and_one_of_five_is_set_aside(paths: Paths, tmp_path: Path) -> None:
    healthy = marked(tmp_path / "a", "healthy", 6)
    rust = marked(tmp_path / "b", "bean_rust", 4, first=6)
    shoes = marked(tmp_path / "c", NOT_A_LEAF, 1)
    right = marked(tmp_path / "d", None, 1)
    remember(paths, healthy, rust, shoes, right)
    assert splits_of("corrected", paths) == ("train", "validation")
    counts, lost = count_leaves("corrected", paths)
    assert counts.class_names == ("bean_rust", "healthy")
    assert counts.splits == {"train": (4, 5), "validation": (0, 1)}
    assert lost == 0
    loaded = load_leaves("corrected", paths=paths)
    train, validation = loaded["train"], loaded["validation"]
    assert train.name == "corrected"
    assert train.counts() == {"bean_rust": 4, "healthy": 5}
    assert train.healthy_class == 1
    assert validation.photo_names == ("healthy/leaf 4.jpg",)
    assert not {row.tobytes() for row in train.pixels} & {row.tobytes() for row in validation.pixels}
    again = load_leaves("corrected", paths=paths)["train"]
    assert again.fingerprint == train.fingerprint


def test_what_is_gone_or_another_picture_by_now_is_counted_as_lost(paths: Paths, tmp_path: Path) -> None:
    healthy, sick = marked(tmp_path / "a", "healthy", 3), marked(tmp_path / "b", "sick", 1)
    remember(paths, healthy, sick)
    Path(str(healthy[0].path)).unlink()
    Path(str(healthy[1].path)).write_bytes(b"another picture")
    counts, lost = count_leaves("corrected", paths)
    assert counts.splits == {"train": (1, 1)}
    assert lost == 2


@pytest.mark.parametrize(
    ("marks", "sentence"),
    [
        ([], "No leaf in the history is marked yet"),
        ([NOT_A_LEAF], "Only pictures that are no leaves"),
        (["healthy"], "No sick leaf is marked"),
        (["bean_rust", "sick"], "No healthy leaf is marked"),
    ],
)
def test_too_few_marks_are_refused_with_what_to_mark(
    marks: list[str], sentence: str, paths: Paths, tmp_path: Path
) -> None:
    remember(paths, *(marked(tmp_path / mark, mark, 1) for mark in marks))
    with pytest.raises(DataError, match=sentence):
        CorrectedPhotos.find(paths.history)


def test_without_a_history_none_is_made(paths: Paths) -> None:
    with pytest.raises(DataError, match="No leaf in the history is marked yet"):
        load_leaves("corrected", paths=paths)
    assert not paths.history.exists()


def test_originals_that_are_all_gone_are_told(paths: Paths, tmp_path: Path) -> None:
    (only,) = marked(tmp_path / "a", "healthy", 1)
    remember(paths, [only])
    Path(str(only.path)).unlink()
    with pytest.raises(DataError, match="no longer where they were: 1"):
        CorrectedPhotos.find(paths.history)
