"""The layers of a network as rows, from the photograph to the answer, while they are being changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.setup.layer_words import layer_title, shape_words
from beanleaf_app.network.layer_specs import Shape
from beanleaf_app.network.outline import LayerOutline, NetworkOutline, outline
from beanleaf_app.photos.preprocessing import FEATURES

Index = QModelIndex | QPersistentModelIndex
_MIME = "application/x-beanleaf-layer"


class LayerList(QAbstractListModel):
    """Row 0 is the photograph, the last row the output layer; between them the hidden layers."""

    edited = Signal()  # the layers, or what they come to, have changed

    def __init__(self, outputs: int = 1) -> None:
        super().__init__()
        self._items: list[str] = []
        self._outputs = outputs
        self._outline = outline([], FEATURES, outputs)
        language().changed.connect(self._on_language_changed)

    @property
    def items(self) -> list[str]:
        """The hidden layers, one text each."""
        return list(self._items)

    @property
    def seen(self) -> NetworkOutline:
        """What they come to."""
        return self._outline

    def set_items(self, items: list[str]) -> None:
        """Show these layers instead."""
        if items == self._items:
            return
        self.beginResetModel()
        self._items = list(items)
        self._look()
        self.endResetModel()
        self.edited.emit()

    def insert(self, row: int, item: str) -> int:
        """Put a layer behind this row; the row where it is now."""
        place = min(max(row, 0), len(self._items))
        self.beginInsertRows(QModelIndex(), place + 1, place + 1)
        self._items.insert(place, item)
        self._look()
        self.endInsertRows()
        self._tell()
        return place + 1

    def remove(self, row: int) -> None:
        """Take this layer out."""
        if self.is_layer(row):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._items[row - 1]
            self._look()
            self.endRemoveRows()
            self._tell()

    def move(self, row: int, by: int) -> int:
        """Move a layer so many rows up (negative) or down; the row where it is now."""
        if not (by and self.is_layer(row) and self.is_layer(row + by)):
            return row
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), row + by + (by > 0))
        self._items.insert(row - 1 + by, self._items.pop(row - 1))
        self._look()
        self.endMoveRows()
        self._tell()
        return row + by

    def moveRows(self, parent: Index, row: int, count: int, _to: Index, above: int) -> bool:
        """Put a layer above another row. The photograph and the answer stay at the ends."""
        if parent.isValid() or count != 1:
            return False
        place = min(max(above, 1), len(self._items) + 1)
        by = place - row - (place > row)
        return self.move(row, by) != row

    def change(self, row: int, item: str) -> None:
        """Make another layer of this one."""
        if self.is_layer(row) and self._items[row - 1] != item:
            self._items[row - 1] = item
            self._look()
            self._tell()

    def is_layer(self, row: int) -> bool:
        """Whether this is a hidden layer, which can be changed."""
        return 1 <= row <= len(self._items)

    def item(self, row: int) -> str:
        """The text of a hidden layer; "" for the photograph and the answer."""
        return self._items[row - 1] if self.is_layer(row) else ""

    def layer(self, row: int) -> LayerOutline | None:
        """What a row comes to; None for the photograph."""
        return self._outline.layers[row - 1] if row >= 1 else None

    def shape(self, row: int) -> Shape | None:
        """Of one sample after this row; None where it cannot be told."""
        return self._outline.start if row == 0 else self._outline.layers[row - 1].shape

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._items) + 2

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled  # between the rows, never onto one
        dragged = Qt.ItemFlag.ItemIsDragEnabled if self.is_layer(index.row()) else Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | dragged

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        data.setData(_MIME, str(indexes[0].row()).encode())
        return data

    def drop(self, data: QMimeData, above: int) -> bool:
        """Take what `mimeData` was made of above a row."""
        number = bytes(data.data(_MIME).data())
        return number.isdigit() and self.moveRows(QModelIndex(), int(number), 1, QModelIndex(), above)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(index.row())
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return self.detail(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self.title(index.row())}. {self.detail(index.row())}"
        return None

    def title(self, row: int) -> str:
        """What the row is."""
        if row == 0:
            return self.tr("The photograph")
        if self.is_layer(row):
            return layer_title(self._items[row - 1])
        if self._outputs == 1:
            return self.tr("The answer: sick or not (sigmoid)")
        return self.tr("The answer: which disease (softmax)")

    def detail(self, row: int) -> str:
        """What is wrong with it, or the shape after it and how much it learns."""
        layer, shape = self.layer(row), self.shape(row)
        if layer is not None and layer.problem is not None:
            return said(layer.problem)
        if shape is None:
            return self.tr("Its shape is not known until the layers above it fit.")
        if layer is None or not layer.parameters:
            return shape_words(shape)
        return self.tr("{shape}, %Ln number(s) to learn", "", layer.parameters).format(
            shape=shape_words(shape)
        )

    def _look(self) -> None:
        self._outline = outline(self._items, FEATURES, self._outputs)

    def _tell(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        self.edited.emit()

    def _on_language_changed(self) -> None:
        self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
