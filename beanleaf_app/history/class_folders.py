"""Photographs that a person has marked, as class folders that a training can learn from."""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from beanleaf_app.errors import Cancelled, HistoryError
from beanleaf_app.history.marked_photos import State, first_marks, marked_leaves, state_of
from beanleaf_app.history.readable import readable
from beanleaf_app.history.record import Record

# What no system allows, what steers a terminal, and what turns the direction of writing around.
_NO_FOLDER_NAME = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]')
# Names that Windows keeps for devices, whatever their ending.
_RESERVED = re.compile(r"(con|prn|aux|nul|(com|lpt)[\d¹²³]) *(\..*)?", re.IGNORECASE)
_MOST_BYTES = 200  # of a folder's name; systems allow 255


@dataclass(frozen=True)
class ExportedFolders:
    """What was copied, and what could not be.

    folder : holds one folder for each class; None when there was nothing to copy
    copied : class name to how many photographs
    gone : names of photographs that are no longer where they were
    changed : names under which another picture stands now
    not_leaves : how many were left out because they are no leaves, and a class of them would be learned as
        a disease
    """

    folder: Path | None = None
    copied: Counter[str] = field(default_factory=Counter)
    gone: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    not_leaves: int = 0


def export_class_folders(
    records: Iterable[Record],
    target: Path,
    *,
    on_progress: Callable[[int, int], None] = lambda done, total: None,
    should_stop: Callable[[], bool] = lambda: False,
) -> ExportedFolders:
    """Copy the originals of marked photographs into the new folder `target`, or make none of it.

    Of a photograph that is listed more than once, the first mark counts. The small pictures of the history
    are no substitute for originals that are gone: a network would learn their blur.

    Raises
    ------
    HistoryError : `target` is there already, or cannot be written
    Cancelled : once ``should_stop()`` says so
    """
    marked = first_marks(records)
    leaves = marked_leaves(marked)
    copied: Counter[str] = Counter()
    folders = _Folders()
    lost: dict[State, list[str]] = {State.GONE: [], State.CHANGED: []}
    # What is half copied has another name, so nobody takes it for the whole.
    staging = target.with_name(f".{os.urandom(8).hex()}.part")
    try:
        if target.exists():
            raise FileExistsError(errno.EEXIST, "it is there already")
        for done, record in enumerate(leaves):
            if should_stop():
                raise Cancelled
            on_progress(done, len(leaves))
            state = state_of(record)
            if state in lost:
                lost[state].append(record.name)
            elif record.path is not None and record.correction is not None:
                folder = staging / folders.of(record.correction)
                folder.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(record.path, _free_name(folder, record.path.name))
                copied[record.correction] += 1
        if copied:
            staging.replace(target)
    except OSError as error:
        raise HistoryError(
            "The photographs could not be copied to {target}: {reason}. Free some space or choose another "
            "folder, and export again.",
            target=str(target),
            reason=error.strerror or str(error),
        ) from error
    finally:
        shutil.rmtree(staging, ignore_errors=True)
    return ExportedFolders(
        folder=target if copied else None,
        copied=copied,
        gone=tuple(lost[State.GONE]),
        changed=tuple(lost[State.CHANGED]),
        not_leaves=len(marked) - len(leaves),
    )


class _Folders:
    """A folder's name for each class. No two classes share one, which a training would take for one class."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def of(self, class_name: str) -> str:
        """Class names come from model files, which anybody may have written: none may lead elsewhere."""
        if class_name not in self._names:
            plain = name = _folder_name(class_name)
            taken = {other.casefold() for other in self._names.values()}
            number = 2
            while name.casefold() in taken:
                name = f"{plain} ({number})"
                number += 1
            self._names[class_name] = name
        return self._names[class_name]


def _folder_name(class_name: str) -> str:
    allowed = _NO_FOLDER_NAME.sub("_", readable(class_name))
    short = allowed.encode("utf-8")[:_MOST_BYTES].decode("utf-8", "ignore").strip(" .")
    return f"{short}_" if not short or _RESERVED.fullmatch(short) else short


def _free_name(folder: Path, name: str) -> Path:
    path, number = folder / name, 2
    while path.exists():
        path = folder / f"{Path(name).stem} ({number}){Path(name).suffix}"
        number += 1
    return path
