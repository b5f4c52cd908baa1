"""The epochs as a table, for those who cannot see the curves or want the numbers."""

from __future__ import annotations

import math
from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from beanleaf_app.desktop.insight.epoch_history import COLUMNS, EpochHistory
from beanleaf_app.desktop.language import Texts, language

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NBSP = "\u00a0"


class EpochModel(QAbstractTableModel):
    """A view of a history; `catch_up` tells that it has grown."""

    def __init__(self, history: EpochHistory, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._history = history
        self._rows = 0
        self._draw = history.draw
        language().changed.connect(self._on_language_changed)

    def catch_up(self) -> None:
        """Show the epochs that have come."""
        count = len(self._history)
        if count < self._rows or self._draw != self._history.draw:
            self.beginResetModel()
            self._rows, self._draw = count, self._history.draw
            self.endResetModel()
        elif count > self._rows:
            self.beginInsertRows(QModelIndex(), self._rows, count - 1)
            self._rows = count
            self.endInsertRows()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else min(self._rows, len(self._history))

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != _Role.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        heads: tuple[Callable[[], str], ...] = (
            lambda: self.tr("Epoch"),
            lambda: self.tr("Cost"),
            lambda: self.tr("Cost, unseen"),
            lambda: self.tr("Right"),
            lambda: self.tr("Right, unseen"),
        )
        return heads[section]()

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role != _Role.DisplayRole or not index.isValid() or index.row() >= len(self._history):
            return None
        name = COLUMNS[index.column()]
        return _in_words(name, float(self._history.column(name)[index.row()]))

    def _on_language_changed(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self.columnCount() - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(self._rows - 1, len(COLUMNS) - 1))


def _in_words(name: str, value: float) -> str:
    if math.isnan(value):
        return "–"
    if name == "epoch":
        return QLocale().toString(int(value))
    if name.endswith("accuracy"):
        return f"{QLocale().toString(value * 100, 'f', 1)}{_NBSP}%"
    return QLocale().toString(value, "f", 6)


class EpochTable(QTableView):
    """It looks at the history only while it is visible. A row that is gone to shows its epoch everywhere."""

    epoch_chosen = Signal(int)

    def __init__(self, history: EpochHistory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.epochs = EpochModel(history, self)
        self._wanted = 0
        self._showing = self._told = False
        self._follows = True  # the newest row stays in view, until the person looks at another
        # Rows have their places only after the table was laid out.
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._on_settled)
        self.setModel(self.epochs)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "page")
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.verticalHeader().hide()
        self.horizontalHeader().setProperty("kind", "narrow")
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.epochs.modelReset.connect(self._on_begun_again)
        self.texts = Texts(self)
        self.texts.put(self.setAccessibleName, lambda: self.tr("Every epoch in numbers"))

    def catch_up(self) -> None:
        """The history has grown."""
        if self.isVisible():
            self.epochs.catch_up()
            if self._follows and self._told:
                # With the focus in the table, a screen reader would read out every row that comes.
                if not self.hasFocus():
                    self._go_to(self._newest())
                self.scrollToBottom()

    def show_epoch(self, epoch: int) -> None:
        """Go to the row of this epoch; it was chosen elsewhere."""
        self._wanted = epoch
        self._follows = epoch >= self._newest()
        if self.isVisible():
            self._told = True
            self._go_to(epoch)

    def _newest(self) -> int:
        return self.epochs.rowCount() - 1

    def _on_settled(self) -> None:
        self._told = True
        if self._follows:
            self._go_to(self._newest())
            self.scrollToBottom()
        else:
            self.show_epoch(self._wanted)

    def _on_begun_again(self) -> None:
        self._follows = True

    def _on_scrolled(self, value: int) -> None:
        if self._told and not self._showing:
            self._follows = value == self.verticalScrollBar().maximum()

    def _go_to(self, epoch: int) -> None:
        if epoch == self.currentIndex().row():
            return
        index = self.epochs.index(epoch, 0)
        if index.isValid():
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._showing = True
            self.selectionModel().setCurrentIndex(index, flags)
            self._showing = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # With the focus of the page before it, a table goes to its first row: that is no choice of an epoch.
        self._told = False
        self.epochs.catch_up()
        self._settle.start()

    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and self._told and not self._showing:
            self._follows = current.row() == self._newest()
            self.epoch_chosen.emit(current.row())
