"""A trained network with everything needed to use it and to know where it comes from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from beanleaf_app.models.leaf_check import LeafCheck, feature_count
from beanleaf_app.network.network import Network
from beanleaf_app.sentence import Sentence


@dataclass(frozen=True)
class Thresholds:
    """Where a probability becomes a verdict.

    unsure_low, unsure_high : P(sick) strictly between them is «unsure»; 0 <= low <= high <= 1
    """

    unsure_low: float = 0.4
    unsure_high: float = 0.6

    def __post_init__(self) -> None:
        if not 0 <= self.unsure_low <= self.unsure_high <= 1:
            raise ValueError("the thresholds are not in order within 0 and 1")


VIEWS = (1, 4)
_LARGEST_ODDS = 1e9


@dataclass(frozen=True)
class Calibration:
    """How logits become probabilities: averaged over the views, then divided by the temperature.

    temperature : from 0.001 to 1000 (Guo et al. 2017, section 4.2)
    views : 1, the picture as it is; or 4, also mirrored left to right, top to bottom and along the diagonal
    sure_odds : a picture is not mirrored where, as it is, the likeliest class is so many times as likely as
        any other, from 1 to 1e9; None: it always is (Son and Kang 2023, «Efficient improvement of
        classification accuracy via selective test-time augmentation»)
    """

    temperature: float = 1.0
    views: int = 1
    sure_odds: float | None = None

    def __post_init__(self) -> None:
        # Beyond this range the division would overflow or leave nothing of the answer.
        if not 1e-3 <= self.temperature <= 1e3:
            raise ValueError("the temperature is not a number from 0.001 to 1000")
        if self.views not in VIEWS:
            raise ValueError("a picture is looked at once or in four ways")
        if self.sure_odds is not None and not 1 <= self.sure_odds <= _LARGEST_ODDS:
            raise ValueError("the odds of a sure answer are not a number from 1 to 1e9")


@dataclass(frozen=True, eq=False)
class Model:
    """A network and its card.

    task : "health" (one logit: sick) or "disease" (one logit a class)
    class_names : of the data it learned from, in the order of the labels
    healthy_class : index of the class that means healthy
    training : configuration of the training, as JSON values
    data_name, data_fingerprint : what it learned from
    metrics : by split, for example ``{"validation": {"count": 133, "accuracy": 0.85, "cost": 0.4}}``
    created : ISO 8601 with time zone
    program_version : of Beanleaf that trained it
    leaf_check : notices pictures of something else; None where the model was never taught to
    """

    network: Network
    task: str
    class_names: tuple[str, ...]
    healthy_class: int
    calibration: Calibration = Calibration()
    thresholds: Thresholds = Thresholds()
    training: dict[str, Any] = field(default_factory=dict)
    data_name: str = ""
    data_fingerprint: str = ""
    metrics: dict[str, dict[str, float]] = field(default_factory=dict)
    created: str = ""
    program_version: str = ""
    leaf_check: LeafCheck | None = None

    def __post_init__(self) -> None:
        if not 0 <= self.healthy_class < len(self.class_names):
            raise ValueError("the healthy class is not one of the classes")
        expected = {"health": ("sigmoid", 1), "disease": ("softmax", len(self.class_names))}.get(self.task)
        built = (self.network.architecture.output, self.network.architecture.outputs)
        if built != expected:
            raise ValueError(f"a network with the output {built} does not answer the task {self.task!r}")
        if self.leaf_check is not None and len(self.leaf_check.mean) != feature_count(
            self.network.architecture
        ):
            raise ValueError(Sentence("the leaf check belongs to another network"))
