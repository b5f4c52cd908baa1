"""What there is to see inside a network at one epoch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.training.engine import Engine
from beanleaf_app.training.exact_engine import ExactEngine
from beanleaf_app.training.first_layer import as_pictures, first_layer_pictures
from beanleaf_app.training.first_layer_film import FirstLayerFilm
from beanleaf_app.training.insight import LayerInsight
from beanleaf_app.training.training_run import TrainingRun


@dataclass(frozen=True, eq=False)
class Glimpse:
    """The inside of the network after so many updates.

    draw : of the starting weights, from 0
    layers : how each layer is doing, first to last
    pictures : uint8 (nodes, side, side, 3), the weights of the first layer
    """

    epoch: int
    draw: int
    layers: tuple[LayerInsight, ...]
    pictures: NDArray[np.uint8]

    @classmethod
    def of(cls, run: TrainingRun, epoch: int, film: FirstLayerFilm | None = None) -> Glimpse:
        """Look at an epoch, on the thread of the run. Raises IndexError if it cannot be rebuilt.

        film : of that run, to be faster; or None
        Where epochs take long to do again it is the kept epoch before it, as ``epoch`` then says.
        """
        if run.engine_name != ExactEngine.name and epoch != run.last_epoch:
            try:
                epoch = run.kept_epoch(epoch)
            except KeyError:
                raise IndexError(f"epoch {epoch} was over before this training was resumed") from None

        def look(engine: Engine) -> tuple[tuple[LayerInsight, ...], NDArray[np.uint8]]:
            weight = film.weight(engine) if film is not None and isinstance(engine, ExactEngine) else None
            if weight is not None:
                return engine.insight(), as_pictures(weight)
            return engine.insight(), first_layer_pictures(engine.network())

        return cls(epoch, run.draw, *run.seen_at(epoch, look))
