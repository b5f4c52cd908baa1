"""A network described as data: what a model file stores and what the program checks first."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from beanleaf_app.network.layer_specs import (
    MAX_VALUES,
    DenseSpec,
    LayerSpec,
    ReLUSpec,
    Shape,
    spec_as_json,
    spec_from_json,
)

MAX_LAYERS = 64
MAX_INPUTS = 1_000_000
MAX_OUTPUTS = 1000


@dataclass(frozen=True)
class Architecture:
    """Hidden layers, then one dense output layer.

    Parameters
    ----------
    inputs : features of a sample
    hidden : first to last; a whole number is a dense layer of so many nodes with ReLU; may be empty
    output : "sigmoid" (one logit) or "softmax" (one logit a class)
    outputs : logits; 1 for the sigmoid, at least 2 for softmax

    Raises
    ------
    ValueError : if such a network cannot exist; the message names what is wrong
    """

    inputs: int
    hidden: tuple[int | LayerSpec, ...]
    output: str
    outputs: int

    def __post_init__(self) -> None:
        if not 1 <= self.inputs <= MAX_INPUTS:
            raise ValueError(f"a network cannot have {self.inputs} inputs")
        if len(self.hidden) > MAX_LAYERS:
            raise ValueError(f"a network can have at most {MAX_LAYERS} hidden layers")
        if self.output == "sigmoid":
            if self.outputs != 1:
                raise ValueError("a sigmoid output has one node")
        elif self.output == "softmax":
            if not 2 <= self.outputs <= MAX_OUTPUTS:
                raise ValueError(f"a softmax output has 2 to {MAX_OUTPUTS} nodes, not {self.outputs}")
        else:
            raise ValueError(f"there is no output called {self.output!r}")
        if any(math.prod(shape) > MAX_VALUES for shape in self.shapes):
            raise ValueError(f"a layer would make more than {MAX_VALUES:,} numbers of one sample")

    @property
    def specs(self) -> tuple[LayerSpec, ...]:
        """Every layer, the output layer included."""
        specs: list[LayerSpec] = []
        for layer in self.hidden:
            specs += [DenseSpec(layer), ReLUSpec()] if isinstance(layer, int) else [layer]
        return (*specs, DenseSpec(self.outputs))

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """The shape of one sample before the first layer and after every layer of `specs`."""
        shapes: list[Shape] = [(self.inputs,)]
        for spec in self.specs:
            shapes.append(spec.output_shape(shapes[-1]))
        return tuple(shapes)

    @property
    def is_dense(self) -> bool:
        """True if it is nothing but dense layers with ReLU between them."""
        return all(isinstance(layer, int) for layer in self.hidden)

    @property
    def sizes(self) -> tuple[int, ...]:
        """Inputs, then the nodes of every layer with weights, output included."""
        nodes = [shape[-1] for spec, shape in zip(self.specs, self.shapes[1:], strict=True) if _weighs(spec)]
        return (self.inputs, *nodes)

    def parameter_shapes(self) -> dict[str, Shape]:
        """The shape of every parameter by its name, in order."""
        return self._named(0)

    def tensor_shapes(self) -> dict[str, Shape]:
        """Of all that a model file stores: the parameters, then what layers remember without learning it."""
        return self._named(0) | self._named(1)

    def parameter_count(self) -> int:
        """How many numbers the network learns."""
        return sum(math.prod(shape) for shape in self.parameter_shapes().values())

    def __str__(self) -> str:
        return "-".join(str(nodes) for nodes in self.sizes[1:]) + f" {self.output}"

    def as_json(self) -> dict[str, Any]:
        """The description that a model file carries."""
        return {
            "inputs": self.inputs,
            "hidden": [
                _dense_as_json(layer, "relu") if isinstance(layer, int) else spec_as_json(layer)
                for layer in self.hidden
            ],
            "output": _dense_as_json(self.outputs, self.output),
        }

    @classmethod
    def from_json(cls, described: object) -> Architecture:
        """Read what `as_json` wrote.

        Raises
        ------
        ValueError : if anything in it is not as `as_json` writes it
        """
        if not isinstance(described, dict) or set(described) != {"inputs", "hidden", "output"}:
            raise ValueError("the architecture is not described by inputs, hidden and output")
        hidden = described["hidden"]
        if not isinstance(hidden, list):
            raise ValueError("the hidden layers are not a list")
        layers = tuple(
            _dense(layer, ("relu",))[0]
            if isinstance(layer, dict) and "activation" in layer
            else spec_from_json(layer)
            for layer in hidden
        )
        outputs, output = _dense(described["output"], ("sigmoid", "softmax"))
        return cls(_whole(described["inputs"]), layers, output, outputs)

    def _named(self, kind: int) -> dict[str, Shape]:
        """Parameters (0) or buffers (1). Layers without either have no number."""
        named: dict[str, Shape] = {}
        tensors = [
            spec.tensor_shapes(shape)
            for spec, (shape, _) in zip(self.specs, pairwise(self.shapes), strict=True)
        ]
        for index, shapes in enumerate(found for found in tensors if found[0]):
            named |= {f"layer{index}.{name}": shape for name, shape in shapes[kind].items()}
        return named


def _weighs(spec: LayerSpec) -> bool:
    return hasattr(spec, "nodes") or hasattr(spec, "filters")


def _dense_as_json(nodes: int, activation: str) -> dict[str, Any]:
    return {"layer": "dense", "nodes": nodes, "activation": activation}


def _dense(layer: object, activations: tuple[str, ...]) -> tuple[int, str]:
    if not isinstance(layer, dict) or set(layer) != {"layer", "nodes", "activation"}:
        raise ValueError("a layer is not described by layer, nodes and activation")
    if layer["layer"] != "dense" or layer["activation"] not in activations:
        raise ValueError(f"this program knows no {layer['layer']!r} layer with {layer['activation']!r} there")
    return _whole(layer["nodes"]), str(layer["activation"])


def _whole(number: object) -> int:
    if not isinstance(number, int) or isinstance(number, bool):
        raise ValueError(f"{number!r} is not a whole number")
    return number
