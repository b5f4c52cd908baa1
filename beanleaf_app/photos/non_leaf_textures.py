"""What fills a picture taken by mistake in a field: grass, foliage, soil, bark, sky, a hand, a wall.

Each function draws one picture of 200x200 pixels with a seeded generator.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

_SIDE = 200
_GREENS = np.array([(24, 44, 14), (58, 92, 30), (98, 138, 48), (150, 178, 84)], np.float64)
_STRAW = np.array([(60, 52, 26), (120, 108, 60), (168, 152, 92)], np.float64)
_SOILS = (
    np.array([(38, 24, 16), (88, 56, 36), (140, 98, 68), (182, 148, 116)], np.float64),
    np.array([(70, 28, 14), (130, 62, 34), (170, 96, 60)], np.float64),  # the red soil of East Africa
    np.array([(40, 38, 36), (96, 92, 86), (160, 156, 148)], np.float64),
)
_SKINS = ((62, 38, 26), (96, 60, 40), (132, 88, 60), (176, 124, 92), (222, 178, 148))


def between(values: NDArray[Any], colours: NDArray[np.float64]) -> Image.Image:
    """Numbers (height, width) as a picture: the lowest in the first colour, the highest in the last."""
    low, high = float(values.min()), float(values.max())
    place = (values - low) / (high - low or 1) * (len(colours) - 1)
    stops = np.arange(len(colours))
    channels = [np.interp(place, stops, colours[:, channel]) for channel in range(3)]
    return Image.fromarray(np.clip(np.stack(channels, axis=-1), 0, 255).astype(np.uint8))


def clouded(rng: np.random.Generator, finest: int, stretch: float = 1.0) -> NDArray[np.float64]:
    """Noise of several sizes laid over one another, (200, 200); ``stretch`` draws it out along the rows."""
    total = np.zeros((_SIDE, _SIDE))
    cells, weight = int(rng.integers(2, 5)), 1.0
    while cells <= finest:
        shape = (max(2, round(cells / stretch)), cells)
        values = Image.fromarray(rng.standard_normal(shape).astype(np.float32))
        total += weight * np.asarray(values.resize((_SIDE, _SIDE), Image.Resampling.BICUBIC), np.float64)
        cells, weight = cells * 2, weight * rng.uniform(0.5, 0.9)
    return total


def grass(rng: np.random.Generator) -> Image.Image:
    """Blades from near or from afar, green or dry."""
    colours = _GREENS if rng.random() < 0.75 else np.vstack([_STRAW, _GREENS[2:]])
    image = between(clouded(rng, 64), colours * rng.uniform(0.5, 1))
    draw = ImageDraw.Draw(image)
    length, width = rng.uniform(8, 120), rng.uniform(1, 9)
    upright = rng.uniform(0, math.pi) if rng.random() < 0.3 else math.pi / 2
    for _ in range(round(min(1500, 30_000 / (length * width) + 60))):
        x, y = rng.uniform(-10, _SIDE + 10, 2)
        angle, long = rng.normal(upright, 0.35), length * rng.uniform(0.4, 1.3)
        draw.line(
            (x, y, x + long * math.cos(angle), y - long * math.sin(angle)),
            _shade(rng, colours),
            max(1, round(width * rng.uniform(0.4, 1.3))),
        )
    return image


def foliage(rng: np.random.Generator) -> Image.Image:
    """Many small leaves: a hedge, a tree, a field from afar."""
    colours = _GREENS * rng.uniform(0.7, 1.15)
    if rng.random() < 0.15:
        colours = np.array([(70, 30, 10), (150, 70, 20), (210, 140, 50)], np.float64)
    image = between(clouded(rng, 32), colours * 0.6)
    size, thin = math.exp(rng.uniform(math.log(5), math.log(40))), rng.uniform(0.25, 0.8)
    for _ in range(round(min(700, 90_000 / size**2 + 40))):
        long = size * rng.uniform(0.6, 1.4)
        stamp = Image.new("L", (math.ceil(long) + 2,) * 2)
        wide = long * thin
        ImageDraw.Draw(stamp).ellipse((1, (long - wide) / 2, long, (long + wide) / 2), fill=255)
        stamp = stamp.rotate(rng.uniform(0, 360), Image.Resampling.BILINEAR)
        x, y = rng.integers(-round(size), _SIDE, 2).tolist()
        image.paste(_shade(rng, colours), (x, y), stamp)
    return image.filter(ImageFilter.GaussianBlur(rng.uniform(0, 2.5)))


def soil(rng: np.random.Generator) -> Image.Image:
    """Earth, gravel or sand."""
    colours = _SOILS[rng.integers(len(_SOILS))] * rng.uniform(0.6, 1.2)
    values = clouded(rng, int(rng.choice([16, 64, 128])))
    values += rng.normal(0, rng.uniform(0.05, 0.8), values.shape)
    image = between(values, colours)
    draw = ImageDraw.Draw(image)
    for _ in range(int(rng.integers(0, 120))):
        x, y = rng.uniform(0, _SIDE, 2)
        wide, high = rng.uniform(1, 14, 2)
        draw.ellipse((x, y, x + wide, y + high), fill=_shade(rng, colours))
    return image


def bark(rng: np.random.Generator) -> Image.Image:
    """Wood, planks and bark: noise drawn out along the grain."""
    colours = _SOILS[rng.integers(len(_SOILS))] * rng.uniform(0.7, 1.4)
    image = between(clouded(rng, 128, stretch=rng.uniform(4, 20)), colours)
    return image.rotate(90) if rng.random() < 0.5 else image


def sky(rng: np.random.Generator) -> Image.Image:
    """Clouds, by day or at dusk."""
    below = (235, 238, 242) if rng.random() < 0.7 else (240, 170, 110)
    above = np.array([(60, 110, 190), (110, 160, 220), (150, 155, 165)][rng.integers(3)])
    return between(clouded(rng, int(rng.choice([8, 32]))), np.array([above, below], np.float64))


def hand(rng: np.random.Generator) -> Image.Image:
    """A palm with fingers before something plain, or skin that fills the picture."""
    skin = np.array(_SKINS[rng.integers(len(_SKINS))]) * rng.uniform(0.85, 1.15)
    tones = np.array([skin * 0.6, skin, np.minimum(skin * 1.25, 255)])
    flesh = between(clouded(rng, int(rng.choice([4, 32]))), tones)
    mask = Image.new("L", (_SIDE, _SIDE))
    draw = ImageDraw.Draw(mask)
    scale = rng.uniform(0.7, 1.9)
    draw.ellipse((100 - 42 * scale, 120 - 45 * scale, 100 + 42 * scale, 120 + 55 * scale), fill=255)
    for finger in np.linspace(-0.75, 0.75, 5):
        end = (100 + 110 * scale * math.sin(finger), 115 - 100 * scale * math.cos(finger))
        draw.line((100 + 40 * scale * finger, 110, *end), fill=255, width=round(19 * scale))
    mask = mask.rotate(rng.uniform(0, 360), Image.Resampling.BILINEAR)
    behind = [soil, grass, wall, sky][rng.integers(4)](rng)
    behind.paste(flesh, (0, 0), mask.filter(ImageFilter.GaussianBlur(1.5)))
    return behind


def wall(rng: np.random.Generator) -> Image.Image:
    """Bricks, tiles or plaster."""
    tone = np.array([(176, 92, 70), (200, 196, 186), (150, 150, 155), (214, 190, 150)][rng.integers(4)])
    image = between(clouded(rng, 64), np.array([tone * 0.75, np.minimum(tone * 1.12, 255)]))
    if rng.random() < 0.6:
        draw, high = ImageDraw.Draw(image), int(rng.integers(12, 60))
        joint, wide = _shade(rng, np.array([(90, 86, 80), (215, 212, 205)], np.float64)), high * 2
        for row, top in enumerate(range(0, _SIDE, high)):
            draw.line((0, top, _SIDE, top), joint, 2)
            for left in range(-wide // 2 * (row % 2), _SIDE, wide):
                draw.line((left, top, left, top + high), joint, 2)
    return image


def _shade(rng: np.random.Generator, colours: NDArray[np.float64]) -> tuple[int, int, int]:
    place = rng.random() * (len(colours) - 1)
    low = int(place)
    mixed = colours[low] + (colours[min(low + 1, len(colours) - 1)] - colours[low]) * (place - low)
    red, green, blue = np.clip(mixed, 0, 255).astype(int).tolist()
    return red, green, blue
