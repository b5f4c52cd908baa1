"""The learning rate of every epoch of a training, changed by hand while it runs."""

from __future__ import annotations

import math

from beanleaf_app.errors import UsageError

Changes = tuple[tuple[int, float], ...]


class LearningRates:
    """Which learning rate the update after an epoch takes.

    A change may be asked for on any thread; it counts from the next update on. All else belongs to the
    thread that trains.

    Parameters
    ----------
    first : the rate to begin with, > 0
    planned : (epoch, rate) in the order of epochs, from a training that is done again

    Attributes
    ----------
    changes : those that were made or are planned: from the update after that epoch on, that rate
    """

    def __init__(self, first: float, planned: Changes = ()) -> None:
        self._first = first
        self._planned = planned
        self._wanted: float | None = None
        self.changes: Changes = planned

    def request(self, rate: float) -> None:
        """Learn at this rate from the next update on; what was planned for later is given up.

        Raises
        ------
        UsageError : if it is not a finite number above 0
        """
        check_rate(rate)
        self._wanted = rate

    @property
    def is_waiting(self) -> bool:
        """Whether a change was asked for that no update has taken yet."""
        return self._wanted is not None

    def for_update_after(self, epoch: int) -> float:
        """The rate of the update after ``epoch``, the last one measured."""
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted != self.at(epoch):
            kept = [change for change in self.changes if change[0] < epoch]
            self.changes = (*kept, (epoch, wanted))
        return self.at(epoch)

    def at(self, epoch: int) -> float:
        """The rate that the update after a past epoch took."""
        rate = self._first
        for since, changed in self.changes:
            if since > epoch:
                break
            rate = changed
        return rate

    def restore(self, changes: Changes) -> None:
        """Go on with the changes of a training that was put down."""
        self.changes = changes

    def begin_again(self, epoch: int) -> None:
        """Other starting weights were drawn after this epoch: what was chosen by hand stays."""
        chosen = self.at(epoch)
        by_hand = self.changes != self._planned
        self.changes = self._planned
        if by_hand and self._wanted is None:
            self._wanted = chosen


def check_rate(rate: float) -> None:
    """Raise UsageError unless it is a learning rate."""
    if not (math.isfinite(rate) and rate > 0):
        raise UsageError("The learning rate must be a number above 0, for example 0.001.")
