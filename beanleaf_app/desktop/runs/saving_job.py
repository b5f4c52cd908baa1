"""Keeping a trained model in the library, away from the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QObject

from beanleaf_app.desktop.job import Job
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model


class SavingJob(Job):
    """Saves a model under a name, and makes it the one in use if asked. Succeeds with the name."""

    def __init__(
        self, library: ModelLibrary, model: Model, name: str, use: bool, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._model = model
        self._name = name
        self._use = use
        self.is_kept = False

    def work(self) -> str:
        self._library.save(self._model, self._name)
        self.is_kept = True
        if self._use:
            self._library.use(self._name)
        return self._name
