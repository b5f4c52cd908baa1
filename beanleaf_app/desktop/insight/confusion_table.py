"""What the network says of the leaves of each class; each cell opens the leaves in it."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QTableView, QVBoxLayout, QWidget

from beanleaf_app.desktop.insight.watched_leaves import WatchedLeaves
from beanleaf_app.desktop.language import Texts, language
from beanleaf_app.desktop.style.theme import SPACE, Type, theme
from beanleaf_app.desktop.widgets.plain_tip import plain_tip
from beanleaf_app.training.answers import Answers
from beanleaf_app.training.evaluation import wilson_interval

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_NBSP = "\u00a0"
_NAMES = 17 * SPACE  # the column of true classes


class ConfusionModel(QAbstractTableModel):
    """Rows are true classes, columns what the network says."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.leaves: WatchedLeaves | None = None
        self.answers: Answers | None = None
        language().changed.connect(self._say_all_changed)
        theme().changed.connect(self._say_all_changed)

    def show_leaves(self, leaves: WatchedLeaves | None) -> None:
        """The classes are those of these leaves."""
        self.beginResetModel()
        self.leaves, self.answers = leaves, None
        self.endResetModel()

    def show_answers(self, answers: Answers | None) -> None:
        """Count these answers."""
        self.answers = answers
        self._say_all_changed()

    def rowCount(self, parent: _Index | None = None) -> int:
        inside = parent is not None and parent.isValid()
        return 0 if inside or self.leaves is None else len(self.leaves.classes)

    columnCount = rowCount  # noqa: N815 - Qt's name

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if role != _Role.DisplayRole or self.leaves is None:
            return None
        name = self.leaves.classes[section]
        if orientation == Qt.Orientation.Horizontal:
            return self.tr("says: {name}").format(name=name)
        return self.tr("is: {name}").format(name=name)

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or self.answers is None or self.leaves is None:
            return None
        return self._of_cell(self.answers, self.leaves.classes, index, role)

    def _of_cell(self, answers: Answers, classes: list[str], index: _Index, role: int) -> object:
        row, column = index.row(), index.column()
        count, whole = int(answers.confusion[row, column]), int(answers.confusion[row].sum())
        if role == _Role.DisplayRole:
            return QLocale().toString(count)
        if role == _Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role == _Role.FontRole:
            return theme().font(Type.SUBTITLE, bold=row == column)
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            text = self.tr("{count} of {whole} leaves that are «{true}»: the network says «{said}»").format(
                count=QLocale().toString(count),
                whole=QLocale().toString(whole),
                true=classes[row],
                said=classes[column],
            )
            return plain_tip(text) if role == _Role.ToolTipRole else text
        share = count / whole if whole else 0.0
        if role == _Role.BackgroundRole and count:
            return _mixed("healthy_soft" if row == column else "sick_soft", share)
        return theme().colour("text") if role == _Role.ForegroundRole else None

    def _say_all_changed(self) -> None:
        if self.rowCount():
            last = self.rowCount() - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, last))
            for orientation in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
                self.headerDataChanged.emit(orientation, 0, last)


class ConfusionTable(QWidget):
    """The accuracy with its interval, and the table. A click, Enter or Space on a cell opens it."""

    cell_chosen = Signal(int, int)  # the true class and the predicted one

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.hint = QLabel()
        self.hint.setProperty("role", "caption")
        self.model = ConfusionModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setProperty("role", "page")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setMaximumWidth(96 * SPACE)
        for header in (self.table.horizontalHeader(), self.table.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
            header.setSectionsClickable(False)
            # Names of diseases may be long.
            header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        self.table.verticalHeader().setMaximumWidth(_NAMES)
        self.table.horizontalHeader().setMinimumHeight(2 * self.fontMetrics().lineSpacing() + 2 * SPACE)
        self.table.setCornerButtonEnabled(False)
        self.table.clicked.connect(self._on_chosen)
        self.table.activated.connect(self._on_chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.sentence)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.hint)
        self.texts = Texts(self)
        self.texts.put(self.sentence.setText, self._words)
        self.texts.put(
            self.hint.setText, lambda: self.tr("A click or Enter on a cell shows the leaves in it.")
        )
        self.texts.put(
            self.table.setAccessibleName, lambda: self.tr("What it says of the leaves of each class")
        )

    def show_leaves(self, leaves: WatchedLeaves | None) -> None:
        """The classes are those of these leaves."""
        self.model.show_leaves(leaves)
        self.texts.refresh()

    def show_answers(self, answers: Answers | None) -> None:
        """Count these answers."""
        self.model.show_answers(answers)
        self.texts.refresh()

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid() and self.model.answers is not None:
            self.cell_chosen.emit(index.row(), index.column())

    def _words(self) -> str:
        answers = self.model.answers
        if answers is None or not len(answers):
            return self.tr("The counts appear here while it learns.")
        number = QLocale().toString
        right, count = int(answers.right.sum()), len(answers)
        low, high = (f"{number(100 * side, 'f', 1)}{_NBSP}%" for side in wilson_interval(right, count))
        return self.tr(
            "Epoch {epoch}: {right} of {count} right, {share}. For all leaves like these it is between "
            "{low} and {high} (95 % confidence, Wilson)."
        ).format(
            epoch=number(answers.epoch),
            right=number(right),
            count=number(count),
            share=f"{number(100 * right / count, 'f', 1)}{_NBSP}%",
            low=low,
            high=high,
        )


def _mixed(name: str, share: float) -> QColor:
    """The soft colour as strong as the share, over the surface."""
    colour, surface = theme().colour(name), theme().colour("surface")
    weight = 0.25 + 0.75 * share
    red, green, blue = (
        round(weight * one + (1 - weight) * other)
        for one, other in (
            (colour.red(), surface.red()),
            (colour.green(), surface.green()),
            (colour.blue(), surface.blue()),
        )
    )
    return QColor(red, green, blue)
