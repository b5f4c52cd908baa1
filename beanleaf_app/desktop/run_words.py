"""What a configuration of a training is called wherever it is read: as the form of the training calls it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, QObject

from beanleaf_app.desktop.figures import in_figures
from beanleaf_app.desktop.learning_words import LearningWords
from beanleaf_app.network.presets import ARTICLE, WIDE
from beanleaf_app.photos.sources import BEANS, CORRECTED, PRACTICE
from beanleaf_app.training.config import OPTIMISERS, SCHEDULES

_DASH = "–"
_LONGEST = 200  # a model file may come from anywhere


class RunWords(QObject):
    """Texts by the names that a TrainingConfig uses, "data" for what it learned from, and a model's own."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._learning = LearningWords(self)

    def title(self, name: str) -> str:
        """What a field is called."""
        titles: dict[str, Callable[[], str]] = {
            "data": lambda: self.tr("Leaves"),
            "task": lambda: self.tr("Question"),
            "network": lambda: self.tr("Network"),
            "engine": lambda: self.tr("Engine"),
            "healthy": lambda: self.tr("Healthy class"),
            "rate_changes": lambda: self.tr("Changed by hand"),
            "epoch": lambda: self.tr("Network of epoch"),
            "draw": lambda: self.tr("Starting weights"),
            "split": lambda: self.tr("Folder it learned from"),
            "numpy_version": lambda: self.tr("NumPy"),
        }
        if name in titles:
            return titles[name]()
        try:
            return self._learning.title(name)().replace("&", "")
        except KeyError:  # a model file may come from another version
            return name.replace("_", " ")[:_LONGEST]

    def value(self, name: str, value: Any) -> str:
        """What a field says."""
        choices: dict[str, dict[object, Callable[[], str]]] = {
            "data": {
                BEANS: lambda: self.tr("Beans"),
                PRACTICE: lambda: self.tr("Practice leaves"),
                CORRECTED: lambda: self.tr("Photos I corrected"),
            },
            "task": {
                "health": lambda: self.tr("Healthy or sick?"),
                "disease": lambda: self.tr("Which disease?"),
            },
            "network": {
                "article": lambda: self.tr("Three small layers ({nodes})").format(nodes=_nodes(ARTICLE)),
                "wide": lambda: self.tr("Two wide layers ({nodes})").format(nodes=_nodes(WIDE)),
                "conv": lambda: self.tr("Convolutional"),
            },
            "draw": {0: lambda: self.tr("the first ones drawn")},
            "batch_size": {None: lambda: self.tr("all at once")},
            "patience": {0: lambda: self.tr("never")},
            "optimiser": dict(zip(OPTIMISERS, self._learning.optimisers, strict=True)),
            "schedule": dict(zip(SCHEDULES, self._learning.schedules, strict=True)),
        }
        known = choices.get(name, {})
        if (value is None or isinstance(value, (str, int))) and value in known:
            return known[value]()
        if value in ("", None, []):
            return _DASH
        if name == "rate_changes" and isinstance(value, list):
            return ", ".join(self._change(change) for change in value)[:_LONGEST]
        if name == "draw" and isinstance(value, int):
            return self.tr("draw {number}").format(number=QLocale().toString(value + 1))
        return _plain(value)

    def _change(self, change: Any) -> str:
        if not isinstance(change, list) or len(change) != 2 or not isinstance(change[0], int):
            return str(change)
        epoch, rate = change
        return self.tr("{rate} from epoch {epoch}").format(
            rate=in_figures(rate) if isinstance(rate, (int, float)) else rate, epoch=QLocale().toString(epoch)
        )


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "✓" if value else _DASH
    if isinstance(value, int):
        return QLocale().toString(value)
    return in_figures(value) if isinstance(value, float) else str(value)[:_LONGEST]


def _nodes(layers: tuple[int, ...]) -> str:
    return ", ".join(map(str, layers))
