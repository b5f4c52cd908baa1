"""Models in words: for the table, for their cards, for screen readers."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt

from beanleaf_app.models.card import Measured, ModelCard
from beanleaf_app.network.layer_specs import (
    BatchNormSpec,
    ConvolutionSpec,
    DenseSpec,
    DropoutSpec,
    FlattenSpec,
    GlobalAveragePoolSpec,
    LayerSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
    spec_as_json,
)
from beanleaf_app.photos.sources import BEANS, CORRECTED, PRACTICE

translate = QCoreApplication.translate
_NBSP = "\u00a0"


def question(card: ModelCard) -> str:
    """What the model answers."""
    if card.task == "disease":
        return translate("models", "Which disease?")
    return translate("models", "Healthy or sick?")


def data_name(card: ModelCard) -> str:
    """What it was trained on."""
    known = {
        BEANS: translate("models", "Beans"),
        PRACTICE: translate("models", "Practice leaves"),
        CORRECTED: translate("models", "Photos that were corrected"),
    }
    return known.get(card.data_name) or card.data_name or translate("models", "Unknown")


def split_name(split: str) -> str:
    """A split as a person would write it."""
    known = {
        "train": translate("models", "leaves it learned from"),
        "validation": translate("models", "validation leaves"),
        "test": translate("models", "test leaves"),
    }
    return known.get(split, split)


def percent(share: float) -> str:
    """A share with one decimal; never rounded up to all."""
    shown = 100.0 if share == 1 else min(99.9, share * 100)
    return f"{QLocale().toString(shown, 'f', 1)}{_NBSP}%"


def interval(measured: Measured) -> str:
    """«94.7 % to 99.6 %»."""
    return translate("models", "{low} to {high}").format(
        low=percent(measured.low), high=percent(measured.high)
    )


def right_of(measured: Measured) -> str:
    """Of how many photographs, and which."""
    return translate("models", "{right} of {count} {split}").format(
        right=QLocale().toString(measured.right),
        count=QLocale().toString(measured.count),
        split=split_name(measured.split),
    )


def date(card: ModelCard) -> str:
    """The day it was made, where the file tells one."""
    moment = QDateTime.fromString(card.created, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return ""
    return QLocale().toString(moment.toLocalTime().date(), QLocale.FormatType.ShortFormat)


def date_and_time(card: ModelCard) -> str:
    """The same with the time of day."""
    moment = QDateTime.fromString(card.created, Qt.DateFormat.ISODate)
    if not moment.isValid():
        return translate("models", "unknown")
    return QLocale().toString(moment.toLocalTime(), QLocale.FormatType.ShortFormat)


def size(count: int) -> str:
    """Of a file."""
    return QLocale().formattedDataSize(count)


def layer(spec: LayerSpec) -> str:
    """What a layer is called."""
    if isinstance(spec, ConvolutionSpec):
        return translate("models", "Convolution {size}×{size}").format(size=spec.size)
    if isinstance(spec, DropoutSpec):
        return translate("models", "Dropout {share}").format(share=percent(spec.rate))
    known = {
        DenseSpec: translate("models", "Dense"),
        ReLUSpec: translate("models", "ReLU"),
        BatchNormSpec: translate("models", "Batch norm"),
        MaxPoolSpec: translate("models", "Max pooling 2×2"),
        GlobalAveragePoolSpec: translate("models", "Global average"),
        ReshapeSpec: translate("models", "As a picture"),
        FlattenSpec: translate("models", "As a vector"),
    }
    return known.get(type(spec)) or str(spec_as_json(spec)["layer"]).replace("_", " ")


def shape(sides: tuple[int, ...]) -> str:
    """«100 × 100 × 3»."""
    return " × ".join(QLocale().toString(side) for side in sides)
