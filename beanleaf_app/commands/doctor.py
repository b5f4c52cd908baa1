"""`beanleaf doctor`: what a bug report needs, and nothing private."""

from __future__ import annotations

import argparse
import contextlib
import importlib.metadata
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_info

from beanleaf_app import __version__
from beanleaf_app.commands.model_choice import choose_model
from beanleaf_app.diagnosis.classifying import classify_photos
from beanleaf_app.errors import BeanleafError
from beanleaf_app.models.shipped import library_with_shipped_model
from beanleaf_app.paths import Paths
from beanleaf_app.photos.beans import REPOSITORY
from beanleaf_app.photos.beans_fetch import BeansFetch, NotOnThisComputer
from beanleaf_app.photos.beans_helper import Request
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.practice_leaves import practice_leaf

_LIBRARIES = (
    *("numpy", "pillow", "pi-heif", "datasets", "safetensors", "platformdirs", "threadpoolctl"),
    *("PySide6-Essentials", "pyqtgraph"),
)
_LEAF_CLASS, _LEAF_SEED = "bean_rust", 0


def doctor(_arguments: argparse.Namespace, paths: Paths, about_window: Callable[[], str]) -> int:
    """Print one line for each thing looked at; return 0 if all is well, else 1.

    Parameters
    ----------
    about_window : tells what windows Qt can open here; raises BeanleafError where it cannot
    """
    for name, value in _versions():
        print(f"{name}: {value}")
    for name, folder in (("models", paths.models), ("cache", paths.cache), ("settings", paths.config)):
        print(f"{name}: {_folder(folder)}")
    print(f"log: {_folder(paths.log)}")
    checks = (
        ("window", about_window),
        ("data set library", lambda: _data_set_library(paths)),
        ("self-test", lambda: _self_test(paths)),
    )
    well = [_look_at(name, check) for name, check in checks]
    return 0 if all(well) else 1


def _look_at(name: str, check: Callable[[], str]) -> bool:
    try:
        print(f"{name}: {check()}")
    except BeanleafError as error:
        print(f"{name}: not well. {error}")
        return False
    return True


def _versions() -> Iterator[tuple[str, str]]:
    yield "beanleaf", f"{__version__}, {_how_it_runs()}"
    yield "python", f"{platform.python_version()} ({platform.python_implementation()})"
    yield "system", f"{platform.platform()}, {platform.machine()}, {os.cpu_count()} cores"
    for library in _LIBRARIES:
        yield library, _version(library)
    kernels = {
        f"{info['internal_api']} {info['version']} {info.get('architecture', '')}".strip()
        for info in threadpool_info()
        if info["user_api"] == "blas"
    }
    yield "linear algebra", ", ".join(sorted(kernels)) or "unknown"


def _how_it_runs() -> str:
    if getattr(sys, "frozen", False):
        return "packaged"
    in_packages = any(part.endswith("-packages") for part in Path(__file__).parts)
    return "installed in a Python environment" if in_packages else "from its source"


def _version(library: str) -> str:
    try:
        return importlib.metadata.version(library)
    except importlib.metadata.PackageNotFoundError:
        return "missing"


def _folder(folder: Path) -> str:
    """The folder, with «~» for the home folder: its name is often a person's."""
    shown = str(folder)
    with contextlib.suppress(ValueError, RuntimeError):
        shown = f"~/{folder.relative_to(Path.home()).as_posix()}"
    if not folder.exists():
        return f"{shown} (not made yet)"
    return shown if os.access(folder, os.W_OK) else f"{shown} (cannot be written to)"


def _data_set_library(paths: Paths) -> str:
    """Whether it loads, in a process of its own; asked for nothing that is not on this computer."""
    folder = paths.cache / "beans"
    request = Request(
        REPOSITORY, ("train",), offline=True, cache=folder / "parquet", downloads=folder / "hub"
    )
    try:
        with BeansFetch(request) as fetch:
            fetch.contents()
    except NotOnThisComputer as answer:
        if "ImportError" in str(answer) or "ModuleNotFoundError" in str(answer):
            raise BeanleafError(f"It does not load: {answer}") from answer
        return "loads; the Beans photographs were not fetched yet"
    return "loads; the Beans photographs are here"


def _self_test(paths: Paths) -> str:
    """A verdict on a drawn leaf, from a JPEG file through a worker process, as for any photograph."""
    name, model = choose_model(library_with_shipped_model(paths.models), None)
    with tempfile.TemporaryDirectory(prefix="beanleaf-doctor-") as folder, DecodePool(workers=1) as pool:
        path = Path(folder, "leaf.jpg")
        practice_leaf(_LEAF_CLASS, np.random.default_rng(_LEAF_SEED)).save(path, quality=90)
        started = time.perf_counter()
        (result,) = classify_photos(model, [path], pool)
        seconds = time.perf_counter() - started
    if result.verdict is None:
        raise BeanleafError(f"A drawn leaf could not be read: {result.error}")
    return (
        f"the model «{name}» calls a drawn leaf with {_LEAF_CLASS.replace('_', ' ')} "
        f"{result.verdict.kind.value.replace('_', ' ')}, "
        f"P(sick) = {result.verdict.probability_sick:.2f}, after {seconds:.2f} s"
    )
