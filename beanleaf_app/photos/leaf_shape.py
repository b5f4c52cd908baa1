"""The shape of a bean leaflet: its outline, its veins, and where it lies in the picture."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import ArrayLike, NDArray

from beanleaf_app.photos.leaf_canvas import Points

# Where along the midrib the blade is widest.
_WIDEST = 0.31
# Close together at both ends, where the margin turns quickly.
_MARGIN_STEPS = np.sin(np.linspace(0.0, np.pi / 2.0, 60)) ** 2


@dataclass(frozen=True)
class LeafShape:
    """A leaflet, and its leaf coordinates: ``u`` from base (0) to tip (1), ``v`` across, -1 to 1."""

    centre: tuple[float, float]
    length: float
    direction: float
    half_widths: tuple[float, float]
    base_power: float
    tip_power: float
    bend: float
    lobe: float
    ripple: tuple[float, float, float]
    vein_starts: tuple[float, ...]
    vein_rise: float

    def place(self, u: ArrayLike, v: ArrayLike) -> Points:
        """Leaf coordinates, of shapes that broadcast to (...), to picture coordinates (..., 2)."""
        u_, v_ = np.broadcast_arrays(np.asarray(u, dtype=np.float64), np.asarray(v, dtype=np.float64))
        across = v_ * self._half_width(u_, v_ > 0) + self.bend * u_ * (1.0 - u_)
        along = u_ - 0.5 - self.lobe * np.abs(v_) * (1.0 - u_) ** 4
        cos, sin = np.cos(self.direction), np.sin(self.direction)
        x = self.centre[0] + self.length * (along * cos - across * sin)
        y = self.centre[1] + self.length * (along * sin + across * cos)
        return np.stack([x, y], axis=-1)

    def outline(self) -> Points:
        return np.concatenate([self.half(1), self.half(-1)[::-1]])

    def half(self, side: int) -> Points:
        """One half of the blade, from the base along the margin to the tip."""
        return self.place(_MARGIN_STEPS, float(side))

    def midrib(self) -> Points:
        return self.place(np.linspace(0.0, 0.985, 24), 0.0)

    def side_vein(self, index: ArrayLike, side: ArrayLike, t: ArrayLike) -> Points:
        """Points on side veins, ``side`` -1 or 1, ``t`` from the midrib (0) to the margin (1).

        The three broadcast to one shape (...); the points have shape (..., 2).
        """
        t_ = np.clip(np.asarray(t, dtype=np.float64), 0.0, 1.0)
        start = np.asarray(self.vein_starts)[np.asarray(index)]
        # The lowest pair of a bean leaflet starts at the very base and climbs far: it looks three-nerved.
        rise = np.where(start == 0.0, 0.42, self.vein_rise * (1.0 - 0.55 * start))
        u = start + (0.97 - start) * rise * t_**1.25
        return self.place(u, np.asarray(side) * 0.96 * np.sin(t_ * np.pi / 2.0) ** 0.9)

    def _half_width(self, u: NDArray[np.float64], right: NDArray[np.bool_]) -> NDArray[np.float64]:
        inside = np.clip(u, 0.0, 1.0)
        a, b = self.base_power, self.tip_power
        peak = (a / (a + b)) ** a * (b / (a + b)) ** b
        profile = inside**a * (1.0 - inside) ** b / peak
        waves, size, phase = self.ripple
        profile = profile * (1.0 + size * np.sin(waves * inside + phase + 2.0 * right))
        width: NDArray[np.float64] = np.where(right, self.half_widths[1], self.half_widths[0]) * profile
        return width


def random_shape(rng: np.random.Generator) -> LeafShape:
    """A leaflet that fills most of the picture."""
    width = rng.uniform(0.37, 0.47)
    tip_power = rng.uniform(0.95, 1.4)
    count = int(rng.integers(5, 8))
    starts = (np.arange(count) / count) * 0.88
    starts[1:] += rng.uniform(-0.025, 0.025, count - 1)
    length = rng.uniform(0.76, 1.02)
    play = 0.03 + 0.35 * max(0.0, 0.94 - length)
    return LeafShape(
        centre=(0.5 + rng.uniform(-play, play), 0.5 + rng.uniform(-play, play)),
        length=length,
        direction=rng.choice([-1.0, -1.0, 1.0]) * np.pi / 2.0 + rng.normal(0.0, 0.5),
        half_widths=(width * rng.uniform(0.88, 1.08), width * rng.uniform(0.88, 1.08)),
        base_power=tip_power * _WIDEST / (1.0 - _WIDEST) * rng.uniform(0.72, 1.05),
        tip_power=tip_power,
        bend=rng.normal(0.0, 0.06),
        lobe=rng.uniform(0.0, 0.07),
        ripple=(rng.uniform(9.0, 22.0), rng.uniform(0.004, 0.022), rng.uniform(0.0, 6.3)),
        vein_starts=tuple(float(start) for start in starts),
        vein_rise=rng.uniform(0.3, 0.42),
    )


def neighbour_shape(rng: np.random.Generator) -> LeafShape:
    """A leaflet for the background: anywhere, any direction, usually smaller."""
    return replace(
        random_shape(rng),
        centre=(rng.uniform(-0.1, 1.1), rng.uniform(-0.1, 1.1)),
        length=rng.uniform(0.25, 0.6),
        direction=rng.uniform(0.0, 2.0 * np.pi),
    )
