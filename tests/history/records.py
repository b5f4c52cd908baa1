"""Records as a window makes them."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np

from beanleaf_app.history.record import Outcome, Record
from beanleaf_app.history.thumbnail import thumbnail
from beanleaf_app.photos.practice_leaves import practice_leaf

PROBABILITIES = {"angular_leaf_spot": 0.1, "bean_rust": 0.75, "healthy": 0.15}


def moment(number: int) -> str:
    """Seconds after noon, as text of the history."""
    return f"2026-03-01T12:{number // 60:02}:{number % 60:02}.000+00:00"


def record(number: int = 0, **changes: Any) -> Record:
    """A leaf that was judged to have bean rust."""
    known: dict[str, Any] = {
        "name": f"leaf {number}.jpg",
        "path": Path("/photos/field") / f"leaf {number}.jpg",
        "outcome": Outcome.SICK,
        "when": moment(number),
        "model": "Beans",
        "probability_sick": 0.85,
        "probabilities": PROBABILITIES,
        "disease": "bean_rust",
        "file_size": 1000 + number,
    }
    return Record(**(known | changes))


@cache
def small_picture(seed: int = 0) -> bytes:
    """The thumbnail of a drawn leaf."""
    drawn = BytesIO()
    practice_leaf("bean_rust", np.random.default_rng(seed), side=320).save(drawn, "JPEG")
    kept = thumbnail(drawn.getvalue())
    assert kept is not None
    return kept
