"""Which files a person meant by the files and folders they gave."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

_LITTER = {"thumbs.db", "desktop.ini"}
# What photographs are called; others are read too when somebody gives them.
PHOTO_SUFFIXES = (
    *(".jpg", ".jpeg", ".png", ".heic", ".heif", ".webp", ".avif", ".tif", ".tiff", ".bmp", ".gif"),
    *(".jpe", ".jfif", ".mpo"),
)


def has_photo_name(path: Path) -> bool:
    """Whether a file is called what photographs are called."""
    return path.suffix.lower() in PHOTO_SUFFIXES


def find_photos(given: Iterable[Path]) -> Iterator[Path]:
    """Every file that was given, folders replaced by what is in them, sorted, at any depth.

    Hidden files and what operating systems leave behind are skipped. No folder is searched twice for
    one that was given, so links that lead in a circle end; a link to a folder that is found anyway, or
    to one around it, is not followed. Every other file comes out, photograph or not, and so does a path
    that does not exist: whatever reads it says what is wrong. Raises nothing.
    """
    for path in given:
        if _is_folder(path):
            yield from _files_below(path, os.path.realpath(path), set())
        else:
            yield path


def _files_below(folder: Path, root: str, searched: set[object]) -> Iterator[Path]:
    identity = _identity(folder)
    if identity in searched:
        return
    searched.add(identity)
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
        if not _is_folder_entry(entry):
            yield folder / entry.name
        elif not (entry.is_symlink() and _is_found_anyway(folder / entry.name, root)):
            yield from _files_below(folder / entry.name, root, searched)


def _identity(folder: Path) -> object:
    """The same for every path that leads to one folder."""
    try:
        status = folder.stat()
    except (OSError, ValueError):
        return folder
    # Some file systems number nothing.
    return (status.st_dev, status.st_ino) if status.st_ino else os.path.realpath(folder)


def _is_found_anyway(link: Path, root: str) -> bool:
    """Whether a link leads to a folder inside `root`, or around it: to a whole disk, perhaps."""
    target = os.path.realpath(link)
    try:
        return os.path.commonpath([target, root]) in (target, root)
    except ValueError:  # on two drives
        return False


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _is_folder_entry(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
