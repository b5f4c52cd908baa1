"""New photographs in a folder that another program fills: when they have come, and come as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from beanleaf_app.errors import Cancelled
from beanleaf_app.photos.finding import find_photos, has_photo_name

# A file that has kept its size for so long is taken to be complete.
QUIET_SECONDS = 1.5


@dataclass(frozen=True)
class Signature:
    """What changes when a file is written: its size in bytes, and when it was, in nanoseconds."""

    size: int
    modified: int


def look_into(folder: Path, should_stop: Callable[[], bool]) -> dict[Path, Signature] | None:
    """The photographs in a folder, at any depth, by their names; None when the folder is not there.

    Raises Cancelled once ``should_stop()`` says so.
    """
    try:
        if not folder.is_dir():
            return None
    except OSError:
        return None
    found: dict[Path, Signature] = {}
    for path in find_photos([folder]):
        if should_stop():
            raise Cancelled
        if path == folder:
            return None  # it may be there, and yet not be read
        if has_photo_name(path):
            try:
                status = path.stat()
            except OSError:
                continue  # gone again, as the names of half-copied files are
            found[path] = Signature(status.st_size, status.st_mtime_ns)
    return found


class Arrivals:
    """Compares what is in a folder with what was there. What has once been there stays known."""

    def __init__(self, there_before: Mapping[Path, Signature]) -> None:
        self._known = dict(there_before)
        self._growing: dict[Path, tuple[Signature, float]] = {}

    @property
    def known(self) -> dict[Path, Signature]:
        """What was there before or has arrived, as it was then."""
        return dict(self._known)

    @property
    def any_growing(self) -> bool:
        """Whether files have come that may not be complete yet."""
        return bool(self._growing)

    def take(self, there: Mapping[Path, Signature], now: float) -> list[Path]:
        """The files that are new or written anew, and complete. `now` is in seconds, of any clock."""
        arrived = []
        growing: dict[Path, tuple[Signature, float]] = {}
        for path, signature in there.items():
            if self._known.get(path) == signature:
                continue
            before = self._growing.get(path)
            since = before[1] if before is not None and before[0] == signature else now
            if signature.size and now - since >= QUIET_SECONDS:
                self._known[path] = signature
                arrived.append(path)
            else:
                growing[path] = (signature, since)
        self._growing = growing
        return arrived
