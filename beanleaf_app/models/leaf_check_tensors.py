"""The leaf check as part of a model file: tensors by name, and a table in the text metadata."""

from __future__ import annotations

from typing import Any

import numpy as np

from beanleaf_app.models.largest_signal import LARGEST, largest_signals
from beanleaf_app.models.leaf_check import FURTHEST, LeafCheck, feature_count
from beanleaf_app.network.architecture import Architecture
from beanleaf_app.network.network import Network
from beanleaf_app.sentence import Sentence

PREFIX = "leaf_check."
_CLASSIFIER = f"{PREFIX}classifier."
# Raise this whenever the same photograph would give other features: the check was fitted to them. In which of
# two bins a pixel is counted that stands exactly between them is a matter of rounding.
FEATURES_VERSION = 1
_MAX_AXES = 1024


def leaf_check_card(check: LeafCheck | None) -> dict[str, Any] | None:
    """What the metadata says of it, as JSON values."""
    if check is None:
        return None
    classifier = check.classifier
    return {
        "features_version": FEATURES_VERSION,
        "axes": check.axes.shape[1],
        "classifier": None if classifier is None else classifier.architecture.as_json(),
        "largest_distance": check.largest_distance,
        "least_evidence": check.least_evidence,
    }


def leaf_check_tensors(check: LeafCheck | None) -> dict[str, np.ndarray[Any, Any]]:
    """Its numbers by the names they have in the file, float32."""
    if check is None:
        return {}
    tensors: dict[str, np.ndarray[Any, Any]] = {
        f"{PREFIX}mean": check.mean,
        f"{PREFIX}scale": check.scale,
        f"{PREFIX}axes": check.axes,
    }
    if check.classifier is not None:
        tensors |= {f"{_CLASSIFIER}{name}": array for name, array in check.classifier.tensors.items()}
    return {name: np.ascontiguousarray(array, np.float32) for name, array in tensors.items()}


def leaf_check_shapes(card: dict[str, Any] | None, network: Architecture) -> dict[str, tuple[int, ...]]:
    """The tensors that a file with this table must hold beside those of the network.

    Raises
    ------
    ValueError, KeyError, TypeError : if the table is not as `leaf_check_card` writes it
    """
    if card is None:
        return {}
    if card["features_version"] != FEATURES_VERSION:
        raise ValueError(Sentence("it was written by another version of Beanleaf; update the program"))
    count, axes = feature_count(network), card["axes"]
    if not isinstance(axes, int) or isinstance(axes, bool) or not 1 <= axes <= _MAX_AXES:
        raise ValueError(Sentence("the leaf check has a number of axes that cannot be"))
    shapes: dict[str, tuple[int, ...]] = {
        f"{PREFIX}mean": (count,),
        f"{PREFIX}scale": (count,),
        f"{PREFIX}axes": (count, axes),
    }
    if card["classifier"] is not None:
        classifier = Architecture.from_json(card["classifier"])
        if classifier.inputs != count:
            raise ValueError(Sentence("the classifier of the leaf check does not fit its features"))
        shapes |= {f"{_CLASSIFIER}{name}": shape for name, shape in classifier.tensor_shapes().items()}
    return shapes


def build_leaf_check(card: dict[str, Any] | None, tensors: dict[str, Any]) -> LeafCheck | None:
    """The check of a file whose tensors have the shapes of `leaf_check_shapes`.

    Raises
    ------
    ValueError, KeyError, TypeError : if it cannot work
    """
    if card is None:
        return None
    classifier = None
    if card["classifier"] is not None:
        classifier = Network(Architecture.from_json(card["classifier"]))
        classifier.set_tensors(
            {
                name.removeprefix(_CLASSIFIER): array
                for name, array in tensors.items()
                if name.startswith(_CLASSIFIER)
            }
        )
    check = LeafCheck(
        tensors[f"{PREFIX}mean"],
        tensors[f"{PREFIX}scale"],
        tensors[f"{PREFIX}axes"],
        _number(card["largest_distance"]),
        classifier,
        _number(card["least_evidence"]),
    )
    if not leaf_check_is_finite(check):
        raise ValueError(Sentence("the answers of its leaf check are not finite numbers"))
    return check


def leaf_check_is_finite(check: LeafCheck | None) -> bool:
    """True if no picture can make its classifier overflow."""
    if check is None or check.classifier is None:
        return True
    return all(bool((bound < LARGEST).all()) for bound in largest_signals(check.classifier, FURTHEST))


def _number(value: object) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise ValueError(Sentence("{value} is not a number", value=repr(value)))
    return float(value)
