"""A network layer by layer, also one that cannot be: shapes, how much each learns, and what is wrong."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from beanleaf_app.errors import UsageError
from beanleaf_app.network.architecture import MAX_LAYERS
from beanleaf_app.network.layer_specs import MAX_VALUES, DenseSpec, LayerSpec, Shape
from beanleaf_app.network.layer_text import PICTURE, read_layer, sees_pictures, specs_in_order
from beanleaf_app.sentence import Sentence

# 0.6 GB of weights, and their gradients as much again: more does not fit a small computer.
MAX_PARAMETERS = 150_000_000


@dataclass(frozen=True)
class LayerOutline:
    """One layer as a person wrote it.

    text : such as "16" or "conv 24"; "" is the output layer
    shape : of one sample after it; None where that cannot be told
    parameters : how many numbers it learns
    problem : why it cannot be there, or None
    """

    text: str
    shape: Shape | None
    parameters: int = 0
    problem: Sentence | None = None


@dataclass(frozen=True)
class NetworkOutline:
    """Every hidden layer in order, then the output layer.

    start : the shape of one sample before the first layer
    problem : the first thing that is wrong, or None
    """

    start: Shape
    layers: tuple[LayerOutline, ...]
    problem: Sentence | None

    @property
    def parameters(self) -> int:
        """How many numbers it learns in all."""
        return sum(layer.parameters for layer in self.layers)


def outline(items: Sequence[str], inputs: int, outputs: int) -> NetworkOutline:
    """Look at the layers of `split_layers` before an output layer of so many nodes.

    After the first layer that cannot be, the others have no shape.
    """
    read: list[int | LayerSpec | None] = []
    problems: list[Sentence | None] = []
    for item in items:
        try:
            read.append(read_layer(item))
            problems.append(None)
        except UsageError as error:
            read.append(None)
            problems.append(_sentence(error))
    known = [layer for layer in read if layer is not None]
    right = iter(specs_in_order(known))
    start: Shape = PICTURE.output_shape((inputs,)) if _is_picture(known, inputs) else (inputs,)
    shape: Shape | None = start
    found: list[LayerOutline] = []
    for item, layer, problem in zip([*items, ""], [*read, outputs], [*problems, None], strict=True):
        spec = None if layer is None else next(right, layer)
        one = _one(item, spec, shape, problem)
        found.append(one)
        shape = one.shape
    return NetworkOutline(start, tuple(found), _first_problem(found))


def _one(
    item: str, layer: int | LayerSpec | None, shape: Shape | None, problem: Sentence | None
) -> LayerOutline:
    if layer is None or shape is None:
        return LayerOutline(item, None, 0, problem)
    spec = DenseSpec(layer) if isinstance(layer, int) else layer
    reason, after = None, shape
    try:
        after = spec.output_shape(shape)
    except ValueError as error:
        reason = error.args[0]
    if math.prod(after) > MAX_VALUES:
        reason = Sentence("it would make more than {most} numbers of one photograph", most=MAX_VALUES)
    if reason is not None:
        sentence = (
            Sentence("Layer «{layer}»: {reason}.", layer=item, reason=reason)
            if item
            else Sentence("The answer: {reason}.", reason=reason)
        )
        return LayerOutline(item, None, 0, sentence)
    learned, _ = spec.tensor_shapes(shape)
    return LayerOutline(item, after, sum(math.prod(each) for each in learned.values()))


def _first_problem(layers: Sequence[LayerOutline]) -> Sentence | None:
    if len(layers) - 1 > MAX_LAYERS - 1:  # one place is for making a picture of the vector
        return Sentence("A network has at most {most} layers.", most=MAX_LAYERS - 1)
    first = next((layer.problem for layer in layers if layer.problem is not None), None)
    count = sum(layer.parameters for layer in layers)
    if first is None and count > MAX_PARAMETERS:
        return Sentence(
            "This network would learn {count} numbers; this program takes up to {most}. Use fewer nodes, or "
            "pool first.",
            count=count,
            most=MAX_PARAMETERS,
        )
    return first


def _is_picture(layers: Sequence[int | LayerSpec], inputs: int) -> bool:
    return sees_pictures(layers) and inputs == PICTURE.height * PICTURE.width * PICTURE.channels


def _sentence(error: UsageError) -> Sentence:
    text = str(error)
    return text if isinstance(text, Sentence) else Sentence(text)
