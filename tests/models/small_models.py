"""Models small enough to make by the dozen, and the bytes of their files taken apart."""

from __future__ import annotations

import json
from typing import Any

import numpy as np

from beanleaf_app.models.model import Model
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.photos.preprocessing import FEATURES

CLASSES = ("angular_leaf_spot", "bean_rust", "healthy")


def random_network(task: str, seed: int = 0, hidden: tuple[int, ...] = (2,), classes: int = 3) -> Network:
    output = ("sigmoid", 1) if task == "health" else ("softmax", classes)
    network = Network(Architecture(FEATURES, hidden, *output))
    rng = np.random.default_rng(seed)
    network.initialise_parameters(rng)
    for name, parameter in network.parameters.items():
        if name.endswith("bias"):
            parameter[:] = rng.standard_normal(parameter.shape)
    return network


def random_model(task: str = "disease", seed: int = 0, **fields: Any) -> Model:
    network = fields.pop("network", None) or random_network(task, seed)
    return Model(network, task, **{"class_names": CLASSES, "healthy_class": 2, **fields})


def take_apart(content: bytes) -> tuple[dict[str, Any], bytes]:
    """The header and the numbers of a model file."""
    length = int.from_bytes(content[:8], "little")
    return json.loads(content[8 : 8 + length]), content[8 + length :]


def put_together(header: Any, numbers: bytes) -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return len(text).to_bytes(8, "little") + text + numbers
