"""The networks the program offers by name, and those a person writes layer by layer."""

from __future__ import annotations

import re

from beanleaf_app.errors import UsageError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import (
    BatchNormSpec,
    ConvolutionSpec,
    DropoutSpec,
    GlobalAveragePoolSpec,
    MaxPoolSpec,
    ReLUSpec,
)
from beanleaf_app.network.layer_text import PICTURE, Hidden, layers_as_texts, read_layers, split_layers
from beanleaf_app.network.outline import outline

ARTICLE = (4, 3, 2)
WIDE = (256, 64)
# The ReLU of the largest is the largest of the ReLUs: after the pooling there is a quarter of the work.
CONV: Hidden = (
    PICTURE,
    *(ConvolutionSpec(24), BatchNormSpec(), MaxPoolSpec(), ReLUSpec()),
    *(ConvolutionSpec(48), BatchNormSpec(), MaxPoolSpec(), ReLUSpec()),
    *(ConvolutionSpec(96), BatchNormSpec(), MaxPoolSpec(), ReLUSpec()),
    *(ConvolutionSpec(128), BatchNormSpec(), ReLUSpec(), GlobalAveragePoolSpec()),
    DropoutSpec(0.3),
)
PRESETS: dict[str, Hidden] = {"article": ARTICLE, "wide": WIDE, "conv": CONV}
TASKS = ("health", "disease")


def hidden_layers(network: str) -> Hidden:
    """The hidden layers of a preset or of a line such as ``16,8`` or ``conv 24, pool, relu, average``.

    Raises
    ------
    UsageError : if the text names neither, with a sentence
    """
    return PRESETS[network] if network in PRESETS else read_layers(network)


def layer_texts(network: str) -> list[str]:
    """The layers of a preset or a line of text, one text each. Raises UsageError if the line is empty."""
    return layers_as_texts(PRESETS[network]) if network in PRESETS else split_layers(network)


def short_name(network: str) -> str:
    """A preset or a line of layers in at most 40 letters that may stand in the name of a file."""
    return re.sub(r"\W+", "-", network)[:40].strip("-")


def outputs_for(task: str, n_classes: int) -> int:
    """How many logits the task needs. Raises UsageError if there is no such task."""
    if task not in TASKS:
        raise UsageError(f"There is no task called «{task}». Use {' or '.join(TASKS)}.")
    return 1 if task == "health" else n_classes


def architecture_for(network: str, task: str, inputs: int, n_classes: int) -> Architecture:
    """The architecture of a preset or of a line of layers, with the output layer that the task needs.

    Parameters
    ----------
    network : a preset, or layers as `layer_text` writes them
    task : "health" (sigmoid, one logit) or "disease" (softmax over the classes)

    Raises
    ------
    UsageError : if there is no such network or task
    """
    hidden = hidden_layers(network)
    outputs = outputs_for(task, n_classes)
    problem = outline(layer_texts(network), inputs, outputs).problem
    if problem is not None:
        raise UsageError(problem)
    try:
        return Architecture(inputs, hidden, "sigmoid" if task == "health" else "softmax", outputs)
    except ValueError as error:
        raise UsageError(f"This network cannot be built: {error}.") from error
