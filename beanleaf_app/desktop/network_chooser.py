"""Which network to train."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.theme import SPACE
from beanleaf_app.network.architecture import MAX_LAYERS
from beanleaf_app.network.layer_specs import MAX_NODES
from beanleaf_app.network.presets import ARTICLE, PRESETS, architecture_for
from beanleaf_app.photos.preprocessing import FEATURES

PRESET, OWN = "article", "own"


class NetworkChooser(QWidget):
    """The article's network, or layers of one's own, checked while they are typed."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.preset = QComboBox()
        self.preset.addItem("", PRESET)
        self.preset.addItem("", OWN)
        self.layers = QLineEdit()
        self._hint = QLabel()
        self._hint.setWordWrap(True)
        self._n_outputs = 1
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(self.preset)
        layout.addWidget(self.layers)
        layout.addWidget(self._hint)
        self.preset.currentIndexChanged.connect(self._on_changed)
        self.layers.textChanged.connect(self._on_changed)
        self.texts = Texts(self)
        self._put_texts()
        self._on_changed()

    @property
    def kind(self) -> str:
        """ "own", or the name of a preset."""
        return str(self.preset.currentData())

    @property
    def network(self) -> str:
        """As a TrainingConfig wants it: "article" or "16,8"."""
        if self.kind != OWN:
            return self.kind
        return ",".join(part.strip() for part in self.layers.text().split(","))

    @property
    def problem(self) -> str:
        """Why this network cannot be, or nothing."""
        return "" if self.kind != OWN else self._problem_of(self.layers.text())

    def restore(self, kind: str, layers: str) -> None:
        """Choose what was chosen the last time."""
        self.layers.setText(layers)
        self.preset.setCurrentIndex(max(0, self.preset.findData(kind)))

    def take(self, network: str) -> None:
        """Choose what a TrainingConfig calls this; a preset that is not offered is from now on."""
        if network not in PRESETS:
            self.restore(OWN, ", ".join(network.split(",")))
            return
        if self.preset.findData(network) < 0:
            self.preset.addItem(network, network)
        self.preset.setCurrentIndex(self.preset.findData(network))

    def _put_texts(self) -> None:
        put = self.texts.put
        nodes = ", ".join(map(str, ARTICLE))
        put(
            partial(self.preset.setItemText, 0),
            lambda: self.tr("Three small layers ({nodes})").format(nodes=nodes),
        )
        put(partial(self.preset.setItemText, 1), lambda: self.tr("Layers of my own"))
        put(self.preset.setAccessibleName, lambda: self.tr("Network"))
        put(self.layers.setPlaceholderText, lambda: self.tr("for example 16, 8"))
        put(self.layers.setAccessibleName, lambda: self.tr("Nodes of each layer"))
        put(self._hint.setText, self._hint_text)
        put(self.layers.setAccessibleDescription, self._hint_text)

    def _hint_text(self) -> str:
        if self.problem:
            return self.problem
        count = architecture_for(self.network, "health", FEATURES, 2).parameter_count()
        return self.tr("%Ln number(s) to learn", "", count)

    def _problem_of(self, text: str) -> str:
        parts = [part.strip() for part in text.split(",")]
        if not any(parts):
            return self.tr("Write how many nodes each layer has, for example 16, 8.")
        for part in parts:
            # Not int(): it also reads underscores and digits of every script.
            if not (part.isascii() and part.isdigit()):
                shown = part or ", ,"
                return self.tr("«{part}» is not a whole number. Write for example 16, 8.").format(part=shown)
            if not 1 <= int(part[:9]) <= MAX_NODES:
                most = QLocale().toString(MAX_NODES)
                return self.tr("A layer has from 1 to {most} nodes.").format(most=most)
        if len(parts) > MAX_LAYERS:
            return self.tr("A network has at most {most} layers.").format(most=MAX_LAYERS)
        return ""

    def _on_changed(self) -> None:
        self.layers.setVisible(self.kind == OWN)
        self.texts.refresh()
        self._hint.setProperty("role", "problem" if self.problem else "caption")
        self._hint.style().unpolish(self._hint)
        self._hint.style().polish(self._hint)
        self.changed.emit()
