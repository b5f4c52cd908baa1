from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beanleaf_app.atomic_write import atomic_write, sweep
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("atomic")


@given(st.binary(max_size=300), st.binary(max_size=300))
def test_the_content_is_there_and_nothing_else(folder: Path, first: bytes, second: bytes) -> None:
    path = folder / "file.bin"
    atomic_write(path, first)
    assert path.read_bytes() == first
    atomic_write(path, second)
    assert path.read_bytes() == second
    assert [entry.name for entry in folder.iterdir()] == ["file.bin"]


def test_a_parent_that_is_a_file_is_an_oserror_and_stays(tmp_path: Path) -> None:
    parent = tmp_path / "file"
    parent.write_bytes(b"kept")
    with pytest.raises(OSError, match=r"."):
        atomic_write(parent / "inside", b"new")
    assert parent.read_bytes() == b"kept"


def test_a_missing_folder_is_an_oserror_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        atomic_write(tmp_path / "missing" / "file", b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_is_a_folder_is_an_oserror_and_leaves_no_litter(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    (target / "content").mkdir(parents=True)
    with pytest.raises(OSError, match=r"."):
        atomic_write(target, b"new")
    assert [entry.name for entry in tmp_path.iterdir()] == ["folder"]
    assert (target / "content").is_dir()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root writes everywhere")
def test_a_folder_without_permission_is_an_oserror(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(PermissionError):
            atomic_write(path, b"new")
    finally:
        tmp_path.chmod(0o700)
    assert path.read_bytes() == b"old"


_ON_A_FULL_DISK = """
import resource, sys
from pathlib import Path
from beanleaf_app.atomic_write import atomic_write, sweep
resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
try:
    atomic_write(Path(sys.argv[1]), b"new" * 100_000)
except OSError:
    print("refused")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="this system cannot limit the size of a file")
def test_a_full_disk_leaves_the_old_file_to_the_byte_and_no_litter(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old" * 1000)
    done = subprocess.run(
        [sys.executable, "-c", _ON_A_FULL_DISK, str(path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.stdout.strip() == "refused", done.stderr
    assert path.read_bytes() == b"old" * 1000
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_only_what_was_abandoned_long_ago_is_swept_away(tmp_path: Path) -> None:
    old, young, other = (tmp_path / name for name in (f".{'a' * 16}.part", f".{'b' * 16}.part", "mine.part"))
    for path in (old, young, other):
        path.write_bytes(b"half")
    for path in (old, other):
        os.utime(path, (0, 0))
    sweep(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([young, other])
    sweep(tmp_path / "missing")
