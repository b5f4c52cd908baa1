"""Which leaves to learn from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.theme import SPACE
from beanleaf_app.photos.sources import BEANS, PRACTICE

FOLDER = "folder"
_BEANS_PHOTOS = 1167  # train and validation


class DataChooser(QWidget):
    """Beans, the practice leaves, or a folder that is chosen or dropped."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._folder = ""
        self._buttons = QButtonGroup(self)
        self.choices = {
            BEANS: QRadioButton(),
            PRACTICE: QRadioButton(),
            FOLDER: QRadioButton(),
        }
        for button in self.choices.values():
            self._buttons.addButton(button)
        self.choices[BEANS].setChecked(True)
        self.choose_button = QPushButton()
        self.choose_button.clicked.connect(self._on_choose)
        self._hint = QLabel()
        self._hint.setProperty("role", "caption")
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        own = QHBoxLayout()
        own.setSpacing(SPACE)
        own.addWidget(self.choices[FOLDER], 1)
        own.addWidget(self.choose_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self.choices[BEANS])
        layout.addWidget(self.choices[PRACTICE])
        layout.addLayout(own)
        layout.addWidget(self._hint)
        self._buttons.buttonToggled.connect(self._on_toggled)
        self.texts = Texts(self)
        self._put_texts()

    @property
    def kind(self) -> str:
        """ "beans", "practice" or "folder"."""
        return next(kind for kind, button in self.choices.items() if button.isChecked())

    @property
    def folder(self) -> str:
        return self._folder

    @property
    def source(self) -> str:
        """What `load_data` calls it; empty while no folder is chosen."""
        return self._folder if self.kind == FOLDER else self.kind

    def restore(self, kind: str, folder: str) -> None:
        """Choose what was chosen the last time."""
        self._folder = folder
        self.choices.get(kind, self.choices[BEANS]).setChecked(True)
        self._show_hint()

    def take(self, source: str) -> None:
        """Learn from "beans", "practice" or a folder; "" is a folder that is still to be chosen."""
        self._folder = "" if source in (BEANS, PRACTICE) else source
        self.choices[source if source in (BEANS, PRACTICE) else FOLDER].setChecked(True)
        self._show_hint()
        self.changed.emit()

    def set_folder(self, folder: Path) -> None:
        """Learn from this folder."""
        self._folder = str(folder)
        self.choices[FOLDER].setChecked(True)
        self._show_hint()
        self.changed.emit()

    def _put_texts(self) -> None:
        put = self.texts.put
        put(
            self.choices[BEANS].setText,
            lambda: self.tr("&Beans, {count} photos").format(count=QLocale().toString(_BEANS_PHOTOS)),
        )
        put(self.choices[PRACTICE].setText, lambda: self.tr("&Practice leaves"))
        put(self.choices[FOLDER].setText, lambda: self.tr("A folder of &mine"))
        put(self.choose_button.setText, lambda: self.tr("&Choose…"))
        put(self.choose_button.setAccessibleName, lambda: self.tr("Choose the folder of leaves"))
        put(self._hint.setText, self._hint_text)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._folder_in(event):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        folder = self._folder_in(event)
        if folder is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.set_folder(folder)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_hint()

    def _folder_in(self, event: QDropEvent) -> Path | None:
        urls = event.mimeData().urls()
        path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
        return path if path is not None and path.is_dir() else None

    def _on_toggled(self, _button: QRadioButton, checked: bool) -> None:
        if checked:
            self._show_hint()
            self.changed.emit()

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder of leaves"), self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self.set_folder(Path(chosen[0])))
        dialog.open()

    def _show_hint(self) -> None:
        self._hint.setText(self._hint_text())
        self._hint.setToolTip(self._folder if self.kind == FOLDER else "")

    def _hint_text(self) -> str:
        if self.kind == FOLDER and self._folder:
            room = max(self.width(), 20 * SPACE)
            return self._hint.fontMetrics().elidedText(self._folder, Qt.TextElideMode.ElideMiddle, room)
        return {
            BEANS: self.tr("Field photos from Uganda. Fetched from the internet once."),
            PRACTICE: self.tr("Leaves that Beanleaf draws itself. Works at once, without internet."),
            FOLDER: self.tr("Choose it or drop it here: one folder inside for each class."),
        }[self.kind]
