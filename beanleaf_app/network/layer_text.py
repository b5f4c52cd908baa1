"""The hidden layers of a network as one line of text: what a person types, and what files keep.

    16, 8
    conv 24, norm, pool, relu, conv 48 5x5, relu, average, dropout 0.3

A number alone is a dense layer of so many nodes with ReLU; `dense 16` is one without. The first picture
layer makes the feature vector a picture of 100x100 pixels. A convolution has a bias unless `norm`, which
brings its own, follows.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from beanleaf_app.errors import UsageError
from beanleaf_app.network.layer_specs import (
    MAX_NODES,
    BatchNormSpec,
    ConvolutionSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    GlobalAveragePoolSpec,
    GreyWorldSpec,
    LayerSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
)
from beanleaf_app.sentence import Sentence

Hidden = tuple[int | LayerSpec, ...]

PICTURE = ReshapeSpec(100, 100, 3)
_MAX_TEXT = 4000
_PICTURE_LAYERS = (GreyWorldSpec, ConvolutionSpec, MaxPoolSpec, GlobalAveragePoolSpec)
_BARE: dict[str, LayerSpec] = {
    "relu": ReLUSpec(),
    "norm": BatchNormSpec(),
    "pool": MaxPoolSpec(),
    "average": GlobalAveragePoolSpec(),
    "flatten": FlattenSpec(),
    "grey": GreyWorldSpec(),
}
_WORDS = {type(spec): word for word, spec in _BARE.items()}
# Only ASCII digits: int() would also read those of every script, and underscores.
_NODES = re.compile(r"(-?[0-9]{1,9})")
_DENSE = re.compile(r"dense ([0-9]{1,9})")
_CONVOLUTION = re.compile(r"conv ([0-9]{1,9})(?: ([0-9]{1,3})(?: ?x ?([0-9]{1,3}))?)?")
_DROPOUT = re.compile(r"dropout ([0-9]*\.?[0-9]{1,9}) ?(%?)")


def split_layers(text: str) -> list[str]:
    """The layers of a line, one text each, spaces and capitals evened out.

    Raises
    ------
    UsageError : with a sentence, if it is empty or too long
    """
    if len(text) > _MAX_TEXT:
        raise UsageError(
            Sentence("This text is too long for a network. Write at most {most} letters.", most=_MAX_TEXT)
        )
    items = [" ".join(item.casefold().split()) for item in text.split(",")]
    if not any(items):
        raise UsageError(Sentence("Write the layers, for example 16, 8 or conv 24, pool, relu, average."))
    return items


def read_layer(item: str) -> int | LayerSpec:
    """One layer; a whole number is a dense layer with ReLU.

    Raises
    ------
    UsageError : with a sentence, if it is no layer or has a number that it cannot have
    """
    try:
        spec = _spec_of(item)
    except ValueError as error:
        raise UsageError(Sentence("Layer «{layer}»: {reason}.", layer=item, reason=error.args[0])) from error
    if spec is None:
        raise UsageError(
            Sentence(
                "There is no layer «{part}». Write for example 16, conv 24, norm, pool, relu, average, "
                "flatten or dropout 0.3; or the name of a network alone: article, wide, conv.",
                part=item or ", ,",
            )
        )
    return spec


def _spec_of(item: str) -> int | LayerSpec | None:
    if item in _BARE:
        return _BARE[item]
    if match := _NODES.fullmatch(item):
        return DenseSpec(int(match[1])).nodes
    if match := _DENSE.fullmatch(item):
        return DenseSpec(int(match[1]))
    if match := _CONVOLUTION.fullmatch(item):
        if match[3] is not None and match[3] != match[2]:
            raise ValueError(Sentence("a filter is as high as it is wide, for example 3x3"))
        return ConvolutionSpec(int(match[1]), int(match[2] or 3), bias=True)
    if match := _DROPOUT.fullmatch(item):
        return DropoutSpec(float(match[1]) / (100 if match[2] else 1))
    if item.isascii() and item.isdigit():
        raise ValueError(Sentence("a layer can have 1 to {most} nodes", most=MAX_NODES))
    return None


def specs_in_order(layers: Sequence[int | LayerSpec]) -> list[int | LayerSpec]:
    """What `read_layer` read, each with what depends on its neighbours: whether a convolution has a bias."""
    following = [*layers[1:], None][: len(layers)]
    return [
        dataclasses.replace(layer, bias=not isinstance(after, BatchNormSpec))
        if isinstance(layer, ConvolutionSpec)
        else layer
        for layer, after in zip(layers, following, strict=True)
    ]


def sees_pictures(layers: Sequence[int | LayerSpec]) -> bool:
    """True if one of them slides over a picture."""
    return any(isinstance(layer, _PICTURE_LAYERS) for layer in layers)


def read_layers(text: str) -> Hidden:
    """All hidden layers of a line of text.

    Raises
    ------
    UsageError : with a sentence, if it is empty or one of the layers cannot be
    """
    layers = specs_in_order([read_layer(item) for item in split_layers(text)])
    joined: list[int | LayerSpec] = [PICTURE] if sees_pictures(layers) else []
    for layer in layers:
        if isinstance(layer, ReLUSpec) and joined and isinstance(joined[-1], DenseSpec):
            joined[-1] = joined[-1].nodes  # «dense 16, relu» and «16» are one and the same
        else:
            joined.append(layer)
    return tuple(joined)


def layers_as_texts(hidden: Sequence[int | LayerSpec]) -> list[str]:
    """One text for each layer, such that `read_layers` reads them again when commas join them."""
    start = 1 if hidden and hidden[0] == PICTURE and sees_pictures(hidden) else 0
    return [_text_of(layer) for layer in hidden[start:]]


def _text_of(layer: int | LayerSpec) -> str:
    if isinstance(layer, int):
        return str(layer)
    if isinstance(layer, DenseSpec):
        return f"dense {layer.nodes}"
    if isinstance(layer, ConvolutionSpec):
        size = "" if layer.size == 3 else f" {layer.size}x{layer.size}"
        return f"conv {layer.filters}{size}"
    if isinstance(layer, DropoutSpec):
        return f"dropout {layer.rate:g}"
    return _WORDS[type(layer)]
