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


def link(place: Path, target: Path) -> None:
    try:
        place.symlink_to(target, target_is_directory=True)
    except OSError:
        pytest.skip("this user may make no links")


def test_a_link_to_a_folder_elsewhere_is_followed_once(tmp_path: Path) -> None:
    (leaf,) = fill(tmp_path / "folder", "leaf.jpg")
    fill(tmp_path / "elsewhere", "other.jpg")
    link(tmp_path / "folder" / "a", tmp_path / "elsewhere")
    link(tmp_path / "folder" / "b", tmp_path / "elsewhere")
    assert list(find_photos([tmp_path / "folder"])) == [tmp_path / "folder" / "a" / "other.jpg", leaf]


def test_links_that_lead_in_a_circle_end(tmp_path: Path) -> None:
    kept = fill(tmp_path / "folder", "inside/leaf.jpg", "leaf.jpg")
    fill(tmp_path / "elsewhere", "other.jpg")
    link(tmp_path / "folder" / "a circle", tmp_path / "folder")
    link(tmp_path / "folder" / "around", tmp_path)
    link(tmp_path / "folder" / "again", tmp_path / "folder" / "inside")
    link(tmp_path / "folder" / "outside", tmp_path / "elsewhere")
    link(tmp_path / "elsewhere" / "back", tmp_path / "folder")
    found = [*kept, tmp_path / "folder" / "outside" / "other.jpg"]
    assert list(find_photos([tmp_path / "folder"])) == found


def test_a_link_to_nothing_and_a_link_to_a_photo_come_out(tmp_path: Path) -> None:
    fill(tmp_path / "elsewhere", "other.jpg")
    folder = tmp_path / "folder"
    folder.mkdir()
    link(folder / "gone.jpg", tmp_path / "gone.jpg")
    link(folder / "photo.jpg", tmp_path / "elsewhere" / "other.jpg")
    assert list(find_photos([folder])) == [folder / "gone.jpg", folder / "photo.jpg"]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert list(find_photos([tmp_path])) == []
