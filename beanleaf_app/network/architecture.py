"""A network described as data: what a model file stores and what the program checks first."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

MAX_LAYERS = 64
MAX_NODES = 4096
MAX_INPUTS = 1_000_000
MAX_OUTPUTS = 1000


@dataclass(frozen=True)
class Architecture:
    """A dense network: hidden layers with ReLU, then one output layer.

    Parameters
    ----------
    inputs : features of a sample
    hidden : nodes of each hidden layer, first to last; may be empty
    output : "sigmoid" (one logit) or "softmax" (one logit a class)
    outputs : logits; 1 for the sigmoid, at least 2 for softmax

    Raises
    ------
    ValueError : if such a network cannot exist; the message names the number that is wrong
    """

    inputs: int
    hidden: tuple[int, ...]
    output: str
    outputs: int

    def __post_init__(self) -> None:
        if not 1 <= self.inputs <= MAX_INPUTS:
            raise ValueError(f"a network cannot have {self.inputs} inputs")
        if len(self.hidden) > MAX_LAYERS:
            raise ValueError(f"a network can have at most {MAX_LAYERS} hidden layers")
        for nodes in self.hidden:
            if not 1 <= nodes <= MAX_NODES:
                raise ValueError(f"a layer can have 1 to {MAX_NODES} nodes, not {nodes}")
        if self.output == "sigmoid":
            if self.outputs != 1:
                raise ValueError("a sigmoid output has one node")
        elif self.output == "softmax":
            if not 2 <= self.outputs <= MAX_OUTPUTS:
                raise ValueError(f"a softmax output has 2 to {MAX_OUTPUTS} nodes, not {self.outputs}")
        else:
            raise ValueError(f"there is no output called {self.output!r}")

    @property
    def sizes(self) -> tuple[int, ...]:
        """Inputs, then the nodes of every layer, output included."""
        return (self.inputs, *self.hidden, self.outputs)

    def parameter_shapes(self) -> dict[str, tuple[int, ...]]:
        """The shape of every parameter by its name, in order."""
        shapes: dict[str, tuple[int, ...]] = {}
        for index, (inputs, nodes) in enumerate(pairwise(self.sizes)):
            shapes[f"layer{index}.weight"] = (nodes, inputs)
            shapes[f"layer{index}.bias"] = (nodes,)
        return shapes

    def parameter_count(self) -> int:
        """How many numbers the network learns."""
        sizes = self.sizes
        return sum(nodes * (inputs + 1) for inputs, nodes in pairwise(sizes))

    def __str__(self) -> str:
        return "-".join(str(nodes) for nodes in self.sizes[1:]) + f" {self.output}"

    def as_json(self) -> dict[str, Any]:
        """The description that a model file carries."""
        return {
            "inputs": self.inputs,
            "hidden": [{"layer": "dense", "nodes": nodes, "activation": "relu"} for nodes in self.hidden],
            "output": {"layer": "dense", "nodes": self.outputs, "activation": self.output},
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
        nodes = tuple(_dense(layer, ("relu",))[0] for layer in hidden)
        outputs, output = _dense(described["output"], ("sigmoid", "softmax"))
        return cls(_whole(described["inputs"]), nodes, output, outputs)


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
