"""What moved the verdict, as a picture to lay over the square that the network saw."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.diagnosis.evidence import evidence
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.models.model import Model

# «Plasma» (Smith and van der Walt 2015): each step is as much lighter as the last one, whatever colours
# a person can tell apart, and none of it is the green of a leaf.
_COLOURS = np.array(
    [
        (13, 8, 135),
        (70, 3, 159),
        (114, 1, 168),
        (156, 23, 158),
        (189, 55, 134),
        (216, 87, 107),
        (237, 121, 83),
        (251, 159, 58),
        (253, 202, 38),
        (240, 249, 33),
    ],
    np.float64,
)
_NOTHING = 0.15  # of the strongest place; below it the photograph is left as it is
_THICKEST = 0.75  # of the colour where the evidence is strongest, so that the leaf can still be seen


def heat_map(model: Model, pixels: NDArray[np.uint8], kind: VerdictKind) -> NDArray[np.uint8]:
    """The places that speak for the verdict `kind`, coloured; the strongest place is the lightest.

    Parameters
    ----------
    pixels : uint8 (30000,), what the network saw

    Returns
    -------
    ndarray, uint8 (100, 100, 4): red, green, blue, opacity, not premultiplied. Opacity 0 where nothing
    speaks for it.
    """
    return coloured(strength(evidence(model, pixels, kind)))


def strength(speaks: NDArray[np.float64]) -> NDArray[np.float64]:
    """What speaks for the verdict as a share of its strongest place, in [0, 1]; all 0 if nothing does."""
    positive = np.maximum(np.nan_to_num(speaks), 0)
    strongest = float(positive.max(initial=0))
    return positive / strongest if strongest > 0 else positive


def coloured(share: NDArray[np.float64]) -> NDArray[np.uint8]:
    """Strengths in [0, 1], of any shape, as RGBA: the last axis is added."""
    visible = np.clip((share - _NOTHING) / (1 - _NOTHING), 0, 1)
    steps = np.linspace(0, 1, len(_COLOURS))
    channels = [np.interp(visible, steps, _COLOURS[:, channel]) for channel in range(3)]
    opacity = 255 * _THICKEST * np.clip(1.5 * visible, 0, 1)
    return np.stack([*channels, opacity], axis=-1).round().astype(np.uint8)
