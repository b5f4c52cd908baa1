"""Mutated photographs of every format: bytes flipped, set, removed, doubled; sizes forged; tails cut."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from beanleaf_app.photos.practice_leaves import practice_leaf

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


def mutants(seed: int, samples: Path | None = None) -> Iterator[bytes]:
    """Endless mutants; files in `samples` (such as HEIC, which cannot be written here) are seeds too."""
    generator = np.random.default_rng(seed)
    grown = seeds()
    if samples is not None:
        grown += [file.read_bytes() for file in sorted(samples.iterdir()) if file.is_file()]
    while True:
        yield mutate(grown[generator.integers(len(grown))], grown, generator)


def mutate(content: bytes, others: list[bytes], generator: np.random.Generator) -> bytes:
    """One to eight changes, most of them near the beginning, where the sizes and tables are."""
    changed = bytearray(content)
    for _ in range(int(generator.integers(1, 9))):
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
