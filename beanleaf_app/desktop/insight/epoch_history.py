"""What the epochs of one draw said, in arrays that grow without being copied every time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.training.report import EpochReport

COLUMNS = ("epoch", "cost", "validation_cost", "accuracy", "validation_accuracy")
_FIRST_CAPACITY = 1024


class EpochHistory:
    """The reports of the newest draw, one array a column. A missing number is a NaN."""

    def __init__(self) -> None:
        self._values: NDArray[np.float64] = np.empty((len(COLUMNS), _FIRST_CAPACITY))
        self._count = 0
        self.draw = 0

    def __len__(self) -> int:
        return self._count

    def clear(self) -> None:
        """Forget everything."""
        self._count = 0
        self.draw = 0

    def extend(self, reports: Sequence[EpochReport]) -> None:
        """Add reports in the order they came. A new draw begins a new history."""
        newest = max((report.draw for report in reports), default=self.draw)
        if newest > self.draw:
            self._count = 0
            self.draw = newest
        rows = [_row(report) for report in reports if report.draw == self.draw]
        if not rows:
            return
        self._make_room(len(rows))
        self._values[:, self._count : self._count + len(rows)] = np.array(rows, dtype=np.float64).T
        self._count += len(rows)

    def column(self, name: str) -> NDArray[np.float64]:
        """A view of one column, float64 (n,). It is valid until the next `extend`."""
        return self._values[COLUMNS.index(name), : self._count]

    def has_validation(self) -> bool:
        """True if the epochs were measured on validation leaves too."""
        return bool(self._count) and not np.isnan(self._values[COLUMNS.index("validation_cost"), 0])

    def at(self, epoch: int) -> tuple[int, float, float | None, float, float | None] | None:
        """The epoch, its cost, validation cost, accuracy and validation accuracy; None if it has none."""
        if not 0 <= epoch < self._count:
            return None
        _, cost, unseen_cost, accuracy, unseen_accuracy = self._values[:, epoch].tolist()
        if not self.has_validation():
            return epoch, cost, None, accuracy, None
        return epoch, cost, unseen_cost, accuracy, unseen_accuracy

    def _make_room(self, rows: int) -> None:
        capacity = self._values.shape[1]
        if self._count + rows <= capacity:
            return
        while capacity < self._count + rows:
            capacity *= 2
        grown = np.empty((len(COLUMNS), capacity))
        grown[:, : self._count] = self._values[:, : self._count]
        self._values = grown


def _row(report: EpochReport) -> Iterable[float]:
    values = (getattr(report, name) for name in COLUMNS)
    return tuple(np.nan if value is None else value for value in values)
