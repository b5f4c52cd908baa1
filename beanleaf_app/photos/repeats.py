"""The same photograph under several names, found without reading every file twice."""

from __future__ import annotations

from pathlib import Path


class Repeats:
    """Remembers which files it was asked about. One thread uses it.

    Files of one size are compared by their content; a size that comes once costs no reading.
    """

    def __init__(self) -> None:
        self._by_size: dict[int, list[Path]] = {}
        self._keys: dict[Path, bytes | None] = {}

    def first_of(self, path: Path) -> Path | None:
        """The file asked about earlier that holds the same bytes; None for one that is new or unreadable."""
        try:
            size = path.stat().st_size
        except (OSError, ValueError):
            return None
        alike = self._by_size.setdefault(size, [])
        if not alike:
            alike.append(path)
            return None
        key = self._key(path)
        for other in alike:
            if key is not None and key == self._key(other):
                return other
        alike.append(path)
        return None

    def _key(self, path: Path) -> bytes | None:
        if path not in self._keys:
            from beanleaf_app.photos.content_key import key_of_file  # noqa: PLC0415 - loads Pillow, and the window shows first

            self._keys[path] = key_of_file(path)
        return self._keys[path]
