"""How each layer is doing, as a table: its gradient and its dead units."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts, language
from beanleaf_app.desktop.runs.glimpse import Glimpse
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.training.insight import LayerInsight

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class LayerModel(QAbstractTableModel):
    """One row for each layer with weights, first to last."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.layers: tuple[LayerInsight, ...] = ()
        language().changed.connect(self._on_language_changed)

    def show_layers(self, layers: tuple[LayerInsight, ...]) -> None:
        """Show these; the same layers with other numbers keep the selection."""
        if len(layers) != len(self.layers):
            self.beginResetModel()
            self.layers = layers
            self.endResetModel()
            return
        self.layers = layers
        self._say_all_changed()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.layers)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 3

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if role != _Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads: tuple[Callable[[], str], ...] = (
            lambda: self.tr("Layer"),
            lambda: self.tr("Size of the gradient"),
            lambda: self.tr("Dead units"),
        )
        return heads[section]()

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or role not in (_Role.DisplayRole, _Role.ToolTipRole):
            return None
        layer, number = self.layers[index.row()], QLocale().toString
        if index.column() == 0:
            place = number(index.row() + 1)
            if layer.kind == "convolution":
                return self.tr("{place}. %Ln filter(s)", "", layer.units).format(place=place)
            return self.tr("{place}. %Ln node(s)", "", layer.units).format(place=place)
        if index.column() == 1:
            return number(layer.gradient, "g", 3)
        if layer.dead is None:
            return "–"
        return self.tr("{dead} of {units}").format(dead=number(layer.dead), units=number(layer.units))

    def _on_language_changed(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        self._say_all_changed()

    def _say_all_changed(self) -> None:
        if self.layers:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.layers) - 1, 2))


class LayerTable(QWidget):
    """A sentence on what the numbers mean, and the table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._epoch: int | None = None
        self.sentence = QLabel()
        self.sentence.setProperty("role", "muted")
        self.sentence.setWordWrap(True)
        self.model = LayerModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setProperty("role", "page")
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.horizontalHeader().setProperty("kind", "narrow")
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.sentence)
        layout.addWidget(self.table, 1)
        self.texts = Texts(self)
        self.texts.put(self.sentence.setText, self._words)
        self.texts.put(self.table.setAccessibleName, lambda: self.tr("How each layer is doing"))

    def show_glimpse(self, glimpse: Glimpse | None) -> None:
        """Show the layers of this glimpse, or none. One without layers says nothing of them."""
        layers = glimpse.layers if glimpse is not None else ()
        if layers is None:
            return
        self._epoch = None if glimpse is None else glimpse.epoch
        self.model.show_layers(layers)
        self.texts.refresh()

    def _words(self) -> str:
        if self._epoch is None:
            return self.tr("The layers appear here while it learns.")
        return self.tr(
            "At epoch {epoch}. A gradient near 0 means the layer hardly learns any more. A dead unit answers "
            "0 for every leaf; it cannot learn."
        ).format(epoch=QLocale().toString(self._epoch))
