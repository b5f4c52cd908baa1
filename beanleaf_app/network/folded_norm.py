"""A convolution's filters with the batch norm behind them multiplied in, for a network in use."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.batch_norm import BatchNorm
from beanleaf_app.network.convolution import Convolution

Array = NDArray[Any]


class FoldedNorm:
    """Filters and shifts that give at once what the two layers give one after the other.

    The running mean and variance do not depend on the inputs, so batch norm is one factor and one shift for
    each filter. The result is kept, and made anew when any number of the layers has changed. Nobody looks for
    that while all of them are read-only, as those of a network in use are.

    Parameters
    ----------
    arranged : what the filters are turned into: (filters, 3, 3, channels), float64, to any shape
    """

    def __init__(self, convolution: Convolution, norm: BatchNorm, arranged: Callable[[Array], Array]) -> None:
        self._convolution = convolution
        self._norm = norm
        self._arranged = arranged
        self._made_from: list[Array] = []
        self._made: tuple[Array, Array] | None = None
        self._for_good = False

    def filters_and_shifts(self) -> tuple[Array, Array]:
        """The arranged filters, and the shift of each filter (filters,), in the layers' own dtype."""
        weight, norm = self._convolution.parameters["weight"], self._norm
        tensors = [weight, *norm.parameters.values(), *norm.buffers.values()]
        read_only = not any(tensor.flags.writeable for tensor in tensors)
        # Nobody who writes into a tensor need say so.
        if self._made is None or not (
            (read_only and self._for_good) or all(map(_equal, tensors, self._made_from))
        ):
            size, channels = self._convolution.size, self._convolution.channels
            times, plus = norm.running_terms()
            filters = (weight * times[:, None]).reshape(-1, size, size, channels)
            self._made = (
                np.ascontiguousarray(self._arranged(filters), weight.dtype),
                plus.astype(weight.dtype),
            )
            self._made_from = [tensor.copy() for tensor in tensors]
        self._for_good = read_only
        return self._made


def _equal(one: Array, other: Array) -> bool:
    return bool((one == other).all())
