"""Starting weights."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def he_normal(rng: np.random.Generator, nodes: int, inputs: int) -> NDArray[np.float64]:
    """Weights drawn from a normal distribution with variance 2 / inputs.

    Source: He, Zhang, Ren, Sun (2015), «Delving Deep into Rectifiers», equation 10: with this
    variance the signal keeps its size through layers of ReLUs.

    Returns
    -------
    ndarray of shape (nodes, inputs), float64
    """
    weights: NDArray[np.float64] = rng.standard_normal((nodes, inputs)) * np.sqrt(2.0 / inputs)
    return weights
