"""Hostile TIFF files: every way of packing, tags that lie, and pages that lead to themselves."""

from __future__ import annotations

import itertools
import struct
import zlib

from PIL import Image

from tests.robustness.hostile_pictures import Named, drawn, saved

_WIDTH, _HEIGHT, _BITS, _PACKING, _MEANING = 256, 257, 258, 259, 262
_OFFSETS, _SAMPLES, _ROWS, _COUNTS, _PLANES = 273, 277, 278, 279, 284
_TILE_WIDTH, _TILE_HEIGHT, _TILE_OFFSETS, _TILE_COUNTS, _FORMAT = 322, 323, 324, 325, 339
_PACKINGS = (
    0,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    9,
    34712,
    32773,
    32771,
    32809,
    32946,
    34661,
    34925,
    50000,
    50001,
    65535,
)


def tiffs() -> Named:
    """All of them; each is small."""
    small = drawn(60)
    for packing in _PACKINGS:
        yield f"tiff packing {packing}", _tiff({_PACKING: packing}, b"\x80\x00\x10" * 2_000)
    for name in ("group3", "group4", "packbits", "tiff_lzw", "jpeg", "tiff_adobe_deflate"):
        mode = "1" if name.startswith("group") else "RGB"
        good = saved(small.convert(mode), "TIFF", compression=name)
        yield f"tiff {name}", good
        yield f"tiff {name} cut", good[: len(good) // 2]
        yield f"tiff {name} spoilt", good[:200] + b"\xff" * 100 + good[300:]
    for bits, kind in itertools.product((1, 2, 4, 7, 8, 12, 16, 32, 64, 65_535), (1, 2, 3, 4, 5, 6)):
        yield f"tiff of {bits} bits, format {kind}", _tiff({_BITS: bits, _FORMAT: kind}, bytes(4_000))
    for meaning in (0, 1, 2, 3, 4, 5, 6, 8, 9, 32803, 34892, 65_535):
        yield f"tiff meaning {meaning}", _tiff({_MEANING: meaning, _SAMPLES: 3}, bytes(4_000))
    for samples, planes in ((0, 1), (2, 1), (5, 1), (1_000, 1), (65_535, 2), (3, 2), (3, 9)):
        yield f"tiff of {samples} samples, planes {planes}", _tiff({_SAMPLES: samples, _PLANES: planes})
    for width, height in ((0, 0), (1, 2**32 - 1), (2**31, 2**31), (100_000, 100_000), (7_900, 7_900)):
        yield f"tiff {width}x{height}", _tiff({_WIDTH: width, _HEIGHT: height})
    for tag, value in itertools.product((_ROWS, _COUNTS, _OFFSETS), (0, 1, 2**31, 2**32 - 1)):
        yield f"tiff tag {tag} is {value}", _tiff({tag: value})
    for side in (0, 1, 15, 2**31, 100_000):
        tiles = {_TILE_WIDTH: side, _TILE_HEIGHT: side, _TILE_OFFSETS: 8, _TILE_COUNTS: 100}
        yield f"tiff tiles of {side}", _tiff(tiles)
    bomb = zlib.compress(bytes(240_000_000), 1)
    yield "tiff bomb", _tiff({_WIDTH: 7_900, _HEIGHT: 7_900, _SAMPLES: 3, _MEANING: 2, _PACKING: 8}, bomb)
    yield "tiff small bomb", _tiff({_PACKING: 8}, bomb)
    pages = [Image.new("L", (8, 8))] * 3_000
    yield "tiff of many pages", saved(pages[0], "TIFF", save_all=True, append_images=pages[1:300])
    yield "tiff page loop", _tiff({}, after=8)
    yield "tiff page outside", _tiff({}, after=2**32 - 1)
    yield "tiff many tags", b"II*\0\x08\0\0\0\xff\xff" + struct.pack("<HHII", 270, 2, 2**31, 8) * 65_535
    yield "tiff no tags", b"II*\0\x08\0\0\0\0\0" + bytes(4)
    yield "tiff outside", b"II*\0\xff\xff\xff\xff"
    yield "tiff big", b"II+\0\x08\0\0\0" + struct.pack("<QQ", 2**60, 2**60) + bytes(500)
    yield "tiff big loop", b"II+\0\x08\0\0\0" + struct.pack("<QQ", 16, 2**63) + bytes(500)
    yield "tiff other order", b"MM" + _tiff({})[2:]


def _tiff(tags: dict[int, int], data: bytes = b"", after: int = 0) -> bytes:
    """One page of 60 x 60 greys, but for what is said otherwise; `after` is where the next page begins."""
    data = data or bytes(3_600)
    usual = {_WIDTH: 60, _HEIGHT: 60, _BITS: 8, _PACKING: 1, _MEANING: 1, _SAMPLES: 1, _ROWS: 60}
    known = {**usual, **tags}
    known.setdefault(_COUNTS, len(data))
    known.setdefault(_OFFSETS, 8 + 2 + 12 * (len(known) + 1) + 4)
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in sorted(known.items()))
    return b"II*\0\x08\0\0\0" + struct.pack("<H", len(known)) + entries + struct.pack("<I", after) + data
