"""The weights of a network's first layer as pictures."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.network import Network
from beanleaf_app.photos.preprocessing import FEATURES, SIDE

MOST = 64  # nodes or filters; more could not be told apart on a screen
_COLOURS = 3


def first_layer_pictures(network: Network) -> NDArray[np.uint8]:
    """One picture for each of the first nodes or filters: what it looks for.

    Weight 0 is middle grey. A colour channel that is lighter speaks for the node, one that is darker
    against it; the largest weight of each picture is white or black in its channel.

    Returns
    -------
    ndarray, uint8 (nodes, side, side, 3), at most 64 of them: side 100 for a dense layer, the size of a
    filter for a convolution
    """
    # Batch norm may come before the first weights.
    weight = next(array for name, array in network.parameters.items() if name.endswith(".weight"))
    return as_pictures(weight[:MOST])


def as_pictures(weight: NDArray[Any]) -> NDArray[np.uint8]:
    """Weights (nodes, values), the values in (row, column, channel) order, as pictures."""
    side = SIDE if weight.shape[1] == FEATURES else round((weight.shape[1] / _COLOURS) ** 0.5)
    largest = np.abs(weight).max(axis=1, keepdims=True)
    shares = weight / np.where(largest > 0, largest, 1)
    grey = np.clip(127.5 + 127.5 * shares, 0, 255).round().astype(np.uint8)
    return grey.reshape(len(weight), side, side, _COLOURS)
