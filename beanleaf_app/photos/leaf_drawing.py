"""One practice leaf: the blade with its veins and marks, laid on a scene and photographed."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageFilter

from beanleaf_app.photos.leaf_canvas import (
    Field,
    Points,
    cloud,
    crisp_lines,
    crisp_polygons,
    enlarge,
    mask_of,
    noise,
    slope,
    soft_polygons,
)
from beanleaf_app.photos.leaf_disease import Marks
from beanleaf_app.photos.leaf_scene import draw_scene
from beanleaf_app.photos.leaf_shape import LeafShape

_GREENS = np.array([[70, 138, 46], [52, 112, 52], [84, 150, 98], [104, 162, 56]], dtype=np.float64)
_YELLOW = np.array([190, 190, 44], dtype=np.float64)


def draw_leaf(shape: LeafShape, marks: Marks, rng: np.random.Generator, side: int) -> Image.Image:
    """The finished picture, RGB, ``side`` by ``side`` pixels."""
    light = rng.uniform(0.0, 2.0 * np.pi)
    picture = draw_scene(rng, side, light)
    outline = shape.outline()
    away = -np.array([np.cos(light), np.sin(light)]) * rng.uniform(0.015, 0.05)
    _darken(picture, soft_polygons(side, [outline + away], rng.uniform(0.008, 0.025)), rng.uniform(0.35, 0.7))
    stalk_colour = _draw_stalk(picture, shape, rng)
    blade = _draw_blade(shape, marks, rng, side, light, stalk_colour)
    picture.paste(blade, mask=crisp_polygons(side, [outline]))
    return _photograph(picture, rng)


def _draw_stalk(picture: Image.Image, shape: LeafShape, rng: np.random.Generator) -> tuple[int, int, int]:
    base, inner = shape.place([0.0, 0.1], [0.0, 0.0])
    t = np.linspace(0.0, 1.0, 8)[:, None]
    ahead = base - inner
    sideways = np.array([-ahead[1], ahead[0]]) * rng.normal(0.0, 1.5)
    line = base + ahead * 6.0 * t + sideways * 2.0 * t**2 - ahead * 0.1
    colour = (int(rng.integers(118, 160)), int(rng.integers(150, 185)), int(rng.integers(70, 110)))
    width = shape.length * 0.017
    picture.paste((40, 52, 24), mask=crisp_lines(picture.width, [line + 0.006], [width], [130]))
    picture.paste(colour, mask=crisp_lines(picture.width, [line], [width], [255]))
    return colour


def _draw_blade(
    shape: LeafShape,
    marks: Marks,
    rng: np.random.Generator,
    side: int,
    light: float,
    stalk: tuple[int, int, int],
) -> Image.Image:
    green = rng.dirichlet([0.9, 0.9, 0.6, 0.9]) @ _GREENS
    body = green + (_YELLOW - green) * 0.85 * marks.yellowing
    blade = Image.new("RGB", (side, side), _as_colour(body))
    patches = cloud(rng, [(4, 0.7), (9, 0.5), (30, 0.2)], side)
    blade.paste(
        _as_colour(body + (_YELLOW - body) * 0.5),
        mask=mask_of(0.16 + (0.16 + 0.3 * marks.yellowing) * patches),
    )
    if marks.halos:
        blade.paste(
            marks.halo_colour, mask=soft_polygons(side, marks.halos, marks.halo_blur, marks.halo_values)
        )
    veins = _draw_veins(shape, rng, side)
    vein_colour = _as_colour(0.45 * body + 0.55 * np.array([190, 200, 130]))
    blade.paste(vein_colour, mask=veins.point([value * 0.66 for value in range(256)]))
    relief = _relief(shape, veins, rng, side)
    if marks.rims:
        rims = crisp_polygons(side, marks.rims)
        blade.paste(marks.rim_colour, mask=rims.point([value * 0.93 for value in range(256)]))
        cores = crisp_polygons(side, marks.cores).filter(ImageFilter.BoxBlur(side / 500))
        grain = mask_of(np.asarray(cores, dtype=np.float32) / 255.0 * (0.75 + 0.2 * noise(rng, 90, side)))
        blade.paste(marks.core_colour, mask=grain)
        swelling = rims.filter(ImageFilter.BoxBlur(side / 350))
        relief += np.asarray(swelling, dtype=np.float32) * np.float32(marks.rim_height / 255.0)
    if marks.specks:
        blade.paste(marks.speck_colour, mask=crisp_polygons(side, marks.specks))
    return _light(blade, relief, rng, light)


def _draw_veins(shape: LeafShape, rng: np.random.Generator, side: int) -> Image.Image:
    index, half = (grid.reshape(-1, 1) for grid in np.meshgrid(np.arange(len(shape.vein_starts)), [-1, 1]))
    # Small cross veins join each side vein with the next one up, like rungs.
    inner = index[:, 0] < len(shape.vein_starts) - 1
    steps = np.linspace(0.08, 0.92, 11) + rng.normal(0.0, 0.02, (int(inner.sum()), 11))
    lower = shape.side_vein(index[inner], half[inner], steps)
    upper = shape.side_vein(index[inner] + 1, half[inner], steps + rng.normal(0.03, 0.03, steps.shape))
    middle = (lower + upper) / 2.0 + rng.normal(0.0, 0.006, lower.shape)
    rungs = np.stack([lower, middle, upper], axis=2).reshape(-1, 3, 2)
    veins = shape.side_vein(index, half, np.linspace(0.0, 1.0, 16))
    midrib = shape.midrib()
    lines: list[Points] = []
    widths: list[float] = []
    values: list[int] = []
    for group, width, value in [
        (rungs, 0.0026, 105),
        (middle, 0.0022, 80),
        (veins, 0.0046, 205),
        (veins[:, :10], 0.0068, 225),
        (midrib[None], 0.0065, 230),
        (midrib[None, :16], 0.0105, 240),
    ]:
        lines += list(group)
        widths += [width * shape.length] * len(group)
        values += [value] * len(group)
    return crisp_lines(side, lines, widths, values)


def _relief(shape: LeafShape, veins: Image.Image, rng: np.random.Generator, side: int) -> Field:
    """Heights of the blade, in sides of the picture: wavy, rough, and quilted between sunken veins."""
    octaves = [(6, 0.013), (22, 0.0018), (75, 0.0005), (160, 0.00026)]
    crumple = cloud(rng, octaves, side) * np.float32(rng.uniform(0.5, 1.0))
    small = veins.resize((side // 2, side // 2), Image.Resampling.BOX)
    valley = enlarge(small.filter(ImageFilter.GaussianBlur(side / 2 * 0.008)), side)
    crumple -= np.asarray(valley, dtype=np.float32) * np.float32(rng.uniform(0.004, 0.009) / 255.0)
    return crumple


def _light(blade: Image.Image, relief: Field, rng: np.random.Generator, light: float) -> Image.Image:
    tilt = slope(relief, light)
    shade = 1.0 - np.float32(0.75) * np.tanh(tilt)
    across = np.linspace(-0.5, 0.5, blade.width, dtype=np.float32)
    fall = np.float32(rng.uniform(0.0, 0.3))
    shade += fall * (across * np.float32(np.cos(light)) + (across * np.float32(np.sin(light)))[:, None])
    pixels = np.asarray(blade, dtype=np.float32) * shade[..., None]
    sheen = np.clip(-tilt - np.float32(0.12), 0.0, 0.6) * np.float32(rng.uniform(20.0, 130.0))
    pixels += sheen[..., None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _photograph(picture: Image.Image, rng: np.random.Generator) -> Image.Image:
    """The camera: a cast shadow now and then, exposure, colour of the light, slight blur, noise."""
    side = picture.width
    if rng.uniform() < 0.25:
        corner = rng.uniform(-0.2, 1.2, 2)
        _darken(
            picture,
            soft_polygons(side, [corner + rng.normal(0.0, 0.45, (5, 2))], 0.012),
            rng.uniform(0.2, 0.45),
        )
    picture = picture.filter(ImageFilter.BoxBlur(side / 500 * rng.uniform(0.1, 1.2)))
    grain = noise(rng, 250, side) * np.float32(rng.uniform(1.0, 3.5))
    gains = rng.uniform(0.84, 1.18) * rng.normal(1.0, 0.025, 3)
    gamma = rng.uniform(0.85, 1.15)
    ramp = np.clip(np.linspace(0.0, 1.0, 256)[None, :] ** gamma * gains[:, None], 0.0, 1.0) * 255.0
    picture = picture.point(ramp.round().astype(int).ravel().tolist())
    noisy = np.asarray(picture, dtype=np.float32) + grain[..., None]
    return Image.fromarray(np.clip(noisy, 0, 255).astype(np.uint8))


def _darken(picture: Image.Image, mask: Image.Image, strength: float) -> None:
    picture.paste((18, 16, 14), mask=mask.point([value * strength for value in range(256)]))


def _as_colour(tone: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> tuple[int, int, int]:
    r, g, b = (int(channel) for channel in np.clip(tone, 0, 255))
    return (r, g, b)
