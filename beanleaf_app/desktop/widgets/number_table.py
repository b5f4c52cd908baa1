"""Arrays side by side as a Qt model, however long they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from beanleaf_app.desktop.figures import in_figures

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


@dataclass(frozen=True, eq=False)
class Numbers:
    """What a table shows: a label for each row, then columns of numbers of the same length.

    headers : of the labels, then of each column
    """

    headers: tuple[str, ...]
    label: Callable[[int], str]
    columns: tuple[NDArray[np.float64], ...]


class NumberTable(QAbstractTableModel):
    """Words for a row are made when it is painted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = Numbers((), lambda _: "", ())

    def show_numbers(self, numbers: Numbers) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._numbers = numbers
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        if (parent is not None and parent.isValid()) or not self._numbers.columns:
            return 0
        return len(self._numbers.columns[0])

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._numbers.headers)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._numbers.headers):
            return None
        if role == _Role.DisplayRole:
            return self._numbers.headers[section]
        if role == _Role.TextAlignmentRole:
            return self._alignment(section)
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            if not index.column():
                return self._numbers.label(index.row())
            return in_figures(self._numbers.columns[index.column() - 1][index.row()])
        if role == _Role.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def _alignment(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
