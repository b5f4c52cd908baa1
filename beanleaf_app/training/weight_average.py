"""The mean of the weights over the last steps, which is less noisy than any of them."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.network import Network
from beanleaf_app.training.engine import flat_views, without_workspaces

Vector = NDArray[np.float32]


class WeightAverage:
    """The exponential moving mean of a network's parameters, and of its buffers.

    ``mean = kept * mean + (1 - kept) * now``. The mean of the first steps is of few numbers and must
    forget the starting weights: ``kept`` is at most ``(1 + steps) / (10 + steps)``.
    Source: Polyak and Juditsky (1992) for averaging; Tarvainen and Valpola (2017), «Mean teachers», for
    this form of it.

    Parameters
    ----------
    network : float32; where the mean begins
    decay : the largest ``kept``, in (0, 1)

    Attributes
    ----------
    network : has the averaged weights; parameters : the same as one vector, shape (parameters,)
    """

    def __init__(self, network: Network, decay: float) -> None:
        self.network = network.copy(np.float32)
        self.parameters: Vector = np.concatenate(
            [array.ravel() for array in self.network.parameters.values()], dtype=np.float32
        )
        self.network.adopt_parameters(flat_views(self.parameters, network.architecture.parameter_shapes()))
        self._decay = decay
        self._step = np.empty_like(self.parameters)

    def follow(self, parameters: Vector, buffers: dict[str, NDArray[Any]], steps: int) -> None:
        """Take in the weights after one more step, ``steps`` having come before it."""
        kept = min(self._decay, (1 + steps) / (10 + steps))
        self.parameters *= np.float32(kept)
        np.multiply(parameters, np.float32(1 - kept), out=self._step)
        self.parameters += self._step
        for name, mean in self.network.buffers.items():
            mean[...] = np.float32(kept) * mean + np.float32(1 - kept) * buffers[name]

    def rest(self) -> None:
        """Give back the memory in which the network worked."""
        self.network = without_workspaces(self.network, self.parameters)

    @property
    def vectors(self) -> list[NDArray[Any]]:
        """All that it remembers."""
        return [self.parameters, *self.network.buffers.values()]
