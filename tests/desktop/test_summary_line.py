"""The summary in words, with its plural forms."""

from __future__ import annotations

import pytest

from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.classify.summary_line import summary_line

HEALTHY, SICK, UNSURE = CardState.HEALTHY, CardState.SICK, CardState.UNSURE
NOT_A_LEAF, UNREADABLE = CardState.NOT_A_LEAF, CardState.UNREADABLE


@pytest.mark.parametrize(
    ("counts", "line"),
    [
        (
            {SICK: 128, HEALTHY: 284, NOT_A_LEAF: 9, UNREADABLE: 3},
            "412 leaves: 31 % sick, 95 % interval 27 to 36; 9 not leaves; 3 unreadable",
        ),
        ({SICK: 1}, "1 leaf: 1 sick, 0 healthy"),
        (
            {SICK: 2, HEALTHY: 7, UNSURE: 1, NOT_A_LEAF: 1},
            "9 leaves: 2 sick, 7 healthy; 1 not sure; 1 not a leaf",
        ),
        ({HEALTHY: 10}, "10 leaves: 0 % sick, 95 % interval 0 to 28"),
        ({SICK: 12, HEALTHY: 9988}, "10,000 leaves: 0.1 % sick, 95 % interval 0.1 to 0.2"),
        ({CardState.UNJUDGED: 2, UNREADABLE: 1}, "1 unreadable; 2 not classified"),
        ({CardState.WAITING: 1}, "1 photo"),
        ({CardState.WAITING: 3, SICK: 0}, "3 photos"),
    ],
)
def test_it_says_what_there_is_and_nothing_else(counts: dict[CardState, int], line: str):
    assert summary_line(counts).replace("\u00a0", " ") == line
