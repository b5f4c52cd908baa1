"""`beanleaf models`, and what every command shares: --data-dir, --version, --help."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beanleaf_app import __version__
from beanleaf_app.models.library import ModelLibrary
from tests import odd_photos
from tests.e2e.command_line import Outcome
from tests.models.small_models import random_model

_COMMANDS = ("classify", "train", "evaluate", "models")


@pytest.fixture
def models(beanleaf: Callable[..., Outcome], tmp_path: Path) -> Callable[..., Outcome]:
    """Run ``beanleaf models`` with an empty library."""
    return lambda *arguments: beanleaf("models", *arguments, "--data-dir", tmp_path / "mine")


def test_a_model_goes_in_and_out_and_is_used(
    models: Callable[..., Outcome],
    beanleaf: Callable[..., Outcome],
    classify: Callable[..., Outcome],
    library_folder: Path,
    tmp_path: Path,
) -> None:
    file = tmp_path / "from a friend.safetensors"
    exported = beanleaf("models", "export", "health", file, "--data-dir", library_folder)
    assert exported == (0, "", "")

    assert models("import", file) == (0, "from a friend\n", "")
    assert models("import", file) == (0, "from a friend 2\n", "")
    first, second = models("list").out.splitlines()
    assert first.startswith("* from a friend: health, ")
    assert "trained on practice, validation accuracy " in first
    assert second.startswith("  from a friend 2: ")

    assert models("use", "from a friend 2") == (0, "", "")
    assert [line[0] for line in models("list").out.splitlines()] == [" ", "*"]
    leaf = odd_photos.ordinary(tmp_path)
    mine = beanleaf("classify", "--json", leaf, "--data-dir", tmp_path / "mine")
    assert mine.objects == classify("--json", leaf, "--model", "health").objects

    folder = tmp_path / "stick"
    folder.mkdir()
    assert models("export", "from a friend 2", folder).code == 0
    assert (folder / "from a friend 2.safetensors").read_bytes() == file.read_bytes()

    assert models("remove", "from a friend 2") == (0, "", "")
    assert ModelLibrary(tmp_path / "mine" / "models").names() == ["from a friend"]
    assert beanleaf("classify", leaf, "--data-dir", tmp_path / "mine").code == 1  # none is in use now


def test_an_empty_library_says_how_to_fill_it(models: Callable[..., Outcome]) -> None:
    outcome = models("list")
    assert (outcome.code, outcome.out) == (0, "")
    assert "beanleaf train" in outcome.err


def test_a_damaged_model_is_listed_with_its_problem(
    models: Callable[..., Outcome], library_folder: Path, tmp_path: Path
) -> None:
    library = ModelLibrary(tmp_path / "mine" / "models")
    library.import_file(library_folder / "models" / "health.safetensors")
    (library.folder / "broken.safetensors").write_bytes(b"broken")
    library.save(random_model("health", metrics={"validation": {"cost": 1.0}}), "odd")
    outcome = models("list")
    broken, health, odd = outcome.out.splitlines()
    assert outcome.code == 0
    assert "broken: «broken.safetensors» is not a model that can be used" in broken
    assert health.startswith("* health: ")
    assert odd.startswith("  odd: health, ")


@pytest.mark.parametrize(
    "action", [("use", "nobody"), ("export", "nobody", "x"), ("remove", "nobody"), ("remove", "../nobody")]
)
def test_a_name_that_is_not_there_gets_a_sentence(
    models: Callable[..., Outcome], action: tuple[str, ...]
) -> None:
    outcome = models(*action)
    assert action[1] in outcome.sentence
    assert outcome.code == 1


@pytest.mark.parametrize("content", [None, b"", b"\x00" * 5000])
def test_what_is_no_model_is_not_imported(
    models: Callable[..., Outcome], tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "x.safetensors"
    if content is not None:
        file.write_bytes(content)
    outcome = models("import", file)
    assert "x.safetensors" in outcome.sentence
    assert outcome.code == 1
    assert not (tmp_path / "mine").exists()


def test_a_data_folder_that_is_a_file_gets_a_sentence(
    beanleaf: Callable[..., Outcome], library_folder: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_bytes(b"")
    model = library_folder / "models" / "health.safetensors"
    outcome = beanleaf("models", "import", model, "--data-dir", tmp_path / "file")
    assert "could not be made" in outcome.sentence
    assert outcome.code == 1


def test_the_data_folder_may_be_named_anywhere(
    beanleaf: Callable[..., Outcome], library_folder: Path
) -> None:
    where = ("--data-dir", library_folder)
    lists = [
        beanleaf(*where, "models", "list"),
        beanleaf("models", *where, "list"),
        beanleaf("models", "list", *where),
        beanleaf(f"--data-dir={library_folder}", "models", "list"),
        # The nearest to the action counts.
        beanleaf("--data-dir", library_folder / "elsewhere", "models", "list", *where),
    ]
    assert len(set(lists)) == 1
    assert len(lists[0].out.splitlines()) == 2


def test_without_a_data_folder_the_one_of_the_user_is_used(
    beanleaf: Callable[..., Outcome], library_folder: Path, isolated_home: Path
) -> None:
    beanleaf("models", "import", library_folder / "models" / "health.safetensors")
    (file,) = isolated_home.rglob("*.safetensors")
    assert file.parent.name == "models"


@pytest.mark.parametrize("before", [(), *((command,) for command in _COMMANDS)])
def test_every_command_knows_its_version_and_helps(
    beanleaf: Callable[..., Outcome], before: tuple[str, ...]
) -> None:
    assert beanleaf(*before, "--version") == (0, f"beanleaf {__version__}\n", "")
    helping = beanleaf(*before, "--help")
    assert (helping.code, helping.err) == (0, "")
    assert "--data-dir" in helping.out


def test_help_mentions_every_command(beanleaf: Callable[..., Outcome]) -> None:
    out = beanleaf("--help").out
    assert all(f"beanleaf {command} " in out for command in _COMMANDS)


@pytest.mark.parametrize(
    "wrong",
    [
        ("classify",),
        ("train",),
        ("evaluate", "--data"),
        ("models",),
        ("models", "burn"),
        ("models", "use"),
        ("classify", "x.jpg", "--jso"),
        ("--nonsense",),
        ("--data-dir",),
    ],
)
def test_wrong_usage_ends_with_2_and_shows_the_usage(
    beanleaf: Callable[..., Outcome], wrong: tuple[str, ...]
) -> None:
    outcome = beanleaf(*wrong)
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("usage: beanleaf")
