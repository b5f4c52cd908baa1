"""A picture looked at in several ways, and one answer of them all.

What a leaf has does not depend on how the photograph was held, but a network's answer does a little. Its
logits averaged over mirrored pictures are steadier, above all for photographs that are too bright. Where the
picture as it is leaves no doubt, its mirrors would not change the answer, and nobody looks at them. That is
told from the picture alone: it gets the same answer whatever is judged with it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.models.model import Model
from beanleaf_app.photos.preprocessing import SIDE, to_feature_vectors

_Pictures = NDArray[np.uint8]
_AT_ONCE = 32  # mirrors counted; more would need more memory, and gain nothing
_MIRRORS: tuple[Callable[[_Pictures], _Pictures], ...] = (
    lambda pictures: pictures[:, :, ::-1],  # left to right
    lambda pictures: pictures[:, ::-1],  # top to bottom
    lambda pictures: pictures.transpose(0, 2, 1, 3),  # along the diagonal
)


def mirrored(pixels: NDArray[np.uint8]) -> list[NDArray[np.uint8]]:
    """The pictures mirrored left to right, top to bottom and along the diagonal, uint8 (n, 30000) each."""
    pictures = pixels.reshape(-1, SIDE, SIDE, 3)
    return [np.ascontiguousarray(mirror(pictures)).reshape(pixels.shape) for mirror in _MIRRORS]


def batches(model: Model, pixels: NDArray[np.uint8]) -> Iterator[NDArray[np.uint8]]:
    """The pictures, as many at a time as the memory is meant for."""
    size = _AT_ONCE // model.calibration.views
    return (pixels[start : start + size] for start in range(0, len(pixels), size))


def logits_of(model: Model, pixels: NDArray[np.uint8]) -> NDArray[Any]:
    """The logits of pictures in all their views, uint8 (n, 30000) to (n, outputs), before the temperature."""
    network = model.network
    answers = [np.empty((0, network.architecture.outputs), network.dtype)]
    for some in batches(model, pixels):
        answers.append(of_all_views(model, some, network.answer(to_feature_vectors(some)).copy()))
    return np.concatenate(answers)


def of_all_views(model: Model, pixels: NDArray[np.uint8], plain: NDArray[Any]) -> NDArray[Any]:
    """The mean of the logits over the views, where ``plain`` says that more than one of them is needed.

    Parameters
    ----------
    pixels : uint8 (n, 30000), one of the `batches`
    plain : (n, outputs), the logits of the pictures as they are

    Returns
    -------
    ndarray (n, outputs), of the dtype of ``plain``
    """
    views = model.calibration.views
    unsure = ~_is_sure(model, plain)
    if views == 1 or not unsure.any():
        return plain
    vectors = to_feature_vectors(np.concatenate(mirrored(pixels[unsure])))
    others = model.network.answer(vectors).reshape(views - 1, -1, plain.shape[1])
    total = plain.astype(np.float64)
    total[unsure] = (total[unsure] + others.sum(axis=0, dtype=np.float64)) / views
    return total.astype(plain.dtype)


def _is_sure(model: Model, logits: NDArray[Any]) -> NDArray[np.bool_]:
    """For each row of logits, (n, outputs), whether one class is as likely as `sure_odds` asks."""
    odds = model.calibration.sure_odds
    if odds is None:
        return np.zeros(len(logits), np.bool_)
    # Between two classes the logarithm of the odds is the difference of the calibrated logits. The one logit
    # of a model that knows only healthy and sick is such a difference already.
    lead = np.abs(logits[:, 0])
    if logits.shape[1] > 1:
        ordered = np.sort(logits, axis=1)
        lead = ordered[:, -1] - ordered[:, -2]
    sure: NDArray[np.bool_] = lead >= model.calibration.temperature * math.log(odds)
    return sure
