"""When a network is given up, and other starting weights are drawn."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from beanleaf_app.errors import TrainingError
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.stuck import DEAD, STUCK, DeadWatch, learned_nothing

_MAX_DRAWS = 100
# A network is called stuck only after it had a fair chance, and a learning rate that is too small for
# every network must not keep the person waiting for ever.
_EPOCHS_TO_JUDGE = 100
_MAX_STUCK = 5


class Redrawing:
    """Watches a network learn, or not, and counts the draws.

    Parameters
    ----------
    config : of the training
    labels : of the training samples, (n,)
    allowed : False to keep the first starting weights whatever comes of them

    Attributes
    ----------
    draw : which random starting weights are in use, from 0
    trouble : None, or why the present network learns nothing: "dead" or "stuck"
    redraws : "dead" or "stuck" for each network that was given up
    """

    def __init__(self, config: TrainingConfig, labels: NDArray[np.int64], *, allowed: bool) -> None:
        self.draw = 0
        self.trouble: str | None = None
        self.redraws: list[str] = []
        # AdamW's running mean of the gradient is a momentum.
        self._momentum = config.momentum or float(config.optimiser == "adamw")
        self._labels = labels
        self._allowed = allowed
        self._watch = DeadWatch(self._momentum)

    @property
    def dead_epochs(self) -> int:
        """How many epochs in a row, up to the last, no gradient reached the first layer."""
        return self._watch.epochs

    def resume(self, draw: int, redraws: tuple[str, ...], dead_epochs: int) -> None:
        """Go on from where another one was."""
        self.draw = draw
        self.redraws = list(redraws)
        self._watch = DeadWatch(self._momentum, dead_epochs)
        self._note_death()

    def saw_epoch(self, moved: bool, accuracy: float) -> None:
        """Take note of an update, and of the accuracy before it."""
        # Answers that are right beyond measure leave no gradient either, and nothing to mend.
        self._watch.saw(moved or accuracy == 1)
        self._note_death()

    def saw_end(self, epoch: int, accuracy: float) -> bool:
        """Judge a network after its last epoch. True if another one should be tried."""
        if self.trouble is None and epoch >= _EPOCHS_TO_JUDGE and learned_nothing(accuracy, self._labels):
            self.trouble = STUCK
        return self.trouble == STUCK and self.is_due

    @property
    def is_due(self) -> bool:
        """True if other starting weights should be drawn now."""
        if self.trouble is None or not self._allowed:
            return False
        return self.trouble == DEAD or self.redraws.count(STUCK) < _MAX_STUCK

    def draw_again(self) -> None:
        """Give up the present network.

        Raises
        ------
        TrainingError : if too many were given up already
        """
        self.draw += 1
        if self.draw == _MAX_DRAWS:
            raise TrainingError(
                "{count} networks in a row died: a whole layer stopped answering. Try a smaller learning "
                "rate, or more nodes in each layer.",
                count=_MAX_DRAWS,
            )
        assert self.trouble is not None
        self.redraws.append(self.trouble)
        self.trouble = None
        self._watch = DeadWatch(self._momentum)

    def _note_death(self) -> None:
        self.trouble = DEAD if self._watch.is_dead else None
