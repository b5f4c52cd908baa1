from __future__ import annotations

import pytest

from beanleaf_app.diagnosis.summary import FEWEST_FOR_A_SHARE, Summary, summarise
from beanleaf_app.diagnosis.verdict import VerdictKind


def test_the_share_is_of_the_leaves_with_an_answer_and_the_interval_lies_around_it() -> None:
    verdicts = {VerdictKind.SICK: 128, VerdictKind.HEALTHY: 284, VerdictKind.UNSURE: 20}
    summary = summarise(verdicts | {VerdictKind.NOT_A_LEAF: 9}, unreadable=3)
    assert summary == Summary(healthy=284, sick=128, unsure=20, not_a_leaf=9, unreadable=3)
    assert summary.leaves == 412
    assert summary.share_sick == pytest.approx(0.3107, abs=1e-4)
    assert summary.interval == pytest.approx((0.2680, 0.3570), abs=1e-3)


@pytest.mark.parametrize("sick", [0, 3])
def test_few_leaves_have_no_share(sick: int) -> None:
    few = Summary(healthy=FEWEST_FOR_A_SHARE - 1 - sick, sick=sick)
    assert (few.share_sick, few.interval) == (None, None)
    enough = Summary(healthy=FEWEST_FOR_A_SHARE - sick, sick=sick)
    assert enough.share_sick == sick / FEWEST_FOR_A_SHARE


def test_no_verdicts_are_no_leaves() -> None:
    assert summarise({}).leaves == 0
    assert summarise({}, unreadable=4) == Summary(unreadable=4)
