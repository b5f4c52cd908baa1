"""Paints a network as a stack of blocks: the wider a block, the more numbers come out of it."""

from __future__ import annotations

import math
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from beanleaf_app.desktop.setup.layer_list import LayerList
from beanleaf_app.desktop.style.theme import SPACE, Type, theme

_HEIGHT = 6 * SPACE
_FUNNEL = 17 * SPACE
_BLOCK = 3 * SPACE
_MOST = math.log10(4_000_000)


class LayerPainter(QStyledItemDelegate):
    """A funnel on the left, names and shapes on the right. A block that learns is filled."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(40 * SPACE, max(_HEIGHT, 3 * option.fontMetrics.height()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        assert isinstance(model, LayerList)
        # Qt's stubs leave out what an option carries.
        item: Any = option
        row, area = index.row(), QRectF(item.rect)
        problem = (layer := model.layer(row)) is not None and layer.problem is not None
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if item.state & QStyle.StateFlag.State_Selected:
            painter.setPen(
                QPen(theme().colour("accent"), 2)
                if item.state & QStyle.StateFlag.State_HasFocus
                else Qt.PenStyle.NoPen
            )
            painter.setBrush(theme().colour("accent_soft"))
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), SPACE, SPACE)
        self._paint_funnel(painter, area, model, row, problem)
        self._paint_words(painter, area, model, row, problem)
        painter.restore()

    def _paint_funnel(
        self, painter: QPainter, area: QRectF, model: LayerList, row: int, problem: bool
    ) -> None:
        middle = area.left() + SPACE + _FUNNEL / 2
        block = QRectF(0, 0, block_width(model.shape(row)), _BLOCK)
        block.moveCenter(QRectF(middle, area.center().y(), 0, 0).topLeft())
        painter.setPen(QPen(theme().colour("control_line"), 1.5))
        if row:
            painter.drawLine(round(middle), round(area.top()), round(middle), round(block.top()))
        if row < model.rowCount() - 1:
            painter.drawLine(round(middle), round(block.bottom()), round(middle), round(area.bottom()))
        layer = model.layer(row)
        learns = layer is not None and layer.parameters > 0
        ink = QColor(theme().colour("sick" if problem else "accent" if learns else "control_line"))
        pen = QPen(ink, 1.5, Qt.PenStyle.DashLine if problem else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(ink if learns and not problem else theme().colour("surface"))
        painter.drawRoundedRect(block, SPACE / 2, SPACE / 2)

    def _paint_words(
        self, painter: QPainter, area: QRectF, model: LayerList, row: int, problem: bool
    ) -> None:
        left = area.left() + _FUNNEL + 3 * SPACE
        half = QRectF(
            left, area.top() + SPACE / 2, area.right() - left - SPACE, area.height() / 2 - SPACE / 2
        )
        single = Qt.TextFlag.TextSingleLine | Qt.AlignmentFlag.AlignLeft
        for text, role, font, place, side in (
            (
                model.title(row),
                "text",
                theme().font(Type.BODY, bold=True),
                half,
                Qt.AlignmentFlag.AlignBottom,
            ),
            (
                model.detail(row),
                "sick" if problem else "muted",
                theme().font(Type.CAPTION),
                half.translated(0, half.height()),
                Qt.AlignmentFlag.AlignTop,
            ),
        ):
            painter.setFont(font)
            painter.setPen(theme().colour(role))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
            painter.drawText(place, int(single | side), shown)


def block_width(shape: tuple[int, ...] | None) -> float:
    """How wide a block is that so many numbers come out of: by their order of magnitude."""
    if shape is None:
        return _FUNNEL / 3
    return max(2.0 * SPACE, _FUNNEL * (0.1 + 0.9 * math.log10(math.prod(shape)) / _MOST))
