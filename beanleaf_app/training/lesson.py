"""The numbers of the first lesson: one drawn leaf in an untrained network of the article."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.network.network import Network
from beanleaf_app.network.presets import architecture_for
from beanleaf_app.photos.practice_leaves import practice_leaf
from beanleaf_app.photos.preprocessing import FEATURES, to_feature_vectors, to_pixels
from beanleaf_app.training.glass_box import GlassBox, GlassPass, Place

LEARNING_RATE = 0.001
STEPS = 12
# Of the first hundred seeds the one whose network is wrong about the leaf, and learns it steadily.
WEIGHTS = 64
_SICK = 1


@dataclass(frozen=True, eq=False)
class Lesson:
    """What happens to one sick leaf.

    pixels : the leaf, uint8 (30000,)
    passed : the leaf sent forwards and backwards
    place, gradient : a weight of the first layer, and the gradient of the cost with respect to it
    numerical : the same gradient found by trying
    steps : (probability that it is sick, cost) before the first step and after each
    """

    pixels: NDArray[np.uint8]
    passed: GlassPass
    place: Place
    gradient: float
    numerical: float
    steps: tuple[tuple[float, float], ...]

    @property
    def probability(self) -> float:
        """That the leaf is sick, as the untrained network says."""
        return self.steps[0][0]

    @property
    def cost(self) -> float:
        """Of this answer."""
        return self.steps[0][1]


def first_lesson() -> Lesson:
    """Draw the leaf and do everything once; always the same leaf and the same starting weights."""
    pixels = to_pixels(practice_leaf("bean_rust", np.random.default_rng(0), 200)).reshape(-1)
    features = to_feature_vectors(pixels[None])[0]
    network = Network(architecture_for("article", "health", FEATURES, 2))
    network.initialise_parameters(np.random.default_rng(WEIGHTS))
    box = GlassBox.of(network)
    passed = newest = box.look(features, _SICK)
    first = passed.layers[0]
    place = Place(0, int(np.abs(first.dz).argmax()), int(first.inputs.argmax()))
    numerical = box.numerical_gradient(passed, place).value
    steps = [(_sick(passed), passed.cost)]
    for _ in range(STEPS):
        box = box.updated(newest, LEARNING_RATE)
        newest = box.look(features, _SICK)
        steps.append((_sick(newest), newest.cost))
    return Lesson(pixels, passed, place, first.gradient(place.node, place.input), numerical, tuple(steps))


def _sick(passed: GlassPass) -> float:
    return float(passed.probabilities[-1])
