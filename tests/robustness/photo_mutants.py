"""Mutated photographs of every format: bytes flipped, set, removed, doubled; sizes forged; tails cut."""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path

import numpy as np

from beanleaf_app.photos.practice_leaves import practice_leaf
from tests.photos import heic_leaves

_PNG = b"\x89PNG\r\n\x1a\n"
_TIMES = (1, 1, 1, 2, 2, 3, 5, 8)
_BYTES = np.frombuffer(b"\x00\x01\x7f\x80\xfe\xff", np.uint8)
FORMATS: tuple[tuple[str, dict[str, object]], ...] = (
    ("JPEG", {}),
    ("JPEG", {"progressive": True, "quality": 60}),
    ("JPEG", {"subsampling": 0, "quality": 95}),
    ("PNG", {}),
    ("PNG", {"bits": 4}),
    ("WEBP", {}),
    ("WEBP", {"lossless": True}),
    ("BMP", {}),
    ("TIFF", {}),
    ("TIFF", {"compression": "tiff_lzw"}),
    ("TIFF", {"compression": "jpeg"}),
    ("TIFF", {"compression": "tiff_adobe_deflate"}),
    ("GIF", {}),
    ("AVIF", {"speed": 9}),
)


def seeds() -> list[bytes]:
    """One drawn leaf in every format and kind of pixels."""
    leaf = practice_leaf("bean_rust", np.random.default_rng(0), side=160)
    see_through = leaf.convert("RGBA")
    see_through.putalpha(leaf.convert("L"))
    pictures = [(leaf, *kind) for kind in FORMATS]
    pictures += [(see_through, kind, {}) for kind in ("PNG", "WEBP", "TIFF", "AVIF")]
    pictures += [(leaf.convert("L"), kind, {}) for kind in ("JPEG", "PNG", "TIFF")]
    pictures += [
        (leaf.convert("P"), "PNG", {}),
        (leaf.convert("CMYK"), "JPEG", {}),
        (leaf.convert("1"), "PNG", {}),
    ]
    pictures += [(leaf.convert("I;16"), "PNG", {}), (leaf.convert("F"), "TIFF", {})]
    made = []
    for picture, kind, options in pictures:
        stream = io.BytesIO()
        picture.save(stream, kind, **options)
        made.append(stream.getvalue())
    return made


def grown_from(samples: Path | None = None) -> list[bytes]:
    """What is mutated: drawn leaves, and the files of a folder such as photographs from a phone."""
    grown = [*seeds(), heic_leaves.TURNED, heic_leaves.SEE_THROUGH]
    if samples is not None:
        grown += [file.read_bytes() for file in sorted(samples.iterdir()) if file.is_file()]
    return grown


def mutant(grown: list[bytes], seed: int, number: int) -> bytes:
    """The mutant of this number: the same seed and number give the same one, whatever was made before it."""
    generator = np.random.default_rng((seed, number))
    changed = mutate(grown[generator.integers(len(grown))], grown, generator)
    # What guards a file against damage would keep most mutants from the reader of its pixels.
    return mended(changed) if generator.random() < 0.5 else changed


def mended(content: bytes) -> bytes:
    """The file with right checksums (PNG) and lengths (WebP), whatever is between them."""
    if content.startswith(b"RIFF"):
        return content[:4] + struct.pack("<I", max(0, len(content) - 8)) + content[8:]
    if not content.startswith(_PNG):
        return content
    parts, place = [_PNG], len(_PNG)
    while place + 8 <= len(content):
        (length,) = struct.unpack(">I", content[place : place + 4])
        body = content[place + 4 : place + 8 + length]
        parts += [struct.pack(">I", max(0, len(body) - 4)), body, struct.pack(">I", zlib.crc32(body))]
        place += length + 12
    return b"".join(parts)


def mutate(content: bytes, others: list[bytes], generator: np.random.Generator) -> bytes:
    """One to eight changes, most of them near the beginning, where the sizes and tables are."""
    changed = bytearray(content)
    for _ in range(int(generator.choice(_TIMES))):
        if not changed:
            break
        end = len(changed) if generator.random() < 0.4 else min(len(changed), 700)
        place = int(generator.integers(end))
        what = generator.integers(8)
        if what <= 1:
            changed[place] ^= 1 << int(generator.integers(8))
        elif what == 2:
            changed[place] = int(generator.choice(_BYTES))
        elif what == 3:
            changed[place : place + 4] = generator.integers(0, 2**32, dtype=np.uint32).tobytes()
        elif what == 4:
            del changed[place : place + int(generator.integers(1, 64))]
        elif what == 5:
            changed[place:place] = changed[place : place + int(generator.integers(1, 2000))]
        elif what == 6:
            del changed[int(generator.integers(len(changed))) :]
        else:
            other = others[generator.integers(len(others))]
            start = int(generator.integers(len(other)))
            changed[place : place + 256] = other[start : start + 256]
    return bytes(changed)
