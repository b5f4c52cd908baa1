"""Which network to train."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.setup.network_editor import NetworkEditor
from beanleaf_app.desktop.setup.network_sketch import NetworkSketch
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.list_box import ListBox
from beanleaf_app.errors import UsageError
from beanleaf_app.network.outline import NetworkOutline, outline
from beanleaf_app.network.presets import ARTICLE, PRESETS, WIDE, layer_texts
from beanleaf_app.photos.preprocessing import FEATURES

OWN = "own"


class NetworkChooser(QWidget):
    """A preset, or layers of one's own, typed or built in the editor, and drawn below in small."""

    changed = Signal()
    chosen = Signal(str)  # another network, by its name or its layers, was chosen by the person

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = ListBox(0)
        for name in (*PRESETS, OWN):
            self.preset.addItem("", name)
        self.layers = QLineEdit()
        self.edit_button = QPushButton()
        self.sketch = NetworkSketch()
        self.editor: NetworkEditor | None = None
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._outputs = 1
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.sketch, 1)
        row.addWidget(self.edit_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.preset)
        layout.addWidget(self.layers)
        layout.addLayout(row)
        layout.addWidget(self._hint)
        self.preset.currentIndexChanged.connect(self._on_changed)
        self.preset.activated.connect(lambda _row: self.chosen.emit(self.network))
        self.layers.textChanged.connect(self._on_changed)
        self.edit_button.clicked.connect(self.edit)
        self.texts = Texts(self)
        self._put_texts()
        self._on_changed()

    @property
    def kind(self) -> str:
        """ "own", or the name of a preset."""
        return str(self.preset.currentData())

    @property
    def network(self) -> str:
        """As a TrainingConfig wants it: "article", "16,8" or "conv 24,pool,relu,average"."""
        if self.kind != OWN:
            return self.kind
        return ",".join(" ".join(part.split()) for part in self.layers.text().split(","))

    @property
    def problem(self) -> str:
        """Why this network cannot be, or nothing."""
        try:
            problem = self._outline().problem
        except UsageError as error:
            return said(str(error))
        return said(problem) if problem is not None else ""

    def set_outputs(self, outputs: int) -> None:
        """How many nodes the answer has: 1, or one for each class."""
        if outputs != self._outputs:
            self._outputs = outputs
            self._on_changed()

    def restore(self, kind: str, layers: str) -> None:
        """Choose what was chosen the last time."""
        self.layers.setText(layers)
        self.preset.setCurrentIndex(max(0, self.preset.findData(kind)))

    def take(self, network: str) -> None:
        """Choose what a TrainingConfig calls this."""
        if network in PRESETS:
            self.preset.setCurrentIndex(self.preset.findData(network))
        else:
            self.restore(OWN, ", ".join(part.strip() for part in network.split(",")))

    def edit(self) -> None:
        """Open the editor with the network that is chosen."""
        self.editor = NetworkEditor(self.network, self._outputs, self)
        self.editor.network_chosen.connect(self._on_network_chosen)
        self.editor.open()

    def _on_network_chosen(self, network: str) -> None:
        same = next((name for name in PRESETS if layer_texts(name) == network.split(", ")), None)
        self.take(same or network)
        self.chosen.emit(self.network)

    def _outline(self) -> NetworkOutline:
        return outline(layer_texts(self.network), FEATURES, self._outputs)

    def _put_texts(self) -> None:
        put = self.texts.put
        names = {
            "article": lambda: self.tr("Three small layers ({nodes})").format(
                nodes=", ".join(map(str, ARTICLE))
            ),
            "wide": lambda: self.tr("Two wide layers ({nodes})").format(nodes=", ".join(map(str, WIDE))),
            "conv": lambda: self.tr("Convolutional, the best and the slowest"),
            OWN: lambda: self.tr("Layers of my own"),
        }
        for row, name in enumerate((*PRESETS, OWN)):
            put(partial(self.preset.setItemText, row), names[name])
        put(self.preset.setAccessibleName, lambda: self.tr("Network"))
        put(self.layers.setPlaceholderText, lambda: self.tr("for example 16, 8"))
        put(self.layers.setAccessibleName, lambda: self.tr("Layers as text"))
        put(self.edit_button.setText, lambda: self.tr("Edit layers…"))
        put(
            self.layers.setToolTip,
            lambda: self.tr("Numbers are dense layers; others are written as conv 24, norm, pool, average."),
        )
        put(self._hint.setText, self._hint_text)
        put(self.sketch.setAccessibleName, self._hint_text)
        put(self.layers.setAccessibleDescription, self._hint_text)

    def _hint_text(self) -> str:
        return self.problem or self.tr("%Ln number(s) to learn", "", self._outline().parameters)

    def _on_changed(self) -> None:
        self.layers.setVisible(self.kind == OWN)
        self.texts.refresh()
        try:
            self.sketch.show_network(self._outline())
        except UsageError:
            self.sketch.show_network(None)
        self._hint.setProperty("role", "problem" if self.problem else "caption")
        self._hint.style().unpolish(self._hint)
        self._hint.style().polish(self._hint)
        self.changed.emit()
