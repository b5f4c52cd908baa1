"""The models of the library as a Qt model."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QIcon

from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.models import model_wording as wording
from beanleaf_app.desktop.models.model_rows import ModelRow
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.widgets.plain_tip import plain_tip
from beanleaf_app.models.card import ModelCard

SORT_ROLE = int(Qt.ItemDataRole.UserRole)

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_WORDS = (_Role.DisplayRole, _Role.EditRole, _Role.ToolTipRole, _Role.AccessibleTextRole)


class Column(IntEnum):
    NAME = 0
    DATA = 1
    RIGHT = 2
    DATE = 3
    IN_USE = 4


class ModelTable(QAbstractTableModel):
    """One row a model. A name that is typed over another asks to rename."""

    rename_requested = Signal(str, str)  # the old name, the new one

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ModelRow] = []
        self._icons: dict[str, QIcon] = {}
        self._texts: dict[tuple[str, Column], str] = {}
        language().changed.connect(self._on_look_changed)
        theme().changed.connect(self._on_look_changed)
        self._on_look_changed()

    def would_change(self, rows: Sequence[ModelRow]) -> bool:
        """True unless `set_rows` would show the same again."""
        return list(rows) != self._rows

    def set_rows(self, rows: Sequence[ModelRow]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = list(rows)
        self._texts.clear()
        self.endResetModel()

    def row(self, number: int) -> ModelRow:
        return self._rows[number]

    def number_of(self, name: str) -> int | None:
        """The row of this model."""
        return next((number for number, row in enumerate(self._rows) if row.name == name), None)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(Column)

    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == Column.NAME and self._rows[index.row()].own:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return {
                Column.NAME: self.tr("Name"),
                Column.DATA: self.tr("Learned from"),
                Column.RIGHT: self.tr("Right answers"),
                Column.DATE: self.tr("Made on"),
                Column.IN_USE: self.tr("In use"),
            }[Column(section)]
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role in _WORDS:
            return self._words(row, column, role)
        if role == SORT_ROLE:
            return self._key(row, column)
        if role == _Role.DecorationRole and column is Column.NAME:
            return self._icon(row)
        if role == _Role.ForegroundRole and row.problem and column is not Column.NAME:
            return theme().colour("sick")
        return None

    def _words(self, row: ModelRow, column: Column, role: int) -> str:
        # Qt asks for the same words many times, to measure them and to paint them.
        text = self._texts.get((row.name, column))
        if text is None:
            text = self._texts[row.name, column] = self._text(row, column)
        if role == _Role.AccessibleTextRole:
            return text.replace("\n", ", ")
        if role == _Role.ToolTipRole:
            return plain_tip(said(row.problem) if row.problem else text)
        return text

    def _icon(self, row: ModelRow) -> QIcon:
        return self._icons["unreadable" if row.card is None else "healthy" if row.in_use else "models"]

    def setData(self, index: _Index, value: object, role: int = _Role.EditRole) -> bool:
        if role != _Role.EditRole or not index.isValid():
            return False
        old, new = self._rows[index.row()].name, str(value).strip()
        if new and new != old:
            self.rename_requested.emit(old, new)
        return False  # the name changes when the file has another one

    def _text(self, row: ModelRow, column: Column) -> str:
        if column is Column.NAME:
            return row.name
        if column is Column.IN_USE:
            return self.tr("In use") if row.in_use else ""
        if row.card is None:
            return self.tr("Cannot be used") if column is Column.DATA else ""
        return self._text_of(row.card, column)

    def _text_of(self, card: ModelCard, column: Column) -> str:
        if column is Column.RIGHT:
            measured = card.measured
            if measured is None:
                return self.tr("Not measured")
            return f"{wording.percent(measured.accuracy)}\n{wording.interval(measured)}"
        if column is Column.DATE:
            return wording.date(card)
        return f"{wording.data_name(card)}\n{wording.question(card)}"

    def _key(self, row: ModelRow, column: Column) -> object:
        if column is Column.RIGHT:
            measured = row.card.measured if row.card is not None else None
            return measured.accuracy if measured is not None else -1.0
        if column is Column.DATE:
            return row.card.created if row.card is not None else ""
        return self._text(row, column).casefold()

    def _on_look_changed(self) -> None:
        self._texts.clear()
        colours = theme().colours
        for name, ink in (
            ("models", colours.muted),
            ("healthy", colours.healthy),
            ("unreadable", colours.sick),
        ):
            picture = icons.pixmap(name, 20, ink, colours.surface, ratio=2)
            self._icons[name] = QIcon(picture)
            self._icons[name].addPixmap(picture, QIcon.Mode.Selected)  # Qt would tint it
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, len(Column) - 1))
