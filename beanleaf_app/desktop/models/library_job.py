"""Work on the model library, away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject

from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.models.model_rows import LibraryReader, ModelRow


@dataclass(frozen=True, eq=False)
class LibraryNews:
    """What an action returned, and the library as it is afterwards."""

    result: object
    rows: list[ModelRow]


class LibraryJob(Job):
    """Does one thing to the library and reads it again. Succeeds with LibraryNews."""

    def __init__(
        self,
        reader: LibraryReader,
        act: Callable[[], object],
        then: Callable[[object], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._act = act
        self.then = then  # called by whoever started the job, with the result

    def work(self) -> LibraryNews:
        result = self._act()
        return LibraryNews(result, self._reader.rows())
