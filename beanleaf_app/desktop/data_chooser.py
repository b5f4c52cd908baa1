"""Which leaves to learn from."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.plain_tip import plain_tip
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.theme import SPACE
from beanleaf_app.photos.data_checks import ClassCounts
from beanleaf_app.photos.sources import BEANS, PRACTICE

FOLDER = "folder"
_BEANS_PHOTOS = 1167  # train and validation


class DataChooser(QWidget):
    """Beans, the practice leaves, or a folder that is chosen or dropped."""

    changed = Signal()
    preview_requested = Signal()

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
        self.healthy_box = QComboBox()
        self._healthy_label = QLabel()
        self._healthy_label.setBuddy(self.healthy_box)
        self.look_button = QPushButton()
        self.look_button.clicked.connect(self.preview_requested)
        self._counts: ClassCounts | None = None
        self._trouble = ""
        self._wanted_healthy = ""
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
        """ "beans", "practice" or "folder"."""
        return next(kind for kind, button in self.choices.items() if button.isChecked())

    @property
    def folder(self) -> str:
        return self._folder

    @property
    def source(self) -> str:
        """What `load_data` calls it; empty while no folder is chosen."""
        return self._folder if self.kind == FOLDER else self.kind

    @property
    def healthy(self) -> str:
        """As a TrainingConfig wants it: the class that is healthy, or "" where its name says so."""
        counts = self._counts if self.kind == FOLDER else None
        chosen = self.healthy_box.currentData() if counts is not None else self._wanted_healthy
        return "" if counts is not None and chosen == counts.healthy else chosen or ""

    @property
    def counts(self) -> ClassCounts | None:
        """Of the folder that is chosen, as soon as they are known."""
        return self._counts if self.kind == FOLDER else None

    @property
    def problem(self) -> str:
        """Why nothing can be learned from what is chosen, or nothing."""
        if not self.source:
            return self.tr("Choose a folder of leaves first.")
        if self.counts is not None and not self.healthy_box.currentData():
            return self.tr("Say which class is the healthy one.")
        return ""

    def show_counts(self, folder: str, counts: ClassCounts) -> None:
        """What this folder holds; nothing happens if another was chosen since."""
        if folder != self._folder or self.kind != FOLDER:
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
        self._counts = counts
        self._show_hint()
        self.changed.emit()

    def show_trouble(self, folder: str, sentence: str) -> None:
        """Why this folder cannot be learned from."""
        if folder == self._folder:
            self._trouble = sentence
            self._show_hint()

    def _on_healthy_changed(self) -> None:
        self._wanted_healthy = ""
        self._show_hint()
        self.changed.emit()

    def restore(self, kind: str, folder: str) -> None:
        """Choose what was chosen the last time."""
        self._set_folder(folder)
        self.choices.get(kind, self.choices[BEANS]).setChecked(True)
        self._show_hint()

    def take(self, source: str, healthy: str = "") -> None:
        """Learn from "beans", "practice" or a folder; "" is a folder that is still to be chosen.

        healthy : the class of healthy leaves, "" for the one whose name says so
        """
        self._set_folder("" if source in (BEANS, PRACTICE) else source)
        self._wanted_healthy = healthy
        self.choices[source if source in (BEANS, PRACTICE) else FOLDER].setChecked(True)
        self._show_hint()
        self.changed.emit()

    def set_folder(self, folder: Path) -> None:
        """Learn from this folder."""
        self._set_folder(str(folder))
        self.choices[FOLDER].setChecked(True)
        self._show_hint()
        self.changed.emit()

    def _set_folder(self, folder: str) -> None:
        if folder != self._folder:
            self._folder = folder
            self._counts = None
            self._trouble = self._wanted_healthy = ""
            self.healthy_box.clear()

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
        put(self._healthy_label.setText, lambda: self.tr("Healthy class"))
        put(self.healthy_box.setAccessibleName, lambda: self.tr("Which class is healthy"))
        put(self.look_button.setText, lambda: self.tr("Loo&k at the leaves…"))
        put(
            self.look_button.setToolTip,
            lambda: self.tr("Samples of each class as the network sees them, and what is wrong with them."),
        )
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
        counted = self.counts is not None
        self._healthy_label.setVisible(counted)
        self.healthy_box.setVisible(counted)
        self.look_button.setEnabled(bool(self.source))
        self._hint.setText(self._hint_text())
        self._hint.setToolTip(plain_tip(self._folder) if self.kind == FOLDER else "")

    def _hint_text(self) -> str:
        if self.kind == FOLDER and self._folder:
            room = max(self.width(), 20 * SPACE)
            path = self._hint.fontMetrics().elidedText(self._folder, Qt.TextElideMode.ElideMiddle, room)
            return "\n".join(line for line in (path, said(self._trouble) or self._counted()) if line)
        return {
            BEANS: self.tr("Field photos from Uganda. Fetched from the internet once."),
            PRACTICE: self.tr("Leaves that Beanleaf draws itself. Works at once, without internet."),
            FOLDER: self.tr("Choose it or drop it here: one folder inside for each class."),
        }[self.kind]

    def _counted(self) -> str:
        if self._counts is None:
            return ""
        number = QLocale().toString
        train = self._counts.splits.get("train") or next(iter(self._counts.splits.values()))
        named = ", ".join(
            f"{name}\u00a0{number(count)}"
            for name, count in zip(self._counts.class_names, train, strict=True)
        )
        validation = sum(self._counts.splits.get("validation", ()))
        if validation:
            return self.tr("{classes}; {count} to check on").format(classes=named, count=number(validation))
        return named
