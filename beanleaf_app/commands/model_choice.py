"""Which model a command line means."""

from __future__ import annotations

from pathlib import Path

from beanleaf_app.errors import ModelError, UsageError
from beanleaf_app.models.file_names import SUFFIX
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.models.model_file import load_model


def choose_model(library: ModelLibrary, asked: str | None) -> tuple[str, Model]:
    """The model of a name in the library, or in a file, or the one in use; with its name.

    Raises
    ------
    UsageError : if there is no such name or file
    ModelError : if there is no model at all, or the file cannot be used
    """
    if asked is None:
        name = library.in_use
        if name is None:
            raise ModelError(
                "There is no model to classify with yet. Train one first, for example with "
                "«beanleaf train --data practice», or choose one with «beanleaf models use NAME»."
            )
        return name, library.load(name)
    if asked in library.names():
        return asked, library.load(asked)
    path = Path(asked)
    there = _is_there(path)
    if path.suffix == SUFFIX or there:
        if not there:
            raise UsageError(f"There is no file «{asked}». Check the name and the folder.")
        return path.stem, load_model(path)
    known = ", ".join(library.names()) or "none yet"
    raise UsageError(f"There is no model called «{asked}». The models are: {known}.")


def _is_there(path: Path) -> bool:
    try:
        return path.exists()
    except OSError:  # the name is too long for a file
        return False
