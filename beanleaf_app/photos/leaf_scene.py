"""What lies behind a leaf: soil, straw, grass and other leaves, out of focus."""

from __future__ import annotations

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from beanleaf_app.photos.leaf_canvas import cloud, mask_of, noise, slope
from beanleaf_app.photos.leaf_shape import neighbour_shape

# The background is out of focus, so a small picture enlarged is as good as a large one.
_SCENE_SIDE = 200

_SOILS = [(122, 82, 64), (110, 84, 66), (138, 100, 84), (96, 74, 60), (134, 110, 90), (140, 88, 76)]
_GREENS = [(74, 122, 44), (58, 104, 48), (104, 142, 52), (86, 132, 84), (134, 152, 58)]


def draw_scene(rng: np.random.Generator, side: int, light: float) -> Image.Image:
    """A background, RGB, of ``side`` by ``side`` pixels, lit from the direction ``light`` (radians)."""
    kind = rng.choice(["soil", "foliage", "grass"], p=[0.5, 0.28, 0.22])
    scene = _ground(rng, light)
    pen = ImageDraw.Draw(scene)
    if kind == "grass":
        _draw_blades(pen, rng, int(rng.integers(50, 130)), straw_share=0.25, widest=3)
    else:
        _draw_blades(pen, rng, int(rng.integers(0, 22)), straw_share=0.75, widest=2)
    leaves = {"soil": rng.integers(0, 4), "grass": rng.integers(0, 4), "foliage": rng.integers(14, 26)}
    _draw_leaves(scene, rng, int(leaves[str(kind)]))
    blurred = scene.filter(ImageFilter.GaussianBlur(rng.uniform(0.7, 3.0)))
    return blurred.resize((side, side), Image.Resampling.BILINEAR)


def _ground(rng: np.random.Generator, light: float) -> Image.Image:
    # Folding the noise at zero makes round clods with dark cracks between them.
    clods = np.zeros((_SCENE_SIDE, _SCENE_SIDE), dtype=np.float32)
    for cells, weight in [(9, 0.75), (22, 0.5), (48, 0.3), (100, 0.2)]:
        clods += np.float32(weight) * np.abs(noise(rng, cells, _SCENE_SIDE))
    broad = noise(rng, 4, _SCENE_SIDE)
    shade = 0.55 + 0.38 * clods + 0.22 * np.tanh(slope(clods, light) * np.float32(-0.045)) + 0.09 * broad
    soil = np.array(_SOILS[int(rng.integers(len(_SOILS)))], dtype=np.float32) * np.float32(
        rng.uniform(0.65, 1.2)
    )
    return Image.fromarray(np.clip(shade[..., None] * soil, 0, 255).astype(np.uint8))


def _draw_blades(
    pen: ImageDraw.ImageDraw, rng: np.random.Generator, count: int, straw_share: float, widest: int
) -> None:
    angles = rng.uniform(0.0, 2.0 * np.pi, count)
    ahead = np.stack([np.cos(angles), np.sin(angles)], axis=-1)[:, None]
    sideways = ahead[..., ::-1] * [-1.0, 1.0]
    t = np.linspace(0.0, 1.0, 6)[:, None]
    curves = ahead * t + rng.normal(0.0, 0.2, (count, 1, 1)) * sideways * t**2
    starts = rng.uniform(-0.1, 1.1, (count, 1, 2))
    for blade in starts + rng.uniform(0.1, 0.5, (count, 1, 1)) * curves:
        if rng.uniform() < straw_share:
            tone = np.array([188, 160, 118]) * rng.uniform(0.6, 1.1)
        else:
            tone = np.array([96, 138, 56]) * rng.uniform(0.5, 1.25)
        pen.line(
            (blade * _SCENE_SIDE).ravel().tolist(),
            fill=_as_colour(tone),
            width=int(rng.integers(1, widest + 1)),
            joint="curve",
        )


def _draw_leaves(scene: Image.Image, rng: np.random.Generator, count: int) -> None:
    pen = ImageDraw.Draw(scene)
    for _ in range(count):
        leaf = neighbour_shape(rng)
        tone = np.array(_GREENS[int(rng.integers(len(_GREENS)))]) * rng.uniform(0.5, 1.1)
        if rng.uniform() < 0.08:
            tone = np.array([196, 172, 52]) * rng.uniform(0.7, 1.1)
        # Later leaves lie higher: each darkens what it covers a little at its lower edge.
        outline = leaf.outline() * _SCENE_SIDE
        pen.polygon((outline + np.array([2.0, 3.0])).ravel().tolist(), fill=_as_colour(tone * 0.35))
        pen.polygon(outline.ravel().tolist(), fill=_as_colour(tone))
        pen.polygon(
            (leaf.half(1) * _SCENE_SIDE).ravel().tolist(), fill=_as_colour(tone * rng.uniform(0.8, 1.0))
        )
        pen.line((leaf.midrib() * _SCENE_SIDE).ravel().tolist(), fill=_as_colour(tone * 1.3), width=1)
    if count:
        # Uneven light, so that no leaf behind is a flat patch of one colour.
        scene.paste((24, 36, 18), mask=mask_of(0.12 + 0.2 * cloud(rng, [(6, 0.8), (20, 0.4)], _SCENE_SIDE)))
        scene.paste(
            (206, 220, 150), mask=mask_of(0.16 * cloud(rng, [(10, 0.8), (30, 0.5)], _SCENE_SIDE) - 0.03)
        )


def _as_colour(tone: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> tuple[int, int, int]:
    r, g, b = (int(channel) for channel in np.clip(tone, 0, 255))
    return (r, g, b)
