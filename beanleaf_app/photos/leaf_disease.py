"""The marks on a leaf: angular leaf spots, rust pustules, and the small flaws a healthy leaf has too."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.photos.leaf_canvas import Points
from beanleaf_app.photos.leaf_shape import LeafShape

Colour = tuple[int, int, int]


@dataclass
class Marks:
    """What lies on a blade, as polygons in picture coordinates, and in which colours."""

    halos: list[Points] = field(default_factory=list)
    halo_values: list[int] = field(default_factory=list)
    rims: list[Points] = field(default_factory=list)
    cores: list[Points] = field(default_factory=list)
    specks: list[Points] = field(default_factory=list)
    halo_blur: float = 0.012
    halo_colour: Colour = (214, 205, 70)
    rim_colour: Colour = (84, 54, 42)
    core_colour: Colour = (128, 94, 74)
    speck_colour: Colour = (140, 110, 70)
    # How far the rims stand out of the blade: pustules are raised, dead spots lie sunken.
    rim_height: float = 0.0
    # How far the whole blade has turned yellow, 0 to 1.
    yellowing: float = 0.0


def marks_for(class_name: str, shape: LeafShape, rng: np.random.Generator) -> Marks:
    """The marks of one of the three classes; KeyError for any other."""
    marks = {"angular_leaf_spot": _angular_spots, "bean_rust": _rust, "healthy": _healthy}[class_name](
        shape, rng
    )
    _add_flaws(marks, shape, rng)
    return marks


def _angular_spots(shape: LeafShape, rng: np.random.Generator) -> Marks:
    grey = rng.uniform(0.0, 1.0)
    marks = Marks(
        halo_blur=rng.uniform(0.010, 0.018),
        halo_colour=(int(rng.integers(205, 228)), int(rng.integers(190, 212)), int(rng.integers(45, 80))),
        rim_colour=_mix((84, 50, 36), (74, 60, 52), grey),
        core_colour=_mix((122, 82, 56), (148, 128, 108), grey),
        rim_height=-0.0005,
        yellowing=float(rng.beta(3.2, 2.2)),
    )
    halo_strength = rng.uniform(0.15, 1.0)
    size = shape.length * rng.uniform(0.75, 1.3)
    for _ in range(int(rng.integers(7, 22))):
        # Spots come in groups, each spot filling one of the small fields between veins.
        vein, side = int(rng.integers(len(shape.vein_starts))), int(rng.choice([-1, 1]))
        t = rng.uniform(0.15, 0.85)
        for _ in range(int(rng.choice([1, 2, 3, 4], p=[0.6, 0.25, 0.1, 0.05]))):
            _add_angular_spot(marks, shape, vein, side, t, size, halo_strength, rng)
            t = float(np.clip(t + rng.choice([-1, 1]) * rng.uniform(0.07, 0.13), 0.1, 0.93))
    return marks


def _add_angular_spot(
    marks: Marks,
    shape: LeafShape,
    vein: int,
    side: int,
    t: float,
    size: float,
    halo_strength: float,
    rng: np.random.Generator,
) -> None:
    here, ahead = shape.side_vein(vein, side, [t, min(1.0, t + 0.04)])
    along = (ahead - here) / max(1e-9, float(np.hypot(*(ahead - here))))
    # The neighbouring edge follows the small cross veins, which are nearly square to the side vein.
    turn = rng.choice([-1, 1]) * rng.uniform(1.15, 1.95)
    across = np.array(
        [along[0] * np.cos(turn) - along[1] * np.sin(turn), along[0] * np.sin(turn) + along[1] * np.cos(turn)]
    )
    long, wide = size * rng.uniform(0.028, 0.062), size * rng.uniform(0.026, 0.048)
    corners = np.array([[-1.0, 0.0], [0.1, 0.0], [1.0, 0.1], [0.95, 1.0], [0.2, 1.7], [-0.7, 1.45]])
    corners = corners + rng.normal(0.0, 0.14, corners.shape)
    keep = np.ones(len(corners), dtype=bool)
    keep[rng.choice([1, 3, 4, 5], size=int(rng.integers(0, 3)), replace=False)] = False
    corners = corners[keep]
    # In order around the middle: crossing edges would tie the spot into a bow.
    offsets = corners - corners.mean(axis=0)
    corners = corners[np.argsort(np.arctan2(offsets[:, 1], offsets[:, 0]))] * [long / 2.0, wide / 2.0]
    polygon = here + corners[:, :1] * along + corners[:, 1:] * across
    middle = polygon.mean(axis=0)
    marks.rims.append(polygon)
    marks.cores.append(middle + (polygon - middle) * rng.uniform(0.55, 0.78))
    marks.halos.append(middle + (polygon - middle) * rng.uniform(1.5, 2.4))
    marks.halo_values.append(int(255 * halo_strength * rng.uniform(0.6, 1.0)))


def _rust(shape: LeafShape, rng: np.random.Generator) -> Marks:
    marks = Marks(
        halo_blur=rng.uniform(0.005, 0.009),
        halo_colour=(int(rng.integers(212, 236)), int(rng.integers(205, 225)), int(rng.integers(80, 130))),
        rim_colour=_mix((122, 66, 30), (92, 46, 30), rng.uniform()),
        core_colour=_mix((166, 92, 42), (124, 62, 36), rng.uniform()),
        rim_height=0.0022,
        yellowing=float(rng.beta(3.0, 4.6)),
    )
    halo_strength = rng.uniform(0.35, 1.0)
    halo_size = rng.uniform(1.9, 3.0)
    usual = shape.length * rng.uniform(0.0062, 0.0098)
    count = int(rng.integers(30, 130))
    crowds = rng.uniform([0.08, -0.8], [0.85, 0.8], (int(rng.integers(2, 6)), 2))
    at = crowds[rng.integers(len(crowds), size=count)] + rng.normal(0.0, 1.0, (count, 2)) * [0.13, 0.28]
    alone = rng.uniform(size=count) < 0.45
    at[alone] = rng.uniform([0.04, -0.9], [0.92, 0.9], (int(alone.sum()), 2))
    at = at[(at[:, 0] > 0.03) & (at[:, 0] < 0.95) & (np.abs(at[:, 1]) < 0.93)]
    centres = shape.place(at[:, 0], at[:, 1])
    radii = usual * np.clip(rng.lognormal(0.0, 0.3, len(at)), 0.55, 1.8)
    marks.rims = _blobs(centres, radii, rng)
    marks.cores = _blobs(centres, radii * 0.6, rng)
    marks.halos = _blobs(centres, radii * halo_size, rng)
    marks.halo_values = [int(value) for value in 255 * halo_strength * rng.uniform(0.5, 1.0, len(at))]
    return marks


def _healthy(shape: LeafShape, rng: np.random.Generator) -> Marks:
    return Marks(yellowing=float(rng.beta(1.0, 11.0)))


def _add_flaws(marks: Marks, shape: LeafShape, rng: np.random.Generator) -> None:
    # A few scratches, dust and nibbles on any leaf: one brown dot alone must not mean sick.
    marks.speck_colour = _mix((150, 118, 74), (198, 200, 150), rng.uniform())
    count = int(rng.choice([0, 1, 2, 4, 7], p=[0.35, 0.2, 0.2, 0.15, 0.1]))
    at = rng.uniform([0.05, -0.9], [0.95, 0.9], (count, 2))
    radii = shape.length * rng.uniform(0.0025, 0.0065, count)
    marks.specks = _blobs(shape.place(at[:, 0], at[:, 1]), radii, rng)


def _blobs(centres: Points, radii: NDArray[np.float64], rng: np.random.Generator) -> list[Points]:
    angles = np.linspace(0.0, 2.0 * np.pi, 10, endpoint=False)
    circle = np.stack([np.cos(angles), np.sin(angles)], axis=-1)
    reach = radii[:, None] * (1.0 + rng.normal(0.0, 0.1, (len(radii), len(angles))))
    return list(centres[:, None] + circle * reach[..., None])


def _mix(first: Colour, second: Colour, share: float) -> Colour:
    r, g, b = (round(a + (c - a) * share) for a, c in zip(first, second, strict=True))
    return (r, g, b)
