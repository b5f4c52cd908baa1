"""What there is to see inside a network at one epoch."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.training.engine import Engine
from beanleaf_app.training.exact_engine import ExactEngine
from beanleaf_app.training.first_layer import MOST, as_pictures, first_layer_pictures
from beanleaf_app.training.first_layer_film import FirstLayerFilm
from beanleaf_app.training.insight import LayerInsight
from beanleaf_app.training.training_run import TrainingRun


@dataclass(frozen=True, eq=False)
class Glimpse:
    """The inside of the network after so many updates.

    draw : of the starting weights, from 0
    layers : how each layer is doing, first to last; None where only the pictures were asked for
    pictures : uint8 (nodes, side, side, 3), the weights of the first layer; None where only the layers were
    """

    epoch: int
    draw: int
    layers: tuple[LayerInsight, ...] | None
    pictures: NDArray[np.uint8] | None

    @classmethod
    def of(
        cls,
        run: TrainingRun,
        epoch: int,
        film: FirstLayerFilm | None = None,
        *,
        layers: bool = True,
        pictures: bool = True,
    ) -> Glimpse:
        """Look at an epoch, on the thread of the run. Raises IndexError if it cannot be rebuilt.

        film : of that run, to be faster; or None
        layers, pictures : what is wanted of it
        Where epochs take long to do again it is the kept epoch before it, as ``epoch`` then says.
        """
        if run.engine_name != ExactEngine.name and epoch != run.last_epoch:
            try:
                epoch = run.kept_epoch(epoch)
            except KeyError:
                raise IndexError(f"epoch {epoch} was over before this training was resumed") from None

        def look(engine: Engine) -> tuple[tuple[LayerInsight, ...] | None, NDArray[np.uint8] | None]:
            return (
                engine.insight() if layers else None,
                _pictures(engine, film) if pictures else None,
            )

        return cls(epoch, run.draw, *run.seen_at(epoch, look))


def _pictures(engine: Engine, film: FirstLayerFilm | None) -> NDArray[np.uint8]:
    if not isinstance(engine, ExactEngine):
        return first_layer_pictures(engine.network())
    weight = film.weight(engine) if film is not None else None
    return as_pictures(weight if weight is not None else engine.first_layer(MOST))
