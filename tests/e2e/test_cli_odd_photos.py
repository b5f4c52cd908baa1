"""Every odd file gets the right answer or a sentence."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests import odd_photos
from tests.e2e.command_line import Outcome, in_own_process

_SAME_AS_ORDINARY = {"emoji", "spaces", "wrong suffix", "not UTF-8"}
_NEARLY_THE_SAME = {"cmyk": 0.1, "animated": 0.1}


def test_odd_photographs_are_classified(classify: Callable[..., Outcome], tmp_path: Path) -> None:
    paths = {}
    for name, make in odd_photos.READABLE.items():
        folder = tmp_path / name
        folder.mkdir()
        paths[name] = make(folder)
    outcome = classify("--json", *paths.values())
    assert outcome.code == 0
    assert [one["path"] for one in outcome.objects] == [str(path) for path in paths.values()]
    sick = {name: one["probability_sick"] for name, one in zip(paths, outcome.objects, strict=True)}
    for name in _SAME_AS_ORDINARY & sick.keys():
        assert sick[name] == sick["ordinary"], name
    for name, off in _NEARLY_THE_SAME.items():
        assert sick[name] == pytest.approx(sick["ordinary"], abs=off), name
    assert all(0 <= p <= 1 for p in sick.values())


def test_what_is_transparent_is_white_and_16_bits_are_a_grey_of_8(
    classify: Callable[..., Outcome], tmp_path: Path
) -> None:
    cut_out, deep = odd_photos.transparent_png(tmp_path), odd_photos.sixteen_bit_png(tmp_path)
    white = Image.new("RGB", (240, 160), "white")
    window = (60, 20, 200, 140)
    white.paste(odd_photos.leaf().crop(window), window)
    white.save(tmp_path / "white.png")
    odd_photos.leaf().convert("L").save(tmp_path / "grey.png")
    found = classify("--json", cut_out, tmp_path / "white.png", deep, tmp_path / "grey.png").objects
    transparent, on_white, sixteen, eight = (one["probabilities"] for one in found)
    assert transparent == on_white
    assert sixteen == eight
    assert transparent != sixteen


@pytest.mark.parametrize(("suffix", "off"), [(".png", 0.0), (".tif", 0.0), (".jpg", 0.02)])
def test_all_eight_orientations_get_the_same_answer(
    classify: Callable[..., Outcome], tmp_path: Path, suffix: str, off: float
) -> None:
    paths = odd_photos.orientations(tmp_path, suffix)
    assert len(paths) == 8
    answers = classify("--json", *paths).objects
    sick = np.array([one["probability_sick"] for one in answers])
    np.testing.assert_allclose(sick, sick[0], rtol=0, atol=off)
    assert len({one["verdict"] for one in answers}) == 1


def test_a_picture_that_is_turned_gets_another_answer(
    classify: Callable[..., Outcome], tmp_path: Path
) -> None:
    # Else the test above would say nothing.
    odd_photos.leaf().save(tmp_path / "a.png")
    odd_photos.leaf().transpose(Image.Transpose.ROTATE_180).save(tmp_path / "b.png")
    upright, turned = classify("--json", tmp_path).objects
    assert upright["probability_sick"] != turned["probability_sick"]


def test_what_is_no_photograph_gets_a_sentence(classify: Callable[..., Outcome], tmp_path: Path) -> None:
    paths = {name: make(tmp_path) for name, make in odd_photos.UNREADABLE.items()}
    outcome = classify("--json", *paths.values())
    assert outcome.code == 1
    assert outcome.err == ""
    for (name, path), one in zip(paths.items(), outcome.objects, strict=True):
        assert one["path"] == str(path)
        assert [one["verdict"], one["probability_sick"], one["probabilities"]] == [None, None, None], name
        assert one["error"].endswith("."), name
        assert "Error" not in one["error"], name


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such name")
def test_a_name_cannot_steer_the_terminal(classify: Callable[..., Outcome], tmp_path: Path) -> None:
    path = odd_photos.steering_name(tmp_path)
    plain, as_json = classify(path).out, classify("--json", path)
    assert len(plain.splitlines()) == 1
    assert r"\x1b[2J\nhealthy \u202etxt.png: This file is empty" in plain
    assert plain.rstrip("\n").isprintable()
    assert as_json.objects[0]["path"] == str(path)
    assert as_json.out.isascii()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows allows no such name")
def test_a_name_in_a_refusal_cannot_steer_the_terminal(beanleaf: Callable[..., Outcome]) -> None:
    outcome = beanleaf("classify", "x.jpg", "--model", "\x1b[2J\nbeanleaf: all is well")
    assert r"\x1b[2J\nbeanleaf" in outcome.sentence
    assert outcome.code == 2


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems keep names as Unicode")
def test_names_outside_the_encoding_of_the_terminal_are_shown_escaped(
    library_folder: Path, tmp_path: Path
) -> None:
    odd_photos.not_utf8_name(tmp_path)
    odd_photos.emoji_name(tmp_path)
    for options in ((), ("--json",)):
        outcome = in_own_process(
            "classify",
            str(tmp_path),
            "--data-dir",
            str(library_folder),
            *options,
            env={**os.environ, "PYTHONIOENCODING": "ascii"},
        )
        assert outcome.code == 0, outcome.err
        assert outcome.err == ""
        assert len(outcome.out.splitlines()) == 2
        assert r"caf\udce9.png" in outcome.out
        if options:
            assert os.fsencode(outcome.objects[0]["path"]) == os.fsencode(tmp_path) + b"/caf\xe9.png"
