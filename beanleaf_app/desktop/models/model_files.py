"""The questions for files that models come from and go to. The window goes on working behind them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QFileDialog, QWidget

from beanleaf_app.desktop.settings import Key, Settings
from beanleaf_app.models.exporting import ONNX_SUFFIX
from beanleaf_app.models.file_names import SUFFIX
from beanleaf_app.training.run_configuration import SUFFIX as CONFIGURATION_SUFFIX

FOLDER = Key("models/last_folder", "")


class ModelFiles(QObject):
    """Asks, and says what was chosen; the folder is remembered."""

    import_chosen = Signal(list)  # list of Path
    export_chosen = Signal(str, Path)  # the name of the model, and the file to write
    configuration_chosen = Signal(str, Path)  # the same

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self._settings = settings

    def ask_import(self) -> None:
        """Which files to import?"""
        dialog = self._dialog(self.tr("Import models"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Models (*{suffix})").format(suffix=SUFFIX), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.import_chosen.emit([Path(name) for name in names]))
        dialog.open()

    def ask_export(self, name: str) -> None:
        """Where to write the model?"""
        title = self.tr("Export the model; its card is written beside it")
        self._ask_target(name, title, SUFFIX, self.export_chosen)

    def ask_onnx(self, name: str) -> None:
        """Where to write the model as ONNX?"""
        self._ask_target(
            name, self.tr("Export as ONNX; the card is written beside it"), ONNX_SUFFIX, self.export_chosen
        )

    def ask_configuration(self, name: str) -> None:
        """Where to write how the model was trained?"""
        title = self.tr("Export the configuration of the training")
        self._ask_target(name, title, CONFIGURATION_SUFFIX, self.configuration_chosen)

    def _ask_target(self, name: str, title: str, suffix: str, chosen: SignalInstance) -> None:
        dialog = self._dialog(title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix.lstrip("."))
        dialog.setNameFilter(f"*{suffix}")
        dialog.selectFile(f"{name}{suffix}")
        dialog.filesSelected.connect(lambda names: chosen.emit(name, Path(names[0])))
        dialog.open()

    def _dialog(self, title: str) -> QFileDialog:
        dialog = QFileDialog(self._window, title, self._settings.get(FOLDER))
        dialog.setObjectName("model files")
        dialog.filesSelected.connect(
            lambda names: self._settings.set(FOLDER, str(Path(names[0]).parent)) if names else None
        )
        dialog.finished.connect(dialog.deleteLater)
        return dialog
