"""What is said when a network was given up and another one drawn."""

from __future__ import annotations

from beanleaf_app.sentence import Sentence
from beanleaf_app.training.stuck import DEAD


def redraw_note(draw: int, trouble: str) -> Sentence:
    """``draw`` counts from 0 and is the new one; ``trouble`` is why the last was given up."""
    return Sentence(
        "This network died: a whole layer stopped answering. "
        "Beanleaf drew new starting weights (draw {number})."
        if trouble == DEAD
        else "This network got stuck: it gave every leaf the same answer. "
        "Beanleaf drew new starting weights (draw {number}).",
        number=draw + 1,
    )
