"""What a plot of the training is made of: its axes, its curves, and their colours."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QGraphicsItem

from beanleaf_app.desktop.insight.local_axis import LocalAxis
from beanleaf_app.desktop.insight.plot_legend import DASH
from beanleaf_app.desktop.style.theme import SPACE, Type, theme

_AXES = ("left", "bottom")


def add_plot(graphics: pg.GraphicsLayoutWidget, row: int) -> pg.PlotItem:
    """An empty plot in a row of `graphics`, that the mouse moves and zooms along the epochs only."""
    plot = graphics.addPlot(row=row, col=0, axisItems={side: LocalAxis(side) for side in _AXES})
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setMouseEnabled(x=True, y=False)
    plot.showGrid(x=False, y=True, alpha=0.25)
    plot.getAxis("left").setWidth(7 * SPACE)
    for side in _AXES:
        plot.getAxis(side).enableAutoSIPrefix(False)
        # An axis with its grid takes longer to paint than the curves, and seldom changes.
        plot.getAxis(side).setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        plot.getAxis(side).setStyle(hideOverlappingLabels=False, tickLength=SPACE // 2)
    plot.getViewBox().disableAutoRange()
    return plot


def add_curve(plot: pg.PlotItem) -> pg.PlotDataItem:
    """A curve without points yet."""
    curve = pg.PlotDataItem(antialias=False, connect="all", skipFiniteCheck=True)
    curve.setClipToView(True)
    plot.addItem(curve)
    return curve


def dress_axes(plot: pg.PlotItem) -> None:
    """Give the axes the colours and the type of the theme."""
    colours = theme()
    for side in _AXES:
        axis = plot.getAxis(side)
        axis.setPen(colours.colour("control_line"))
        axis.setTextPen(colours.colour("muted"))
        axis.setTickFont(colours.font(Type.CAPTION))
        axis.label.setFont(colours.font(Type.CAPTION))


def pen_of(validation: bool, width: float, ratio: float) -> QPen:
    """The pen of a curve, `width` logical pixels wide on a screen of that pixel ratio."""
    # A cosmetic pen counts pixels of the screen: where everything is larger, so is the line.
    pen = QPen(theme().colour("chart_validation" if validation else "chart_training"), width * ratio)
    pen.setCosmetic(True)
    if validation:
        pen.setDashPattern([length / width for length in DASH])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen
