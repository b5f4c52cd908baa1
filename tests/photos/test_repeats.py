from __future__ import annotations

from pathlib import Path

from beanleaf_app.photos.repeats import Repeats


def test_the_same_bytes_under_another_name_are_found(tmp_path: Path) -> None:
    contents = {"a": b"one", "b": b"two", "c": b"one", "d": b"longer", "e": b"two"}
    paths = {name: tmp_path / name for name in contents}
    for name, path in paths.items():
        path.write_bytes(contents[name])
    repeats = Repeats()
    firsts = [repeats.first_of(path) for path in paths.values()]
    assert firsts == [None, None, paths["a"], None, paths["b"]]


def test_what_cannot_be_read_is_like_nothing(tmp_path: Path) -> None:
    repeats = Repeats()
    assert [repeats.first_of(tmp_path / name) for name in ("gone", "gone", "\0")] == [None, None, None]
    assert [repeats.first_of(tmp_path), repeats.first_of(tmp_path)] == [None, None]
