from __future__ import annotations

from pathlib import Path

import pytest

from beanleaf_app.photos.finding import find_photos


def fill(root: Path, *names: str) -> list[Path]:
    files = [root / name for name in names]
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("x")
    return files


def test_folders_are_searched_deeply_and_sorted_and_the_rest_kept_as_given(tmp_path: Path) -> None:
    fill(tmp_path / "folder", "b.jpg", "a/z.jpg", "a/notes.txt", "c/d/e/🌱.jpg")
    loose = tmp_path / "zz.jpg"
    missing = tmp_path / "missing.jpg"
    found = list(find_photos([loose, tmp_path / "folder", missing]))
    names = ["a/notes.txt", "a/z.jpg", "b.jpg", "c/d/e/🌱.jpg"]
    assert found == [loose, *(tmp_path / "folder" / name for name in names), missing]


def test_hidden_files_and_litter_are_skipped_in_folders(tmp_path: Path) -> None:
    kept = fill(tmp_path, "leaf.jpg", "thumbs.jpg")
    fill(tmp_path, ".DS_Store", "Thumbs.db", "DESKTOP.INI", ".hidden/leaf.jpg", "._leaf.jpg")
    assert list(find_photos([tmp_path])) == kept


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    kept = fill(tmp_path / "folder", "leaf.jpg")
    fill(tmp_path / "elsewhere", "other.jpg")
    try:
        (tmp_path / "folder" / "round and round").symlink_to(tmp_path / "folder", target_is_directory=True)
        (tmp_path / "folder" / "link").symlink_to(tmp_path / "elsewhere", target_is_directory=True)
    except OSError:
        pytest.skip("this user may make no links")
    assert list(find_photos([tmp_path / "folder"])) == kept


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert list(find_photos([tmp_path])) == []
