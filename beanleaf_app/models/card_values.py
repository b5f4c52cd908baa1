"""What may stand in the card of a model file. Anybody may have written it, and all of it will be shown."""

from __future__ import annotations

import json
import math
from typing import Any

from beanleaf_app.models.model import Calibration
from beanleaf_app.sentence import Sentence

_MOST_TEXT = 255  # as long as the name of a class folder can be
_MOST_SPLITS = 16
_MOST_TRAINING = 20_000  # characters of JSON; a training writes a few hundred
_LARGEST_WHOLE = 2**53  # beyond it, other programs' JSON is not exact either


def whole(value: object) -> int:
    """A whole number, or ValueError."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(Sentence("{value} is not a whole number", value=_short(value)))
    return value


def number(value: object) -> float:
    """A finite number, or ValueError."""
    if not isinstance(value, (int, float)) or isinstance(value, bool) or not _is_finite(value):
        raise ValueError(Sentence("{value} is not a number", value=_short(value)))
    return float(value)


def text(value: object) -> str:
    """A text of at most 255 characters, or ValueError."""
    if not isinstance(value, str) or len(value) > _MOST_TEXT:
        raise ValueError(Sentence("one of its texts is damaged"))
    return value


def table(value: object) -> dict[str, Any]:
    """A table, or ValueError."""
    if not isinstance(value, dict):
        raise ValueError(Sentence("one of its tables is damaged"))
    return value


def metrics(value: object) -> dict[str, dict[str, float]]:
    """For each split what was measured on it, or ValueError."""
    splits = table(value)
    if len(splits) > _MOST_SPLITS or any(len(table(measured)) > _MOST_SPLITS for measured in splits.values()):
        raise ValueError(Sentence("one of its tables is damaged"))
    return {
        text(split): {text(name): number(share) for name, share in measured.items()}
        for split, measured in splits.items()
    }


def calibration(value: object) -> Calibration:
    """How logits become probabilities, or ValueError. Models of earlier versions lack what came later."""
    parts = table(value)
    odds = parts.get("sure_odds")
    return Calibration(
        number(parts["temperature"]),
        whole(parts.get("views", 1)),
        None if odds is None else number(odds),
    )


def training(value: object) -> dict[str, Any]:
    """How it was trained: any JSON of which every number can be shown, or ValueError."""
    described = table(value)
    if len(json.dumps(described)) > _MOST_TRAINING or not _can_be_shown(described):
        raise ValueError(Sentence("one of its tables is damaged"))
    return described


def _can_be_shown(value: object) -> bool:
    if isinstance(value, dict):
        return all(_can_be_shown(part) for part in value.values())
    if isinstance(value, list):
        return all(_can_be_shown(part) for part in value)
    if isinstance(value, int):
        return abs(value) <= _LARGEST_WHOLE
    return not isinstance(value, float) or math.isfinite(value)


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # a whole number that no float can hold
        return False


def _short(value: object) -> str:
    return repr(value)[:_MOST_TEXT]
