"""The first layer at any epoch of a training by the exact engine, as fast as a slider moves.

``W1(t) = s(t) W1(0) + C(t) X``, and the product with all photographs takes a tenth of a second. But over a
training C moves in few directions: let D (k, n) be such that the rows of B = D X are orthonormal and what
many epochs moved lies, nearly, in their span. Then C X is (C G Dᵀ) B with the Gram matrix G = X Xᵀ, which
reads k pictures instead of n. What is left out is known exactly: |C X|² = diag(C G Cᵀ) loses |C G Dᵀ|².
Source: principal components by the Gram matrix (the «kernel trick», Schölkopf et al. 1998).
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.errors import Cancelled
from beanleaf_app.training.exact_engine import ExactEngine
from beanleaf_app.training.training_run import TrainingRun

MOST_NODES = 8  # more of them move in too many directions
_EPOCHS_AND_NODES = 256
_DIRECTIONS = 32
_LEAST_SHARE = 1e-12  # of the largest eigenvalue; below it is rounding
_INVISIBLE = 1 / 256  # of a node's weights (L2): less than a grey level

Matrix = NDArray[np.float64]


class FirstLayerFilm:
    """Made of the epochs of a run that has ended; shows the engine's first layer at any of them.

    Parameters
    ----------
    moves : float64 (m, n), rows of C of many epochs
    gram : float64 (n, n)
    engine : whose photographs they are
    """

    def __init__(self, moves: Matrix, engine: ExactEngine) -> None:
        products = moves @ engine.gram
        values, vectors = np.linalg.eigh(products @ moves.T)
        kept = np.flatnonzero(values > _LEAST_SHARE * max(values[-1], 0.0))[-_DIRECTIONS:]
        scaled = vectors[:, kept] / np.sqrt(values[kept])
        self._onto = products.T @ scaled  # G Dᵀ, (n, k)
        self._pictures = engine.combined(scaled.T @ moves).astype(np.float32)

    @classmethod
    def of(cls, run: TrainingRun, should_stop: Callable[[], bool] = lambda: False) -> FirstLayerFilm | None:
        """The film of a run that has ended, or None where the plain way is as fast or the only one.

        Raises Cancelled soon after ``should_stop()`` says so.
        """
        if run.engine_name != ExactEngine.name or run.architecture.sizes[1] > MOST_NODES:
            return None
        count = _EPOCHS_AND_NODES // run.architecture.sizes[1] // 2
        last = max(1, run.last_epoch)
        # Most happens early.
        wanted = np.concatenate([np.linspace(1, last, count), np.geomspace(1, last, count)])
        moves: dict[int, Matrix] = {}
        engines: list[ExactEngine] = []
        for epoch in np.unique(wanted.round().astype(int)).tolist():
            if should_stop():
                raise Cancelled
            try:
                kept = run.kept_epoch(epoch)
            except KeyError:
                continue  # over before the training was resumed
            if kept not in moves:
                moves[kept] = run.seen_at(kept, lambda engine: _moves(engine, engines))
        rows = np.concatenate(list(moves.values())) if moves else np.zeros((0, 0))
        return cls(rows, engines[0]) if rows.any() else None

    def weight(self, engine: ExactEngine) -> NDArray[np.float32] | None:
        """W1 (nodes, features) as the engine has it now, to less than a grey level; None if it is not."""
        moves = engine.moves
        along = moves @ self._onto
        weight: NDArray[np.float32] = along.astype(np.float32) @ self._pictures + engine.start_weight
        lost = np.einsum("ij,ij->i", moves @ engine.gram, moves) - np.einsum("ij,ij->i", along, along)
        whole = np.einsum("ij,ij->i", weight, weight)
        return weight if (lost <= _INVISIBLE**2 * whole).all() else None


def _moves(engine: object, engines: list[ExactEngine]) -> Matrix:
    assert isinstance(engine, ExactEngine)
    engines[:] = [engine]
    return engine.moves
