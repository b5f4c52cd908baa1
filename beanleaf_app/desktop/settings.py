"""What the program remembers between two starts.

Every key is declared once, with its default: the window's here, those of training in `train_settings`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

T = TypeVar("T", str, int, float, bool, QByteArray)


@dataclass(frozen=True)
class Key(Generic[T]):
    """A setting: its name in the file and the value it has until somebody changes it."""

    name: str
    default: T


GEOMETRY = Key("window/geometry", QByteArray())
PAGE = Key("window/page", "classify")
APPEARANCE = Key("window/appearance", "system")
LANGUAGE = Key("window/language", "")  # empty: the system's, as far as Beanleaf speaks it
LAST_FOLDER = Key("classify/last_folder", "")
WATCHED_FOLDER = Key("classify/watched_folder", "")  # empty: none
RESULTS_LAYOUT = Key("classify/layout", "gallery")

ALL_KEYS: tuple[Key[str] | Key[QByteArray], ...] = (
    GEOMETRY,
    PAGE,
    APPEARANCE,
    LANGUAGE,
    LAST_FOLDER,
    WATCHED_FOLDER,
    RESULTS_LAYOUT,
)


class Settings:
    """Settings in one plain text file in the person's configuration folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._store = QSettings(str(folder / "beanleaf.ini"), QSettings.Format.IniFormat)

    def get(self, key: Key[T]) -> T:
        """The value of `key`, or its default when the file holds none or one of another kind."""
        value = self._store.value(key.name, key.default)
        kind = type(key.default)
        if isinstance(value, kind):
            return value
        if not isinstance(value, (str, int, float)) or isinstance(key.default, QByteArray):
            return key.default
        # A text file keeps no types: numbers and yes-or-no come back as words.
        if kind is bool:
            return kind(str(value).lower() == "true")
        try:
            return kind(value)
        except (TypeError, ValueError):
            return key.default

    def set(self, key: Key[T], value: T) -> None:
        self._store.setValue(key.name, value)

    def save(self) -> None:
        """Write to disk now, rather than when Qt finds the time."""
        self._store.sync()
