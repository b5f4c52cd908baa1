"""The library read for the window: one row a model, without its weights."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.errors import ModelError
from beanleaf_app.models.card import ModelCard
from beanleaf_app.models.library import ModelLibrary


@dataclass(frozen=True)
class ModelRow:
    """One model of the library.

    card : None where the file cannot be used; then ``problem`` is a Sentence that says why
    own : False for the model that came with the program, which stays as it is
    size : of the file, in bytes
    """

    name: str
    path: Path
    own: bool
    in_use: bool
    card: ModelCard | None
    problem: str | None
    size: int


class LibraryReader:
    """Reads the library again and again; a file that did not change is not read twice.

    It belongs to one thread at a time.
    """

    def __init__(self, library: ModelLibrary) -> None:
        self._library = library
        self._read: dict[Path, tuple[tuple[int, int], ModelCard | None, str | None]] = {}

    def rows(self) -> list[ModelRow]:
        """Every model, sorted by name. Raises ModelError if the folder cannot be read."""
        in_use = self._library.in_use
        rows, seen = [], {}
        for name in self._library.names():
            path = self._library.file_of(name)
            found = self._card(name, path)
            seen[path] = found
            (_, size), card, problem = found
            rows.append(ModelRow(name, path, self._library.is_own(name), name == in_use, card, problem, size))
        self._read = seen
        return rows

    def _card(self, name: str, path: Path) -> tuple[tuple[int, int], ModelCard | None, str | None]:
        try:
            status = path.stat()
            state = (status.st_mtime_ns, status.st_size)
        except OSError:  # it went away this moment; reading it will say so
            state = (0, 0)
        known = self._read.get(path)
        if known is not None and known[0] == state:
            return known
        try:
            return state, ModelCard.of(self._library.load(name)), None
        except ModelError as error:
            return state, None, str(error)
