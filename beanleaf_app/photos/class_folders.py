"""Data sets that a person keeps as folders: one folder of photographs for each class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.errors import DataError
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.file_kinds import FileKind, recognise_file
from beanleaf_app.photos.finding import find_photos
from beanleaf_app.photos.photo_loading import LabelledSource, PhotoLoader
from beanleaf_app.sentence import Sentence

_SPLIT_NAMES = {
    "train": "train",
    "training": "train",
    "validation": "validation",
    "valid": "validation",
    "val": "validation",
    "test": "test",
    "testing": "test",
}
_ORDER = ("train", "validation", "test")
_LAYOUT = Sentence(
    "Put the photographs of each class into a folder of its own, for example healthy and sick, "
    "and choose the folder that holds those folders. "
    "That folder may also hold train and validation folders, with class folders inside each."
)


@dataclass(frozen=True)
class ClassFolders:
    """The splits that a folder holds, each a folder of class folders, and the classes of them all."""

    root: Path
    splits: dict[str, Path]
    class_names: tuple[str, ...]

    @classmethod
    def find(cls, root: Path) -> ClassFolders:
        """Look at the layout of `root`, reading no photograph. Raises DataError."""
        splits = _splits_of(root)
        names = {
            folder.name
            for split in splits.values()
            for folder in _folders_in(split)
            if any(_looks_like_photo(path) for path in find_photos([folder]))
        }
        if not names:
            raise DataError(
                "The folder {folder} holds no class folders with photographs. {layout}",
                folder=root.name,
                layout=_LAYOUT,
            )
        return cls(root, splits, tuple(sorted(names)))

    def counts(self, split: str) -> dict[str, int]:
        """How many files each class has, by their names and first bytes; some may be unreadable."""
        found = dict.fromkeys(self.class_names, 0)
        for source in self._sources_in(self.splits[split]):
            found[self.class_names[source.label]] += 1
        return found

    def load(self, split: str, loader: PhotoLoader) -> DataSet:
        """Read all photographs of one of `splits`. Raises DataError, Cancelled."""
        folder = self.splits[split]
        sources = self._sources_in(folder)
        doing = Sentence("Reading the photographs of {folder} ({split})", folder=self.root.name, split=split)
        photos = loader.load(sources, len(sources), doing)
        if not photos.names:
            why = photos.unreadable[0].reason if photos.unreadable else Sentence("It holds none.")
            raise DataError(
                "No photograph in the folder {folder} could be read. {why} Check the files, or choose "
                "another folder.",
                folder=folder.name,
                why=why,
            )
        return DataSet(
            name=self.root.name,
            split=split,
            pixels=photos.pixels,
            labels=photos.labels,
            class_names=self.class_names,
            photo_names=photos.names,
            unreadable=photos.unreadable,
        )

    def _sources_in(self, folder: Path) -> Sequence[LabelledSource]:
        label_of = {name: label for label, name in enumerate(self.class_names)}
        return [
            LabelledSource(path.relative_to(folder).as_posix(), label_of[class_folder.name], path)
            for class_folder in _folders_in(folder)
            if class_folder.name in label_of
            for path in find_photos([class_folder])
        ]


def _splits_of(root: Path) -> dict[str, Path]:
    found: dict[str, Path] = {}
    for folder in _folders_in(root):
        split = _SPLIT_NAMES.get(folder.name.casefold())
        # A class may be called «test»: only a folder that holds folders is a split.
        if split is None or not _folders_in(folder):
            continue
        if split in found:
            raise DataError(
                "The folders {one} and {folder} both stand for {split}. Keep one of them, or move the "
                "photographs of one into the other.",
                one=found[split].name,
                folder=folder.name,
                split=split,
            )
        found[split] = folder
    return {split: found[split] for split in _ORDER if split in found} or {"train": root}


def _folders_in(root: Path) -> list[Path]:
    try:
        return sorted(path for path in root.iterdir() if path.is_dir() and not path.name.startswith("."))
    except FileNotFoundError:
        raise DataError(
            "There is no folder {folder}. Check the name, or choose another folder.", folder=str(root)
        ) from None
    except NotADirectoryError:
        raise DataError(
            "{folder} is a file, not a folder. {layout}", folder=root.name, layout=_LAYOUT
        ) from None
    except OSError as error:
        raise DataError(
            "The folder {folder} could not be opened ({reason}). Check its permissions, or choose "
            "another folder.",
            folder=root.name,
            reason=error.strerror,
        ) from None


def _looks_like_photo(path: Path) -> bool:
    return recognise_file(path) is not FileKind.UNKNOWN
