"""What a person chooses before a training."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from typing import Any

from beanleaf_app.errors import UsageError
from beanleaf_app.network.layer_text import sees_pictures
from beanleaf_app.network.presets import TASKS, hidden_layers

ENGINES = ("auto", "exact", "minibatch", "full-batch")
OPTIMISERS = ("gd", "adamw")
SCHEDULES = ("constant", "one-cycle")
MAX_EPOCHS = 1_000_000
DEFAULT_BATCH_SIZE = 32
# Where the person says nothing else. Chosen on the validation split of Beans.
_SUITS: dict[str, dict[str, Any]] = {
    "wide": {"epochs": 300, "momentum": 0.9},
    "conv": {
        "epochs": 160,
        "learning_rate": 0.003,
        "batch_size": DEFAULT_BATCH_SIZE,
        "optimiser": "adamw",
        "schedule": "one-cycle",
        "weight_decay": 0.001,
        "label_smoothing": 0.05,
        "augment": True,
        "average": 0.99,
    },
}

_KINDS: dict[str, Any] = {
    "str": str,
    "bool": bool,
    "int": int,
    "float": (int, float),
    "int | None": (int, type(None)),
}


@dataclass(frozen=True)
class TrainingConfig:
    """The configuration of one training.

    Parameters
    ----------
    task : "health" (healthy or sick) or "disease" (which class)
    network : a preset's name or the hidden layers, such as "16,8" or "conv 24, pool, relu, average"
    engine : "auto" chooses; "exact", "minibatch" and "full-batch" insist
    epochs : passes over all samples, >= 0; 0 keeps the starting weights
    learning_rate : > 0
    batch_size : samples of a mini-batch, or None for the full batch
    seed : of the random starting weights
    redraw : draw other starting weights when a network is dead
    momentum : in [0, 1); 0 is plain gradient descent
    nesterov : look ahead along the momentum (Nesterov) instead of the heavy ball (Polyak)
    weight_decay : L2 penalty on weights, not on biases, >= 0; with AdamW apart from the gradient
    optimiser : "gd" (gradient descent) or "adamw"
    schedule : of the learning rate, "constant" or "one-cycle"
    label_smoothing : share of each label spread over all classes, in [0, 1)
    augment : change the photographs anew for every epoch
    average : how much of the running mean of the weights each step keeps, in [0, 1); 0 does not average
    patience : end after so many epochs without a lower cost on validation (on training where there is no
        validation), and keep the best; 0 for never
    rate_changes : (epoch, learning rate) in the order of epochs: what a person changed while it trained.
        The rate counts from the update after that epoch on.
    healthy : the class of healthy leaves; "" is the one whose name says so

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
    optimiser: str = "gd"
    schedule: str = "constant"
    label_smoothing: float = 0.0
    augment: bool = False
    average: float = 0.0
    patience: int = 0
    rate_changes: tuple[tuple[int, float], ...] = ()
    healthy: str = ""

    @classmethod
    def for_network(cls, network: str, **given: Any) -> TrainingConfig:
        """What suits a network, changed by what was ``given``; None stands for not given."""
        chosen = {name: value for name, value in given.items() if value is not None}
        like = "conv" if sees_pictures(hidden_layers(network)) else network
        return cls(network=network, **{**_SUITS.get(like, {}), **chosen})

    @property
    def needs_minibatches(self) -> bool:
        """True if only the mini-batch engine does what is asked for."""
        return (
            self.batch_size is not None
            or self.optimiser != "gd"
            or self.schedule != "constant"
            or self.label_smoothing > 0
            or self.augment
            or self.average > 0
            or not all(isinstance(layer, int) for layer in hidden_layers(self.network))
        )

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
        _check(self.optimiser in OPTIMISERS, f"There is no optimiser called «{self.optimiser}».")
        _check(self.schedule in SCHEDULES, f"There is no schedule called «{self.schedule}».")
        _check(0 <= self.label_smoothing < 1, "The label smoothing must be at least 0 and below 1.")
        _check(
            self.optimiser == "gd" or not (self.momentum or self.nesterov),
            "Momentum belongs to gradient descent; AdamW has its own. "
            "Leave the momentum out, or choose the optimiser gd.",
        )
        _check(self.patience >= 0, "The patience must be a number of epochs, 0 or more.")
        _check(0 <= self.average < 1, "The averaging must be at least 0 and below 1.")
        _check(
            math.isfinite(self.weight_decay) and self.weight_decay >= 0,
            "The weight decay must be 0 or a small number above it.",
        )
        object.__setattr__(self, "rate_changes", _rate_changes(self.rate_changes))

    def as_json(self) -> dict[str, Any]:
        """Every field by its name, for the model file; the last two only where they say something."""
        fields = dataclasses.asdict(self)
        changes, healthy = fields.pop("rate_changes"), fields.pop("healthy")
        fields |= {"healthy": healthy} if healthy else {}
        return fields | ({"rate_changes": [list(change) for change in changes]} if changes else {})

    @classmethod
    def from_json(cls, described: object) -> TrainingConfig:
        """Read what `as_json` wrote; a field that is missing has its default.

        Raises
        ------
        UsageError : if a field is unknown or its value is not one
        """
        _check(isinstance(described, dict), "The training is not described by its fields.")
        assert isinstance(described, dict)
        kinds = {field.name: _KINDS.get(str(field.type), object) for field in dataclasses.fields(cls)}
        for name, value in described.items():
            _check(name in kinds, f"This version of Beanleaf knows no {name!r}; update the program.")
            right = isinstance(value, kinds[name]) and (kinds[name] is bool or not isinstance(value, bool))
            _check(right, f"{value!r} is not a value for {str(name).replace('_', ' ')}.")
        return cls(**described)


def _rate_changes(described: object) -> tuple[tuple[int, float], ...]:
    """The changes of the rate as they are kept, whether they come from a file or from a training."""
    wrong = "The changes of the learning rate must be pairs of an epoch and a rate, in the order of epochs."
    _check(isinstance(described, (tuple, list)), wrong)
    assert isinstance(described, (tuple, list))
    _check(all(isinstance(change, (tuple, list)) and len(change) == 2 for change in described), wrong)
    _check(all(type(epoch) is int and type(rate) in (int, float) for epoch, rate in described), wrong)
    epochs = [epoch for epoch, _ in described]
    _check(epochs == sorted(set(epochs)) and all(0 <= epoch <= MAX_EPOCHS for epoch in epochs), wrong)
    _check(all(math.isfinite(rate) and rate > 0 for _, rate in described), wrong)
    return tuple((epoch, float(rate)) for epoch, rate in described)


def _check(holds: bool, otherwise: str) -> None:
    if not holds:
        raise UsageError(otherwise)
