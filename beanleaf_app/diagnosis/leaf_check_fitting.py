"""Teach a model what a photograph of a leaf looks like, and what does not.

The thresholds are set on leaves that nothing else was learned from: so many of them must still be taken for
leaves. How many other pictures then are is to be measured on pictures from elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.models.leaf_check import LeafCheck
from beanleaf_app.models.model import Thresholds
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.training.adamw import AdamW
from beanleaf_app.training.engine import decay_vector, flat_views
from beanleaf_app.training.one_cycle import one_cycle

Features = NDArray[Any]

_AXES = 64
_WIDEST = 0.4  # nine in ten is sure enough, however good the network is
_SMALLEST_SCALE = 1e-4
_MARGIN = 1e-6  # of a threshold: other computers round the features a little differently


@dataclass(frozen=True)
class ClassifierTraining:
    """How the classifier of leaves against everything else learns.

    hidden : nodes of its hidden layers
    dropped : share of the features that is left out in each step, so that it relies on many
    noise : standard deviation of what is added to each standardised feature
    """

    hidden: tuple[int, ...] = (32,)
    epochs: int = 20
    batch_size: int = 256
    learning_rate: float = 3e-3
    weight_decay: float = 1e-2
    label_smoothing: float = 0.02
    dropped: float = 0.2
    noise: float = 0.1
    seed: int = 0


def fit_leaf_check(
    leaves: Features,
    validation: Features,
    others: Features | None = None,
    *,
    kept_near: float = 0.995,
    kept_evident: float = 0.99,
    weights: NDArray[np.float64] | None = None,
    training: ClassifierTraining | None = None,
) -> LeafCheck:
    """A check that takes most leaves for leaves, and few other pictures.

    Parameters
    ----------
    leaves : features (n, k) of leaves to learn from, as `leaf_features` measures them
    validation : (m, k) of other leaves, m at least 1
    others : (p, k) of pictures without leaves; without them there is no classifier
    kept_near, kept_evident : the shares of validation that the distance and the classifier let through
    weights : (p,), how often each of the others is shown, relative to one another
    """
    mean = leaves.mean(axis=0, dtype=np.float64).astype(np.float32)
    scale = np.maximum(leaves.std(axis=0, dtype=np.float64), _SMALLEST_SCALE).astype(np.float32)
    axes = np.eye(len(mean), 1, dtype=np.float32)
    standard = LeafCheck(mean, scale, axes, largest_distance=1.0)
    z = standard.standardised(leaves)
    check = LeafCheck(mean, scale, _whitening(z), largest_distance=1.0)
    largest = _most(check.distances(validation), kept_near)
    if others is None or not len(others):
        return LeafCheck(mean, scale, check.axes, largest)
    classifier = _classifier(z, check.standardised(others), weights, training or ClassifierTraining())
    check = LeafCheck(mean, scale, check.axes, largest, classifier)
    evidence = check.evidence(validation)
    assert evidence is not None
    return LeafCheck(mean, scale, check.axes, largest, classifier, -_most(-evidence, kept_evident))


def fit_unsure_band(sick: NDArray[np.float64], most_unsure: float = 0.016) -> Thresholds:
    """The widest band around a half, no narrower than the usual, that leaves few validation leaves unsure.

    Parameters
    ----------
    sick : P(sick) of validation leaves, (n,)
    most_unsure : the share of them that may fall inside the band
    """
    away = np.sort(np.abs(sick - 0.5))
    half = float(away[min(len(away) - 1, int(most_unsure * len(away)))])
    half = min(max(half, Thresholds().unsure_high - 0.5), _WIDEST)
    return Thresholds(0.5 - half, 0.5 + half)


def _most(values: NDArray[np.float64], share: float) -> float:
    """The least threshold that this share of the values, or a little more, does not exceed."""
    position = min(len(values) - 1, int(np.ceil(share * len(values))) - 1)
    found = float(np.sort(values)[position])
    return found + _MARGIN * max(1.0, abs(found))


def _whitening(z: NDArray[np.float64]) -> NDArray[np.float32]:
    """The axes along which standardised leaves differ most, each divided by its deviation: (k, d)."""
    centred = z - z.mean(axis=0)
    variances, vectors = np.linalg.eigh(centred.T @ centred / max(1, len(z) - 1))
    kept = min(_AXES, len(z) - 1, len(variances))
    variances, vectors = variances[::-1][:kept], vectors[:, ::-1][:, :kept]
    axes: NDArray[np.float64] = vectors / np.sqrt(np.maximum(variances, _SMALLEST_SCALE))
    return axes.astype(np.float32)


def _classifier(
    leaves: NDArray[np.float64],
    others: NDArray[np.float64],
    weights: NDArray[np.float64] | None,
    how: ClassifierTraining,
) -> Network:
    """One logit, positive for leaves. Half of what it is shown are leaves."""
    X = np.concatenate([leaves, others]).astype(np.float32)
    labels = np.repeat(np.array([1, 0], np.int64), [len(leaves), len(others)])
    shown = np.ones(len(others)) if weights is None else weights
    chances = np.concatenate([np.full(len(leaves), 0.5 / len(leaves)), 0.5 * shown / shown.sum()])
    architecture = Architecture(X.shape[1], how.hidden, "sigmoid", 1)
    network, rng = Network(architecture), np.random.default_rng(how.seed)
    network.initialise_parameters(rng)
    shapes = architecture.parameter_shapes()
    parameters = np.concatenate([array.ravel() for array in network.parameters.values()])
    network.adopt_parameters(flat_views(parameters, shapes))
    optimiser = AdamW(len(parameters), decay_vector(shapes, how.weight_decay))
    steps = how.epochs * max(1, len(X) // how.batch_size)
    for step in range(steps):
        rows = rng.choice(len(X), how.batch_size, p=chances)
        batch = X[rows] + np.float32(how.noise) * rng.standard_normal((len(rows), X.shape[1]), np.float32)
        batch *= (rng.random(batch.shape, np.float32) >= how.dropped) / np.float32(1 - how.dropped)
        logits = network.forward_propagation(batch, rng)
        gradients = network.back_propagation(logits, labels[rows], smoothing=how.label_smoothing)
        gradient = np.concatenate([gradients[name].ravel() for name in shapes])
        optimiser.update(parameters, gradient, one_cycle(step, steps, how.learning_rate))
    return network
