"""A row of leaves with what the network says of each, while it learns."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.insight.watched_leaves import WatchedLeaves
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, Type, theme
from beanleaf_app.training.answers import Answers

_SIDE = 7 * SPACE
_CELL = 18 * SPACE
_MARK = 2 * SPACE


class LeafStrip(QWidget):
    """As many leaves as there is room for, spread evenly; a tick or a cross says which are right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._leaves: WatchedLeaves | None = None
        self._answers: Answers | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.texts = Texts(self)
        self.texts.put(
            self.setAccessibleName, lambda: self.tr("Some leaves and what the network says of them")
        )
        self.texts.put(self.setAccessibleDescription, self._spoken)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(4 * _CELL, _SIDE)

    def show_leaves(self, leaves: WatchedLeaves | None) -> None:
        """Show these leaves from now on."""
        self._leaves, self._answers = leaves, None
        self.setVisible(leaves is not None and len(leaves) > 0)
        self.update()

    def show_answers(self, answers: Answers | None) -> None:
        """Show these answers."""
        self._answers = answers
        self.texts.refresh()
        self.update()

    @property
    def shown(self) -> list[int]:
        """Which leaves there is room for."""
        if self._leaves is None:
            return []
        count = min(len(self._leaves), max(1, self.width() // _CELL))
        # Each class has its turn, though data sets come sorted by class.
        order = np.argsort(self._leaves.labels, kind="stable")
        picked: list[int] = order[np.linspace(0, len(order) - 1, count).round().astype(int)].tolist()
        return picked

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._leaves is None:
            return
        painter = QPainter(self)
        painter.setFont(theme().font(Type.CAPTION))
        classes = self._leaves.classes
        shown = self.shown
        cell = max(_CELL, self.width() // len(shown)) if shown else _CELL
        for place, index in enumerate(shown):
            left = place * cell
            where = QRectF(left, 0, _SIDE, _SIDE)
            painter.drawImage(where, self._leaves.picture(index))
            if self._answers is None:
                continue
            right = bool(self._answers.right[index])
            colour = "healthy" if right else "sick"
            painter.setPen(QPen(theme().colour(colour), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(where.adjusted(1, 1, -1, -1))
            icons.draw(
                painter,
                "right" if right else "wrong",
                QRectF(left + _SIDE - _MARK, _SIDE - _MARK, _MARK, _MARK),
                theme().colour(colour).name(),
                theme().colour(f"{colour}_soft").name(),
            )
            beside = where.translated(_SIDE + SPACE, 0)
            beside.setWidth(cell - _SIDE - 2 * SPACE)
            painter.setPen(theme().colour("text"))
            word = _write(painter, beside, classes[int(self._answers.predicted[index])])
            painter.setPen(theme().colour("muted"))
            beside.setTop(word.bottom())
            _write(painter, beside, wording.percent(float(self._answers.sureness[index])))

    def _spoken(self) -> str:
        answers = self._answers
        shown = self.shown
        if answers is None or not shown:
            return ""
        right = sum(bool(answers.right[index]) for index in shown)
        return self.tr("{right} of these {count} are right now.").format(right=right, count=len(shown))


def _write(painter: QPainter, where: QRectF, text: str) -> QRectF:
    """Write in as many lines as it takes, and say where that was; a word too long for a line is cut."""
    metrics = painter.fontMetrics()
    if max(map(metrics.horizontalAdvance, text.split(" "))) > where.width():
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(where.width()))
    return painter.drawText(where, Qt.TextFlag.TextWordWrap, text)
