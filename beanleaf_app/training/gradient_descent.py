"""Gradient descent on all parameters as one vector."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[Any]


class GradientDescent:
    """Plain, with momentum (heavy ball or Nesterov), with L2 weight decay.

    ``g = gradient + decay * parameters``; without momentum the update is ``-rate * g``. With it,
    ``v = momentum * v + g`` and the update is ``-rate * v`` (heavy ball, Polyak 1964) or
    ``-rate * (g + momentum * v)`` (Nesterov, in the form of Sutskever et al. 2013, section 2).

    Parameters
    ----------
    size : of the parameter vector
    decay : weight decay of each parameter, shape (size,), or None for none at all
    dtype : of the arithmetic, and of the vectors that come in

    Attributes
    ----------
    step : what the last `update` subtracted from the parameters, shape (size,)
    """

    def __init__(
        self,
        size: int,
        learning_rate: float,
        *,
        momentum: float = 0.0,
        nesterov: bool = False,
        decay: Vector | None = None,
        dtype: Any = np.float64,
    ) -> None:
        self.learning_rate = learning_rate
        self.momentum = momentum
        self.nesterov = nesterov
        self.velocity = np.zeros(size if momentum else 0, dtype)
        self._decay = None if decay is None else decay.astype(dtype)
        self.step = np.zeros(size, dtype)

    def update(self, parameters: Vector, gradient: Vector) -> None:
        """Move the parameters one step, in place. The gradient's memory is used up."""
        if self._decay is not None:
            np.multiply(self._decay, parameters, out=self.step)
            gradient += self.step
        direction = gradient
        if self.momentum:
            self.velocity *= self.momentum
            self.velocity += gradient
            direction = self.velocity
            if self.nesterov:
                np.multiply(self.velocity, self.momentum, out=self.step)
                gradient += self.step
                direction = gradient
        np.multiply(direction, self.learning_rate, out=self.step)
        parameters -= self.step
