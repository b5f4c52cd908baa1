"""What layers are called in the window, what they do, and how shapes are written."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.errors import UsageError
from beanleaf_app.network.layer_specs import (
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
    Shape,
)
from beanleaf_app.network.layer_text import read_layer

translate = QCoreApplication.translate


def read_or_none(item: str) -> int | LayerSpec | None:
    """The layer that a text describes, or None if it describes none."""
    try:
        return read_layer(item)
    except UsageError:
        return None


def layer_title(item: str) -> str:
    """A layer's name with its numbers; the text itself where it is none."""
    layer = read_or_none(item)
    number = QLocale().toString
    if isinstance(layer, int):
        return translate("LayerWords", "Dense, {nodes} nodes, ReLU").format(nodes=number(layer))
    if isinstance(layer, DenseSpec):
        return translate("LayerWords", "Dense, {nodes} nodes").format(nodes=number(layer.nodes))
    if isinstance(layer, ConvolutionSpec):
        return translate("LayerWords", "Convolution, {filters} filters {size}×{size}").format(
            filters=number(layer.filters), size=layer.size
        )
    if isinstance(layer, DropoutSpec):
        share = number(100 * layer.rate, "g", 3)
        return translate("LayerWords", "Dropout {share} %").format(share=share)
    titles = {
        ReLUSpec: translate("LayerWords", "ReLU"),
        BatchNormSpec: translate("LayerWords", "Batch norm"),
        MaxPoolSpec: translate("LayerWords", "Max pooling 2×2"),
        GlobalAveragePoolSpec: translate("LayerWords", "Global average"),
        FlattenSpec: translate("LayerWords", "Flatten"),
        GreyWorldSpec: translate("LayerWords", "Grey world"),
    }
    return titles.get(type(layer), f"«{item}»")


def layer_lesson(item: str) -> str:
    """A sentence on what such a layer does."""
    lessons = {
        int: translate(
            "LayerWords",
            "Every number that comes in feeds every node. What a node finds below 0 is cut off (ReLU).",
        ),
        DenseSpec: translate(
            "LayerWords", "Every number that comes in feeds every node. Nothing is cut off."
        ),
        ConvolutionSpec: translate(
            "LayerWords", "Small filters slide over the picture and look for the same pattern everywhere."
        ),
        DropoutSpec: translate(
            "LayerWords", "Silences a random share while it trains, so that nothing leans on a single node."
        ),
        ReLUSpec: translate(
            "LayerWords", "Cuts off what is below 0. Without it, many layers are no more than one."
        ),
        BatchNormSpec: translate(
            "LayerWords", "Brings every channel to one scale, so that the network learns faster."
        ),
        MaxPoolSpec: translate(
            "LayerWords", "Keeps the largest of every four neighbours: half the height, half the width."
        ),
        GlobalAveragePoolSpec: translate(
            "LayerWords", "One number for each channel: its mean over the whole picture."
        ),
        FlattenSpec: translate(
            "LayerWords", "Writes the picture as one long row of numbers, for dense layers."
        ),
        GreyWorldSpec: translate(
            "LayerWords", "Divides the light out of the picture: every colour has the mean 1."
        ),
    }
    return lessons.get(type(read_or_none(item)), "")


def shape_words(shape: Shape) -> str:
    """Such as 100×100×24."""
    return "×".join(QLocale().toString(side) for side in shape)
