"""The states of past epochs, within a fixed amount of memory."""

from __future__ import annotations

from beanleaf_app.training.engine import State

_BUDGET_BYTES = 64_000_000


class EpochHistory:
    """Keeps the state of every epoch while they fit, then of every second, fourth, ... epoch.

    An epoch between two kept ones is reached by going on from the one before it, bit for bit. The first
    one kept is never dropped.
    """

    def __init__(self, budget_bytes: int = _BUDGET_BYTES) -> None:
        self._budget = budget_bytes
        self._states: dict[int, State] = {}
        self._best: tuple[int, State] | None = None
        self._first: int | None = None
        self.stride = 1

    def clear(self) -> None:
        """Forget everything, as when other starting weights are drawn."""
        self._states.clear()
        self._best = None
        self._first = None
        self.stride = 1

    def wants(self, epoch: int) -> bool:
        """True if the state of this epoch is to be kept."""
        return epoch % self.stride == 0

    def keep(self, epoch: int, state: State) -> None:
        """Keep a state, making room for it where needed."""
        if self._first is None:
            self._first = epoch
        self._states[epoch] = state
        while len(self._states) > 2 and len(self._states) * state.nbytes > self._budget:
            self.stride *= 2
            self._states = {
                kept: s for kept, s in self._states.items() if kept % self.stride == 0 or kept == self._first
            }

    def keep_best(self, epoch: int, state: State) -> None:
        """Keep this state whatever else is dropped, instead of the one so kept before."""
        self._best = (epoch, state)

    @property
    def best(self) -> tuple[int, State]:
        """What `keep_best` kept. Raises KeyError if nothing."""
        if self._best is None:
            raise KeyError("best")
        return self._best

    def before(self, epoch: int) -> tuple[int, State]:
        """The last kept epoch at or before this one, with its state.

        Raises
        ------
        KeyError : if there is none
        """
        if self._best is not None and self._best[0] == epoch:
            return self._best
        candidates = [kept for kept in list(self._states) if kept <= epoch]  # may be asked on any thread
        if not candidates:
            raise KeyError(epoch)
        nearest = max(candidates)
        return nearest, self._states[nearest]
