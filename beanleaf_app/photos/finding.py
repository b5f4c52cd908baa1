"""Which files a person meant by the files and folders they gave."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_LITTER = {"thumbs.db", "desktop.ini"}


def find_photos(given: Iterable[Path]) -> Iterator[Path]:
    """Every file that was given, folders replaced by what is in them, sorted, at any depth.

    Hidden files and what operating systems leave behind are skipped, links to folders are not
    followed. Every other file comes out, photograph or not, and so does a path that does not
    exist: whatever reads it says what is wrong. Raises nothing.
    """
    for path in given:
        if _is_folder(path):
            yield from _files_below(path)
        else:
            yield path


def _files_below(folder: Path) -> Iterator[Path]:
    try:
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        # The folder itself stands for its photographs, so that somebody is told.
        yield folder
        return
    for entry in found:
        if entry.name.startswith(".") or entry.name.lower() in _LITTER:
            continue
        if _is_real_folder(entry):
            yield from _files_below(folder / entry.name)
        elif not _is_link_to_folder(entry):
            yield folder / entry.name


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _is_real_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir(follow_symlinks=False)
    except OSError:
        return False


def _is_link_to_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_symlink() and entry.is_dir()
    except OSError:
        return False
