"""Hostile pictures of one format after the other, made by hand: small files, each with one thing wrong."""

from __future__ import annotations

import io
import itertools
import struct
import zlib
from collections.abc import Iterator

import numpy as np
from PIL import Image

from beanleaf_app.photos.practice_leaves import practice_leaf
from tests.photos import heic_leaves, hostile_files

Named = Iterator[tuple[str, bytes]]

_PNG = b"\x89PNG\r\n\x1a\n"
_MEGABYTE = bytes(1_000_000)


def drawn(side: int = 200) -> Image.Image:
    """The leaf that is spoilt."""
    return practice_leaf("bean_rust", np.random.default_rng(0), side=side)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """The bytes of its file."""
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def pngs() -> Named:
    """Sizes, chunks and checksums that lie, and data that unpacks to very much."""
    good = saved(drawn(), "PNG")
    pixels = good[good.index(b"IDAT") - 4 :]
    yield from (
        (f"png {width}x{height} depth {depth} colour {colour}", _png(width, height, depth, colour))
        for (width, height), (depth, colour) in itertools.product(
            ((0, 0), (1, 2**31 - 1), (2**31, 2**31), (100_000, 100_000), (14_000, 14_000), (7_900, 7_900)),
            ((8, 2), (16, 6), (1, 0), (8, 3), (7, 5)),
        )
    )
    for width, height, depth, colour, channels in ((7_900, 7_900, 8, 2, 3), (5_000, 5_000, 16, 6, 8)):
        packed = _packed_zeros((width * channels + 1) * height)
        yield f"png bomb {width} {depth}", _png(width, height, depth, colour, packed)
        yield f"png bomb {width} {depth} interlaced", _png(width, height, depth, colour, packed, interlaced=1)
    yield "png bomb of more data than pixels", _png(100, 100, 8, 2, _packed_zeros(300_000_000))
    yield "png bomb 169 million", hostile_files.bomb_png()
    bomb = _packed_zeros(200_000_000)
    before = _PNG + good[8:33]
    yield "png colour profile bomb", before + _chunk(b"iCCP", b"x\0\0" + bomb) + pixels
    yield "png text bomb", before + _chunk(b"zTXt", b"x\0\0" + bomb) + pixels
    yield "png international text bomb", before + _chunk(b"iTXt", b"x\0\1\0\0\0" + bomb) + pixels
    yield "png long text", before + _chunk(b"tEXt", b"x\0" + b"long " * 4_000_000) + pixels
    yield "png many texts", before + _chunk(b"tEXt", b"x\0y") * 200_000 + pixels
    yield "png many bombs", before + _chunk(b"zTXt", b"x\0\0" + _packed_zeros(60_000_000)) * 12 + pixels
    yield "png exif loop", before + _chunk(b"eXIf", _looping_exif()[6:]) + pixels
    yield "png unknown chunk", before + _chunk(b"aBCd", _MEGABYTE * 3) + pixels
    yield "png chunk of 2 GB", before + struct.pack(">I", 2**31 - 1) + b"tEXt" + pixels
    yield "png chunk of 4 GB", before + struct.pack(">I", 2**32 - 1) + b"IDAT" + pixels
    yield "png two headers", good[:33] + good[8:]
    yield "png no header", _PNG + pixels
    yield "png no palette", _png(100, 100, 8, 3, zlib.compress(bytes(101 * 100)))
    yield "png empty palette", before + _chunk(b"PLTE", b"") + pixels
    yield "png animated", before + _chunk(b"acTL", struct.pack(">II", 2**31 - 1, 0)) + pixels
    frame = _chunk(b"fcTL", struct.pack(">IIIIIHHBB", 0, 2**31 - 1, 2**31 - 1, 0, 0, 1, 1, 0, 0))
    yield "png frame", before + _chunk(b"acTL", struct.pack(">II", 1, 0)) + frame + pixels
    yield "png wrong checksum", good[:40] + b"\xff\xff\xff\xff" + good[44:]


def jpegs() -> Named:
    """Sizes, tables, scans and notes that lie, and files that take minutes."""
    good = saved(drawn(), "JPEG")
    late = saved(drawn(), "JPEG", progressive=True)
    yield "jpeg slow progressive", hostile_files.slow_progressive_jpeg()
    for width, height in ((0, 0), (0, 100), (65_535, 65_535), (30_000, 30_000), (6_500, 6_500), (1, 65_535)):
        yield f"jpeg {width}x{height}", hostile_files.jpeg_that_claims(width, height)
        yield f"jpeg late {width}x{height}", hostile_files.jpeg_that_claims(width, height, progressive=True)
    yield "jpeg print", saved(drawn().convert("CMYK"), "JPEG")
    for mark, name in ((0xC4, "tables"), (0xDB, "quantisation"), (0xDA, "scan"), (0xC0, "frame")):
        start = good.index(bytes((0xFF, mark)))
        yield f"jpeg without {name}", good[:start] + good[start + 2 :]
        yield f"jpeg {name} of 64 kB", good[: start + 2] + b"\xff\xff" + good[start + 4 :]
        yield f"jpeg {name} of nothing", good[: start + 2] + b"\0\0" + good[start + 4 :]
    frame = good.index(b"\xff\xc0")
    for kind in (*range(0xC1, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0)):
        yield f"jpeg kind {kind:x}", good[: frame + 1] + bytes((kind,)) + good[frame + 2 :]
    for depth in (0, 2, 12, 16, 255):
        yield f"jpeg of {depth} bits", good[: frame + 4] + bytes((depth,)) + good[frame + 5 :]
    for count in (0, 2, 4, 255):
        yield f"jpeg of {count} colours", good[: frame + 9] + bytes((count,)) + good[frame + 10 :]
    yield "jpeg many comments", good[:2] + b"\xff\xfe\x00\x04hi" * 300_000 + good[2:]
    yield "jpeg long comments", good[:2] + (b"\xff\xfe\xff\xff" + bytes(65_533)) * 300 + good[2:]
    yield "jpeg long tail", good + _MEGABYTE * 20
    yield "jpeg without an end", good[:-2]
    yield "jpeg restarts", good[:-2] + b"\xff\xd0" * 500_000 + b"\xff\xd9"
    yield "jpeg fills", good[:2] + b"\xff" * 5_000_000 + good[2:]
    yield "jpeg junk between", good[:2] + _MEGABYTE * 5 + good[2:]
    yield "jpeg twice", good[:-2] + good
    yield "jpeg late cut", late[: len(late) // 3]
    for name, exif in _exifs():
        yield f"jpeg exif {name}", good[:2] + _segment(0xE1, exif) + good[2:]
    for number, parts in ((0, 0), (1, 255), (9, 2)):
        profile = b"ICC_PROFILE\0" + bytes((number, parts)) + b"\xff" * 200
        yield f"jpeg profile {number} of {parts}", good[:2] + _segment(0xE2, profile) + good[2:]
    index = struct.pack(">4sIIHHIIHHII", b"MM\0*", 8, 0, 0xB001, 4, 1, 2**31, 0xB002, 7, 2**31, 2**31)
    yield "jpeg of many pictures", good[:2] + _segment(0xE2, b"MPF\0" + index) + good[2:] + good


def others() -> Named:
    """GIF, WebP, BMP, HEIC and AVIF."""
    small = drawn(60)
    gif = saved(small, "GIF")
    yield "gif of 65535", gif[:6] + b"\xff\xff\xff\xff" + gif[10:]
    many = [small.convert("P").rotate(number) for number in range(60)]
    yield "gif moving", saved(many[0], "GIF", save_all=True, append_images=many[1:])
    yield "gif comments", gif[:-1] + (b"\x21\xfe\xff" + b"x" * 255 + b"\0") * 20_000 + b";"
    yield "gif blocks", gif[:-1] + b"\x21\xfe" + (b"\x01x") * 2_000_000 + b"\0;"
    yield "gif without pictures", gif[:13] + b";"
    for size in (0, 1, 12, 13, 255):
        start = gif.index(b",") + 10
        yield f"gif code {size}", gif[:start] + bytes((size,)) + gif[start + 1 :]
    flat = Image.new("RGB", (16_383, 16_383), "green")
    yield "webp bomb", saved(flat.crop((0, 0, 8_000, 8_000)), "WEBP", lossless=True, method=0, quality=0)
    webp, see_through = saved(small, "WEBP"), saved(small.convert("RGBA"), "WEBP", lossless=True)
    yield "webp of 16384", webp[:26] + b"\xff\x3f\xff\x3f" + webp[30:]
    yield "webp lossless of 16384", see_through[:21] + b"\xff\xff\xff\xff" + see_through[25:]
    yield "webp moving", saved(small, "WEBP", save_all=True, append_images=many[:20])
    for length in (0, 1, 2**31, 2**32 - 1):
        yield f"webp length {length}", webp[:4] + struct.pack("<I", length) + webp[8:]
        yield f"webp part {length}", webp[:16] + struct.pack("<I", length) + webp[20:]
    bmp = saved(small, "BMP")
    for width, height in ((0, 0), (-1, 5), (30_000, 30_000), (2**31 - 1, 2**31 - 1), (60, -(2**31))):
        yield f"bmp {width}x{height}", bmp[:18] + struct.pack("<ii", width, height) + bmp[26:]
    for depth, packing in itertools.product((0, 1, 4, 8, 16, 24, 32, 64), (0, 1, 2, 3, 9)):
        yield f"bmp depth {depth} packing {packing}", bmp[:28] + struct.pack("<HI", depth, packing) + bmp[34:]
    packed = struct.pack("<iiHHIIiiII", 12_000, 12_000, 1, 8, 1, 0, 0, 0, 256, 0)
    head = b"BM" + struct.pack("<IIII", 2_000, 0, 54 + 1024, 40)
    yield "bmp packed bomb", head + packed + bytes(1024) + b"\xff\x01" * 5_000 + b"\0\1"
    yield from _boxes("heic", heic_leaves.TURNED)
    yield from _boxes("heic see-through", heic_leaves.SEE_THROUGH)
    yield from _boxes("avif", saved(small, "AVIF", speed=10))


def _boxes(name: str, good: bytes) -> Named:
    """Boxes of a file whose sizes, lengths and offsets lie."""
    yield f"{name}", good
    for part in (0.1, 0.3, 0.6, 0.95):
        yield f"{name} cut at {part}", good[: int(len(good) * part)]
    size = good.find(b"ispe")
    for side in (0, 1, 65_535, 2**31):
        yield f"{name} of {side}", good[: size + 8] + struct.pack(">II", side, side) + good[size + 16 :]
    for box in (b"meta", b"iloc", b"iinf", b"iprp", b"ipco", b"ipma", b"mdat", b"hvcC", b"av1C", b"pitm"):
        start = good.find(box) - 4
        for length in (0, 1, 7, 2**31, 2**32 - 1):
            if start >= 0:
                what = f"{name} {box.decode()} {length}"
                yield what, good[:start] + struct.pack(">I", length) + good[start + 4 :]
    yield f"{name} nested", good[:24] + struct.pack(">I4s", 2**31, b"meta") * 5_000 + good[24:]


def _png(
    width: int, height: int, depth: int, colour: int, packed: bytes | None = None, interlaced: int = 0
) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlaced)
    data = zlib.compress(bytes(10_000)) if packed is None else packed
    return _PNG + _chunk(b"IHDR", header) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def _packed_zeros(count: int) -> bytes:
    packer = zlib.compressobj(1)
    parts = [packer.compress(_MEGABYTE) for _ in range(count // len(_MEGABYTE))]
    return b"".join([*parts, packer.compress(bytes(count % len(_MEGABYTE))), packer.flush()])


def _segment(mark: int, body: bytes) -> bytes:
    return b"\xff" + bytes((mark,)) + struct.pack(">H", len(body) + 2) + body


def _exifs() -> Named:
    head = b"Exif\0\0MM\0*"
    for orientation in (0, 6, 9, 255, 65_535):
        entry = struct.pack(">HHIHH", 274, 3, 1, orientation, 0)
        yield f"orientation {orientation}", head + struct.pack(">IH", 8, 1) + entry + bytes(4)
    for kind in (0, 2, 5, 12, 13, 200):
        entry = struct.pack(">HHII", 274, kind, 2**31, 8)
        yield f"orientation of kind {kind}", head + struct.pack(">IH", 8, 1) + entry + bytes(4)
    yield "loop", _looping_exif()
    yield "entries", head + struct.pack(">IH", 8, 65_535) + bytes(60_000)
    yield "outside", head + struct.pack(">I", 2**32 - 1)
    yield "cut", head
    yield "no order", b"Exif\0\0XX\0*" + bytes(50)
    yield "noise", b"Exif\0\0" + np.random.default_rng(0).bytes(60_000)


def _looping_exif() -> bytes:
    """Notes that lead to themselves."""
    entry = struct.pack(">HHII", 0x8769, 4, 1, 8)
    return b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 1) + entry + struct.pack(">I", 8)
