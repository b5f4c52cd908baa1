"""Leaves with what is true and what the network says: its mistakes, or one cell of the confusion matrix."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QAbstractListModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.insight.watched_leaves import WatchedLeaves
from beanleaf_app.desktop.language import Texts, language
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, Type, theme
from beanleaf_app.desktop.widgets.plain_tip import plain_tip
from beanleaf_app.training.answers import Answers

_Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_SIDE = 14 * SPACE
_LINE = 2 * SPACE + SPACE // 2
_CELL = QSize(_SIDE + 3 * SPACE + SPACE // 2, _SIDE + 3 * _LINE + 2 * SPACE)


class LeafRole(IntEnum):
    """What the model tells of a leaf beside its words."""

    INDEX = _Role.UserRole  # in the data set
    RIGHT = _Role.UserRole + 1
    PICTURE = _Role.UserRole + 2
    HEAT = _Role.UserRole + 3
    LINES = _Role.UserRole + 4  # three short lines


class AnswerModel(QAbstractListModel):
    """Some of the leaves in an order, with the answers of one epoch."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._leaves: WatchedLeaves | None = None
        self._answers: Answers | None = None
        self.indices: NDArray[np.int64] = np.empty(0, np.int64)
        self._heats: dict[int, QImage] = {}
        language().changed.connect(self._say_all_changed)

    def show_answers(
        self, leaves: WatchedLeaves | None, answers: Answers | None, indices: NDArray[np.int64]
    ) -> None:
        """Show these leaves in this order."""
        if np.array_equal(indices, self.indices) and leaves is self._leaves:
            self._answers = answers
            self._heats.clear()
            self._say_all_changed()
            return
        self.beginResetModel()
        self._leaves, self._answers, self.indices = leaves, answers, indices
        self._heats.clear()
        self.endResetModel()

    def set_heat(self, index: int, heat: QImage) -> None:
        """Lay this over the leaf of that index in the data set."""
        self._heats[index] = heat
        self._say_all_changed()

    def clear_heats(self) -> None:
        """Show the leaves as they are."""
        self._heats.clear()
        self._say_all_changed()

    @property
    def heats(self) -> int:
        """How many leaves have a heat map."""
        return len(self._heats)

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.indices)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else 1

    def data(self, index: _Index, role: int = _Role.DisplayRole) -> object:
        if not index.isValid() or self._leaves is None or self._answers is None:
            return None
        leaf = int(self.indices[index.row()])
        told: dict[int, Callable[[int], object]] = {
            LeafRole.INDEX: int,
            LeafRole.RIGHT: self._right,
            LeafRole.PICTURE: self._leaves.picture,
            LeafRole.HEAT: self._heats.get,
            LeafRole.LINES: self._lines,
            _Role.DisplayRole: self._spoken,
            _Role.ToolTipRole: lambda leaf: plain_tip(self._spoken(leaf)),
        }
        return told[role](leaf) if role in told else None

    def _right(self, leaf: int) -> bool:
        return self._answers is not None and bool(self._answers.right[leaf])

    def _spoken(self, leaf: int) -> str:
        assert self._leaves is not None
        return ". ".join((*self._lines(leaf), self._leaves.leaves.photo_names[leaf]))

    def _lines(self, leaf: int) -> tuple[str, str, str]:
        assert self._leaves is not None
        assert self._answers is not None
        classes = self._leaves.classes
        return (
            self.tr("says: {name}").format(name=classes[int(self._answers.predicted[leaf])]),
            self.tr("sure: {chance}").format(chance=wording.percent(float(self._answers.sureness[leaf]))),
            self.tr("is: {name}").format(name=classes[int(self._answers.labels[leaf])]),
        )

    def _say_all_changed(self) -> None:
        if len(self.indices):
            self.dataChanged.emit(self.index(0), self.index(len(self.indices) - 1))


class AnswerGallery(QListView):
    """Paints only the leaves in view; the arrow keys move between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = AnswerModel(self)
        self.setModel(self.answers)
        self.setItemDelegate(_LeafPainter(self))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "page")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.texts = Texts(self)
        self.texts.put(self.setAccessibleName, lambda: self.tr("Leaves and what the network says of them"))
        theme().changed.connect(self.viewport().update)

    def said_of(self, row: int) -> str:
        """Everything that is told of the leaf in a row."""
        return str(self.answers.index(row).data())


class _LeafPainter(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        return _CELL

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        picture = index.data(LeafRole.PICTURE)
        if picture is None:
            return
        painter.save()
        cell = QRectF(option.rect).adjusted(SPACE / 2, SPACE / 2, -SPACE / 2, -SPACE / 2)
        where = QRectF(cell.x() + SPACE / 2, cell.y() + SPACE / 2, _SIDE, _SIDE)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, theme().colour("accent_soft"))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(theme().colour("accent"), 2))
            painter.drawRect(cell.adjusted(1, 1, -1, -1))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(where, picture)
        heat = index.data(LeafRole.HEAT)
        if heat is not None:
            painter.drawImage(where, heat)
        right = index.data(LeafRole.RIGHT)
        colour = "healthy" if right else "sick"
        mark = QRectF(where.right() - 3 * SPACE, where.bottom() - 3 * SPACE, 2.5 * SPACE, 2.5 * SPACE)
        ink, paper = theme().colour(colour).name(), theme().colour(f"{colour}_soft").name()
        icons.draw(painter, "right" if right else "wrong", mark, ink, paper)
        for line, text in enumerate(index.data(LeafRole.LINES)):
            painter.setFont(theme().font(Type.CAPTION, bold=line == 0))
            painter.setPen(theme().colour("text" if line == 0 else "muted"))
            room = QRectF(where.x(), where.bottom() + SPACE / 2 + line * _LINE, _SIDE + 2 * SPACE, _LINE)
            elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)
        painter.restore()


def number_of(count: int) -> str:
    """A count as the language of the window writes it."""
    return QLocale().toString(count)
