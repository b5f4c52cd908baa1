"""What can be done to the models of the library, one thing after the other, away from the window."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beanleaf_app.desktop.models.library_job import LibraryJob, LibraryNews
from beanleaf_app.desktop.models.model_rows import LibraryReader
from beanleaf_app.errors import ModelError
from beanleaf_app.models.exporting import export_model
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.models.removed_models import RemovedModel, RemovedModels
from beanleaf_app.models.trained import configuration_of


class ModelDesk(QObject):
    """Takes orders and does them in turn; after each the library is read again."""

    rows_read = Signal(list)  # list of ModelRow, sorted by name
    wanted = Signal(str)  # the name of the model that the last order made or changed
    library_changed = Signal()  # names, files or the model in use are others now
    exported = Signal(object)  # list of Path, the model's file first
    opened = Signal(str, object)  # a name and its Model, for a look inside
    undo_changed = Signal(str)  # the name of the model that `undo` would bring back, or nothing
    failed = Signal(object)  # a Sentence for the person

    def __init__(self, library: ModelLibrary, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._reader = LibraryReader(library)
        self._bin = RemovedModels(library)
        self._removed: list[RemovedModel] = []
        self._orders: deque[tuple[Callable[[], object], Callable[[object], None]]] = deque()
        self._job: LibraryJob | None = None
        self._shut_down = False

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def refresh(self) -> None:
        """Read the library again."""
        self._order(_nothing, _nothing)

    def clear_away(self) -> None:
        """Delete what a crash left of removed models."""
        self._order(self._bin.forget_old, _nothing)

    def use(self, name: str) -> None:
        """Classify with this model from now on."""
        self._order(lambda: self._library.use(name), lambda _: self._tell(name))

    def rename(self, old: str, new: str) -> None:
        """Give a model another name."""
        self._order(lambda: self._library.rename(old, new), lambda _: self._tell(new))

    def duplicate(self, name: str) -> None:
        """Keep a copy under a free name."""
        self._order(lambda: self._library.duplicate(name), lambda copy: self._tell(str(copy)))

    def remove(self, name: str) -> None:
        """Take a model out of the library; `undo` brings it back."""

        def removed(result: object) -> None:
            assert isinstance(result, RemovedModel)
            self._removed.append(result)
            self.library_changed.emit()
            self.undo_changed.emit(result.name)

        self._order(lambda: self._bin.remove(name), removed)

    def undo(self) -> None:
        """Bring back what was removed last."""
        if not self._removed:
            return
        last = self._removed.pop()

        def act() -> str | ModelError:
            try:
                return self._bin.restore(last)
            except ModelError as error:
                return error  # so that what could not be brought back can be tried again

        def restored(result: object) -> None:
            if isinstance(result, ModelError):
                self._removed.append(last)
                self.failed.emit(str(result))
            else:
                self._tell(str(result))
            self.undo_changed.emit(self._removed[-1].name if self._removed else "")

        self._order(act, restored)

    def import_files(self, paths: Sequence[Path]) -> None:
        """Copy model files into the library, each once it passed every check."""
        for path in paths:
            self._order(partial(self._library.import_file, path), lambda name: self._tell(str(name)))

    def export(self, name: str, target: Path) -> None:
        """Write a model and its card to a file; the ending says whether as ONNX."""
        self._order(lambda: export_model(self._library, name, target, with_card=True), self.exported.emit)

    def save_configuration(self, name: str, target: Path) -> None:
        """Write how to do the training of a model again."""

        def act() -> list[Path]:
            configuration_of(self._library.load(name)).save(target)
            return [target]

        self._order(act, self.exported.emit)

    def open(self, name: str) -> None:
        """Load a model for a look inside."""

        def loaded(model: object) -> None:
            assert isinstance(model, Model)
            self.opened.emit(name, model)

        self._order(lambda: self._library.load(name), loaded)

    def shut_down(self) -> None:
        """Finish what was begun, and delete what was removed for good."""
        self._shut_down = True
        self._orders.clear()
        if self._job is not None:
            self._job.blockSignals(True)  # nobody is there to hear it
            self._job.wait()
            self._job = None
        removed, self._removed = self._removed, []
        if not removed:
            return

        def forget() -> None:
            for one in removed:
                self._bin.forget(one)

        job = LibraryJob(self._reader, forget, _nothing)
        job.start()
        job.wait()

    def _tell(self, name: str) -> None:
        self.library_changed.emit()
        self.wanted.emit(name)

    def _order(self, act: Callable[[], object], then: Callable[[object], None]) -> None:
        if self._shut_down:
            return
        self._orders.append((act, then))
        self._advance()

    def _advance(self) -> None:
        if self._job is not None or not self._orders or self._shut_down:
            return
        act, then = self._orders.popleft()
        job = LibraryJob(self._reader, act, then, self)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        self._job = job
        job.start()

    def _on_succeeded(self, news: LibraryNews) -> None:
        if self._shut_down:
            return  # what the last job had still to say arrives after it has ended
        job = self._end()
        self.rows_read.emit(news.rows)
        job.then(news.result)
        self._advance()

    def _on_failed(self, sentence: str) -> None:
        if self._shut_down:
            return
        job = self._end()
        self.failed.emit(sentence)
        if job.then is not _nothing:
            self.refresh()  # it may have failed because the files are no longer those shown
        self._advance()

    def _end(self) -> LibraryJob:
        job, self._job = self._job, None
        assert job is not None
        # The last signal comes from inside run(): the thread itself ends a moment later.
        job.wait()
        job.deleteLater()
        return job


def _nothing(_result: object = None) -> None:
    """Only read the library again."""
