"""Layers described as data: what they are called, which shapes they make, how they are built."""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from beanleaf_app.network.batch_norm import BatchNorm
from beanleaf_app.network.convolution import Convolution
from beanleaf_app.network.grey_world import GreyWorld
from beanleaf_app.network.layers import Dense, Layer, ReLU
from beanleaf_app.network.pooling import GlobalAveragePool, MaxPool
from beanleaf_app.network.shaping import Dropout, Flatten, Reshape
from beanleaf_app.network.winograd import WinogradConvolution
from beanleaf_app.sentence import Sentence

_MANY_CHANNELS = 8  # measured: with fewer there is too little to multiply for Winograd to pay

Shape = tuple[int, ...]
DType = type[np.floating[Any]]

MAX_NODES = 4096
MAX_VALUES = 4_000_000  # numbers a layer may make of one sample


class LayerSpec(Protocol):
    """What an architecture asks of each layer's description."""

    def output_shape(self, inputs: Shape) -> Shape:
        """Of one sample. Raises ValueError, with the reason, if the layer cannot follow such inputs."""

    def tensor_shapes(self, inputs: Shape) -> tuple[dict[str, Shape], dict[str, Shape]]:
        """The shapes of its parameters and of its buffers, by name."""

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        """The layer itself."""


class _WithoutParameters:
    def tensor_shapes(self, inputs: Shape) -> tuple[dict[str, Shape], dict[str, Shape]]:
        return {}, {}


@dataclass(frozen=True)
class DenseSpec:
    """Every input feeds every node."""

    nodes: int

    def __post_init__(self) -> None:
        if not 1 <= self.nodes <= MAX_NODES:
            raise ValueError(
                Sentence("a layer can have 1 to {most} nodes, not {nodes}", most=MAX_NODES, nodes=self.nodes)
            )

    def output_shape(self, inputs: Shape) -> Shape:
        _flat(inputs)
        return (self.nodes,)

    def tensor_shapes(self, inputs: Shape) -> tuple[dict[str, Shape], dict[str, Shape]]:
        return {"weight": (self.nodes, inputs[0]), "bias": (self.nodes,)}, {}

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        return Dense(inputs[0], self.nodes, dtype)


@dataclass(frozen=True)
class ReLUSpec(_WithoutParameters):
    """Rectified linear unit."""

    def output_shape(self, inputs: Shape) -> Shape:
        return inputs

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        return ReLU()


@dataclass(frozen=True)
class ConvolutionSpec:
    """Filters that slide over the picture."""

    filters: int
    size: int = 3
    bias: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.filters <= MAX_NODES:
            raise ValueError(
                Sentence(
                    "a convolution can have 1 to {most} filters, not {filters}",
                    most=MAX_NODES,
                    filters=self.filters,
                )
            )
        if self.size not in (1, 3, 5, 7):
            raise ValueError(Sentence("the side of a filter is 1, 3, 5 or 7, not {size}", size=self.size))

    def output_shape(self, inputs: Shape) -> Shape:
        height, width, _ = _picture(inputs)
        return (height, width, self.filters)

    def tensor_shapes(self, inputs: Shape) -> tuple[dict[str, Shape], dict[str, Shape]]:
        shapes: dict[str, Shape] = {"weight": (self.filters, self.size**2 * inputs[2])}
        return shapes | ({"bias": (self.filters,)} if self.bias else {}), {}

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        if self.size == 3 and inputs[2] >= _MANY_CHANNELS:
            return WinogradConvolution(inputs[2], self.filters, self.bias, dtype)
        return Convolution(inputs[2], self.filters, self.size, self.bias, dtype)


@dataclass(frozen=True)
class BatchNormSpec:
    """Every channel at mean 0 and variance 1."""

    def output_shape(self, inputs: Shape) -> Shape:
        return inputs

    def tensor_shapes(self, inputs: Shape) -> tuple[dict[str, Shape], dict[str, Shape]]:
        each = (inputs[-1],)
        return {"scale": each, "shift": each}, {"running_mean": each, "running_variance": each}

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        return BatchNorm(inputs[-1], dtype)


@dataclass(frozen=True)
class GreyWorldSpec(_WithoutParameters):
    """Every channel of a picture at mean 1: strength and colour of the light taken out."""

    def output_shape(self, inputs: Shape) -> Shape:
        return _picture(inputs)

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        return GreyWorld(dtype)


@dataclass(frozen=True)
class MaxPoolSpec(_WithoutParameters):
    """The largest of every 2x2."""

    def output_shape(self, inputs: Shape) -> Shape:
        height, width, channels = _picture(inputs)
        if height < 2 or width < 2:
            raise ValueError(
                Sentence(
                    "a picture of {height}x{width} is too small for max pooling", height=height, width=width
                )
            )
        return (height // 2, width // 2, channels)

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        return MaxPool(dtype)


@dataclass(frozen=True)
class GlobalAveragePoolSpec(_WithoutParameters):
    """The mean of every channel."""

    def output_shape(self, inputs: Shape) -> Shape:
        return (_picture(inputs)[2],)

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        return GlobalAveragePool()


@dataclass(frozen=True)
class ReshapeSpec(_WithoutParameters):
    """The feature vector as a picture."""

    height: int
    width: int
    channels: int

    def output_shape(self, inputs: Shape) -> Shape:
        shape = (self.height, self.width, self.channels)
        if min(shape) < 1 or math.prod(shape) != math.prod(inputs):
            raise ValueError(f"{math.prod(inputs)} numbers do not make a picture of {shape}")
        return shape

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        return Reshape((self.height, self.width, self.channels))


@dataclass(frozen=True)
class FlattenSpec(_WithoutParameters):
    """The picture as a feature vector."""

    def output_shape(self, inputs: Shape) -> Shape:
        return (math.prod(inputs),)

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        return Flatten(inputs)


@dataclass(frozen=True)
class DropoutSpec(_WithoutParameters):
    """A random share set to zero while training."""

    rate: float

    def __post_init__(self) -> None:
        if not 0 <= self.rate < 1:
            raise ValueError(
                Sentence("the share dropped is at least 0 and below 1, not {rate}", rate=self.rate)
            )

    def output_shape(self, inputs: Shape) -> Shape:
        return inputs

    def build(self, inputs: Shape, dtype: DType) -> Layer:
        return Dropout(self.rate)


_SPECS: dict[str, type[Any]] = {
    "dense": DenseSpec,
    "relu": ReLUSpec,
    "convolution": ConvolutionSpec,
    "batch_norm": BatchNormSpec,
    "grey_world": GreyWorldSpec,
    "max_pool": MaxPoolSpec,
    "global_average_pool": GlobalAveragePoolSpec,
    "reshape": ReshapeSpec,
    "flatten": FlattenSpec,
    "dropout": DropoutSpec,
}
_NAMES = {spec: name for name, spec in _SPECS.items()}
_READERS: dict[str, Any] = {"int": int, "float": (int, float), "bool": bool}


def spec_as_json(spec: LayerSpec) -> dict[str, Any]:
    """The description that a model file carries."""
    return {"layer": _NAMES[type(spec)], **dataclasses.asdict(spec)}  # type: ignore[call-overload]


def spec_from_json(described: object) -> LayerSpec:
    """Read what `spec_as_json` wrote.

    Raises
    ------
    ValueError : if anything in it is not as `spec_as_json` writes it
    """
    if not isinstance(described, dict) or not isinstance(described.get("layer"), str):
        raise ValueError("a layer is not described by its name and its numbers")
    kind = _SPECS.get(described["layer"])
    if kind is None:
        raise ValueError(f"this program knows no {described['layer']!r} layer")
    values = {name: value for name, value in described.items() if name != "layer"}
    fields = {field.name: str(field.type) for field in dataclasses.fields(kind)}
    if set(values) != set(fields):
        raise ValueError(
            f"a {described['layer']} layer is not described by {', '.join(fields) or 'its name'}"
        )
    for name, value in values.items():
        right = isinstance(value, _READERS[fields[name]])
        if not right or (isinstance(value, bool) and fields[name] != "bool"):
            raise ValueError(f"{value!r} is not what a {described['layer']} layer calls {name}")
    spec: LayerSpec = kind(**values)
    return spec


def _flat(inputs: Shape) -> None:
    if len(inputs) != 1:
        raise ValueError(
            Sentence("a dense layer needs a feature vector, not a picture; flatten or average it first")
        )


def _picture(inputs: Shape) -> tuple[int, int, int]:
    if len(inputs) != 3:
        raise ValueError(
            Sentence("it needs a picture, and there is none any more; put it before the dense layers")
        )
    height, width, channels = inputs
    return height, width, channels
