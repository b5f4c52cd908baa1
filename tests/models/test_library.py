from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from beanleaf_app.errors import ModelError
from beanleaf_app.models.file_names import is_valid_name
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model_file import save_model
from tests.models.small_models import random_model

_likely = st.text("aZ09é豆ß .()+-_/\\:\0\n\u00b9\u2028~*?\"'", min_size=1, max_size=70)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("names") / "models"


@given(st.text(max_size=80) | _likely)
@settings(max_examples=400)
def test_any_text_is_refused_or_stays_inside_the_folder(folder: Path, name: str) -> None:
    library = ModelLibrary(folder)
    if not is_valid_name(name):
        with pytest.raises(ModelError, match="cannot be the name"):
            library.path_of(name)
        return
    path = library.path_of(name)
    folder.mkdir(exist_ok=True)
    assert path.parent == folder
    assert path.resolve().parent == folder.resolve()
    path.write_bytes(b"")
    try:
        assert library.names() == [name]
        library.use(name)
        assert library.in_use == name
        assert is_valid_name(library.free_name(name))
    finally:
        library.remove(name)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../x", "a/b", "a\\b", "/etc/x", "C:x", ".hidden", "-x", "x.", "x ", " x", "x\n", "x\0y",
     "con", "CON", "nul.txt", "Com1", "lpt9.a.b", "com\u00b9", "con .a", "x" * 61, "a:b", "a*", 'a"b',
     "a\u202eb", "\ud800"],
)  # fmt: skip
def test_names_that_no_file_should_have(library: ModelLibrary, name: str) -> None:
    for attempt in (library.path_of, library.load, library.use, library.remove, library.free_name):
        with pytest.raises(ModelError):
            attempt(name)
    with pytest.raises(ModelError):
        library.save(random_model(), name)
    assert not library.folder.exists()


@pytest.mark.parametrize(
    "name", ["a", "article health", "été 2024 (2)", "16-8", "v1.2+b", "console", "com10", "x" * 60]
)
def test_names_that_are_fine(library: ModelLibrary, name: str) -> None:
    library.save(random_model(), name)
    assert library.names() == [name]


def test_an_empty_library(library: ModelLibrary) -> None:
    assert library.names() == []
    assert library.list() == []
    assert library.in_use is None
    assert library.load_in_use() is None
    assert library.free_name("article") == "article"
    with pytest.raises(ModelError, match=r"no model called «x».*none yet"):
        library.load("x")
    assert not library.folder.exists()


def test_the_first_model_becomes_the_one_in_use_and_the_second_does_not(library: ModelLibrary) -> None:
    library.save(random_model(seed=1, data_name="first"), "b")
    assert library.in_use == "b"
    library.save(random_model(seed=2, data_name="second"), "A")
    assert library.in_use == "b"
    assert library.names() == ["A", "b"]
    library.use("A")
    assert ModelLibrary(library.folder).in_use == "A"
    in_use = library.load_in_use()
    assert in_use is not None
    assert in_use.data_name == "second"
    assert [(entry.name, entry.in_use, entry.problem) for entry in library.list()] == [
        ("A", True, None),
        ("b", False, None),
    ]


def test_saving_under_the_same_name_replaces(library: ModelLibrary) -> None:
    library.save(random_model(data_name="old"), "x")
    library.save(random_model(data_name="new"), "x")
    assert library.names() == ["x"]
    assert library.load("x").data_name == "new"


def test_renaming(library: ModelLibrary) -> None:
    library.save(random_model(data_name="one"), "one")
    library.save(random_model(data_name="two"), "two")
    library.rename("one", "uno")
    assert library.names() == ["two", "uno"]
    assert library.in_use == "uno"
    assert library.load("uno").data_name == "one"
    library.rename("two", "dos")
    assert library.in_use == "uno"
    library.rename("dos", "dos")
    with pytest.raises(ModelError, match="«uno» already"):
        library.rename("dos", "uno")
    with pytest.raises(ModelError, match="«uno» already"):
        library.rename("dos", "UNO")
    with pytest.raises(ModelError, match="cannot be the name"):
        library.rename("dos", "../dos")
    with pytest.raises(ModelError, match="no model called «gone»"):
        library.rename("gone", "x")
    assert library.names() == ["dos", "uno"]
    assert library.load("uno").data_name == "one"


def test_renaming_may_change_the_case_alone(library: ModelLibrary) -> None:
    library.save(random_model(), "beans")
    library.rename("beans", "Beans")
    assert library.names() == ["Beans"]
    assert library.in_use == "Beans"


def test_removing(library: ModelLibrary) -> None:
    library.save(random_model(), "one")
    library.save(random_model(), "two")
    library.remove("two")
    assert library.in_use == "one"
    library.remove("one")
    assert library.load_in_use() is None
    assert library.names() == []
    with pytest.raises(ModelError, match="no model called «one»"):
        library.remove("one")
    # A model saved later under the old name is not in use by accident of a note left behind.
    library.save(random_model(), "three")
    library.save(random_model(), "one")
    assert library.in_use == "three"


def test_free_names_know_no_case(library: ModelLibrary) -> None:
    library.save(random_model(), "Beans")
    assert library.free_name("beans") == "beans 2"
    library.save(random_model(), "BEANS 2")
    assert library.free_name("beans") == "beans 3"
    library.save(random_model(), "x" * 60)
    assert is_valid_name(library.free_name("x" * 60))


def test_import_and_export_keep_every_byte(library: ModelLibrary, tmp_path: Path) -> None:
    source = tmp_path / "from a friend.safetensors"
    save_model(random_model(), source)
    assert library.import_file(source) == "from a friend"
    assert library.in_use == "from a friend"
    assert library.path_of("from a friend").read_bytes() == source.read_bytes()
    assert library.import_file(source) == "from a friend 2"
    assert library.in_use == "from a friend"
    out = tmp_path / "out"
    out.mkdir()
    library.export("from a friend", out)
    assert (out / source.name).read_bytes() == source.read_bytes()
    library.export("from a friend", out / "other.bin")
    assert (out / "other.bin").read_bytes() == source.read_bytes()
    assert sorted(entry.name for entry in out.iterdir()) == [source.name, "other.bin"]


def test_importing_under_an_impossible_name_finds_another(library: ModelLibrary, tmp_path: Path) -> None:
    source = tmp_path / "~odd~.safetensors"
    save_model(random_model(), source)
    assert library.import_file(source) == "imported model"
    assert library.import_file(source) == "imported model 2"


def test_a_refused_import_writes_nothing(library: ModelLibrary, tmp_path: Path) -> None:
    bad = tmp_path / "bad.safetensors"
    bad.write_bytes(b"no model at all")
    for path in (bad, tmp_path, tmp_path / "missing.safetensors"):
        with pytest.raises(ModelError):
            library.import_file(path)
    assert not library.folder.exists()
    library.save(random_model(), "one")
    before = sorted(library.folder.iterdir())
    with pytest.raises(ModelError):
        library.import_file(bad)
    assert sorted(library.folder.iterdir()) == before


def test_exports_that_cannot_be_written_are_sentences(library: ModelLibrary, tmp_path: Path) -> None:
    library.save(random_model(), "one")
    with pytest.raises(ModelError, match="could not be exported"):
        library.export("one", tmp_path / "missing" / "file.safetensors")
    with pytest.raises(ModelError, match="no model called"):
        library.export("two", tmp_path)


def test_a_full_disk_takes_nothing_away(
    library: ModelLibrary, tmp_path: Path, full_disk: Callable[[], AbstractContextManager[None]]
) -> None:
    library.save(random_model(data_name="old"), "one")
    source = tmp_path / "new.safetensors"
    save_model(random_model(), source)
    before = {path.name: path.read_bytes() for path in library.folder.iterdir()}
    with full_disk():
        for attempt in (
            lambda: library.save(random_model(data_name="new"), "one"),
            lambda: library.import_file(source),
            lambda: library.export("one", source),
        ):
            with pytest.raises(ModelError):
                attempt()
    assert {path.name: path.read_bytes() for path in library.folder.iterdir()} == before
    assert ModelLibrary(library.folder).load("one").data_name == "old"


def test_damaged_files_are_listed_with_their_problem_and_can_be_removed(library: ModelLibrary) -> None:
    library.save(random_model(), "good")
    library.path_of("bad").write_bytes(b"damaged")
    (library.folder / "notes.txt").write_text("not a model", encoding="utf-8")
    entries = {entry.name: entry for entry in library.list()}
    assert set(entries) == {"good", "bad"}
    assert entries["good"].model is not None
    assert entries["good"].problem is None
    assert entries["bad"].model is None
    assert entries["bad"].problem is not None
    assert "«bad.safetensors»" in entries["bad"].problem
    library.use("bad")
    with pytest.raises(ModelError, match="not a model"):
        library.load_in_use()
    library.remove("bad")
    assert library.names() == ["good"]


@pytest.mark.parametrize("note", [b"", b"gone", b"../good", b"\xff\xfe", b"\0", b"good\nbad"])
def test_a_damaged_note_of_the_model_in_use_means_none(library: ModelLibrary, note: bytes) -> None:
    library.save(random_model(), "good")
    (library.folder / "in-use.txt").write_bytes(note)
    assert library.in_use is None
    assert library.load_in_use() is None
    library.use("good")
    assert library.in_use == "good"


def test_a_folder_that_is_a_file_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"kept")
    library = ModelLibrary(tmp_path / "file")
    with pytest.raises(ModelError):
        library.save(random_model(), "one")
    assert (tmp_path / "file").read_bytes() == b"kept"
    assert library.in_use is None


def test_the_last_model_is_kept_until_its_file_changes(tmp_path: Path) -> None:
    library = ModelLibrary(tmp_path)
    library.save(random_model(), "one")
    library.save(random_model(), "two")
    first = library.load("one")
    assert library.load("one") is first
    library.list()
    assert library.load("one") is first
    assert library.load("two") is not first
    library.save(random_model(seed=5), "one")
    again = library.load("one")
    assert again is not first
    assert not np.array_equal(
        again.network.parameters["layer0.weight"], first.network.parameters["layer0.weight"]
    )
    library.path_of("one").write_bytes(b"nothing of use")
    with pytest.raises(ModelError):
        library.load("one")
