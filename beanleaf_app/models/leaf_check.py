"""What a model knows of how photographs of leaves look, to notice when it is shown something else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.layer_specs import ReLUSpec
from beanleaf_app.network.network import Network
from beanleaf_app.sentence import Sentence

PICTURE_FEATURES = 59  # colours and textures, measured on the photograph itself
FURTHEST = 8.0  # standardised features are cut off here: what lies further out is strange enough
_FINEST = 1e-6


def feature_count(architecture: Architecture) -> int:
    """How many numbers are measured: two for each channel of the network's ReLUs, and the picture's own."""
    channels = [
        shape[-1]
        for spec, shape in zip(architecture.specs, architecture.shapes[1:], strict=True)
        if isinstance(spec, ReLUSpec) and len(shape) == 3
    ]
    return 2 * sum(channels) + PICTURE_FEATURES


@dataclass(frozen=True, eq=False)
class LeafCheck:
    """Two questions to the features of a photograph: is it like the leaves, and is it unlike other things?

    Features are standardised, ``z = (features - mean) / scale``, and cut off at 8. A photograph shows a leaf
    if ``sum of (z @ axes)²``, its squared Mahalanobis distance from the leaves, is at most
    ``largest_distance``, and if the classifier's logit is at least ``least_evidence``.

    Parameters
    ----------
    mean, scale : (k,), float32; scale is above 0
    axes : (k, d), float32; the leaves' principal axes, each divided by its deviation
    largest_distance : above 0
    classifier : dense, k inputs, one logit (positive for leaves); None if it never saw other pictures
    least_evidence : of the classifier; of no effect without one

    Raises
    ------
    ValueError : if these do not fit together or hold what is not finite
    """

    mean: NDArray[np.float32]
    scale: NDArray[np.float32]
    axes: NDArray[np.float32]
    largest_distance: float
    classifier: Network | None = None
    least_evidence: float = 0.0

    def __post_init__(self) -> None:
        count = len(self.mean)
        if self.mean.shape != (count,) or self.scale.shape != (count,) or self.axes.shape[:1] != (count,):
            raise ValueError(Sentence("the parts of the leaf check do not fit together"))
        if not all(np.isfinite(array).all() for array in (self.mean, self.scale, self.axes)):
            raise ValueError(Sentence("the leaf check holds numbers that are not finite"))
        if (self.scale < _FINEST).any():
            raise ValueError(Sentence("the leaf check has a scale that is too small"))
        if not 0 < self.largest_distance < np.inf or not np.isfinite(self.least_evidence):
            raise ValueError(Sentence("the thresholds of the leaf check are not numbers in their range"))
        if self.classifier is not None:
            architecture = self.classifier.architecture
            if (architecture.inputs, architecture.output) != (count, "sigmoid") or not architecture.is_dense:
                raise ValueError(Sentence("the classifier of the leaf check does not fit its features"))

    def standardised(self, features: NDArray[Any]) -> NDArray[np.float64]:
        """(n, k) as measured to (n, k) in units of the leaves' own deviation, from -8 to 8."""
        z: NDArray[np.float64] = (features - self.mean) / self.scale.astype(np.float64)
        return np.clip(z, -FURTHEST, FURTHEST)

    def distances(self, features: NDArray[Any]) -> NDArray[np.float64]:
        """The squared distance of each photograph from the leaves, (n,)."""
        return self._distances(self.standardised(features))

    def evidence(self, features: NDArray[Any]) -> NDArray[np.float64] | None:
        """The classifier's logits, (n,): positive where it sees a leaf."""
        return self._evidence(self.standardised(features))

    def shows_leaf(self, features: NDArray[Any]) -> NDArray[np.bool_]:
        """True for each photograph, of features (n, k), that may get a verdict."""
        z = self.standardised(features)
        near: NDArray[np.bool_] = self._distances(z) <= self.largest_distance
        evidence = self._evidence(z)
        return near if evidence is None else near & (evidence >= self.least_evidence)

    def _distances(self, z: NDArray[np.float64]) -> NDArray[np.float64]:
        distances: NDArray[np.float64] = np.square(z @ self._fine_axes).sum(axis=1)
        return distances

    def _evidence(self, z: NDArray[np.float64]) -> NDArray[np.float64] | None:
        if self.classifier is None:
            return None
        return self.classifier.forward_propagation(z.astype(np.float32))[:, 0].astype(np.float64)

    @cached_property
    def _fine_axes(self) -> NDArray[np.float64]:
        return self.axes.astype(np.float64)
