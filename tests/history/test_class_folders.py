"""Marked photographs become a data set that a training reads."""

from __future__ import annotations

from pathlib import Path

import pytest

from beanleaf_app.errors import Cancelled, HistoryError
from beanleaf_app.history.class_folders import export_class_folders
from beanleaf_app.history.record import NOT_A_LEAF, OTHER, Record
from beanleaf_app.photos.class_folders import ClassFolders
from tests.history.records import record, small_picture


def marked(path: Path, correction: str | None, content: bytes | None = None) -> Record:
    """A record of a photograph that is really there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content or small_picture())
    return record(name=path.name, path=path, file_size=path.stat().st_size, correction=correction)


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_originals_are_copied_into_a_folder_for_each_class(tmp_path: Path):
    records = [
        marked(tmp_path / "a" / "leaf.jpg", "healthy"),
        marked(tmp_path / "b" / "leaf.jpg", "healthy", small_picture(1)),
        marked(tmp_path / "b" / "rust.jpg", "bean_rust"),
        marked(tmp_path / "b" / "strange.jpg", OTHER),
        marked(tmp_path / "b" / "shoe.jpg", NOT_A_LEAF),
        marked(tmp_path / "b" / "right.jpg", None),
    ]
    target = tmp_path / "marked"
    seen: list[tuple[int, int]] = []
    result = export_class_folders(records, target, on_progress=lambda *step: seen.append(step))
    assert result.folder == target
    assert files(target) == [
        "bean_rust/rust.jpg",
        "healthy/leaf (2).jpg",
        "healthy/leaf.jpg",
        "other/strange.jpg",
    ]
    assert result.copied == {"healthy": 2, "bean_rust": 1, "other": 1}
    assert result.not_leaves == 1
    assert not result.gone
    assert seen[-1] == (3, 4)
    assert (target / "healthy" / "leaf (2).jpg").read_bytes() == small_picture(1)
    assert ClassFolders.find(target).class_names == ("bean_rust", "healthy", "other")
    assert (tmp_path / "a" / "leaf.jpg").exists()


def test_what_is_gone_or_another_picture_by_now_is_named(tmp_path: Path):
    there, gone, changed, pasted = (
        marked(tmp_path / "photos" / f"{name}.jpg", "healthy")
        for name in ("there", "gone", "changed", "pasted")
    )
    gone.path.unlink()
    changed.path.write_bytes(b"another picture")
    pasted = record(name="Pasted picture", path=None, correction="healthy")
    result = export_class_folders([there, gone, changed, pasted], tmp_path / "marked")
    assert files(tmp_path / "marked") == ["healthy/there.jpg"]
    assert result.gone == ("gone.jpg", "Pasted picture")
    assert result.changed == ("changed.jpg",)


def test_nothing_to_copy_makes_no_folder(tmp_path: Path):
    result = export_class_folders([record(1, correction="healthy")], tmp_path / "marked")
    assert result.folder is None
    assert result.gone == ("leaf 1.jpg",)
    assert list(tmp_path.iterdir()) == []


def test_a_photograph_judged_twice_is_copied_once_under_its_first_mark(tmp_path: Path):
    photo = marked(tmp_path / "photos" / "leaf.jpg", "bean_rust")
    later, unmarked = marked(photo.path, "healthy"), marked(photo.path, None)
    export_class_folders([unmarked, photo, later], tmp_path / "marked")
    assert files(tmp_path / "marked") == ["bean_rust/leaf.jpg"]


_HOSTILE = (
    *(
        "../../evil",
        "..",
        "a:b",
        "a_b",
        "con",
        "豆" * 255,
        ". 🫘 .",
        "\x1b[2J turned \u202egpj",
        "half \ud800",
    ),
    "caf\udce9",
)


def test_a_class_with_a_hostile_name_leads_nowhere_else(tmp_path: Path):
    records = [marked(tmp_path / "photos" / f"{number}.jpg", name) for number, name in enumerate(_HOSTILE)]
    result = export_class_folders(records, tmp_path / "marked")
    assert files(tmp_path / "marked") == [
        *(
            "_.._evil/0.jpg",
            "_/1.jpg",
            "_[2J turned _gpj/7.jpg",
            "a_b (2)/3.jpg",
            "a_b/2.jpg",
            "caf\ufffd/9.jpg",
        ),
        *("con_/4.jpg", "half _/8.jpg", f"{'豆' * 66}/5.jpg", "🫘/6.jpg"),
    ]
    assert set(result.copied) == set(_HOSTILE)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["marked", "photos"]


def test_stopping_or_a_failure_leaves_nothing_behind(tmp_path: Path):
    records = [marked(tmp_path / "photos" / f"{number}.jpg", "healthy") for number in range(5)]
    with pytest.raises(Cancelled):
        export_class_folders(records, tmp_path / "marked", should_stop=lambda: True)
    answers = iter([False, False, True])
    with pytest.raises(Cancelled):
        export_class_folders(records, tmp_path / "marked", should_stop=lambda: next(answers))
    with pytest.raises(HistoryError, match="could not be copied"):
        export_class_folders(records, tmp_path / "photos" / "0.jpg" / "marked")
    (tmp_path / "marked").mkdir()
    with pytest.raises(HistoryError, match="there already"):
        export_class_folders(records, tmp_path / "marked")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["marked", "photos"]
    assert list((tmp_path / "marked").iterdir()) == []
