"""A training that went astray."""

from __future__ import annotations

import math

from beanleaf_app.errors import TrainingError


def check_finite(cost: float, epoch: int, learning_rate: float) -> None:
    """Raise TrainingError when the cost after so many epochs is not a finite number."""
    if not math.isfinite(cost):
        raise TrainingError(
            "After {epoch} epochs the cost is no longer a finite number. "
            "The learning rate {rate} is too high; try a tenth of it.",
            epoch=epoch,
            rate=learning_rate,
        )
