"""Training configurations that come from files and go to files, away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.settings import Key, Settings
from beanleaf_app.training.run_configuration import SUFFIX, RunConfiguration

FOLDER = Key("train/last_configuration_folder", "")


class _FileJob(Job):
    def __init__(self, act: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act

    def work(self) -> object:
        return self._act()


class ConfigurationDesk(QObject):
    """Asks for the file, then reads or writes it."""

    loaded = Signal(object, str)  # a RunConfiguration, and the name of its file
    saved = Signal(object)  # the Path
    failed = Signal(object)  # a Sentence for the person

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._settings = settings
        self._jobs: list[_FileJob] = []

    @property
    def is_busy(self) -> bool:
        return bool(self._jobs)

    def ask_open(self) -> None:
        """Which configuration to take?"""
        dialog = self._dialog(self.tr("Repeat a training"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda names: self.open(Path(names[0])))
        dialog.open()

    def ask_save(self, name: str, make: Callable[[], RunConfiguration]) -> None:
        """Where to write the configuration that ``make`` makes? It is called on another thread."""
        dialog = self._dialog(self.tr("Export the configuration of the training"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(SUFFIX.lstrip("."))
        dialog.selectFile(f"{name}{SUFFIX}")
        dialog.filesSelected.connect(lambda names: self.save(Path(names[0]), make))
        dialog.open()

    def open(self, path: Path) -> None:
        """Read a configuration."""
        self._start(lambda: RunConfiguration.load(path), lambda found: self.loaded.emit(found, path.name))

    def save(self, path: Path, make: Callable[[], RunConfiguration]) -> None:
        """Write one."""
        self._start(lambda: make().save(path), lambda _: self.saved.emit(path))

    def shut_down(self) -> None:
        """Wait for what was begun."""
        for job in self._jobs:
            job.blockSignals(True)  # nobody is there to hear it
            job.wait()
        self._jobs.clear()

    def _start(self, act: Callable[[], object], then: Callable[[object], None]) -> None:
        job = _FileJob(act, self)

        def end(told: Callable[[], None]) -> None:
            job.wait()  # the last signal comes from inside run()
            self._jobs.remove(job)
            job.deleteLater()
            told()

        job.succeeded.connect(lambda found: end(lambda: then(found)))
        job.failed.connect(lambda sentence: end(lambda: self.failed.emit(sentence)))
        self._jobs.append(job)
        job.start()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._settings.get(FOLDER))
        dialog.setNameFilters([f"*{SUFFIX}"])
        dialog.filesSelected.connect(lambda names: self._settings.set(FOLDER, str(Path(names[0]).parent)))
        dialog.finished.connect(dialog.deleteLater)
        return dialog
