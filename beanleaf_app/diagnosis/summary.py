"""Many verdicts in one line: how many leaves are sick, and how sure that share is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from beanleaf_app.diagnosis.verdict_kind import VerdictKind

# Of fewer leaves a share says less than the two counts do.
FEWEST_FOR_A_SHARE = 10


@dataclass(frozen=True)
class Summary:
    """Counts of photographs.

    healthy, sick, unsure, not_a_leaf : by verdict
    unreadable : files that no verdict is possible for
    """

    healthy: int = 0
    sick: int = 0
    unsure: int = 0
    not_a_leaf: int = 0
    unreadable: int = 0

    @property
    def leaves(self) -> int:
        """Leaves with an answer. Those the model is not sure of would count as healthy in the share of
        sick ones, or as sick, so they are counted beside it.
        """
        return self.healthy + self.sick

    @property
    def share_sick(self) -> float | None:
        """In [0, 1], of the leaves with an answer; None for fewer than FEWEST_FOR_A_SHARE."""
        return self.sick / self.leaves if self.leaves >= FEWEST_FOR_A_SHARE else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % interval around the share, as if the leaves were drawn at random from the field.

        It knows how few leaves were looked at, not how often the model is wrong.
        """
        if self.leaves < FEWEST_FOR_A_SHARE:
            return None
        from beanleaf_app.training.evaluation import wilson_interval  # noqa: PLC0415 - loads NumPy

        return wilson_interval(self.sick, self.leaves)


def summarise(verdicts: Mapping[VerdictKind, int], unreadable: int = 0) -> Summary:
    """The summary of so many photographs of each verdict."""
    counts = {kind.value: verdicts.get(kind, 0) for kind in VerdictKind}
    return Summary(**counts, unreadable=unreadable)
