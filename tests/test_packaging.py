"""The recipes of the packages, as far as they can be checked without making one."""

from __future__ import annotations

import gzip
import importlib
import io
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from beanleaf_app.cli import main
from tests.conftest import ROOT

FOLDERS = [str(ROOT / "packaging" / folder) for folder in ("", "freeze", "linux")]


@pytest.fixture(scope="module")
def recipes() -> Iterator[ModuleType]:
    """packaging/check_recipes.py, and beside it the modules that it uses."""
    sys.path[:0] = FOLDERS
    yield importlib.import_module("check_recipes")
    for folder in FOLDERS:
        sys.path.remove(folder)


@pytest.mark.parametrize(
    "name",
    ["desktop_entry", "appstream", "completions", "windows_version", "windows_installer", "macos_plist"],
)
def test_the_tool_made_for_it_finds_nothing_wrong_with(name: str, recipes: ModuleType) -> None:
    try:
        getattr(recipes, name)()
    except recipes.ToolMissing as missing:
        pytest.skip(f"not installed: {missing}")


def test_a_recipe_that_is_wrong_is_found(
    recipes: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(recipes.LINUX, tmp_path / "linux")
    entry = tmp_path / "linux" / "beanleaf.desktop"
    entry.write_text(
        entry.read_text(encoding="utf-8").replace("Type=Application", "Type=Aplication"), encoding="utf-8"
    )
    monkeypatch.setattr(recipes, "LINUX", tmp_path / "linux")
    try:
        with pytest.raises(recipes.NotWell, match="Type"):
            recipes.desktop_entry()
    except recipes.ToolMissing as missing:
        pytest.skip(f"not installed: {missing}")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_completes_every_option(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("classify", "train", "evaluate"):
        main([command, "--help"])
    options = set(re.findall(r"--([a-z-]+)", capsys.readouterr().out)) - {"help", "version"}
    words = (ROOT / "packaging" / "linux" / f"completion.{shell}").read_text(encoding="utf-8")
    completed = set(re.findall(r"[a-z-]+", words))
    assert {option for option in options if not completed & {option, f"--{option}"}} == set()


@pytest.mark.usefixtures("recipes")
def test_what_changed_is_written_as_debian_reads_it() -> None:
    written = importlib.import_module("debian_changelog").debian_changelog(
        "# Changes\n\nFor you.\n\n## 1.2.0 (today)\n\nBetter.\n\n- One thing,\n  in two lines.\n- Two.\n",
        0,
    )
    assert written == (
        "beanleaf (1.2.0) stable; urgency=low\n\n  * Better.\n  * One thing, in two lines.\n  * Two.\n\n"
        " -- The Beanleaf authors <beanleaf@users.noreply.github.com>  Thu, 01 Jan 1970 00:00:00 -0000\n"
    )


def _tar(names: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as tar:
        for name, content in names.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            tar.addfile(info, io.BytesIO(content))
    return stream.getvalue()


@pytest.mark.usefixtures("recipes")
@pytest.mark.skipif(not Path("/usr/bin/dpkg-deb").exists(), reason="dpkg-deb is not installed")
def test_a_package_packed_tightly_is_read_by_dpkg_and_comes_out_the_same(tmp_path: Path) -> None:
    pack_deb = importlib.import_module("pack_deb")
    control = b"Package: leaf\nVersion: 1\nArchitecture: all\nMaintainer: nobody\nDescription: a leaf\n"
    parts = {
        "debian-binary": b"2.0\n",
        "control.tar.gz": gzip.compress(_tar({"./control": control})),
        "data.tar": _tar({"./leaf": b"green" * 1000}),
    }
    loose = b"!<arch>\n"
    for name, content in parts.items():
        loose += f"{name:<16}{7:<12}{1:<6}{1:<6}{100644:<8}{len(content):<10}`\n".encode()
        loose += content + b"\n" * (len(content) % 2)
    packed = []
    for name in ("one.deb", "two.deb"):
        (tmp_path / name).write_bytes(loose)
        pack_deb.pack_tightly(tmp_path / name)
        packed.append((tmp_path / name).read_bytes())
    assert packed[0] == packed[1]
    assert len(packed[0]) < len(loose)
    subprocess.run(["/usr/bin/dpkg-deb", "-x", tmp_path / "one.deb", tmp_path / "there"], check=True)
    assert (tmp_path / "there" / "leaf").read_bytes() == b"green" * 1000


@pytest.mark.usefixtures("recipes")
def test_shibokens_support_is_compiled_and_comes_out_the_same(tmp_path: Path) -> None:
    compiled = importlib.import_module("shiboken_support").compiled
    once, again = ([Path(made) for made, _ in compiled(tmp_path / name)] for name in ("once", "again"))
    assert [path.read_bytes() for path in once] == [path.read_bytes() for path in again]
    # Where Shiboken looks for it: below files.dir beside its library.
    assert tmp_path / "once" / "shibokensupport" / "signature" / "loader.pyc" in once
    assert list((tmp_path / "once").rglob("*.py")) == []
