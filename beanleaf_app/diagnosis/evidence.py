"""Where in a photograph the evidence for a verdict lies."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.models.model import Model
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import (
    BatchNormSpec,
    ConvolutionSpec,
    DropoutSpec,
    GlobalAveragePoolSpec,
    GreyWorldSpec,
    LayerSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
)
from beanleaf_app.network.layers import Array, Layer
from beanleaf_app.photos.preprocessing import FEATURES, SIDE, to_feature_vectors
from beanleaf_app.training.blas_threads import one_blas_thread

# A pixel alone says little, and a dense network weighs each as it likes: cells of this side are averaged.
_CELL = 5
_STAY_IN_PLACE = (GreyWorldSpec, ConvolutionSpec, BatchNormSpec, ReLUSpec, MaxPoolSpec)


def evidence(model: Model, pixels: NDArray[np.uint8], kind: VerdictKind) -> NDArray[np.float64]:
    """How much each place of the square speaks for the verdict, in log odds; negative: against it.

    The log odds of being sick are ``log(P(sick) / P(healthy))``; those of being healthy are the same with
    the other sign. «Unsure» is looked at as sick, because that is the chance a person is told.

    A network of convolutions that ends in global average pooling and one dense layer gets a class
    activation map, ``M(y, x) = sum over k of w_k f_k(y, x)``, with ``f_k`` the pictures before the
    pooling and ``w`` the weights of the dense layer along the direction of the log odds (Zhou et al.
    2016, «Learning Deep Features for Discriminative Localization», section 2). Its mean and the bias
    make up the answer.

    Any other network gets gradient times input, ``sum over channels of x dL/dx`` with L the log odds
    (Shrikumar et al. 2016, «Not Just a Black Box», section 2.3), averaged over cells of 5x5 pixels.

    Parameters
    ----------
    pixels : uint8 (30000,)

    Returns
    -------
    ndarray, float64 (100, 100), in the pixels of the square that the network saw
    """
    X = to_feature_vectors(pixels.reshape(1, FEATURES))
    sign = -1.0 if kind is VerdictKind.HEALTHY else 1.0
    with one_blas_thread():
        if has_activation_map(model.network.architecture):
            cells, reach = _activation_map(model, X)
        else:
            cells, reach = _gradient_map(model, X), _CELL
    return _spread(sign * cells.astype(np.float64), reach)


def has_activation_map(architecture: Architecture) -> bool:
    """Whether every channel before the last dense layer is a picture of the square, averaged."""
    specs = list(architecture.specs[:-1])
    while specs and isinstance(specs[-1], DropoutSpec):
        specs.pop()
    if len(specs) < 2 or not isinstance(specs[-1], GlobalAveragePoolSpec):
        return False
    return specs[0] == ReshapeSpec(SIDE, SIDE, 3) and all(map(_stays_in_place, specs[1:-1]))


def _stays_in_place(spec: LayerSpec) -> bool:
    return isinstance(spec, _STAY_IN_PLACE)


def log_odds_direction(model: Model, logits: Array) -> Array:
    """The gradient of ``log(P(sick) / P(healthy))`` with respect to the calibrated logits, (n, outputs).

    With softmax the log odds are ``log(sum over sick classes of exp z) - z of healthy``, so the sick
    classes share the weight 1 as a softmax among themselves, and healthy has the weight -1.
    """
    if model.task == "health":
        return np.ones_like(logits)
    scaled = logits / model.calibration.temperature
    scaled[:, model.healthy_class] = -np.inf
    direction: Array = np.exp(scaled - scaled.max(axis=1, keepdims=True))
    direction /= direction.sum(axis=1, keepdims=True)
    direction[:, model.healthy_class] = -1
    return direction


def _activation_map(model: Model, X: Array) -> tuple[Array, int]:
    """The map of one sample, (h, w), and how many pixels each of its cells covers."""
    network = model.network
    specs = network.architecture.specs
    pool = next(i for i, spec in enumerate(specs) if isinstance(spec, GlobalAveragePoolSpec))
    before, pictures = network.layers[pool - 1], []

    def see(layer: Layer, answer: Array) -> None:
        if layer is before:
            pictures.append(answer[0].copy())

    logits = network.observe(X, see)
    weights = log_odds_direction(model, logits)[0] @ network.layers[-1].parameters["weight"]
    cells: Array = pictures[0] @ (weights / model.calibration.temperature)
    return cells, 2 ** sum(isinstance(spec, MaxPoolSpec) for spec in specs)


def _gradient_map(model: Model, X: Array) -> Array:
    """Gradient times input of one sample, added up over channels and averaged over cells."""
    gradient = model.network.input_gradient(X, lambda logits: log_odds_direction(model, logits))
    by_pixel = (X * gradient).reshape(SIDE, SIDE, 3).sum(axis=2) / model.calibration.temperature
    cells: Array = by_pixel.reshape(SIDE // _CELL, _CELL, SIDE // _CELL, _CELL).mean(axis=(1, 3))
    return cells


def _spread(cells: NDArray[np.float64], reach: int) -> NDArray[np.float64]:
    """Cells of `reach` pixels as pixels, bilinear between their middles and flat at the borders.

    Max pooling leaves out an odd last row and column, so the cells may end before the square does.
    """
    rows, columns = (_between(length, reach) for length in cells.shape)
    speaks: NDArray[np.float64] = rows @ cells @ columns.T
    return speaks


def _between(cells: int, reach: int) -> NDArray[Any]:
    """(100, cells): how much each cell counts for each pixel of a row; every row adds up to 1."""
    middles = (np.arange(cells) + 0.5) * reach
    wanted = np.arange(SIDE) + 0.5
    return np.column_stack([np.interp(wanted, middles, one) for one in np.eye(cells)])
