"""Pictures that show no bean leaf, drawn by the program: what a model should not give a verdict on.

They stand in for photographs where there are none, and are never shown to a network that tells diseases
apart. Photographs of real things teach more (``packaging/refusal_pictures.py`` collects some).
"""

from __future__ import annotations

import colorsys
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from beanleaf_app.photos import non_leaf_textures as textures
from beanleaf_app.photos.preprocessing import to_pixels

_SIDE = 200  # drawn at twice the size that is looked at, so that edges are as soft as a photograph's
_PAGE = (
    "the field report of this week says rain came late and prices rose open file edit view insert "
    "habari za leo sokoni mbegu na mvua total 1 250 340 17 invoice date page chapter answer question"
)
_WORDS = _PAGE.split()

Drawing = Callable[[np.random.Generator], Image.Image]


def draw_non_leaves(kind: str, count: int, seed: int = 0) -> NDArray[np.uint8]:
    """Different pictures of one of `NON_LEAF_KINDS`.

    Returns
    -------
    ndarray of shape (count, 30000), uint8; the same for the same seed
    """
    number = list(NON_LEAF_KINDS).index(kind)
    rows = [
        to_pixels(NON_LEAF_KINDS[kind](np.random.default_rng([seed, number, index])))
        for index in range(count)
    ]
    return np.stack(rows) if rows else np.empty((0, 30_000), np.uint8)


def _colour(rng: np.random.Generator) -> tuple[int, int, int]:
    red, green, blue = colorsys.hsv_to_rgb(rng.random(), rng.random() ** 0.7, rng.random() ** 0.5)
    return round(red * 255), round(green * 255), round(blue * 255)


def _plain(rng: np.random.Generator) -> Image.Image:
    return Image.new("RGB", (_SIDE, _SIDE), _colour(rng))


def _gradient(rng: np.random.Generator) -> Image.Image:
    turned = rng.uniform(0, 2 * np.pi)
    y, x = np.mgrid[0:_SIDE, 0:_SIDE] / _SIDE - 0.5
    along = np.hypot(x, y) if rng.random() < 0.3 else x * np.cos(turned) + y * np.sin(turned)
    return textures.between(along, np.array([_colour(rng) for _ in range(rng.integers(2, 5))], np.float64))


def _noise(rng: np.random.Generator) -> Image.Image:
    grain = int(rng.choice([1, 2, 4, 8, 25]))
    shape = (_SIDE // grain, _SIDE // grain, 3 if rng.random() < 0.6 else 1)
    values = rng.normal(128, rng.uniform(10, 90), shape) if rng.random() < 0.5 else rng.uniform(0, 256, shape)
    pixels = np.broadcast_to(np.clip(values, 0, 255), (*shape[:2], 3)).astype(np.uint8)
    how = Image.Resampling.NEAREST if rng.random() < 0.5 else Image.Resampling.BICUBIC
    return Image.fromarray(pixels).resize((_SIDE, _SIDE), how)


def _pattern(rng: np.random.Generator) -> Image.Image:
    """Stripes, checks and dots, as on cloth and tiles."""
    image = _plain(rng)
    draw, step, colour = ImageDraw.Draw(image), int(rng.integers(6, 50)), _colour(rng)
    kind = rng.integers(3)
    for row in range(0, _SIDE, step):
        for column in range(0, _SIDE, step):
            box = (column, row, column + step // 2, row + step // 2)
            if kind == 0 and column == 0:
                draw.rectangle((0, row, _SIDE, row + step // 2), fill=colour)
            elif kind == 1 and (row // step + column // step) % 2:
                draw.rectangle((column, row, column + step, row + step), fill=colour)
            elif kind == 2:
                draw.ellipse(box, fill=colour)
    return image.rotate(rng.uniform(0, 90), Image.Resampling.BILINEAR, fillcolor=_colour(rng))


def _text(rng: np.random.Generator) -> Image.Image:
    dark = rng.random() < 0.2
    paper, ink = ((25, 25, 30), (220, 220, 220)) if dark else ((250, 249, 244), (30, 30, 35))
    image = Image.new("RGB", (_SIDE, _SIDE), paper)
    size = int(rng.integers(7, 34))
    _write(ImageDraw.Draw(image), rng, (4, 4, _SIDE, _SIDE), size, ink)
    if rng.random() < 0.4:
        image = image.rotate(rng.uniform(-15, 15), Image.Resampling.BILINEAR, fillcolor=_colour(rng))
    return image


def _write(
    draw: ImageDraw.ImageDraw,
    rng: np.random.Generator,
    box: tuple[int, int, int, int],
    size: int,
    ink: tuple[int, int, int],
) -> None:
    font = ImageFont.load_default(size)
    for top in range(box[1], box[3] - size, round(size * 1.4)):
        line = " ".join(rng.choice(_WORDS, size=1 + (box[2] - box[0]) // (size * 3)))
        draw.text((box[0], top), line, font=font, fill=ink)


def _screen(rng: np.random.Generator) -> Image.Image:
    """A desktop with windows, or the screen of a telephone."""
    image = _gradient(rng) if rng.random() < 0.6 else _plain(rng)
    draw = ImageDraw.Draw(image)
    for _ in range(rng.integers(1, 4)):
        left, top = rng.integers(-20, 110, 2).tolist()
        right, bottom = left + int(rng.integers(60, 180)), top + int(rng.integers(50, 170))
        light = rng.random() < 0.7
        face, ink = ((245, 245, 247), (40, 40, 45)) if light else ((40, 42, 48), (225, 225, 225))
        draw.rectangle((left, top, right, bottom), fill=face, outline=(120, 120, 120))
        draw.rectangle((left, top, right, top + 12), fill=_colour(rng))
        _write(draw, rng, (left + 4, top + 15, right, bottom), int(rng.integers(6, 14)), ink)
        for _ in range(rng.integers(0, 6)):
            x, y = rng.integers(0, _SIDE, 2).tolist()
            draw.rounded_rectangle((x, y, x + 30, y + 12), 3, fill=_colour(rng))
    draw.rectangle((0, _SIDE - int(rng.integers(0, 20)), _SIDE, _SIDE), fill=_colour(rng))
    return image


def _drawing(rng: np.random.Generator) -> Image.Image:
    """Shapes and strokes of a child's painting or a sign."""
    image = Image.new("RGB", (_SIDE, _SIDE), "white" if rng.random() < 0.5 else _colour(rng))
    draw = ImageDraw.Draw(image)
    for _ in range(rng.integers(1, 14)):
        x, y = rng.integers(-30, _SIDE, 2).tolist()
        box = (x, y, x + int(rng.integers(8, 130)), y + int(rng.integers(8, 130)))
        colour, width = _colour(rng), int(rng.integers(1, 10))
        match int(rng.integers(5)):
            case 0:
                draw.ellipse(box, fill=colour if rng.random() < 0.6 else None, outline=colour, width=width)
            case 1:
                draw.rectangle(box, fill=colour if rng.random() < 0.6 else None, outline=colour, width=width)
            case 2:
                draw.polygon(rng.integers(0, _SIDE, (rng.integers(3, 7), 2)).ravel().tolist(), fill=colour)
            case 3:
                draw.line(rng.integers(0, _SIDE, (rng.integers(2, 9), 2)).ravel().tolist(), colour, width)
            case _:
                draw.arc(box, int(rng.integers(360)), int(rng.integers(360, 720)), colour, width)
    return image


def _blurred(rng: np.random.Generator) -> Image.Image:
    """A finger on the lens, a picture out of focus: soft blots of colour."""
    return _drawing(rng).filter(ImageFilter.GaussianBlur(rng.uniform(8, 30)))


NON_LEAF_KINDS: dict[str, Drawing] = {
    "plain": _plain,
    "gradient": _gradient,
    "noise": _noise,
    "pattern": _pattern,
    "text": _text,
    "screen": _screen,
    "drawing": _drawing,
    "blurred": _blurred,
    "grass": textures.grass,
    "foliage": textures.foliage,
    "soil": textures.soil,
    "bark": textures.bark,
    "sky": textures.sky,
    "hand": textures.hand,
    "wall": textures.wall,
}
