"""The network as a column of blocks that can be dragged to another place."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from beanleaf_app.desktop.setup.layer_list import LayerList
from beanleaf_app.desktop.setup.layer_painter import LayerPainter


class LayerDiagram(QListView):
    """Shows a LayerList. A line tells where a dragged layer would go."""

    def __init__(self, layers: LayerList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layers = layers
        self.setModel(layers)
        self.setItemDelegate(LayerPainter(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QListView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def dropEvent(self, event: QDropEvent) -> None:
        self.stopAutoScroll()
        self.setState(QListView.State.NoState)
        if self._layers.drop(event.mimeData(), self._row_below(event.position().toPoint())):
            event.accept()
        self.viewport().update()

    def _row_below(self, point: QPoint) -> int:
        """The row whose upper edge is the nearest."""
        index = self.indexAt(point)
        if not index.isValid():
            return self._layers.rowCount()
        return index.row() + (point.y() > self.visualRect(index).center().y())
