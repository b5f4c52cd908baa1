"""What a training begins with: data that can be learned from, and a network."""

from __future__ import annotations

import numpy as np

from beanleaf_app.errors import TrainingError
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine import Samples


def samples_of(config: TrainingConfig, data: DataSet) -> Samples:
    """The photographs with the labels of the task."""
    return Samples(data.pixels, data.health_labels() if config.task == "health" else data.labels)


def check_data(config: TrainingConfig, data: DataSet, validation: DataSet | None) -> None:
    """Refuse data that no model can be made of, before the work.

    Raises
    ------
    TrainingError : if there is no photograph, if there is only one class, or if the two splits have
        other classes
    DataError : if no class means healthy
    """
    if not len(data):
        raise TrainingError("There is no photograph to learn from. Choose another data set or folder.")
    if validation is not None and validation.class_names != data.class_names:
        raise TrainingError("The training and the validation photographs do not have the same classes.")
    _ = data.healthy_class  # no model can be made of data without one: that must not turn out at the end
    if len(np.unique(samples_of(config, data).labels)) < 2:
        raise TrainingError(
            "All photographs belong to one class. A network needs at least two to tell apart."
        )


def drawn_network(architecture: Architecture, seed: int, draw: int) -> Network:
    """Random starting weights. The first draw is that of the seed alone, so that it can be had again."""
    network = Network(architecture)
    network.initialise_parameters(np.random.default_rng(seed if draw == 0 else [seed, draw]))
    return network
