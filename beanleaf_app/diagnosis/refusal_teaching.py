"""Give a trained model its refusal: a leaf check and a band in which it is unsure, set on validation."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.diagnosis.leaf_check_fitting import fit_leaf_check, fit_unsure_band
from beanleaf_app.diagnosis.leaf_features import leaf_features
from beanleaf_app.diagnosis.verdict import class_probabilities, probability_sick
from beanleaf_app.errors import Cancelled
from beanleaf_app.models.leaf_check import LeafCheck
from beanleaf_app.models.model import Model
from beanleaf_app.network.network import Network
from beanleaf_app.photos.augmentation import Augmentation, augment
from beanleaf_app.photos.corruption import CORRUPTIONS
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.non_leaves import NON_LEAF_KINDS, draw_non_leaves
from beanleaf_app.training.blas_threads import one_blas_thread

Pixels = NDArray[np.uint8]
Features = NDArray[np.float64]

_LEAF_COPIES = 3  # of each training leaf, augmented, beside the leaf as it is
_VALIDATION_COPIES = 2  # the same of each validation leaf, beside its corruptions
# Leaves stay leaves in a light that would hide their disease, so these go further than in training.
_LEAF_CHANGES = Augmentation(
    channel=(0.75, 1.25),
    strong_light=(0.35, 1.75),
    strong_light_share=0.3,
    blur_share=0.2,
    close_up_share=0.2,
)
_MOST_LEAVES = 1500
_DRAWN_OF_EACH = 60
_DRAWN_WEIGHT = 4.0
_FEWEST_TRAINING, _FEWEST_VALIDATION = 50, 20


@dataclass(frozen=True, eq=False)
class OtherPictures:
    """Pictures of one source that show no leaf.

    whole : features (n, k) of the pictures as the program would see them
    changed : (m, k) of parts of them, augmented
    weight : how often they are shown, relative to other sources
    """

    source: str
    whole: Features
    changed: Features
    weight: float


@dataclass(frozen=True, eq=False)
class KnownLeaves:
    """Features of leaves, as they are and changed: to learn from, and to set thresholds on."""

    training: Features
    validation: Features

    @classmethod
    def of(
        cls,
        network: Network,
        training: Pixels,
        validation: Pixels,
        should_stop: Callable[[], bool] = lambda: False,
    ) -> KnownLeaves:
        """Measure leaves, uint8 (n, 30000) and (m, 30000). Raises Cancelled."""
        chosen = np.random.default_rng(0).permutation(len(training))[:_MOST_LEAVES]
        return cls(
            _measured(network, _copies(training[np.sort(chosen)], _LEAF_COPIES), should_stop),
            _measured(network, _validation_copies(validation), should_stop),
        )

    def check_against(self, others: Sequence[OtherPictures]) -> LeafCheck:
        """A check that knows these leaves from those pictures."""
        rows = [np.concatenate([other.whole, other.changed]) for other in others]
        weights = [np.full(len(row), o.weight / len(row)) for o, row in zip(others, rows, strict=True)]
        return fit_leaf_check(
            self.training, self.validation, np.concatenate(rows), weights=np.concatenate(weights)
        )


def teach_refusal(
    model: Model,
    training: DataSet,
    validation: DataSet | None,
    should_stop: Callable[[], bool] = lambda: False,
) -> Model:
    """The model with a refusal learned from its leaves and from the pictures that the program draws.

    Networks without layers of pictures train in a second and see too little: they are left as they are,
    and so is a model with too few leaves to set a threshold on.

    Raises
    ------
    Cancelled : once ``should_stop()`` says so
    """
    few = len(training) < _FEWEST_TRAINING or validation is None or len(validation) < _FEWEST_VALIDATION
    if model.network.architecture.is_dense or few:
        return model
    assert validation is not None
    with one_blas_thread():
        leaves = KnownLeaves.of(model.network, training.pixels, validation.pixels, should_stop)
        check = leaves.check_against(drawn_pictures(model.network, should_stop))
        return with_check(model, check, validation)


def with_check(model: Model, check: LeafCheck, validation: DataSet) -> Model:
    """The model with this check, and unsure where validation allows it."""
    sick = probability_sick(model, class_probabilities(model, validation.pixels))
    return dataclasses.replace(model, leaf_check=check, thresholds=fit_unsure_band(sick))


def drawn_pictures(network: Network, should_stop: Callable[[], bool] = lambda: False) -> list[OtherPictures]:
    """Every kind of picture that the program draws, each as a source of its own. Raises Cancelled."""
    rng = np.random.default_rng(1)
    found = []
    for kind in NON_LEAF_KINDS:
        pixels = draw_non_leaves(kind, _DRAWN_OF_EACH)
        whole = _measured(network, iter([pixels]), should_stop)
        changed = _measured(network, iter([as_pixels(augment(pixels, rng))]), should_stop)
        found.append(OtherPictures(f"drawn: {kind}", whole, changed, _DRAWN_WEIGHT))
    return found


def as_pixels(vectors: NDArray[np.float32]) -> Pixels:
    """Feature vectors in [0, 1] as the pixels they stand for, uint8."""
    return np.rint(vectors * 255).astype(np.uint8)


def _copies(pixels: Pixels, count: int) -> Iterator[Pixels]:
    rng = np.random.default_rng(0)
    yield pixels
    for _ in range(count):
        yield as_pixels(augment(pixels, rng, _LEAF_CHANGES))


def _validation_copies(pixels: Pixels) -> Iterator[Pixels]:
    yield from _copies(pixels, _VALIDATION_COPIES)
    for corrupt in CORRUPTIONS.values():
        yield corrupt(pixels)


def _measured(network: Network, copies: Iterator[Pixels], should_stop: Callable[[], bool]) -> Features:
    rows = []
    for pixels in copies:
        if should_stop():
            raise Cancelled
        rows.append(leaf_features(network, pixels))
    return np.concatenate(rows)
