"""What holds for every file of the repository."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

import beanleaf_app
from beanleaf_app.resources import resource
from tests.catalogues import translations
from tests.conftest import ROOT

# Whatever is not made by a command in the Makefile.
_MADE = {".git", ".venv", ".hypothesis", "build", "dist", "__pycache__"}
_TEXT = {
    "",
    ".py",
    ".md",
    ".toml",
    ".sh",
    ".svg",
    ".ts",
    ".json",
    ".yml",
    ".yaml",
    ".spec",
    ".desktop",
    ".iss",
}

_FORBIDDEN = {
    "a folder of one machine": re.compile("(?<![A-Za-z0-9_.])/(?:work|tmp|root)/"),
    "a conflict that was not resolved": re.compile("^(?:<{7}|>{7}) ", re.MULTILINE),
    "a note to finish it later": re.compile(r"\b(?:FIXME|TODO)\b"),
}


def _files() -> list[Path]:
    return [
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file() and not _MADE & set(path.relative_to(ROOT).parts) and "_cache" not in str(path)
    ]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("room", ["beanleaf_app", "tests", "packaging"])
def test_every_file_is_short_enough_to_read(room: str) -> None:
    long = {
        _name(path): lines
        for path in _files()
        if path.suffix == ".py"
        and path.is_relative_to(ROOT / room)
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert not long


@pytest.mark.parametrize("kind", _FORBIDDEN)
def test_no_file_holds(kind: str) -> None:
    found = {
        _name(path): match.group()
        for path in _files()
        if path.suffix in _TEXT
        and path != Path(__file__)
        and (match := _FORBIDDEN[kind].search(path.read_text(encoding="utf-8")))
    }
    assert not found


def test_no_photograph_is_kept_here() -> None:
    # Photographs belong to those who took them; the tests draw their own leaves.
    photos = {".jpg", ".jpeg", ".heic", ".heif", ".webp", ".tif", ".tiff", ".bmp"}
    assert [_name(path) for path in _files() if path.suffix.lower() in photos] == []


def test_changelog_speaks_of_this_version() -> None:
    assert f"## {beanleaf_app.__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_packages_speak_of_this_version() -> None:
    version = beanleaf_app.__version__
    for name in ("windows/version_resource.txt", "linux/org.beanleaf.Beanleaf.metainfo.xml"):
        assert f'"{version}"' in (ROOT / "packaging" / name).read_text(encoding="utf-8"), name


def test_every_command_the_readme_names_is_in_the_makefile() -> None:
    named = set(re.findall(r"\bmake ([a-z-]+)\b", (ROOT / "README.md").read_text(encoding="utf-8")))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"run", "test"} <= named
    assert named <= targets


def test_setting_up_something_unknown_says_what_there_is() -> None:
    script = ROOT / "packaging" / "setup_environment.py"
    run = subprocess.run(
        [sys.executable, str(script), "tset"], capture_output=True, encoding="utf-8", check=False
    )
    assert run.returncode == 1
    assert "there are test and bench" in run.stdout


def test_every_sentence_for_a_person_can_be_translated() -> None:
    """Raises with the place and the way out where one is glued together."""
    assert len(translations().texts()) > 200


def test_resources_are_found_and_missing_ones_are_an_error() -> None:
    assert resource("icons").is_dir()
    with pytest.raises(FileNotFoundError):
        resource("no-such-thing")
