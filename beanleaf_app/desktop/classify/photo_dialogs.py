"""Asking for photographs and folders. The window goes on working behind the question."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from beanleaf_app.desktop import settings
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.photos.finding import PHOTO_SUFFIXES


class PhotoDialogs(QObject):
    """The system's own file dialogs, opened where the last one was closed."""

    chosen = Signal(list)  # list of Path: photographs, or one folder of them
    folder_to_watch_chosen = Signal(object)  # the Path of a folder

    def __init__(self, remembered: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._settings = remembered
        self._over = parent

    def choose_photos(self) -> None:
        """Ask for photographs."""
        dialog = self._dialog(self.tr("Choose photos"), QFileDialog.FileMode.ExistingFiles, self._on_chosen)
        # Cameras write IMG_1.JPG, and some systems tell capitals from small letters.
        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in PHOTO_SUFFIXES)
        dialog.setNameFilters(
            [self.tr("Photos ({patterns})").format(patterns=patterns), self.tr("All files (*)")]
        )
        dialog.open()

    def choose_folder(self) -> None:
        """Ask for a folder of photographs."""
        title = self.tr("Choose a folder of photos")
        self._dialog(title, QFileDialog.FileMode.Directory, self._on_chosen).open()

    def choose_folder_to_watch(self) -> None:
        """Ask for the folder that a phone puts its photographs into."""
        title = self.tr("Choose the folder that new photos arrive in")
        self._dialog(title, QFileDialog.FileMode.Directory, self._on_folder_to_watch).open()

    def _dialog(
        self, title: str, mode: QFileDialog.FileMode, take: Callable[[list[str]], None]
    ) -> QFileDialog:
        dialog = QFileDialog(self._over, title, self._settings.get(settings.LAST_FOLDER))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)  # twenty endings are no help
        dialog.filesSelected.connect(take)
        return dialog

    def _on_chosen(self, names: list[str]) -> None:
        paths = [Path(name) for name in names]
        if paths:
            self._settings.set(settings.LAST_FOLDER, str(paths[0].parent))
            self.chosen.emit(paths)

    def _on_folder_to_watch(self, names: list[str]) -> None:
        if names:
            self.folder_to_watch_chosen.emit(Path(names[0]))
