"""Which split a command means, and what it says of files that were left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from beanleaf_app.commands.data_loading import choose_split, load
from beanleaf_app.commands.progress_line import ProgressLine
from beanleaf_app.errors import DataError, UsageError
from beanleaf_app.paths import Paths
from tests import odd_photos


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the splits train and val, one leaf in each of two classes."""
    root = tmp_path / "leaves"
    for split in ("train", "val"):
        for name in ("healthy", "rust"):
            (root / split / name).mkdir(parents=True)
            odd_photos.one_pixel(root / split / name)
    return root


@pytest.mark.parametrize(
    ("asked", "expected"),
    [(None, "validation"), ("train", "train"), ("val", "validation"), ("validation", "validation")],
)
def test_a_split_is_chosen_by_name_or_preference(
    folder: Path, paths: Paths, asked: str | None, expected: str
) -> None:
    assert choose_split(str(folder), asked, ("test", "validation", "train"), paths) == expected


@pytest.mark.parametrize("asked", ["test", "holiday", ""])
def test_a_split_that_is_not_there_is_refused(folder: Path, paths: Paths, asked: str) -> None:
    with pytest.raises(UsageError, match=r"It holds: train, validation\."):
        choose_split(str(folder), asked, ("train",), paths)


def test_no_preferred_split_is_refused_with_their_names(folder: Path, paths: Paths) -> None:
    with pytest.raises(UsageError, match="no photographs for test or later"):
        choose_split(str(folder), None, ("test", "later"), paths)


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path, paths: Paths) -> None:
    with pytest.raises(DataError, match="There is no folder"):
        choose_split(str(tmp_path / "nowhere"), None, ("train",), paths)


def test_a_few_files_that_were_left_out_are_named_and_the_rest_counted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for number in range(7):
        (folder / "train" / "rust" / f"{number}.jpg").write_bytes(b"")
    odd_photos.zero_bytes(folder / "val" / "rust")
    loaded = load(str(folder), ("train", "validation"), Paths.for_user(), ProgressLine())
    assert {split: len(data) for split, data in loaded.items()} == {"train": 2, "validation": 2}
    written = capsys.readouterr()
    assert written.out == ""
    assert "7 files were left out of train:" in written.err
    assert written.err.count("  rust/") == 6  # five of train, one of validation
    assert "  and 2 more" in written.err
    assert "1 file was left out of validation:" in written.err
