"""The part of `beanleaf evaluate` that shows a model pictures without a leaf."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Any

from beanleaf_app.commands.progress_line import ProgressLine
from beanleaf_app.commands.shown_text import shown
from beanleaf_app.diagnosis.refusal import DRAWN, RefusalCount, refusals_in_folder, refusals_of_drawn
from beanleaf_app.models.model import Model
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.training.evaluation import wilson_interval


def measure_non_leaves(model: Model, source: str, line: ProgressLine) -> list[RefusalCount]:
    """What the model says of the pictures in a folder, or of the drawn ones.

    Raises
    ------
    DataError : if the folder holds no picture that can be read
    """
    if source == DRAWN:
        return refusals_of_drawn(model)

    def tell(done: int) -> None:
        if line.wants_text():
            line.show(f"Looking at pictures without a leaf: {done}")

    with DecodePool() as pool:
        counts = refusals_in_folder(model, Path(source).expanduser().resolve(), pool, tell)
    line.close()
    return counts


def non_leaves_as_json(source: str, counts: list[RefusalCount]) -> dict[str, Any]:
    """All pictures together, and each source."""
    return {
        "from": source,
        **_fields(_together(counts)),
        "sources": {count.source: _fields(count) for count in counts},
    }


def print_non_leaves(counts: list[RefusalCount]) -> None:
    """A line for each source, and one for all."""
    total = _together(counts)
    width = max(24, *(len(shown(count.source)) for count in counts))
    print(f"{'pictures without a leaf':<{width}} {'looked at':>10} {'unsure':>7} {'got a verdict':>14}")
    for count in [*counts, total]:
        share = f"{count.verdicts} ({count.verdicts / count.count:.1%})" if count.count else "-"
        print(f"{shown(count.source):<{width}} {count.count:>10} {count.unsure:>7} {share:>14}")
    low, high = wilson_interval(total.verdicts, total.count)
    print(f"got a verdict, 95 % interval: {low:.1%} to {high:.1%}")
    if total.unreadable:
        print(f"files that are no pictures: {total.unreadable}")


def _together(counts: list[RefusalCount]) -> RefusalCount:
    return RefusalCount("all").and_all_of(counts)


def _fields(count: RefusalCount) -> dict[str, int]:
    return {"count": count.count, **{k: v for k, v in dataclasses.asdict(count).items() if k != "source"}}
