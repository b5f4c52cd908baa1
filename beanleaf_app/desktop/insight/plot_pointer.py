"""The upright lines over the curves: the epoch that is shown, and the one under the mouse."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QPen

from beanleaf_app.desktop.style.theme import theme


class PlotPointer(QObject):
    """Follows the mouse over the plots, and marks an epoch in each of them."""

    moved = Signal(object)  # the epoch under the mouse as a float, or None when it left
    clicked = Signal(int)  # an epoch

    def __init__(self, graphics: pg.GraphicsLayoutWidget, plots: list[pg.PlotItem]) -> None:
        super().__init__(graphics)
        self._plots = plots
        self._graphics = graphics
        self.marks = [pg.InfiniteLine(angle=90, movable=False) for _ in plots]
        self.hairs = [pg.InfiniteLine(angle=90, movable=False) for _ in plots]
        for plot, mark, hair in zip(plots, self.marks, self.hairs, strict=True):
            for line in (mark, hair):
                line.hide()
                plot.addItem(line, ignoreBounds=True)
        graphics.scene().sigMouseMoved.connect(self._on_mouse_moved)
        graphics.scene().sigMouseClicked.connect(self._on_mouse_clicked)
        graphics.viewport().installEventFilter(self)
        theme().changed.connect(self._dress)
        self._dress()

    def mark(self, epoch: int | None) -> None:
        """Draw a line at this epoch, or none."""
        for line in self.marks:
            if epoch is None:
                line.hide()
            else:
                line.setValue(epoch)
                line.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point(None)
        return super().eventFilter(watched, event)

    def _on_mouse_moved(self, position: QPointF) -> None:
        self._point(self._epoch_at(position))

    def _on_mouse_clicked(self, event: object) -> None:
        epoch = self._epoch_at(event.scenePos())  # type: ignore[attr-defined]  # a pyqtgraph MouseClickEvent
        if epoch is not None:
            self.clicked.emit(round(epoch))

    def _epoch_at(self, position: QPointF) -> float | None:
        for plot in self._plots:
            if plot.sceneBoundingRect().contains(position):
                return float(plot.getViewBox().mapSceneToView(position).x())
        return None

    def _point(self, epoch: float | None) -> None:
        for line in self.hairs:
            line.setVisible(epoch is not None)
            if epoch is not None:
                line.setValue(round(epoch))
        self.moved.emit(epoch)

    def _dress(self) -> None:
        for lines, colour, style in (
            (self.marks, "text", Qt.PenStyle.SolidLine),
            (self.hairs, "muted", Qt.PenStyle.DotLine),
        ):
            pen = QPen(theme().colour(colour), 1, style)
            pen.setCosmetic(True)
            for line in lines:
                line.setPen(pen)
