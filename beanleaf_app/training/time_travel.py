"""Going back to the network of a past epoch."""

from __future__ import annotations

import numpy as np

from beanleaf_app.network.network import Network
from beanleaf_app.training.engine import Engine
from beanleaf_app.training.epoch_history import EpochHistory


def network_after(epoch: int, engine: Engine, history: EpochHistory, *, goes_on: bool) -> Network:
    """The network after so many updates, bit for bit. The engine is afterwards where it was.

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
    engine.restore(state)
    for _ in range(epoch - kept):
        engine.measure()
        engine.update()
    with np.errstate(over="ignore"):  # saving refuses weights that are too large, in a sentence
        network = engine.network()
    engine.restore(present)
    if goes_on:
        engine.measure()  # the next update needs the forward step of the present epoch
    return network
