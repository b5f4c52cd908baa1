"""Taking back the removal of a model."""

from __future__ import annotations

from pathlib import Path

import pytest

from beanleaf_app.errors import ModelError
from beanleaf_app.models.library import SHIPPED_NAME, ModelLibrary
from beanleaf_app.models.model_file import save_model
from beanleaf_app.models.removed_models import RemovedModels
from tests.models.small_models import random_model


def fill(library: ModelLibrary, *names: str) -> None:
    for seed, name in enumerate(names):
        library.save(random_model(seed=seed), name)


def test_the_same_file_comes_back(library: ModelLibrary) -> None:
    fill(library, "one", "two")
    before, when = library.path_of("two").read_bytes(), library.path_of("two").stat().st_mtime_ns
    removed = RemovedModels(library).remove("two")
    assert library.names() == ["one"]
    assert RemovedModels(library).restore(removed) == "two"
    assert library.path_of("two").read_bytes() == before
    assert library.path_of("two").stat().st_mtime_ns == when
    assert library.in_use == "one"


@pytest.mark.parametrize("shipped", [False, True])
def test_the_one_in_use_is_in_use_again(tmp_path: Path, shipped: bool) -> None:
    file = tmp_path / "shipped.safetensors"
    save_model(random_model(seed=9), file)
    library = ModelLibrary(tmp_path / "models", file if shipped else None)
    fill(library, "mine")
    library.use("mine")
    bin_ = RemovedModels(library)
    removed = bin_.remove("mine")
    assert library.in_use == (SHIPPED_NAME if shipped else None)
    bin_.restore(removed)
    assert library.in_use == "mine"


def test_a_choice_made_meanwhile_stays(library: ModelLibrary) -> None:
    fill(library, "one", "two")
    library.use("one")
    removed = RemovedModels(library).remove("one")
    library.use("two")
    RemovedModels(library).restore(removed)
    assert library.in_use == "two"


def test_a_name_taken_meanwhile_is_not_overwritten(library: ModelLibrary) -> None:
    fill(library, "one")
    first = library.path_of("one").read_bytes()
    removed = RemovedModels(library).remove("one")
    library.save(random_model(seed=5), "one")
    other = library.path_of("one").read_bytes()
    assert RemovedModels(library).restore(removed) == "one 2"
    assert library.path_of("one").read_bytes() == other
    assert library.path_of("one 2").read_bytes() == first


def test_several_come_back_in_any_order(library: ModelLibrary) -> None:
    fill(library, "one", "two")
    bin_ = RemovedModels(library)
    both = [bin_.remove("one"), bin_.remove("two")]
    assert library.names() == []
    assert [bin_.restore(removed) for removed in both] == ["one", "two"]


def test_what_is_forgotten_is_gone(library: ModelLibrary) -> None:
    fill(library, "one")
    bin_ = RemovedModels(library)
    removed = bin_.remove("one")
    bin_.forget(removed)
    assert not list(library.folder.rglob("*.safetensors"))
    with pytest.raises(ModelError, match="could not be brought back"):
        bin_.restore(removed)
    bin_.forget(removed)  # twice is no error


def test_only_what_a_crash_left_long_ago_is_cleared_away(library: ModelLibrary) -> None:
    fill(library, "one", "two")
    bin_ = RemovedModels(library)
    old, fresh = bin_.remove("one"), bin_.remove("two")
    stale = old.path.with_name("1000000000-0000.safetensors")
    old.path.rename(stale)
    bin_.forget_old()
    assert not stale.exists()
    assert fresh.path.exists()


def test_the_shipped_one_and_one_that_is_not_there_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "shipped.safetensors"
    save_model(random_model(), file)
    bin_ = RemovedModels(ModelLibrary(tmp_path / "models", file))
    with pytest.raises(ModelError, match="stays as it is"):
        bin_.remove(SHIPPED_NAME)
    with pytest.raises(ModelError, match="no model called"):
        bin_.remove("nobody")
