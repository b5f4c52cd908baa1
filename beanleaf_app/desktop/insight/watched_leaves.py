"""The leaves that the training room shows answers for, and how their classes are called."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtGui import QImage

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.look import picture_of
from beanleaf_app.photos.dataset import DataSet
from beanleaf_app.photos.preprocessing import SIDE
from beanleaf_app.training.answers import Answers
from beanleaf_app.training.training_run import TrainingRun

_PICTURES_KEPT = 300  # of 40 kB each


class WatchedLeaves:
    """Validation leaves, or those it learns from where the data has no others.

    Parameters
    ----------
    run : whose answers are shown
    leaves : uint8 pixels and true classes
    """

    def __init__(self, run: TrainingRun, leaves: DataSet) -> None:
        self.leaves = leaves
        self.task = run.config.task
        self.labels = leaves.health_labels() if self.task == "health" else leaves.labels
        self._run = run
        self._pictures: OrderedDict[int, QImage] = OrderedDict()

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def classes(self) -> list[str]:
        """What the answers are called, in the language of the window."""
        if self.task == "health":
            return [wording.verdict_word(CardState.HEALTHY), wording.verdict_word(CardState.SICK)]
        return [wording.class_name(name) for name in self.leaves.class_names]

    def kept(self, epoch: int) -> int:
        """The epoch whose answers stand for those of this one, where not all could be kept."""
        return epoch - epoch % self._run.answers.stride

    def answers_at(self, epoch: int) -> Answers | None:
        """The answers after so many updates, or those of the kept epoch before it."""
        kept = self.kept(epoch)
        logits = self._run.answers.at(kept)
        if logits is None or len(logits) != len(self.labels):
            return None
        return Answers.of(kept, logits, self._run.architecture.output, self.labels)

    def picture(self, index: int) -> QImage:
        """A leaf as the network sees it, 100x100."""
        if index in self._pictures:
            self._pictures.move_to_end(index)
            return self._pictures[index]
        picture = picture_of(self.leaves.pixels[index].reshape(SIDE, SIDE, 3))
        self._pictures[index] = picture
        if len(self._pictures) > _PICTURES_KEPT:
            self._pictures.popitem(last=False)
        return picture
