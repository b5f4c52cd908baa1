"""Every write of save and import failing in turn: the old file or the new one, a sentence; retry works."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from beanleaf_app.errors import ModelError
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model_file import save_model
from tests.models.small_models import random_model, take_apart

_ERRORS = [errno.ENOSPC, errno.EIO]


class Faults:
    """Counts every call that changes the disk, and makes one of them fail."""

    def __init__(self, code: int, monkeypatch: pytest.MonkeyPatch) -> None:
        self.calls: list[str] = []
        self._code = code
        self._failing = -1
        for owner, name in (
            *((os, name) for name in ("fsync", "open", "mkdir", "replace", "rename")),
            *((Path, name) for name in ("mkdir", "replace", "rename")),
        ):
            monkeypatch.setattr(owner, name, self._watched(f"{owner.__name__}.{name}", getattr(owner, name)))
        monkeypatch.setattr(Path, "open", self._opening(Path.open))

    def fail_at(self, call: int) -> None:
        self.calls = []
        self._failing = call

    def fall(self, name: str) -> None:
        self.calls.append(name)
        if len(self.calls) - 1 == self._failing:
            raise OSError(self._code, os.strerror(self._code))

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            self.fall(name)
            return real(*args, **options)

        return call

    def _opening(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def open_it(path: Path, mode: str = "r", *args: Any, **options: Any) -> Any:
            if not set(mode) & set("wxa+"):
                return real(path, mode, *args, **options)
            self.fall("opening for writing")
            return _Watched(real(path, mode, *args, **options), self.fall)

        return open_it


class _Watched:
    """A file for writing of which half is written when it fails."""

    def __init__(self, file: Any, fall: Callable[[str], None]) -> None:
        self._file = file
        self._fall = fall

    def __enter__(self) -> _Watched:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def write(self, content: bytes) -> int:
        self._file.write(content[: len(content) // 2])
        self._fall("write")
        self._file.write(content[len(content) // 2 :])
        return len(content)

    def flush(self) -> None:
        self._fall("flush")
        self._file.flush()

    def fileno(self) -> int:
        return int(self._file.fileno())


def _numbers(library: ModelLibrary, name: str) -> bytes:
    """The weights of a model's file; the order of the texts in its header is not always the same."""
    return take_apart(library.file_of(name).read_bytes())[1]


def _kept(library: ModelLibrary) -> list[str]:
    """The names, after every file has proved to be whole and no litter lies about."""
    assert [entry.problem for entry in library.list()] == [None] * len(library.names())
    assert [path.name for path in library.folder.glob(".*")] == []
    return library.names()


def _try(work: Callable[[], object]) -> str | None:
    """The sentence with which it failed, or None."""
    try:
        work()
    except ModelError as error:
        return str(error)
    return None


@pytest.mark.parametrize("code", _ERRORS, ids=errno.errorcode.get)
def test_saving_over_a_model(code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = ModelLibrary(tmp_path / "models")
    old, new = random_model(seed=1), random_model(seed=2)
    library.save(new, "mine")
    expected = _numbers(library, "mine")
    faults = Faults(code, monkeypatch)
    failures = 0
    for call in range(100):
        faults.fail_at(-1)
        library.save(old, "mine")
        before = library.file_of("mine").read_bytes()
        faults.fail_at(call)
        sentence = _try(lambda: library.save(new, "mine"))
        assert _kept(library) == ["mine"]
        if sentence is not None:
            failures += 1
            assert sentence.endswith(".")
            assert library.file_of("mine").read_bytes() == before
        else:
            assert _numbers(library, "mine") == expected
        if len(faults.calls) <= call:
            break
        faults.fail_at(-1)
        library.save(new, "mine")
        assert _numbers(library, "mine") == expected
    else:
        raise AssertionError("the faults never end")
    assert failures >= 5


@pytest.mark.parametrize("code", _ERRORS, ids=errno.errorcode.get)
def test_importing_into_an_empty_library(code: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = tmp_path / "stranger.safetensors"
    save_model(random_model(seed=2), stranger)
    content = stranger.read_bytes()
    faults = Faults(code, monkeypatch)
    failures = 0
    for call in range(100):
        library = ModelLibrary(tmp_path / f"models {call}")
        faults.fail_at(call)
        sentence = _try(lambda library=library: library.import_file(stranger))
        if sentence is not None:
            failures += 1
            assert sentence.endswith(".")
        whole = _kept(library) if library.folder.exists() else []
        assert whole in ([], ["stranger"])
        assert all(library.file_of(name).read_bytes() == content for name in whole)
        if len(faults.calls) <= call:
            break
        faults.fail_at(-1)
        name = library.import_file(stranger)
        assert library.file_of(name).read_bytes() == content
        assert library.in_use in library.names()
    else:
        raise AssertionError("the faults never end")
    assert failures >= 5


def test_a_folder_that_was_removed_meanwhile_is_made_again(tmp_path: Path) -> None:
    library = ModelLibrary(tmp_path / "models")
    library.save(random_model(seed=1), "mine")
    shutil.rmtree(library.folder)
    assert library.names() == []
    assert library.in_use is None
    library.save(random_model(seed=2), "mine")
    assert library.in_use == "mine"
    assert library.list()[0].problem is None
