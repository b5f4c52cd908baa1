"""The product C G of the coefficients and the Gram matrix, followed from epoch to epoch.

From one epoch to the next C moves by a small step, so C G moves by the step times G. That product is
taken in float32, which halves the memory to walk through and more than halves the time; added up in
float64, and begun anew in float64 every `_REFRESH` epochs, its rounding stays far below what anybody can
see: over 1000 epochs on 1034 photographs the costs stay within 1e-9 of float64's for 39 of 40 random
starting weights. Those of the fortieth are chaotic; there a change of 1e-18 does as much
(tests/benchmarks/seed_precision.py prints the table).

Most of G is one large number common to all entries, as photographs are mostly alike. It is taken out, as
a number for each row and one for each column, so that float32 keeps its digits for the differences.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.parallel import shared_product

Matrix = NDArray[np.float64]

_REFRESH = 16
_SMALL_MATRIX = 2**18  # entries; up to here float64 takes no time worth saving
# Up to here OpenBLAS multiplies without packing its operands first, which costs as much as the product
# when there are few rows. Other libraries do not mind the size.
_SMALL_PRODUCT = 1_000_000
_FEW_ROWS = 8


class GramProducts:
    """C G for coefficients C of shape (nodes, n) and a Gram matrix of shape (n, columns).

    Attributes
    ----------
    values : float64 (nodes, columns), C G as of the last `follow`; 0 at the start, where C = 0
    """

    def __init__(self, gram: Matrix, nodes: int) -> None:
        n, columns = gram.shape
        self._gram = gram
        self._refresh = 1 if gram.size <= _SMALL_MATRIX else _REFRESH
        self.values = np.zeros((nodes, columns))
        self._age = 0
        # Of the training columns alone: validation must not change what is learned.
        mean = gram[:, :n].mean()
        self._row_part = gram[:, :n].mean(axis=1) - mean / 2
        self._column_part = gram.mean(axis=0) - mean / 2
        self._taken_out = np.empty((nodes, columns))
        self._step = np.empty((nodes, n), np.float32)
        self._moved = np.empty((nodes, columns), np.float32)
        few = nodes <= _FEW_ROWS
        width = max(8, _SMALL_PRODUCT // (nodes * n) // 8 * 8) if few else columns
        # Each column in one piece of memory suits few rows; each row in one piece suits many.
        order: Literal["C", "F"] = "F" if few else "C"
        self._blocks = []
        for start in range(0, columns, width):
            block = slice(start, start + width)
            rest = gram[:, block] - self._row_part[:, None]
            rest -= self._column_part[block]
            self._blocks.append((rest.astype(np.float32, order), self._moved[:, block]))

    def follow(self, coefficients: Matrix, step: Matrix) -> None:
        """Go on to the coefficients that came of subtracting ``step`` from those before."""
        self._age = (self._age + 1) % self._refresh
        if self._age == 0:
            shared_product(coefficients, self._gram, out=self.values)
            return
        np.copyto(self._step, step, casting="same_kind")
        for block, moved in self._blocks:
            shared_product(self._step, block, out=moved)
        self.values -= self._moved
        np.multiply(step.sum(axis=1, keepdims=True), self._column_part, out=self._taken_out)
        self._taken_out += (step @ self._row_part)[:, None]
        self.values -= self._taken_out

    def state(self) -> Matrix:
        """All that `restore` needs, as one vector."""
        return np.append(self.values, self._age)

    def restore(self, state: Matrix) -> None:
        """Go back (or forth) to a `state`."""
        self.values[:] = state[:-1].reshape(self.values.shape)
        self._age = int(state[-1])
