"""The steps through the glass box, in the order in which a network takes them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication, QLocale

translate = QCoreApplication.translate


class Kind(str, Enum):
    PICTURE = "picture"
    FORWARD = "forward"
    COST = "cost"
    BACKWARD = "backward"
    CHECK = "check"
    UPDATE = "update"


@dataclass(frozen=True)
class Step:
    """One page. ``layer`` is from 0, for FORWARD and BACKWARD."""

    kind: Kind
    layer: int = 0
    is_output: bool = False


def steps(layers: int) -> list[Step]:
    """All steps for a network of so many dense layers, the output layer included."""
    forward = [Step(Kind.FORWARD, layer, layer == layers - 1) for layer in range(layers)]
    backward = [Step(Kind.BACKWARD, layer, layer == layers - 1) for layer in reversed(range(layers))]
    return [Step(Kind.PICTURE), *forward, Step(Kind.COST), *backward, Step(Kind.CHECK), Step(Kind.UPDATE)]


def title(step: Step) -> str:
    """A step in a few words."""
    n = QLocale().toString(step.layer + 1)
    if step.kind is Kind.FORWARD:
        if step.is_output:
            return translate("glass", "Forwards: output layer")
        return translate("glass", "Forwards: layer {n}").format(n=n)
    if step.kind is Kind.BACKWARD:
        if step.is_output:
            return translate("glass", "Backwards: output layer")
        return translate("glass", "Backwards: layer {n}").format(n=n)
    return {
        Kind.PICTURE: translate("glass", "The picture as numbers"),
        Kind.COST: translate("glass", "The cost"),
        Kind.CHECK: translate("glass", "Check the gradient"),
        Kind.UPDATE: translate("glass", "The update"),
    }[step.kind]
