"""A picture looked at in several ways, and one answer of them all.

What a leaf has does not depend on how the photograph was held, but a network's answer does a little. Its
logits averaged over mirrored pictures are steadier, above all for photographs that are too bright.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.models.model import Model
from beanleaf_app.photos.preprocessing import SIDE, to_feature_vectors

_Pictures = NDArray[np.uint8]
_AT_ONCE = 32  # with their mirrors; more would need more memory, and gain nothing
_MIRRORS: tuple[Callable[[_Pictures], _Pictures], ...] = (
    lambda pictures: pictures[:, :, ::-1],  # left to right
    lambda pictures: pictures[:, ::-1],  # top to bottom
    lambda pictures: pictures.transpose(0, 2, 1, 3),  # along the diagonal
)


def mirrored(pixels: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """The pictures mirrored left to right, top to bottom and along the diagonal, uint8 (n, 30000) each."""
    pictures = pixels.reshape(-1, SIDE, SIDE, 3)
    return [np.ascontiguousarray(mirror(pictures)).reshape(pixels.shape) for mirror in _MIRRORS]


def with_mirrors(model: Model, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The pictures as they are, uint8 (n, 30000), and after them those that the model also looks at.

    Returns
    -------
    ndarray, uint8 (views * n, 30000)
    """
    return pixels if model.calibration.views == 1 else np.concatenate([pixels, *mirrored(pixels)])


def averaged(model: Model, logits: NDArray[Any]) -> NDArray[Any]:
    """The mean over the views of each picture: (views * n, outputs), in the order above, to (n, outputs)."""
    views = model.calibration.views
    total = logits.reshape(views, -1, logits.shape[-1]).sum(axis=0, dtype=np.float64)
    result: NDArray[Any] = (total / views).astype(logits.dtype)
    return result


def batches(model: Model, pixels: NDArray[np.uint8]) -> Iterator[NDArray[np.uint8]]:
    """The pictures, as many at a time as the memory is meant for."""
    size = _AT_ONCE // model.calibration.views
    return (pixels[start : start + size] for start in range(0, len(pixels), size))


def logits_of(model: Model, pixels: NDArray[np.uint8]) -> NDArray[Any]:
    """The averaged logits of pictures, uint8 (n, 30000) to (n, outputs), before the temperature."""
    network = model.network
    answers = [np.empty((0, network.architecture.outputs), network.dtype)]
    for some in batches(model, pixels):
        vectors = to_feature_vectors(with_mirrors(model, some))
        answers.append(averaged(model, network.answer(vectors)))
    return np.concatenate(answers)
