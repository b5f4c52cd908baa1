"""The networks the program offers by name, and those a person writes as ``N,N,...``."""

from __future__ import annotations

from beanleaf_app.errors import UsageError
from beanleaf_app.network.architecture import Architecture

ARTICLE = (4, 3, 2)
PRESETS: dict[str, tuple[int, ...]] = {"article": ARTICLE}
TASKS = ("health", "disease")


def hidden_layers(network: str) -> tuple[int, ...]:
    """The nodes of each hidden layer of a preset or of a list such as ``16,8``.

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
    network : "article" or ``N,N,...``
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
