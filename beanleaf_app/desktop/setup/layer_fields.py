"""The numbers of one layer, to be changed, and a sentence on what such a layer does."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.setup.layer_words import layer_lesson, layer_title, read_or_none
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.network.layer_specs import MAX_NODES, ConvolutionSpec, DenseSpec, DropoutSpec

_SIZES = (1, 3, 5, 7)


class LayerFields(QWidget):
    """Shows only the fields that the layer has."""

    changed = Signal(str)  # the layer as text

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = ""
        self.title = QLabel()
        self.title.setProperty("role", "subtitle")
        self.title.setWordWrap(True)
        self.lesson = QLabel()
        self.lesson.setProperty("role", "muted")
        self.lesson.setWordWrap(True)
        self.nodes = QSpinBox()
        self.nodes.setRange(1, MAX_NODES)
        self.activation = QComboBox()
        self.activation.addItem("", userData="relu")
        self.activation.addItem("", userData="")
        self.filter_size = QComboBox()
        for side in _SIZES:
            self.filter_size.addItem(f"{side}×{side}", side)
        self.share = QSpinBox()
        self.share.setRange(0, 95)
        self.share.setSuffix("\u00a0%")
        for number in (self.nodes, self.share):
            number.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._labels: dict[QWidget, QLabel] = {
            box: QLabel() for box in (self.nodes, self.activation, self.filter_size, self.share)
        }
        grid = QGridLayout()
        grid.setSpacing(SPACE)
        for row, (box, label) in enumerate(self._labels.items()):
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.title)
        layout.addWidget(self.lesson)
        layout.addLayout(grid)
        layout.addStretch(1)
        self.texts = Texts(self)
        self._put_texts()
        self.nodes.valueChanged.connect(self._on_changed)
        self.share.valueChanged.connect(self._on_changed)
        self.activation.currentIndexChanged.connect(self._on_changed)
        self.filter_size.currentIndexChanged.connect(self._on_changed)

    @property
    def item(self) -> str:
        """The layer that is shown, as text."""
        return self._item

    def show_layer(self, item: str) -> None:
        """Show the numbers of this layer; "" is the photograph or the answer, which have none."""
        self._item = ""  # so that filling the fields changes nothing
        layer = read_or_none(item) if item else None
        dense, convolution = isinstance(layer, (int, DenseSpec)), isinstance(layer, ConvolutionSpec)
        if isinstance(layer, int):
            self.nodes.setValue(layer)
            self.activation.setCurrentIndex(0)
        elif isinstance(layer, DenseSpec):
            self.nodes.setValue(layer.nodes)
            self.activation.setCurrentIndex(1)
        elif isinstance(layer, ConvolutionSpec):
            self.nodes.setValue(layer.filters)
            self.filter_size.setCurrentIndex(_SIZES.index(layer.size))
        elif isinstance(layer, DropoutSpec):
            self.share.setValue(round(100 * layer.rate))
        for box, is_shown in (
            (self.nodes, dense or convolution),
            (self.activation, dense),
            (self.filter_size, convolution),
            (self.share, isinstance(layer, DropoutSpec)),
        ):
            box.setVisible(is_shown)
            self._labels[box].setVisible(is_shown)
        self._item = item
        self.texts.refresh()

    def _put_texts(self) -> None:
        put = self.texts.put
        put(self.title.setText, lambda: layer_title(self._item) if self._item else "")
        put(self.lesson.setText, self._lesson)
        put(
            self._labels[self.nodes].setText,
            lambda: (
                self.tr("&Filters")
                if isinstance(read_or_none(self._item), ConvolutionSpec)
                else self.tr("&Nodes")
            ),
        )
        put(self._labels[self.activation].setText, lambda: self.tr("A&ctivation"))
        put(self._labels[self.filter_size].setText, lambda: self.tr("Si&ze of a filter"))
        put(self._labels[self.share].setText, lambda: self.tr("&Share"))
        put(lambda text: self.activation.setItemText(0, text), lambda: self.tr("ReLU"))
        put(lambda text: self.activation.setItemText(1, text), lambda: self.tr("None"))

    def _lesson(self) -> str:
        if self._item:
            return layer_lesson(self._item)
        return self.tr("Choose a layer to change its numbers. The photograph and the answer are given.")

    def _on_changed(self) -> None:
        layer = read_or_none(self._item) if self._item else None
        if layer is None:
            return
        item = self._item
        if isinstance(layer, (int, DenseSpec)):
            item = f"{'' if self.activation.currentData() else 'dense '}{self.nodes.value()}"
        elif isinstance(layer, ConvolutionSpec):
            side = self.filter_size.currentData()
            item = f"conv {self.nodes.value()}{'' if side == 3 else f' {side}x{side}'}"
        elif isinstance(layer, DropoutSpec) and round(100 * layer.rate) != self.share.value():
            item = f"dropout {self.share.value() / 100:g}"
        if item != self._item:
            self._item = item
            self.texts.refresh()
            self.changed.emit(item)
