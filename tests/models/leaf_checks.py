"""A leaf check for the small models, whose networks have no layers of pictures."""

from __future__ import annotations

import numpy as np

from beanleaf_app.models.leaf_check import PICTURE_FEATURES, LeafCheck
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network


def random_leaf_check(seed: int = 0, *, classifier: bool = True) -> LeafCheck:
    rng = np.random.default_rng(seed)
    network = Network(Architecture(PICTURE_FEATURES, (5,), "sigmoid", 1))
    network.initialise_parameters(rng)
    return LeafCheck(
        mean=rng.random(PICTURE_FEATURES, np.float32),
        scale=rng.random(PICTURE_FEATURES, np.float32) + np.float32(0.1),
        axes=rng.standard_normal((PICTURE_FEATURES, 7), np.float32),
        largest_distance=500.0,
        classifier=network if classifier else None,
        least_evidence=-0.25,
    )
