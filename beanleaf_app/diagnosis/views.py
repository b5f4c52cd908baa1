"""A picture looked at in several ways, and one answer of them all.

What a leaf has does not depend on how the photograph was held, but a network's answer does a little. Its
logits averaged over mirrored pictures are steadier, above all for photographs that are too bright.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.models.model import Model
from beanleaf_app.photos.preprocessing import SIDE, to_feature_vectors

_Pictures = NDArray[np.uint8]
_MIRRORS: tuple[Callable[[_Pictures], _Pictures], ...] = (
    lambda pictures: pictures[:, :, ::-1],  # left to right
    lambda pictures: pictures[:, ::-1],  # top to bottom
    lambda pictures: pictures.transpose(0, 2, 1, 3),  # along the diagonal
)


def mirrored(pixels: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """The pictures mirrored left to right, top to bottom and along the diagonal, uint8 (n, 30000) each."""
    pictures = pixels.reshape(-1, SIDE, SIDE, 3)
    return [np.ascontiguousarray(mirror(pictures)).reshape(pixels.shape) for mirror in _MIRRORS]


def averaged(model: Model, pixels: NDArray[np.uint8], logits: NDArray[Any]) -> NDArray[Any]:
    """The logits of the pictures as they are, averaged with those of the model's other views.

    Parameters
    ----------
    pixels : uint8 (n, 30000)
    logits : (n, outputs), of the pictures as they are
    """
    if model.calibration.views == 1:
        return logits
    total = logits.astype(np.float64)
    for others in mirrored(pixels):
        total += model.network.forward_propagation(to_feature_vectors(others))
    result: NDArray[Any] = (total / model.calibration.views).astype(logits.dtype)
    return result


def logits_of(model: Model, pixels: NDArray[np.uint8]) -> NDArray[Any]:
    """The averaged logits of pictures, uint8 (n, 30000) to (n, outputs), before the temperature."""
    return averaged(model, pixels, model.network.forward_propagation(to_feature_vectors(pixels)))
