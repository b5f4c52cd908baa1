"""Removing a model in a way that can be taken back."""

from __future__ import annotations

import contextlib
import secrets
import time
from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.errors import ModelError
from beanleaf_app.models.file_names import SUFFIX
from beanleaf_app.models.library import ModelLibrary

_FOLDER = "removed"
_KEPT_SECONDS = 24 * 3600


@dataclass(frozen=True)
class RemovedModel:
    """A model that was removed and can be brought back: what it was called, where its file waits now."""

    name: str
    path: Path
    was_in_use: bool


class RemovedModels:
    """Removed models wait in a folder inside the library's until they are forgotten.

    Every method but `forget` raises ModelError with a sentence when it cannot do what it says.
    """

    def __init__(self, library: ModelLibrary) -> None:
        self._library = library
        self._folder = library.folder / _FOLDER

    def remove(self, name: str) -> RemovedModel:
        """Take a model out of the library. If it was in use, the shipped one is, or none."""
        path = self._library.own_path(name)
        was_in_use = self._library.in_use == name
        # The time stands in the name: the file itself stays as it is, to the last bit.
        waiting = self._folder / f"{int(time.time())}-{secrets.token_hex(8)}{SUFFIX}"
        try:
            self._folder.mkdir(exist_ok=True)
            path.rename(waiting)
            if was_in_use:
                self._library.forget_choice()
        except OSError as error:
            raise ModelError(
                "«{name}» could not be removed: {reason}.", name=name, reason=error.strerror or str(error)
            ) from error
        return RemovedModel(name, waiting, was_in_use)

    def restore(self, removed: RemovedModel) -> str:
        """Bring the same file back; returns its name, which is a new one where the old was taken meanwhile.

        It is in use again if it was, unless another one was chosen since.
        """
        name = self._library.free_name(removed.name)
        try:
            removed.path.rename(self._library.path_of(name))
        except OSError as error:
            raise ModelError(
                "«{name}» could not be brought back: {reason}.",
                name=removed.name,
                reason=error.strerror or str(error),
            ) from error
        if removed.was_in_use and not self._library.has_choice:
            self._library.use(name)
        return name

    def forget(self, removed: RemovedModel) -> None:
        """Delete the file for good."""
        with contextlib.suppress(OSError):
            removed.path.unlink(missing_ok=True)
            self._folder.rmdir()  # refused while others wait in it

    def forget_old(self) -> None:
        """Delete what a crash left behind more than a day ago."""
        now = time.time()
        with contextlib.suppress(OSError):
            for path in self._folder.glob(f"*{SUFFIX}"):
                removed_at = path.name.partition("-")[0]
                if removed_at.isdigit() and now - int(removed_at) > _KEPT_SECONDS:
                    path.unlink(missing_ok=True)
