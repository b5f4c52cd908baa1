"""Runs side by side as a table: what they came to, and in what their configurations differ."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt

from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.run_words import RunWords
from beanleaf_app.desktop.runs.past_runs import PastRun
from beanleaf_app.desktop.style.theme import Type, theme

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NBSP = "\u00a0"
_RESULTS = 4


class RunModel(QAbstractTableModel):
    """One column for each run. A row in which they differ is marked by a sign, bold type and colour."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.runs: list[PastRun] = []
        self._words = RunWords(self)
        self._fields: list[str] = []
        self._described: list[dict[str, Any]] = []
        self._differing: set[str] = set()
        language().changed.connect(self._on_changed)
        theme().changed.connect(self._on_changed)

    def show_runs(self, runs: list[PastRun]) -> None:
        """Show these."""
        self.beginResetModel()
        self.runs = list(runs)
        # The engine that did it, rather than what was asked for.
        self._described = [
            {"data": run.data_name, **run.config.as_json(), "engine": run.engine} for run in runs
        ]
        names = list(dict.fromkeys(name for one in self._described for name in one))
        first = self._described[0] if self._described else {}
        self._differing = {
            name for name in names if any(one.get(name) != first.get(name) for one in self._described)
        }
        # What differs comes first.
        self._fields = sorted(names, key=lambda name: name not in self._differing)
        self.endResetModel()

    def differs(self, row: int) -> bool:
        """Whether the runs do not all say the same in a row of their configuration."""
        return row >= _RESULTS and self._fields[row - _RESULTS] in self._differing

    def rowCount(self, parent: _Index | None = None) -> int:
        if (parent is not None and parent.isValid()) or not self.runs:
            return 0
        return _RESULTS + len(self._fields)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.runs)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal:
            if role == _Role.DisplayRole:
                return self.tr("Run {number}").format(number=QLocale().toString(self.runs[section].number))
            return None
        if role == _Role.DisplayRole:
            name = self._row_name(section)
            return self.tr("≠ {name}").format(name=name) if self.differs(section) else name
        return None

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._value(index.column(), index.row())
        if role == _Role.FontRole:
            return theme().font(Type.BODY, bold=self.differs(index.row()))
        if role == _Role.BackgroundRole and self.differs(index.row()):
            return theme().colour("unsure_soft")
        return theme().colour("text") if role == _Role.ForegroundRole else None

    def _row_name(self, row: int) -> str:
        heads: tuple[Callable[[], str], ...] = (
            lambda: self.tr("Right, unseen"),
            lambda: self.tr("Right, training"),
            lambda: self.tr("Cost of that epoch"),
            lambda: self.tr("Seconds"),
        )
        if row < _RESULTS:
            return heads[row]()
        return self._words.title(self._fields[row - _RESULTS])

    def _value(self, column: int, row: int) -> str:
        if row >= _RESULTS:
            name = self._fields[row - _RESULTS]
            return self._words.value(name, self._described[column].get(name))
        run = self.runs[column]
        report, number = run.report, QLocale().toString
        unseen = report.validation_accuracy
        results = (
            "–" if unseen is None else f"{number(100 * unseen, 'f', 1)}{_NBSP}%",
            f"{number(100 * report.accuracy, 'f', 1)}{_NBSP}%",
            number(report.decisive_cost, "f", 4),
            number(run.seconds, "f", 1),
        )
        return results[row]

    def _on_changed(self) -> None:
        if self.runs:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self.runs) - 1))
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.runs) - 1)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
