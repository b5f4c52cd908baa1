"""What is known of one epoch."""

from __future__ import annotations

from typing import NamedTuple


class Measures(NamedTuple):
    """Cost (mean cross-entropy in nats) and accuracy (in [0, 1]) of one set of parameters.

    The two of the validation split are None where there is no validation split.
    """

    cost: float
    accuracy: float
    validation_cost: float | None
    validation_accuracy: float | None


class EpochReport(NamedTuple):
    """The measures after ``epoch`` updates; epoch 0 is before the first.

    seconds : since the training was started, preparation included
    draw : which random starting weights, from 0; when it grows, epochs count from 0 again
    """

    epoch: int
    cost: float
    accuracy: float
    validation_cost: float | None
    validation_accuracy: float | None
    seconds: float
    draw: int

    @property
    def decisive_cost(self) -> float:
        """The cost on validation, or on training where there is no validation."""
        return self.cost if self.validation_cost is None else self.validation_cost
