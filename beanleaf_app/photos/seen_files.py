"""Which files of a watched folder were seen already, kept from one start of the program to the next."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

from beanleaf_app.atomic_write import atomic_write
from beanleaf_app.photos.arrivals import Signature

_KEY_BYTES = 8


class SeenFiles:
    """A file that knows a folder and its photographs again, without saying what they are called."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._asked: bytes | None = None

    def among(self, folder: Path, there: Mapping[Path, Signature]) -> dict[Path, Signature] | None:
        """Those of the files there that were seen as they are now; None if nothing is known of the folder."""
        try:
            record = json.loads(self._file.read_bytes())
            if record["folder"] != _key(folder):
                return None
            seen = set(record["seen"])
        except (OSError, ValueError, TypeError, KeyError):
            return None
        return {path: signature for path, signature in there.items() if _key(path, signature) in seen}

    def keep(self, folder: Path, seen: Mapping[Path, Signature]) -> None:
        """Remember these files of the folder, and no others. Raises OSError; the old record then stays."""
        record = {"folder": _key(folder), "seen": sorted(_key(*item) for item in seen.items())}
        content = json.dumps(record).encode()
        if content != self._asked:
            self._asked = content  # what cannot be written now is not tried again at every look
            self._file.parent.mkdir(parents=True, exist_ok=True)
            atomic_write(self._file, content)


def _key(path: Path, signature: Signature | None = None) -> str:
    import hashlib  # noqa: PLC0415 - brings OpenSSL, and the window shows first

    digest = hashlib.blake2b(os.fsencode(path), digest_size=_KEY_BYTES)
    if signature is not None:
        digest.update(b"\0%d %d" % (signature.size, signature.modified))
    return digest.hexdigest()
