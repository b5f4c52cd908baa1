"""`beanleaf classify`: what it prints, in which order, and how it ends."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from beanleaf_app.commands import classify as classify_command
from beanleaf_app.models.library import ModelLibrary
from tests import odd_photos
from tests.e2e.command_line import Outcome

_FIELDS = ["path", "verdict", "probability_sick", "probabilities", "error"]


def test_each_photograph_gets_one_object_in_the_order_given(
    classify: Callable[..., Outcome], tmp_path: Path
) -> None:
    last_given_first = odd_photos.ordinary(tmp_path, "z.png")
    folder = tmp_path / "folder"
    (folder / "b" / "deep").mkdir(parents=True)
    inside = [
        odd_photos.ordinary(folder, "B.png"),
        odd_photos.ordinary(folder, "a.png"),
        odd_photos.ordinary(folder / "b" / "deep", "one.png"),
        odd_photos.text_named_jpg(folder),
    ]
    (folder / ".hidden.png").write_bytes(b"")
    (folder / "Thumbs.db").write_bytes(b"")
    outcome = classify("--json", last_given_first, folder, tmp_path / "missing.png", last_given_first)
    assert [Path(one["path"]) for one in outcome.objects] == [
        last_given_first,
        *inside,
        tmp_path / "missing.png",
        last_given_first,
    ]
    assert all(list(one) == _FIELDS for one in outcome.objects)
    first, *_, again = outcome.objects
    assert first == again
    assert outcome.code == 1


def test_a_model_of_diseases_tells_them_apart(classify: Callable[..., Outcome], leaves: Path) -> None:
    outcome = classify("--json", leaves / "train")
    assert outcome.code == 0
    assert outcome.err == ""
    assert {one["verdict"] for one in outcome.objects} <= {"healthy", "sick", "unsure"}
    for one in outcome.objects:
        chances = one["probabilities"]
        assert list(chances) == ["angular_leaf_spot", "bean_rust", "healthy"]
        assert sum(chances.values()) == pytest.approx(1)
        assert one["probability_sick"] == pytest.approx(1 - chances["healthy"])
        assert one["error"] is None
    right = sum(
        Path(one["path"]).parent.name == max(one["probabilities"], key=one["probabilities"].__getitem__)
        for one in outcome.objects
    )
    assert right >= 12  # of 18; guessing gets 6


def test_a_model_of_health_knows_no_diseases(classify: Callable[..., Outcome], leaves: Path) -> None:
    outcome = classify("--json", "--model", "health", leaves / "val" / "healthy")
    assert outcome.code == 0
    assert len(outcome.objects) == 3
    assert {one["probabilities"] for one in outcome.objects} == {None}
    for one in outcome.objects:
        p = one["probability_sick"]
        assert one["verdict"] == ("unsure" if 0.4 < p < 0.6 else "sick" if p > 0.5 else "healthy")


def test_the_plain_answer_has_a_line_for_each_photograph(
    classify: Callable[..., Outcome], tmp_path: Path
) -> None:
    leaf, text = odd_photos.ordinary(tmp_path), odd_photos.text_named_jpg(tmp_path)
    outcome = classify(tmp_path)
    first, second = outcome.out.splitlines()
    assert first.startswith(f"{leaf}: ")
    assert "P(sick) = " in first
    assert second.startswith(f"{text}: This file is not a photograph")
    assert outcome.code == 1


def test_a_model_file_classifies_like_the_model_in_the_library(
    classify: Callable[..., Outcome], library_folder: Path, tmp_path: Path
) -> None:
    leaf = odd_photos.ordinary(tmp_path)
    file = tmp_path / "sent by a friend.safetensors"
    ModelLibrary(library_folder / "models").export("health", file)
    assert classify("--json", leaf, "--model", file) == classify("--json", leaf, "--model", "health")


@pytest.mark.parametrize("content", [{}, {".hidden.png": b"x", "Thumbs.db": b"x"}])
def test_a_folder_without_photographs_gets_a_sentence(
    classify: Callable[..., Outcome], tmp_path: Path, content: dict[str, bytes]
) -> None:
    for name, some_bytes in content.items():
        (tmp_path / name).write_bytes(some_bytes)
    outcome = classify("--json", tmp_path)
    assert "no photograph" in outcome.sentence
    assert outcome.code == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_in_a_folder_does_not_make_it_wait(classify: Callable[..., Outcome], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    (one,) = classify("--json", tmp_path).objects
    assert "pipe" in one["error"]


def test_a_file_deleted_after_it_was_listed_gets_a_sentence(
    classify: Callable[..., Outcome], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stays, goes = odd_photos.ordinary(tmp_path, "a.png"), odd_photos.ordinary(tmp_path, "b.png")
    find_photos = classify_command.find_photos

    def find_and_delete(given: list[Path]) -> list[Path]:
        found = list(find_photos(given))
        goes.unlink()
        return found

    monkeypatch.setattr(classify_command, "find_photos", find_and_delete)
    first, second = classify("--json", tmp_path).objects
    assert (first["path"], first["error"]) == (str(stays), None)
    assert (second["path"], second["verdict"]) == (str(goes), None)
    assert "not there" in second["error"]


@pytest.mark.parametrize("asked", ["nobody", "no such.safetensors", "x" * 300])
def test_an_unknown_model_is_wrong_usage(
    classify: Callable[..., Outcome], tmp_path: Path, asked: str
) -> None:
    outcome = classify(odd_photos.ordinary(tmp_path), "--model", asked)
    assert asked in outcome.sentence
    assert outcome.code == 2


def test_without_a_model_a_sentence_says_how_to_get_one(
    beanleaf: Callable[..., Outcome], tmp_path: Path
) -> None:
    outcome = beanleaf("classify", odd_photos.ordinary(tmp_path), "--data-dir", tmp_path / "empty")
    assert "beanleaf train" in outcome.sentence
    assert outcome.code == 1
    assert not (tmp_path / "empty").exists()


def test_a_damaged_model_gets_a_sentence(
    beanleaf: Callable[..., Outcome], library_folder: Path, tmp_path: Path
) -> None:
    leaf = odd_photos.ordinary(tmp_path)
    whole = (library_folder / "models" / "health.safetensors").read_bytes()
    file = tmp_path / "damaged.safetensors"
    for content in (b"", b"not a model", whole[:-1], whole[: len(whole) // 2], whole[:8] + b"}" + whole[9:]):
        file.write_bytes(content)
        outcome = beanleaf("classify", leaf, "--model", file, "--data-dir", library_folder)
        assert "«damaged.safetensors» is not a model that can be used" in outcome.sentence
        assert outcome.code == 1


def test_a_model_in_use_that_was_damaged_gets_a_sentence(
    beanleaf: Callable[..., Outcome], library_folder: Path, tmp_path: Path
) -> None:
    library = ModelLibrary(tmp_path / "models")
    library.import_file(library_folder / "models" / "health.safetensors")
    library.path_of("health").write_bytes(b"")
    outcome = beanleaf("classify", odd_photos.ordinary(tmp_path), "--data-dir", tmp_path)
    assert "health" in outcome.sentence
    assert outcome.code == 1
