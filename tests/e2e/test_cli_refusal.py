"""Pictures without a leaf: what `classify` and `evaluate` say of them."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from beanleaf_app.models.leaf_check import PICTURE_FEATURES, LeafCheck
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Thresholds
from beanleaf_app.models.model_file import save_model
from beanleaf_app.photos.non_leaves import NON_LEAF_KINDS
from tests.e2e.command_line import Outcome


@pytest.fixture(scope="module")
def strict(library_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that takes a picture for a leaf if its strongest saturations are rare."""
    axes = np.zeros((PICTURE_FEATURES, 1), np.float32)
    axes[17] = 1  # the share of pixels without any grey in them
    check = LeafCheck(
        np.zeros(PICTURE_FEATURES, np.float32), np.ones(PICTURE_FEATURES, np.float32), axes, 0.25
    )
    model = ModelLibrary(library_folder / "models").load("diseases")
    path = tmp_path_factory.mktemp("strict") / "strict.safetensors"
    save_model(dataclasses.replace(model, leaf_check=check, thresholds=Thresholds(0.5, 0.5)), path)
    return path


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    for name, colour in (("signs/red.png", "red"), ("signs/blue.png", "blue"), ("walls/grey.png", "grey")):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", (120, 90), colour).save(folder / name)
    (folder / "walls" / "note.txt").write_text("not a picture")
    Image.new("RGB", (100, 100), "white").save(folder / "white.png")
    return folder


def test_classify_says_that_it_is_no_leaf(
    beanleaf: Callable[..., Outcome], strict: Path, pictures: Path
) -> None:
    outcome = beanleaf("classify", "--json", "--model", strict, pictures / "signs", pictures / "white.png")
    assert [one["verdict"] for one in outcome.objects[:2]] == ["not_a_leaf"] * 2
    assert outcome.objects[2]["verdict"] in ("healthy", "sick")
    assert all(one["error"] is None and 0 <= one["probability_sick"] <= 1 for one in outcome.objects)
    assert outcome.code == 0
    plain = beanleaf("classify", "--model", strict, pictures / "signs")
    assert plain.out.count(": not a bean leaf") == 2


def test_evaluate_counts_by_folder(beanleaf: Callable[..., Outcome], strict: Path, pictures: Path) -> None:
    outcome = beanleaf("evaluate", "--model", strict, "--non-leaves", pictures, "--json")
    (measured,) = outcome.objects
    assert set(measured) == {"model", "non_leaves"}
    found = measured["non_leaves"]
    wanted = {"count": 4, "verdicts": 2, "unsure": 0, "not_a_leaf": 2, "unreadable": 1}
    assert {name: found[name] for name in wanted} == wanted
    assert list(found["sources"]) == [".", "signs", "walls"]
    assert found["sources"]["signs"]["not_a_leaf"] == 2
    assert found["sources"]["walls"] == {
        "count": 1, "verdicts": 1, "unsure": 0, "not_a_leaf": 0, "unreadable": 1
    }  # fmt: skip
    plain = beanleaf("evaluate", "--model", strict, "--non-leaves", pictures).out.splitlines()
    assert plain[2].split() == ["signs", "2", "0", "0", "(0.0%)"]
    assert plain[4].split() == ["all", "4", "0", "2", "(50.0%)"]
    assert "95 % interval: 15.0% to 85.0%" in plain[5]
    assert plain[6].endswith("1")


def test_leaves_and_other_pictures_in_one_answer(
    beanleaf: Callable[..., Outcome], strict: Path, leaves: Path
) -> None:
    outcome = beanleaf("evaluate", "--model", strict, "--data", leaves, "--non-leaves", "drawn", "--json")
    (measured,) = outcome.objects
    assert measured["count"] == measured["verdicts"] + measured["unsure"] + measured["not_a_leaf"] == 9
    assert set(measured["non_leaves"]["sources"]) == set(NON_LEAF_KINDS)


def test_what_cannot_be_measured_is_a_sentence(
    beanleaf: Callable[..., Outcome], strict: Path, tmp_path: Path
) -> None:
    nothing = beanleaf("evaluate", "--model", strict)
    assert (nothing.code, "--data FOLDER" in nothing.sentence) == (2, True)
    missing = beanleaf("evaluate", "--model", strict, "--non-leaves", tmp_path / "nowhere")
    assert (missing.code, "There is no folder" in missing.sentence) == (1, True)
    assert "no picture that can be read" in (
        beanleaf("evaluate", "--model", strict, "--non-leaves", tmp_path).sentence
    )
