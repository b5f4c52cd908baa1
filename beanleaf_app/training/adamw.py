"""AdamW on all parameters as one vector."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Vector = NDArray[Any]


class AdamW:
    """Each parameter moves by its mean gradient over the root of its mean squared gradient.

    Source: Loshchilov and Hutter (2019), «Decoupled Weight Decay Regularization», algorithm 2.

    Parameters
    ----------
    size : of the parameter vector
    decay : weight decay of each parameter, shape (size,), or None for none at all
    beta1, beta2 : how much of the two running means each step keeps
    epsilon : keeps the division finite

    Attributes
    ----------
    first, second : the running means, shape (size,); steps : how many updates there were
    """

    def __init__(
        self,
        size: int,
        decay: Vector | None = None,
        beta1: float = 0.9,
        beta2: float = 0.999,
        epsilon: float = 1e-8,
        dtype: Any = np.float32,
    ) -> None:
        self.first = np.zeros(size, dtype)
        self.second = np.zeros(size, dtype)
        self.steps = 0
        self._decay = None if decay is None else decay.astype(dtype)
        self._beta1, self._beta2, self._epsilon = beta1, beta2, epsilon
        self._step = np.empty(size, dtype)
        self._root = np.empty(size, dtype)

    def update(self, parameters: Vector, gradient: Vector, learning_rate: float) -> None:
        """Move the parameters one step, in place."""
        self.steps += 1
        step, root = self._step, self._root
        self.first *= self._beta1
        np.multiply(gradient, 1 - self._beta1, out=step)
        self.first += step
        self.second *= self._beta2
        np.multiply(gradient, gradient, out=step)
        step *= 1 - self._beta2
        self.second += step
        np.divide(self.second, 1 - self._beta2**self.steps, out=root)
        np.sqrt(root, out=root)
        root += self._epsilon
        np.divide(self.first, root, out=step)
        step *= learning_rate / (1 - self._beta1**self.steps)
        if self._decay is not None:
            np.multiply(parameters, self._decay, out=root)
            root *= learning_rate
            step += root
        parameters -= step
