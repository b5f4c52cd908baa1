"""What a person chooses before a training."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from typing import Any

from beanleaf_app.errors import UsageError
from beanleaf_app.network.presets import TASKS, hidden_layers

ENGINES = ("auto", "exact", "minibatch", "full-batch")
MAX_EPOCHS = 1_000_000


@dataclass(frozen=True)
class TrainingConfig:
    """The configuration of one training.

    Parameters
    ----------
    task : "health" (healthy or sick) or "disease" (which class)
    network : a preset's name or the nodes of each hidden layer, such as "16,8"
    engine : "auto" chooses; "exact", "minibatch" and "full-batch" insist
    epochs : updates with the whole batch, >= 0; 0 keeps the starting weights
    learning_rate : > 0
    batch_size : samples of a mini-batch, or None for the full batch
    seed : of the random starting weights
    redraw : draw other starting weights when a network is dead
    momentum : in [0, 1); 0 is plain gradient descent
    nesterov : look ahead along the momentum (Nesterov) instead of the heavy ball (Polyak)
    weight_decay : L2 penalty on weights, not on biases, >= 0

    Raises
    ------
    UsageError : if a value is out of its range; the message names it
    """

    task: str = "health"
    network: str = "article"
    engine: str = "auto"
    epochs: int = 1000
    learning_rate: float = 0.001
    batch_size: int | None = None
    seed: int = 0
    redraw: bool = True
    momentum: float = 0.0
    nesterov: bool = False
    weight_decay: float = 0.0

    def __post_init__(self) -> None:
        hidden_layers(self.network)
        _check(self.task in TASKS, f"There is no task called «{self.task}».")
        _check(self.engine in ENGINES, f"There is no engine called «{self.engine}».")
        _check(0 <= self.epochs <= MAX_EPOCHS, f"The number of epochs must be from 0 to {MAX_EPOCHS:,}.")
        _check(
            math.isfinite(self.learning_rate) and self.learning_rate > 0,
            "The learning rate must be a number above 0, for example 0.001.",
        )
        _check(self.batch_size is None or self.batch_size >= 1, "The batch size must be at least 1.")
        _check(self.seed >= 0, "The seed must be a whole number, 0 or more.")
        _check(0 <= self.momentum < 1, "The momentum must be at least 0 and below 1.")
        _check(
            math.isfinite(self.weight_decay) and self.weight_decay >= 0,
            "The weight decay must be 0 or a small number above it.",
        )

    def as_json(self) -> dict[str, Any]:
        """Every field by its name, for the model file."""
        return dataclasses.asdict(self)


def _check(holds: bool, otherwise: str) -> None:
    if not holds:
        raise UsageError(otherwise)
