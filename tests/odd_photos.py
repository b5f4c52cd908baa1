"""Files that people really have: good photographs of unusual kinds, and files that only look like one.

Each function writes one file into a folder and returns its path. READABLE are photographs in spite of
what is odd about them; UNREADABLE deserve a sentence.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PIL import ExifTags, Image

from beanleaf_app.photos.practice_leaves import practice_leaf

Maker = Callable[[Path], Path]

# How a camera that notes the orientation has stored an upright picture: the note undoes this.
_STORED_AS = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def leaf(seed: int = 0, width: int = 240, height: int = 160) -> Image.Image:
    """A drawn leaf, RGB, wider than high unless told otherwise, so that a wrong turn is noticed."""
    square = practice_leaf("bean_rust", np.random.default_rng(seed), max(width, height))
    return square.crop((0, 0, width, height))


def ordinary(folder: Path, name: str = "leaf.png") -> Path:
    """The same leaf as in most of the odd files, as it should be."""
    return _saved(leaf(), folder, name)


def orientations(folder: Path, suffix: str = ".png") -> list[Path]:
    """The same upright picture in all eight orientations that a camera notes, from 1 to 8."""
    paths = []
    for orientation, turn in _STORED_AS.items():
        stored = leaf() if turn is None else leaf().transpose(turn)
        notes = Image.Exif()
        notes[ExifTags.Base.Orientation] = orientation
        path = folder / f"orientation {orientation}{suffix}"
        stored.save(path, exif=notes, **({"quality": 100, "subsampling": 0} if suffix == ".jpg" else {}))
        paths.append(path)
    return paths


def cmyk_jpeg(folder: Path) -> Path:
    """A photograph prepared for printing."""
    return _saved(leaf().convert("CMYK"), folder, "for the printer.jpg", quality=95)


def grey_jpeg(folder: Path) -> Path:
    """A photograph without colours."""
    return _saved(leaf().convert("L"), folder, "grey.jpg")


def sixteen_bit_png(folder: Path) -> Path:
    """A scan with 16 bits for each grey."""
    grey = np.asarray(leaf().convert("L")).astype(np.uint16) * 257
    return _saved(Image.fromarray(grey), folder, "16 bit.png")


def transparent_png(folder: Path) -> Path:
    """A leaf cut out of its background: what is transparent hides another picture."""
    cut_out = leaf().convert("RGBA")
    mask = Image.new("L", cut_out.size, 0)
    mask.paste(255, (60, 20, 200, 140))
    cut_out.putalpha(mask)
    return _saved(cut_out, folder, "cut out.png")


def transparent_palette_png(folder: Path) -> Path:
    """A picture of few colours, one of which is transparent."""
    return _saved(leaf().convert("P", palette=Image.Palette.ADAPTIVE), folder, "few.png", transparency=0)


def animated_gif(folder: Path) -> Path:
    """A moving picture; its first frame is the leaf."""
    frames = [leaf(seed).convert("P", palette=Image.Palette.ADAPTIVE) for seed in range(3)]
    path = folder / "moving.gif"
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=100)
    return path


def emoji_name(folder: Path) -> Path:
    """A photograph named on a phone."""
    return ordinary(folder, "🌱 my leaf 🫘.png")


def spaces_name(folder: Path) -> Path:
    """A name with spaces, inside and out."""
    return ordinary(folder, " two  spaces .png")


def wrong_suffix(folder: Path) -> Path:
    """A PNG that somebody renamed."""
    return _saved(leaf(), folder, "renamed.jpg", format="PNG")


def one_pixel(folder: Path) -> Path:
    """As small as a picture can be."""
    return _saved(Image.new("RGB", (1, 1), "green"), folder, "one pixel.png")


def thin(folder: Path) -> Path:
    """A strip: its central square is one pixel."""
    return _saved(Image.new("RGB", (900, 1), "green"), folder, "thin.png")


def zero_bytes(folder: Path) -> Path:
    """What an interrupted copy leaves behind."""
    return _written(folder, "zero bytes.jpg", b"")


def text_named_jpg(folder: Path) -> Path:
    """A text with the name of a photograph."""
    return _written(folder, "text.jpg", b"This is not a photograph.\n" * 20)


def truncated_jpeg(folder: Path) -> Path:
    """The first half of a photograph."""
    whole = _saved(leaf(), folder, "whole.jpg")
    path = _written(folder, "truncated.jpg", whole.read_bytes()[: whole.stat().st_size // 2])
    whole.unlink()
    return path


def head_of_a_png(folder: Path) -> Path:
    """The first bytes of a PNG and nothing behind them."""
    return _written(folder, "head.png", b"\x89PNG\r\n\x1a\n")


def missing(folder: Path) -> Path:
    """A name without a file."""
    return folder / "not there.jpg"


def steering_name(folder: Path) -> Path:
    """A name that would clear the terminal, print a line of its own and turn the text around."""
    return _written(folder, "\x1b[2J\nhealthy \u202etxt.png", b"")


def not_utf8_name(folder: Path) -> Path:
    """A name from an old disk, in Latin-1."""
    path = Path(os.fsdecode(os.fsencode(folder) + b"/caf\xe9.png"))
    leaf().save(path)
    return path


READABLE: dict[str, Maker] = {
    "ordinary": ordinary,
    "cmyk": cmyk_jpeg,
    "grey": grey_jpeg,
    "16 bit": sixteen_bit_png,
    "transparent": transparent_png,
    "transparent palette": transparent_palette_png,
    "animated": animated_gif,
    "emoji": emoji_name,
    "spaces": spaces_name,
    "wrong suffix": wrong_suffix,
    "one pixel": one_pixel,
    "thin": thin,
}
UNREADABLE: dict[str, Maker] = {
    "zero bytes": zero_bytes,
    "text": text_named_jpg,
    "truncated": truncated_jpeg,
    "head": head_of_a_png,
    "missing": missing,
}
if sys.platform != "win32":  # Windows allows no such name
    UNREADABLE["steering name"] = steering_name
if sys.platform.startswith("linux"):  # other systems keep names as Unicode
    READABLE["not UTF-8"] = not_utf8_name


def _saved(image: Image.Image, folder: Path, name: str, **options: object) -> Path:
    path = folder / name
    image.save(path, **options)
    return path


def _written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
