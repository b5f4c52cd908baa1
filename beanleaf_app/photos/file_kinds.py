"""What the first bytes of a file say it is."""

from __future__ import annotations

import stat
from enum import Enum
from pathlib import Path

HEAD_BYTES = 32

_PREFIXES = (
    b"\xff\xd8\xff",  # JPEG
    b"\x89PNG\r\n\x1a\n",
    b"BM",
    b"II*\x00",  # TIFF, little end first
    b"MM\x00*",  # TIFF, big end first
    b"II+\x00",  # BigTIFF
    b"MM\x00+",
    b"GIF87a",
    b"GIF89a",
)
# Zip (and documents made of it), RAR, 7z, gzip, xz and bzip2.
_ARCHIVES = (b"PK\x03\x04", b"PK\x05\x06", b"Rar!", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"\xfd7zXZ", b"BZh")
_HEIF_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_AVIF_BRANDS = {b"avif", b"avis"}


class FileKind(Enum):
    """How a file has to be opened."""

    IMAGE = "image"
    HEIF = "heif"
    UNKNOWN = "unknown"


def recognise(head: bytes) -> FileKind:
    """The kind of a file from its first HEAD_BYTES (fewer if the file is shorter)."""
    if head.startswith(_PREFIXES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return FileKind.IMAGE
    if head[4:8] == b"ftyp":
        brands = {head[start : start + 4] for start in range(8, len(head), 4)}
        # Both families may name mif1; only AVIF also names avif.
        if brands & _AVIF_BRANDS:
            return FileKind.IMAGE
        if brands & _HEIF_BRANDS:
            return FileKind.HEIF
    return FileKind.UNKNOWN


def is_archive(head: bytes) -> bool:
    """Whether a file that begins so holds other files, or is packed."""
    return head.startswith(_ARCHIVES)


def recognise_file(path: Path) -> FileKind:
    """The kind of a file; UNKNOWN if it cannot be read."""
    try:
        # Opening a pipe would wait for somebody to write into it.
        if not stat.S_ISREG(path.stat().st_mode):
            return FileKind.UNKNOWN
        with path.open("rb") as stream:
            return recognise(stream.read(HEAD_BYTES))
    except (OSError, ValueError):
        return FileKind.UNKNOWN
