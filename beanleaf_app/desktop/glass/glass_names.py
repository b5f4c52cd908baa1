"""What nodes, inputs and answers of a network are called in the glass box."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.desktop.wording import disease_name
from beanleaf_app.models.model import Model
from beanleaf_app.photos.preprocessing import SIDE
from beanleaf_app.training.glass_box import GlassPass, Place

translate = QCoreApplication.translate
Vector = NDArray[np.float64]


class Names:
    """What nodes, inputs and answers of a model are called."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._last = len(model.network.architecture.sizes) - 2

    def answers(self) -> list[str]:
        """Every answer, in the order of the labels."""
        if self._model.task == "health":
            return [translate("glass", "Healthy"), translate("glass", "Sick")]
        return [disease_name(name) for name in self._model.class_names]

    def answer(self, label: int) -> str:
        return self.answers()[label]

    def node(self, layer: int, node: int) -> str:
        """A node of a layer that the person looks at."""
        if layer == self._last:
            return self.answer(1 if self._model.task == "health" else node)
        return translate("glass", "node {n}").format(n=counted(node))

    def node_in_network(self, layer: int, node: int) -> str:
        """A node among those of all layers."""
        return translate("glass", "layer {layer}, {node}").format(
            layer=counted(layer), node=self.node(layer, node)
        )

    def input(self, layer: int, index: int | None) -> str:
        """What comes into a node of this layer."""
        if index is None:
            return translate("glass", "the bias b")
        if layer:
            return translate("glass", "node {n} of layer {layer}").format(
                n=counted(index), layer=counted(layer - 1)
            )
        place, channel = divmod(index, 3)
        colour = (
            translate("glass", "red"),
            translate("glass", "green"),
            translate("glass", "blue"),
        )[channel]
        return translate("glass", "row {row}, column {column}, {colour}").format(
            row=counted(place // SIDE), column=counted(place % SIDE), colour=colour
        )

    def place(self, place: Place) -> str:
        """One parameter of the network."""
        return translate("glass", "{node}: {input}").format(
            node=self.node_in_network(place.layer, place.node), input=self.input(place.layer, place.input)
        )

    def probabilities(self, passed: GlassPass) -> tuple[Vector, Vector]:
        """Of every answer, and the truth: 1 for what the leaf is, 0 for all else."""
        p = passed.probabilities
        if self._model.task == "health":
            p = np.array([1 - p[0], p[0]])
        return p, (np.arange(len(p)) == passed.label).astype(np.float64)

    def truths(self, passed: GlassPass) -> tuple[Vector, Vector]:
        """The same for each node of the output layer."""
        if self._model.task == "health":
            return passed.probabilities, np.array([float(passed.label)])
        return self.probabilities(passed)


def counted(index: int) -> str:
    """People count from one."""
    return QLocale().toString(index + 1)
