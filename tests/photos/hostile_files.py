"""Small files that would cost a careless reader minutes or gigabytes, and a large one that is genuine."""

from __future__ import annotations

import io
import struct
import zlib
from functools import cache

import numpy as np
from PIL import Image


@cache
def slow_progressive_jpeg() -> bytes:
    """About a megabyte that takes 10 to 20 seconds: 4,000 scans, each of which refines every pixel."""
    stream = io.BytesIO()
    Image.new("L", (6_000, 6_000), 128).save(stream, "JPEG", progressive=True, quality=50)
    content = stream.getvalue()
    last = content.rfind(b"\xff\xda")
    scan = content[last:-2]
    return content[:last] + scan * max(2, min(4_000, 1_000_000 // len(scan))) + b"\xff\xd9"


@cache
def bomb_png() -> bytes:
    """Some 20 kilobytes that unpack to 169 million pixels."""
    stream = io.BytesIO()
    Image.new("1", (13_000, 13_000)).save(stream, "PNG", optimize=True)
    return stream.getvalue()


def png_that_claims(width: int, height: int) -> bytes:
    """A PNG whose header names a size and whose data ends long before."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    data = zlib.compress(b"\0" * 10_000)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def jpeg_that_claims(width: int, height: int, *, progressive: bool = False) -> bytes:
    """A small JPEG with another size in its header."""
    stream = io.BytesIO()
    Image.new("RGB", (64, 64), "green").save(stream, "JPEG", progressive=progressive)
    content = stream.getvalue()
    start = max(content.find(b"\xff\xc0"), content.find(b"\xff\xc2"))
    return content[: start + 5] + struct.pack(">HH", height, width) + content[start + 9 :]


@cache
def genuine_108_megapixels() -> bytes:
    """What the largest cameras of telephones write: 12,000 x 9,000 pixels."""
    noise = np.random.default_rng(0).integers(40, 200, (90, 120, 3), dtype=np.uint8)
    stream = io.BytesIO()
    Image.fromarray(noise).resize((12_000, 9_000), Image.Resampling.BILINEAR).save(stream, "JPEG", quality=85)
    return stream.getvalue()
