"""A folder of hostile files: pictures with one thing wrong, other files by a photograph's name, odd names."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import zlib
from pathlib import Path

from tests.photos import hostile_files
from tests.robustness.hostile_pictures import Named, drawn, jpegs, others, pngs, saved
from tests.robustness.hostile_tiffs import tiffs
from tests.robustness.photo_mutants import grown_from, mutant

_SPARSE = 6_000_000_000  # bytes that a file claims, and that are not on the disk

NAMES = (
    "a new\nline",
    "a\ttab",
    "\x1b[2Jclears",
    "turned \u202egpj",
    "=1+1",
    "+cmd|' /C calc'!A0",
    "-option",
    "@SUM(A1)",
    "<img src=x>",
    "<b>bold",
    "&amp;",
    '"quoted"',
    "{0.__class__}",
    "%s%n",
    "$(true)",
    "`true`",
    "CON",
    "..",
    "... ",
    " ",
    "\u200b",
    "e\u0301" * 40,
    "🫘" * 60,
    "x" * 250,
    "\udcff\udcfe",
    '{"template": "{a:>99999999999}", "values": {"a": 1}}',
)


def make(folder: Path, mutants: int = 0) -> list[Path]:
    """Write the corpus into a new folder, and as many mutants of good photographs; returns every path."""
    folder.mkdir()
    paths = []
    for number, (name, content) in enumerate(_contents(mutants)):
        paths.append(folder / f"{number:03} {name}.jpg")
        paths[-1].write_bytes(content)
    good = saved(drawn(), "JPEG")
    for number, name in enumerate(NAMES):
        path = folder / f"{name}{'' if name.startswith('{') else '.jpg'}"
        with contextlib.suppress(OSError):  # a name that this system does not allow
            path.write_bytes(good + str(number).encode())
            paths.append(path)
    return paths + _what_is_no_file(folder, good) + _huge(folder, good)


def _contents(mutants: int) -> Named:
    yield from pngs()
    yield from jpegs()
    yield from tiffs()
    yield from others()
    yield from _renamed()
    yield "genuine 108 million", hostile_files.genuine_108_megapixels()
    for kind, mode in (("PNG", "I;16"), ("PNG", "1"), ("PNG", "LA"), ("TIFF", "F"), ("TIFF", "LAB")):
        yield f"good {kind} {mode.replace(';', ' ')}", saved(drawn().convert(mode), kind)
    grown = grown_from()
    yield from ((f"mutant {number}", mutant(grown, 1, number)) for number in range(mutants))


def _renamed() -> Named:
    """What is no photograph, by the name of one."""
    yield "empty", b""
    yield "one byte", b"\xff"
    yield "zeros", bytes(5_000_000)
    yield "text", b"not a photograph\n" * 100
    yield "eps", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n(/etc/passwd) run\nshowpage\n"
    yield "eps binary", b"\xc5\xd0\xd3\xc6" + bytes(28) + b"%!PS-Adobe-3.0 EPSF-3.0\n"
    yield "pdf", saved(drawn(), "PDF")
    yield "svg", b'<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'
    inner = b"".join(b'<!ENTITY a%d "%s">' % (n + 1, b"&a%d;" % n * 10) for n in range(9))
    yield "xml bomb", b'<!DOCTYPE x [<!ENTITY a0 "ha">' + inner + b"]><svg>&a9;</svg>"
    for name, head in (
        ("zip", b"PK\x03\x04"),
        ("gzip", b"\x1f\x8b\x08\0"),
        ("film", b"\0\0\0\x18ftypmp42"),
        ("ico", b"\0\0\1\0\1\0"),
        ("psd", b"8BPS\0\1"),
        ("jpeg 2000", b"\0\0\0\x0cjP  \r\n\x87\n"),
        ("jpeg xl", b"\xff\x0a"),
        ("ppm", b"P6 99999 99999 255\n"),
        ("fits", b"SIMPLE  =                    T"),
        ("dds", b"DDS \x7c\0\0\0"),
        ("program", b"\x7fELF\2\1\1"),
        ("pickle", b"\x80\x04\x95"),
        ("xpm", b'/* XPM */ static char *x[] = {"99999 99999 1 1"'),
        ("pcx", b"\n\5\1\x08"),
        ("tga", b"\0\0\x0a" + bytes(9) + b"\xff\xff\xff\xff\x20\0"),
        ("wmf", b"\xd7\xcd\xc6\x9a"),
        ("sgi", b"\x01\xda\1\1"),
        ("sun", b"\x59\xa6\x6a\x95"),
        ("icns", b"icns\0\xff\xff\xff"),
        ("blp", b"BLP2"),
        ("packed", zlib.compress(b"x")),
        ("html", b"<!DOCTYPE html><html>"),
    ):
        yield name, head + b"\xff" * 2_000


def _what_is_no_file(folder: Path, good: bytes) -> list[Path]:
    if sys.platform == "win32":
        return []
    os.mkfifo(folder / "pipe.jpg")
    names = {"loop a.jpg": "loop b.jpg", "loop b.jpg": "loop a.jpg", "itself.jpg": "itself.jpg"}
    names |= {"lost.jpg": "nowhere", "zero.jpg": "/dev/zero", "full.jpg": "/dev/full", "tty.jpg": "/dev/tty"}
    names |= {"memory.jpg": "/proc/self/mem", "mounts.jpg": "/proc/self/mounts", "chance.jpg": "/dev/urandom"}
    for name, target in names.items():
        (folder / name).symlink_to(target)
    (folder / "secret.jpg").write_bytes(good)
    (folder / "secret.jpg").chmod(0)
    with socket.socket(socket.AF_UNIX) as listening:
        before = Path.cwd()
        os.chdir(folder)  # an address of a socket is short
        try:
            listening.bind("socket.jpg")
        finally:
            os.chdir(before)
    return [folder / name for name in ("pipe.jpg", *names, "secret.jpg", "socket.jpg")]


def _huge(folder: Path, good: bytes) -> list[Path]:
    """Files of gigabytes that take no room, each with the head of a photograph."""
    png = saved(drawn(), "PNG")
    heads = {
        "huge zeros": b"",
        "huge jpeg": good,
        "huge jpeg head": good[:300],
        "huge jpeg start": b"\xff\xd8\xff",
        "huge png": png[:33] + b"\x7f\xff\xff\xfftEXt",
        "huge png data": png[:33] + b"\x7f\xff\xff\xffIDAT",
        "huge tiff": b"II*\0" + b"\0\0\0\xf0",
        "huge gif": saved(drawn(60), "GIF")[:200],
        "huge webp": b"RIFF\xff\xff\xff\x7fWEBPVP8 \xf0\xff\xff\x7f",
        "huge heic": b"\0\0\0\x18ftypheic\0\0\0\0mif1heic\xff\xff\xff\xffmeta",
        "huge avif": b"\0\0\0\x18ftypavif\0\0\0\0mif1avif\xff\xff\xff\xffmeta",
        "huge bmp": saved(drawn(60), "BMP")[:54],
    }
    paths = []
    for name, head in heads.items():
        paths.append(folder / f"{name}.jpg")
        with paths[-1].open("wb") as file:
            file.write(head)
            file.truncate(_SPARSE)
    return paths
