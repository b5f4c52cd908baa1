"""What the comparison of runs calls a configuration: as the form of the training calls it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QLocale, QObject

from beanleaf_app.desktop.setup.learning_words import LearningWords
from beanleaf_app.desktop.widgets.number_table import in_figures
from beanleaf_app.photos.sources import BEANS, CORRECTED, PRACTICE
from beanleaf_app.training.config import OPTIMISERS, SCHEDULES

_DASH = "–"


class RunWords(QObject):
    """Texts by the names that a TrainingConfig uses, and "data" for what it learned from."""

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
        }
        if name in titles:
            return titles[name]()
        return self._learning.title(name)().replace("&", "")

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
            "batch_size": {None: lambda: self.tr("all at once")},
            "patience": {0: lambda: self.tr("never")},
            "optimiser": dict(zip(OPTIMISERS, self._learning.optimisers, strict=True)),
            "schedule": dict(zip(SCHEDULES, self._learning.schedules, strict=True)),
        }
        if value in ("", None, []) and value not in choices.get(name, {}):
            return _DASH
        if isinstance(value, list):  # the changes of the learning rate
            return ", ".join(
                self.tr("{rate} from epoch {epoch}").format(
                    rate=in_figures(rate), epoch=QLocale().toString(epoch)
                )
                for epoch, rate in value
            )
        if (text := choices.get(name, {}).get(value)) is not None:
            return text()
        if isinstance(value, bool):
            return "✓" if value else _DASH
        if isinstance(value, int):
            return QLocale().toString(value)
        return in_figures(value) if isinstance(value, float) else str(value)
