"""What is worth knowing of a model without its weights, and the same as Markdown."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from beanleaf_app.models.model import Calibration, Model, Thresholds
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import LayerSpec, Shape, spec_as_json
from beanleaf_app.training.evaluation import wilson_interval

_OTHERS = {
    True: "It notices pictures that show no bean leaf; an ONNX file of it does not.",
    False: "It was never taught to notice pictures that show no bean leaf.",
}
CARD_MARK = "A Beanleaf model that tells"  # stands in every card
_MOST_PHOTOGRAPHS = 10**12
_PREFERRED_SPLITS = ("test", "validation")


@dataclass(frozen=True)
class Measured:
    """An accuracy on one split: ``right`` of ``count`` photographs; low and high are Wilson's 95 %."""

    split: str
    right: int
    count: int
    accuracy: float
    low: float
    high: float


@dataclass(frozen=True)
class LayerLine:
    """One layer: the shape it makes of one sample, and how many numbers it learned."""

    spec: LayerSpec
    shape: Shape
    parameters: int


@dataclass(frozen=True, eq=False)
class ModelCard:
    """The facts of a `Model`, whose fields of the same names say what they mean."""

    architecture: Architecture
    task: str
    class_names: tuple[str, ...]
    healthy_class: int
    calibration: Calibration
    thresholds: Thresholds
    training: dict[str, Any]
    data_name: str
    data_fingerprint: str
    metrics: dict[str, dict[str, float]]
    created: str
    program_version: str
    knows_other_pictures: bool  # it has a check that notices pictures of something else

    @classmethod
    def of(cls, model: Model) -> ModelCard:
        """The card of a model; it keeps nothing of the weights alive."""
        return cls(
            model.network.architecture,
            model.task,
            model.class_names,
            model.healthy_class,
            model.calibration,
            model.thresholds,
            model.training,
            model.data_name,
            model.data_fingerprint,
            model.metrics,
            model.created,
            model.program_version,
            model.leaf_check is not None,
        )

    @property
    def layers(self) -> list[LayerLine]:
        """First to last, the output layer included."""
        shapes = self.architecture.shapes
        return [
            LayerLine(spec, after, sum(math.prod(shape) for shape in spec.tensor_shapes(before)[0].values()))
            for spec, before, after in zip(self.architecture.specs, shapes[:-1], shapes[1:], strict=True)
        ]

    @cached_property
    def measures(self) -> list[Measured]:
        """Every accuracy the file tells of, that on photographs the model never saw first."""
        found = [measured for split, values in self.metrics.items() if (measured := _measured(split, values))]
        order = {split: place for place, split in enumerate(_PREFERRED_SPLITS)}
        return sorted(found, key=lambda measured: order.get(measured.split, len(order)))

    @property
    def measured(self) -> Measured | None:
        """The accuracy to judge the model by, or None where it was never measured."""
        return next(iter(self.measures), None)

    def as_markdown(self, name: str) -> str:
        """A page that tells somebody else what this model is."""
        outputs = "the sigmoid: how likely the leaf is sick"
        if self.task == "disease":
            outputs = "softmax: how likely each class is"
        lines = [f"# {_plain(name)}", "", f"{CARD_MARK} {self._question()}.", ""]
        lines += ["## What it learned from", ""]
        lines += [f"- Photographs: {_plain(self.data_name) or 'unknown'}"]
        lines += [f"- Fingerprint of the data: `{_plain(self.data_fingerprint) or 'unknown'}`"]
        lines += [f"- Classes: {', '.join(_plain(one) for one in self.class_names)}", ""]
        lines += ["## How good it is", ""]
        if self.measures:
            lines += ["| split | photographs | right | 95 % interval |", "| --- | ---: | ---: | --- |"]
        lines += [
            f"| {_plain(one.split)} | {one.count:,} | {one.accuracy:.1%} | {one.low:.1%} to {one.high:.1%} |"
            for one in self.measures
        ] or ["It was never measured."]
        lines += [
            "",
            f"Probabilities are calibrated with the temperature {self.calibration.temperature:.4g}.",
        ]
        low, high = self.thresholds.unsure_low, self.thresholds.unsure_high
        lines += [f"Between {low:.0%} and {high:.0%} sick, the program says «unsure».", ""]
        lines += [_OTHERS[self.knows_other_pictures], ""]
        lines += ["## The network", "", "| layer | shape | numbers learned |", "| --- | --- | ---: |"]
        lines += [f"| input | {self.architecture.inputs:,} | 0 |"]
        lines += [
            f"| {_in_words(line.spec)} | {' × '.join(f'{side:,}' for side in line.shape)} "
            f"| {line.parameters:,} |"
            for line in self.layers
        ]
        lines += ["", f"{self.architecture.parameter_count():,} numbers in all. The answer is {outputs}.", ""]
        lines += ["## How it was trained", ""]
        lines += [_choice(key, value) for key, value in self.training.items()]
        lines += [f"- created: {_plain(self.created)}, by Beanleaf {_plain(self.program_version)}", ""]
        lines += ["A model can be wrong; ask somebody who knows beans before you pull out plants.", ""]
        return "\n".join(lines)

    def _question(self) -> str:
        if self.task == "health":
            return "whether a bean leaf is healthy or sick"
        return f"which of these a bean leaf is: {', '.join(_plain(one) for one in self.class_names)}"


def _measured(split: str, values: dict[str, float]) -> Measured | None:
    count, accuracy = values.get("count", 0), values.get("accuracy", -1.0)
    # The file may come from anywhere: what is no share of a whole number is not told as one.
    if not (1 <= count <= _MOST_PHOTOGRAPHS and count == int(count) and 0 <= accuracy <= 1):
        return None
    right = round(accuracy * count)
    return Measured(split, right, int(count), accuracy, *wilson_interval(right, int(count)))


def _in_words(spec: LayerSpec) -> str:
    described = spec_as_json(spec)
    kind = described.pop("layer").replace("_", " ")
    numbers = ", ".join(f"{name} {value}" for name, value in described.items())
    return f"{kind} ({numbers})" if numbers else str(kind)


def _choice(key: str, value: object) -> str:
    if key == "rate_changes" and isinstance(value, list):
        changes = ", ".join(
            f"{_plain(change[1])} after epoch {_plain(change[0])}"
            for change in value
            if isinstance(change, list) and len(change) == 2
        )
        return f"- learning rate changed by hand: {changes}"
    return f"- {key.replace('_', ' ')}: {_plain(value)}"


def _plain(value: object) -> str:
    """A text from a file as one line that Markdown does not take for a command."""
    line = " ".join(str(value).split())
    return "".join(f"\\{sign}" if sign in r"\`*_[]<>|#" else sign for sign in line)
