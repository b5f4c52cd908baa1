"""Going back to a past epoch."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from beanleaf_app.training.blas_threads import one_blas_thread
from beanleaf_app.training.engine import Engine
from beanleaf_app.training.epoch_history import EpochHistory
from beanleaf_app.training.learning_rates import LearningRates

Seen = TypeVar("Seen")


def seen_at(
    epoch: int,
    engine: Engine,
    history: EpochHistory,
    rates: LearningRates,
    look: Callable[[Engine], Seen],
    *,
    goes_on: bool,
) -> Seen:
    """What ``look`` sees of the engine after so many updates, which are done again bit for bit.

    The engine is afterwards where it was.

    Parameters
    ----------
    engine : must not stop in the middle of an epoch meanwhile
    goes_on : True if the engine will be asked for the update that follows its last measure

    Raises
    ------
    KeyError : if no state at or before that epoch was kept
    """
    kept, state = history.before(epoch)
    present = engine.state()
    with one_blas_thread():
        engine.restore(state)
        for past in range(kept, epoch):
            engine.measure()
            engine.set_learning_rate(rates.at(past))
            engine.update()
        seen = look(engine)
        engine.restore(present)
        if goes_on:
            engine.measure()  # the next update needs the forward step of the present epoch
    return seen
