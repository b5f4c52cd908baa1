"""The networks the program offers by name, and those a person writes as ``N,N,...``."""

from __future__ import annotations

from beanleaf_app.errors import UsageError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import (
    BatchNormSpec,
    ConvolutionSpec,
    DropoutSpec,
    GlobalAveragePoolSpec,
    GreyWorldSpec,
    LayerSpec,
    MaxPoolSpec,
    ReLUSpec,
    ReshapeSpec,
)

Hidden = tuple[int | LayerSpec, ...]

ARTICLE = (4, 3, 2)
# The ReLU of the largest is the largest of the ReLUs: after the pooling there is a quarter of the work.
CONV: Hidden = (
    *(ReshapeSpec(100, 100, 3), GreyWorldSpec()),
    *(ConvolutionSpec(24), BatchNormSpec(), MaxPoolSpec(), ReLUSpec()),
    *(ConvolutionSpec(48), BatchNormSpec(), MaxPoolSpec(), ReLUSpec()),
    *(ConvolutionSpec(96), BatchNormSpec(), MaxPoolSpec(), ReLUSpec()),
    *(ConvolutionSpec(128), BatchNormSpec(), ReLUSpec(), GlobalAveragePoolSpec()),
    DropoutSpec(0.3),
)
PRESETS: dict[str, Hidden] = {"article": ARTICLE, "conv": CONV}
TASKS = ("health", "disease")


def hidden_layers(network: str) -> Hidden:
    """The hidden layers of a preset or of a list such as ``16,8``.

    Raises
    ------
    UsageError : if the text names neither
    """
    if network in PRESETS:
        return PRESETS[network]
    try:
        nodes = tuple(int(part) for part in network.split(","))
    except ValueError:
        names = ", ".join(PRESETS)
        raise UsageError(
            f"There is no network called «{network}». Use {names}, "
            "or the nodes of each hidden layer, for example 16,8."
        ) from None
    return nodes


def architecture_for(network: str, task: str, inputs: int, n_classes: int) -> Architecture:
    """The architecture of a preset or a list of nodes, with the output layer that the task needs.

    Parameters
    ----------
    network : "article", "conv" or ``N,N,...``
    task : "health" (sigmoid, one logit) or "disease" (softmax over the classes)

    Raises
    ------
    UsageError : if there is no such network or task
    """
    hidden = hidden_layers(network)
    try:
        if task == "health":
            return Architecture(inputs, hidden, "sigmoid", 1)
        if task == "disease":
            return Architecture(inputs, hidden, "softmax", n_classes)
    except ValueError as error:
        raise UsageError(f"This network cannot be built: {error}.") from error
    raise UsageError(f"There is no task called «{task}». Use {' or '.join(TASKS)}.")
