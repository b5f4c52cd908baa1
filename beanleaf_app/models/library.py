"""The model library: one file a model, in a folder of the user's data."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from beanleaf_app.atomic_write import atomic_write, sweep
from beanleaf_app.errors import ModelError
from beanleaf_app.models.file_names import SUFFIX, is_valid_name
from beanleaf_app.sentence import Sentence

if TYPE_CHECKING:
    from beanleaf_app.models.model import Model

SHIPPED_NAME = "Beanleaf"
_IN_USE = "in-use.txt"


@dataclass(frozen=True)
class ModelEntry:
    """One line of the library. ``model`` is None where the file cannot be used; ``problem`` says why."""

    name: str
    path: Path
    in_use: bool
    model: Model | None
    problem: str | None


class ModelLibrary:
    """Named models in a folder, one of which is in use. Making a library creates no folder.

    Every method raises ModelError with a sentence when it cannot do what it says.

    Parameters
    ----------
    folder : of the person's own models
    shipped : the file of a model that came with the program, or None. It is called «Beanleaf», is in use
        until the person chooses another, and cannot be replaced, renamed or removed.
    """

    def __init__(self, folder: Path, shipped: Path | None = None) -> None:
        self.folder = folder
        self._shipped = shipped
        self._last: tuple[tuple[object, ...], Model] | None = None

    def names(self) -> list[str]:
        """The names of all models, sorted without regard to case."""
        try:
            files = [file for file in self.folder.glob(f"*{SUFFIX}") if is_valid_name(file.stem)]
        except OSError as error:
            raise ModelError(
                "The folder of models {folder} could not be read: {error}.",
                folder=str(self.folder),
                error=str(error),
            ) from error
        own = [file.stem for file in files if not self._is_shipped(file.stem)]
        return sorted([*own, SHIPPED_NAME] if self._shipped else own, key=str.casefold)

    def list(self) -> list[ModelEntry]:
        """Every model with its card; a damaged file is listed with its problem."""
        from beanleaf_app.models.model_file import load_model  # noqa: PLC0415 - loads NumPy, and the window shows first

        in_use = self.in_use
        entries = []
        for name in self.names():
            model, problem = None, None
            try:
                model = load_model(self.file_of(name))
            except ModelError as error:
                problem = str(error)
            entries.append(ModelEntry(name, self.file_of(name), name == in_use, model, problem))
        return entries

    def path_of(self, name: str) -> Path:
        """Where a model of this name is or would be kept; never outside the folder."""
        if not is_valid_name(name):
            raise ModelError(
                "«{name}» cannot be the name of a model. Use up to 60 letters, digits, spaces, hyphens, "
                "dots or brackets, beginning with a letter or digit.",
                name=name,
            )
        if self._is_shipped(name):
            raise ModelError(
                "«{name}» is the model that came with the program; it stays as it is. Choose another name.",
                name=name,
            )
        return self.folder / f"{name}{SUFFIX}"

    def load(self, name: str) -> Model:
        """Read and check the model of this name.

        The last one is kept, with the memory its network works in, until its file has changed: a
        photograph alone would wait longer for the model than for the answer.
        """
        from beanleaf_app.models.model_file import load_model  # noqa: PLC0415 - loads NumPy, and the window shows first

        path = self.file_of(name)
        try:
            found = path.stat()
        except OSError:
            return load_model(path)  # which says what is wrong with it
        version = (path, found.st_mtime_ns, found.st_size, found.st_ino)
        last = self._last
        if last is not None and last[0] == version:
            return last[1]
        model = load_model(path)
        self._last = (version, model)
        return model

    def save(self, model: Model, name: str) -> None:
        """Keep a model under this name, replacing one of the same name.

        It becomes the one in use where there was none.
        """
        from beanleaf_app.models.model_file import save_model  # noqa: PLC0415 - loads NumPy, and the window shows first

        path = self.path_of(name)
        first = self.in_use is None
        self._make_folder()
        save_model(model, path)
        if first:
            self.use(name)

    def rename(self, old: str, new: str) -> None:
        """Give a model another name."""
        path, target = self.own_path(old), self.path_of(new)
        if target == path:
            return
        self._refuse_taken(new, but_not=path)
        in_use = self.in_use == old
        try:
            path.rename(target)
        except OSError as error:
            raise ModelError(
                "«{old}» could not be renamed: {reason}.", old=old, reason=error.strerror or str(error)
            ) from error
        if in_use:
            self.use(new)

    def remove(self, name: str) -> None:
        """Delete a model from the library. If it was in use, the shipped one is, or none."""
        path = self.own_path(name)
        in_use = self.in_use == name
        try:
            path.unlink()
            if in_use:
                self.forget_choice()
        except OSError as error:
            raise ModelError(
                "«{name}» could not be removed: {reason}.", name=name, reason=error.strerror or str(error)
            ) from error

    def duplicate(self, name: str, copy: str | None = None) -> str:
        """Keep a second file of the same content; returns its name, a free one if none is given."""
        source = self.file_of(name)
        chosen = self.free_name(name) if copy is None else copy
        target = self.path_of(chosen)
        self._refuse_taken(chosen)
        self._make_folder()
        try:
            atomic_write(target, source.read_bytes())
        except OSError as error:
            raise ModelError(
                "«{name}» could not be duplicated: {reason}.", name=name, reason=error.strerror or str(error)
            ) from error
        return chosen

    def import_file(self, path: Path) -> str:
        """Copy a model file into the library once it passed every check; returns its name there."""
        from beanleaf_app.models.model_file import parse_model, read_model_file  # noqa: PLC0415 - loads NumPy, and the window shows first

        content = read_model_file(path)
        parse_model(content, path)
        name = self.free_name(path.stem if is_valid_name(path.stem) else "imported model")
        first = self.in_use is None
        self._make_folder()
        try:
            atomic_write(self.path_of(name), content)
        except OSError as error:
            raise ModelError(
                "«{name}» could not be imported: {reason}.",
                name=path.name,
                reason=error.strerror or str(error),
            ) from error
        if first:
            self.use(name)
        return name

    def export(self, name: str, path: Path) -> Path:
        """Copy a model's file out of the library, to a file or into a folder; returns the file."""
        source = self.file_of(name)
        target = path / f"{name}{SUFFIX}" if path.is_dir() else path
        try:
            atomic_write(target, source.read_bytes())
        except OSError as error:
            raise ModelError(
                "«{name}» could not be exported to {target}: {reason}.",
                name=name,
                target=str(target),
                reason=error.strerror or str(error),
            ) from error
        return target

    @property
    def in_use(self) -> str | None:
        """The name of the model that classifies, or None."""
        try:
            name = (self.folder / _IN_USE).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeError):
            name = ""
        if is_valid_name(name) and not self._is_shipped(name) and self.path_of(name).is_file():
            return name
        return SHIPPED_NAME if self._shipped else None

    def use(self, name: str) -> None:
        """Classify with this model from now on."""
        self.file_of(name)
        try:
            atomic_write(self.folder / _IN_USE, name.encode("utf-8"))
        except OSError as error:
            raise ModelError(
                "The choice of «{name}» could not be kept: {reason}.",
                name=name,
                reason=error.strerror or str(error),
            ) from error

    def load_in_use(self) -> Model | None:
        """The model that classifies, or None where none was chosen."""
        name = self.in_use
        return self.load(name) if name is not None else None

    def free_name(self, stem: str) -> str:
        """``stem``, or ``stem 2``, ``stem 3``, ... if that name is taken."""
        if not is_valid_name(stem):
            self.path_of(stem)
        taken = {name.casefold() for name in self.names()}
        number, name = 1, stem
        while name.casefold() in taken:
            number += 1
            name = f"{stem[:50].rstrip()} {number}"
        return name

    @property
    def has_choice(self) -> bool:
        """True if somebody chose the model in use; else it is the shipped one, or none."""
        return (self.folder / _IN_USE).is_file()

    def forget_choice(self) -> None:
        """Use the shipped model, or none. Raises OSError."""
        (self.folder / _IN_USE).unlink(missing_ok=True)

    def is_own(self, name: str) -> bool:
        """True for a model of the person's, False for the one that came with the program."""
        return not self._is_shipped(name)

    def own_path(self, name: str) -> Path:
        """The file of a model of the person's own; ModelError if there is none of that name."""
        path = self.path_of(name)
        if not path.is_file():
            known = ", ".join(self.names()) or Sentence("none yet")
            raise ModelError(
                "There is no model called «{name}». The models are: {known}.", name=name, known=known
            )
        return path

    def _is_shipped(self, name: str) -> bool:
        return self._shipped is not None and name.casefold() == SHIPPED_NAME.casefold()

    def file_of(self, name: str) -> Path:
        """The file of a model, the shipped one included; ModelError if there is none of that name."""
        if self._shipped is not None and name == SHIPPED_NAME:
            return self._shipped
        return self.own_path(name)

    def _refuse_taken(self, name: str, but_not: Path | None = None) -> None:
        for other in self.names():
            if other.casefold() == name.casefold() and self.file_of(other) != but_not:
                raise ModelError(
                    "There is a model called «{other}» already. Choose another name.", other=other
                )

    def _make_folder(self) -> None:
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            sweep(self.folder)
        except OSError as error:
            raise ModelError(
                "The folder of models {folder} could not be made: {reason}.",
                folder=str(self.folder),
                reason=error.strerror or str(error),
            ) from error
