"""Names for photographs that depend on their content alone."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

from beanleaf_app.photos.preprocessing import PREPROCESSING_VERSION

_KEY_BYTES = 20
_CHUNK_BYTES = 1 << 20
# Hashing a film that lies among the photographs would only waste minutes.
_LARGEST_FILE = 512 * 1024**2


def key_of_bytes(content: bytes) -> bytes:
    """20 bytes that stand for the bytes of a photograph and the way it is preprocessed."""
    digest = _new_digest()
    digest.update(content)
    return digest.digest()


def key_of_file(path: Path) -> bytes | None:
    """The same for a file; None if it cannot be read, is no ordinary file or is very large."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST_FILE:
            return None
        digest = _new_digest()
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                digest.update(chunk)
        return digest.digest()
    except (OSError, ValueError):
        return None


def _new_digest() -> hashlib.blake2b:
    return hashlib.blake2b(digest_size=_KEY_BYTES, person=f"beanleaf-{PREPROCESSING_VERSION}".encode())
