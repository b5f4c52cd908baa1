"""Which leaf goes through the glass box, and what it really is."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.glass.glass_desk import GlassDesk, Scene
from beanleaf_app.desktop.glass.glass_names import Names
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.signed_picture import PixelPicture
from beanleaf_app.desktop.wording import disease_name
from beanleaf_app.photos.preprocessing import SIDE

WIDTH, _PICTURE = 30 * SPACE, 20 * SPACE
_DRAWN, _DATA = "drawn", "data"


class GlassLeafChooser(QWidget):
    """The picture as the network sees it, and below it how to have another one."""

    label_chosen = Signal(int)  # what the leaf really is

    def __init__(self, desk: GlassDesk, names: Names, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = names
        self._scene: Scene | None = None
        self.setFixedWidth(WIDTH)
        self.picture = PixelPicture(_PICTURE)
        self._name = QLabel()
        self._name.setProperty("role", "caption")
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setWordWrap(True)
        self.source = QComboBox()
        if desk.leaves is not None and len(desk.leaves):
            self.source.addItem("", _DATA)
        self.source.addItem("", _DRAWN)
        self.number = QSpinBox()
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.photo_button = QPushButton()
        self.truth = QComboBox()
        number_label, truth_label = QLabel(), QLabel()
        number_label.setBuddy(self.number)
        truth_label.setBuddy(self.truth)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.picture)
        layout.addWidget(self._name)
        layout.addWidget(self.source)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(number_label)
        row.addWidget(self.number, 1)
        layout.addLayout(row)
        for widget in (self.photo_button, truth_label, self.truth):
            layout.addWidget(widget)
        self.texts = Texts(self)
        put = self.texts.put
        put(number_label.setText, lambda: self.tr("Nu&mber"))
        put(truth_label.setText, lambda: self.tr("What it really is (&y)"))
        put(self.photo_button.setText, lambda: self.tr("A &photo of mine…"))
        put(self.source.setAccessibleName, lambda: self.tr("Where the leaf comes from"))
        put(self.picture.setAccessibleName, lambda: self.tr("The leaf as the network sees it"))
        put(self._name.setText, self._name_of_leaf)
        put(lambda _: self._fill(), lambda: "")
        self.source.currentIndexChanged.connect(self._on_source_changed)
        self.number.valueChanged.connect(self._on_number_changed)
        self.photo_button.clicked.connect(self._on_choose_photo)
        self.truth.activated.connect(self.label_chosen)
        self._limit()

    def begin(self) -> None:
        """Show the first leaf."""
        self._on_number_changed()

    def show_scene(self, scene: Scene) -> None:
        """Show the leaf that is inside now."""
        self._scene = scene
        rgb = scene.leaf.pixels.reshape(SIDE, SIDE, 3)
        image = QImage(rgb.tobytes(), SIDE, SIDE, 3 * SIDE, QImage.Format.Format_RGB888)
        self.picture.show_image(image.copy())
        with QSignalBlocker(self.truth):
            self.truth.setCurrentIndex(scene.passed.label)
        self.texts.refresh()

    def _fill(self) -> None:
        for index in range(self.source.count()):
            text = {
                _DATA: self.tr("A leaf of its data set"),
                _DRAWN: self.tr("A leaf drawn by Beanleaf"),
            }[self.source.itemData(index)]
            self.source.setItemText(index, text)
        with QSignalBlocker(self.truth):
            chosen = self.truth.currentIndex()
            self.truth.clear()
            self.truth.addItems(self._names.answers())
            self.truth.setCurrentIndex(chosen)

    def _name_of_leaf(self) -> str:
        if self._scene is None:
            return ""
        leaf = self._scene.leaf
        known = disease_name(leaf.class_name) if leaf.class_name else self.tr("say below what it is")
        return f"{leaf.name}: {known}" if leaf.name else known

    def _limit(self) -> None:
        count = 1_000_000
        if self.source.currentData() == _DATA and self._desk.leaves is not None:
            count = len(self._desk.leaves)
        with QSignalBlocker(self.number):
            self.number.setRange(1, count)
            self.number.setValue(1)

    def _on_source_changed(self) -> None:
        self._limit()
        self._on_number_changed()

    def _on_number_changed(self) -> None:
        if self.source.currentData() == _DATA:
            self._desk.show_from_data(self.number.value() - 1)
        else:
            self._desk.show_drawn(self.number.value() - 1)

    def _on_choose_photo(self) -> None:
        dialog = QFileDialog(self, self.tr("Choose a photo of a leaf"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.filesSelected.connect(lambda chosen: self._desk.show_file(Path(chosen[0])))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
