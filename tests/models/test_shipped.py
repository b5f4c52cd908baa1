"""The model that comes with the program."""

from __future__ import annotations

from pathlib import Path

import pytest

from beanleaf_app.cli import main
from beanleaf_app.errors import ModelError
from beanleaf_app.models.library import SHIPPED_NAME, ModelLibrary
from beanleaf_app.models.model_file import load_model, save_model
from beanleaf_app.models.shipped import library_with_shipped_model
from beanleaf_app.resources import resource
from tests.models.small_models import random_model


@pytest.fixture
def shipped(tmp_path: Path) -> ModelLibrary:
    file = tmp_path / "shipped.safetensors"
    save_model(random_model(), file)
    return ModelLibrary(tmp_path / "own", file)


def test_it_is_in_use_until_another_is_chosen(shipped: ModelLibrary) -> None:
    assert shipped.names() == [SHIPPED_NAME]
    assert shipped.in_use == SHIPPED_NAME
    assert shipped.load_in_use() is not None
    shipped.save(random_model(), "mine")
    assert shipped.in_use == SHIPPED_NAME
    shipped.use("mine")
    assert shipped.in_use == "mine"
    shipped.use(SHIPPED_NAME)
    assert shipped.in_use == SHIPPED_NAME
    assert [entry.name for entry in shipped.list() if entry.in_use] == [SHIPPED_NAME]
    shipped.use("mine")
    shipped.remove("mine")
    assert shipped.in_use == SHIPPED_NAME


def test_it_stays_as_it_is(shipped: ModelLibrary, tmp_path: Path) -> None:
    for change in (
        lambda: shipped.save(random_model(), SHIPPED_NAME),
        lambda: shipped.save(random_model(), "beanLEAF"),
        lambda: shipped.remove(SHIPPED_NAME),
        lambda: shipped.rename(SHIPPED_NAME, "other"),
    ):
        with pytest.raises(ModelError, match="came with the program"):
            change()
    shipped.export(SHIPPED_NAME, tmp_path)
    assert (tmp_path / f"{SHIPPED_NAME}.safetensors").read_bytes() == (
        tmp_path / "shipped.safetensors"
    ).read_bytes()
    # What was exported can come back, under a name of its own.
    assert shipped.import_file(tmp_path / f"{SHIPPED_NAME}.safetensors") == f"{SHIPPED_NAME} 2"


@pytest.mark.shipped_model
def test_the_file_is_small_and_says_where_it_comes_from() -> None:
    file = resource("default_model.safetensors")
    model = load_model(file)
    assert file.stat().st_size < 2_000_000
    assert model.task == "disease"
    assert model.metrics["validation"]["count"] == 133
    assert model.data_name == "beans"


@pytest.mark.shipped_model
def test_a_fresh_install_classifies_without_a_training(
    tmp_path: Path, beans_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["models", "list", "--data-dir", str(tmp_path)]) == 0
    assert SHIPPED_NAME in capsys.readouterr().out
    photos = beans_folder / "validation" / "bean_rust"
    assert main(["classify", str(photos), "--data-dir", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 45
    assert sum("bean rust" in line for line in lines) >= 40


@pytest.mark.shipped_model
def test_the_shipped_model_is_as_good_as_its_card_says(beans_folder: Path, tmp_path: Path) -> None:
    from beanleaf_app.diagnosis.assessment import assess
    from beanleaf_app.paths import Paths
    from beanleaf_app.photos.decode_pool import DecodePool
    from beanleaf_app.photos.sources import load_data

    model = library_with_shipped_model(tmp_path).load(SHIPPED_NAME)
    with DecodePool() as pool:
        data = load_data(str(beans_folder), ("validation",), paths=Paths.for_user(), pool=pool)["validation"]
    found = assess(model, data)
    assert sum(found.refused.values()) <= 0.05 * found.count
    card = resource("default_model.md").read_text(encoding="utf-8")
    assert f"{found.accuracy_health:.1%}" in card
    assert f"{found.accuracy_disease:.1%}" in card


@pytest.mark.shipped_model
def test_the_shipped_model_refuses_what_is_no_leaf(tmp_path: Path) -> None:
    from beanleaf_app.diagnosis.refusal import refusals_of_drawn

    model = library_with_shipped_model(tmp_path).load(SHIPPED_NAME)
    counts = refusals_of_drawn(model, of_each=8)
    assert sum(count.verdicts for count in counts) <= 0.05 * sum(count.count for count in counts)
    assert all(count.verdicts <= 2 for count in counts), counts
