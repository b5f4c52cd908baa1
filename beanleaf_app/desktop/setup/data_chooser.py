"""Which leaves to learn from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
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
from beanleaf_app.desktop.setup.data_hint import DataHint
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.list_box import ListBox
from beanleaf_app.photos.data_checks import ClassCounts
from beanleaf_app.photos.sources import BEANS, CORRECTED, PRACTICE

FOLDER = "folder"
_BEANS_PHOTOS = 1167  # train and validation


class DataChooser(QWidget):
    """Beans, the practice leaves, what was corrected in the history, or a folder, chosen or dropped."""

    changed = Signal()
    preview_requested = Signal()
    count_requested = Signal()  # what is chosen may hold other photographs than before

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self._folder = ""
        self._buttons = QButtonGroup(self)
        self.choices = {
            BEANS: QRadioButton(),
            PRACTICE: QRadioButton(),
            CORRECTED: QRadioButton(),
            FOLDER: QRadioButton(),
        }
        for button in self.choices.values():
            self._buttons.addButton(button)
        self.choices[BEANS].setChecked(True)
        self.choose_button = QPushButton()
        self.choose_button.clicked.connect(self._on_choose)
        self.healthy_box = ListBox(8)
        self._healthy_label = QLabel()
        self._healthy_label.setBuddy(self.healthy_box)
        self.look_button = QPushButton()
        self.look_button.clicked.connect(self.preview_requested)
        self._counts: ClassCounts | None = None
        self._lost = 0
        self._trouble = ""
        self._wanted_healthy = ""
        self._hint = DataHint()
        own = QHBoxLayout()
        own.setSpacing(SPACE)
        own.addWidget(self.choices[FOLDER], 1)
        own.addWidget(self.choose_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self.choices[BEANS])
        layout.addWidget(self.choices[PRACTICE])
        layout.addWidget(self.choices[CORRECTED])
        layout.addLayout(own)
        layout.addWidget(self._hint)
        healthy = QHBoxLayout()
        healthy.setSpacing(SPACE)
        healthy.addWidget(self._healthy_label)
        healthy.addWidget(self.healthy_box, 1)
        layout.addLayout(healthy)
        layout.addSpacing(SPACE // 2)
        layout.addWidget(self.look_button)
        self.healthy_box.currentIndexChanged.connect(self._on_healthy_changed)
        self._buttons.buttonToggled.connect(self._on_toggled)
        self.texts = Texts(self)
        self._put_texts()

    @property
    def kind(self) -> str:
        """ "beans", "practice", "corrected" or "folder"."""
        return next(kind for kind, button in self.choices.items() if button.isChecked())

    @property
    def folder(self) -> str:
        return self._folder

    @property
    def source(self) -> str:
        """What `load_leaves` calls it; empty while no folder is chosen."""
        return self._folder if self.kind == FOLDER else self.kind

    @property
    def healthy(self) -> str:
        """As a TrainingConfig wants it: the class that is healthy, or "" where its name says so."""
        counts = self._counts if self.kind == FOLDER else None
        chosen = self.healthy_box.currentData() if counts is not None else self._wanted_healthy
        return "" if counts is not None and chosen == counts.healthy else chosen or ""

    @property
    def counts(self) -> ClassCounts | None:
        """Of what is chosen, as soon as they are known; those of Beans and practice leaves never change."""
        return self._counts if self.kind in (CORRECTED, FOLDER) else None

    @property
    def problem(self) -> str:
        """Why nothing can be learned from what is chosen, or nothing."""
        if not self.source:
            return self.tr("Choose a folder of leaves first.")
        if self._trouble and self.kind in (CORRECTED, FOLDER):
            return self.tr("There is nothing to learn from yet: read above what is missing.")
        if self.counts is not None and len(self.counts.class_names) < 2:
            return self.tr("There is only one class, so nothing can be told apart. Add a folder of others.")
        if self.counts is not None and self.kind == FOLDER and not self.healthy_box.currentData():
            return self.tr("Say which class is the healthy one.")
        return ""

    def show_counts(self, source: str, counts: ClassCounts, lost: int = 0) -> None:
        """What this source holds; nothing happens if another was chosen since.

        lost : how many photographs of it are no longer there
        """
        if source != self.source or self.kind not in (CORRECTED, FOLDER):
            return
        self._trouble = ""
        wanted = self._wanted_healthy or self.healthy_box.currentData() or counts.healthy
        self.healthy_box.blockSignals(True)
        self.healthy_box.clear()
        if not counts.healthy:
            self.healthy_box.addItem("", "")
        for name in counts.class_names:
            self.healthy_box.addItem(name, name)
        self.healthy_box.setCurrentIndex(max(0, self.healthy_box.findData(wanted)))
        self.healthy_box.blockSignals(False)
        self._counts, self._lost = counts, lost
        self._show_hint()
        self.changed.emit()

    def show_trouble(self, source: str, sentence: str) -> None:
        """Why this source cannot be learned from."""
        if source == self.source:
            self._trouble = sentence
            self._counts = None
            self._show_hint()
            self.changed.emit()

    def _on_healthy_changed(self) -> None:
        self._wanted_healthy = ""
        self._show_hint()
        self.changed.emit()

    def restore(self, kind: str, folder: str) -> None:
        """Choose what was chosen the last time."""
        self._set_folder(folder)
        self.choices.get(kind, self.choices[BEANS]).setChecked(True)
        self._show_hint()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.kind in (CORRECTED, FOLDER):
            self.count_requested.emit()

    def take(self, source: str, healthy: str = "") -> None:
        """Learn from "beans", "practice", "corrected" or a folder; "" is a folder that is still to be chosen.

        healthy : the class of healthy leaves, "" for the one whose name says so
        """
        self._set_folder("" if source in self.choices else source)
        self._wanted_healthy = healthy
        self.choices[source if source in self.choices else FOLDER].setChecked(True)
        self._show_hint()
        self.changed.emit()

    def set_folder(self, folder: Path) -> None:
        """Learn from this folder; chosen once more, it is looked at once more."""
        if str(folder) == self._folder:
            self.count_requested.emit()
        self._set_folder(str(folder))
        self.choices[FOLDER].setChecked(True)
        self._show_hint()
        self.changed.emit()

    def _set_folder(self, folder: str) -> None:
        if folder != self._folder:
            self._folder = folder
            self._forget_counts()

    def _forget_counts(self) -> None:
        self._counts = None
        self._lost = 0
        self._trouble = self._wanted_healthy = ""
        self.healthy_box.clear()

    def _put_texts(self) -> None:
        put = self.texts.put
        put(
            self.choices[BEANS].setText,
            lambda: self.tr("&Beans, {count} photos").format(count=QLocale().toString(_BEANS_PHOTOS)),
        )
        put(self.choices[PRACTICE].setText, lambda: self.tr("&Practice leaves"))
        put(self.choices[CORRECTED].setText, lambda: self.tr("Photos I corrected"))
        put(self.choices[FOLDER].setText, lambda: self.tr("A folder of &mine"))
        put(self.choose_button.setText, lambda: self.tr("&Choose…"))
        put(self.choose_button.setAccessibleName, lambda: self.tr("Choose the folder of leaves"))
        put(self._healthy_label.setText, lambda: self.tr("Healthy class"))
        put(self.healthy_box.setAccessibleName, lambda: self.tr("Which class is healthy"))
        put(self.look_button.setText, lambda: self.tr("Loo&k at the leaves…"))
        put(
            self.look_button.setToolTip,
            lambda: self.tr("Samples of each class as the network sees them, and what is wrong with them."),
        )

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

    def _folder_in(self, event: QDropEvent) -> Path | None:
        urls = event.mimeData().urls()
        path = Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
        return path if path is not None and path.is_dir() else None

    def _on_toggled(self, _button: QRadioButton, checked: bool) -> None:
        if checked:
            # Another source has other classes; they are counted in a moment.
            self._forget_counts()
            self._show_hint()
            self.changed.emit()

    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a folder of leaves"), self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(lambda chosen: self.set_folder(Path(chosen[0])))
        dialog.open()

    def _show_hint(self) -> None:
        chosen = self.counts is not None and self.kind == FOLDER
        self._healthy_label.setVisible(chosen)
        self.healthy_box.setVisible(chosen)
        self.look_button.setEnabled(bool(self.source))
        trouble = self._trouble if self.kind in (CORRECTED, FOLDER) else ""
        self._hint.show_source(self.source or FOLDER, self.counts, self._lost, trouble)
