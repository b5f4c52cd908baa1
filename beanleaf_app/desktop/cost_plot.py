"""The curves of a training: the cost above, the right answers below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QGraphicsItem, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from beanleaf_app.desktop.epoch_history import EpochHistory
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.local_axis import LocalAxis
from beanleaf_app.desktop.theme import SPACE, Type, theme
from beanleaf_app.training.report import EpochReport

FRAME_MILLISECONDS = 50  # the curves are drawn at most twenty times a second
_LINE, _HAIRLINE = 2.0, 1.0
_ROUGH = 8  # a curve that goes up and down so many times its own height is rough
_DASH = (8.0, 5.0)


class LineSample(QWidget):
    """A short piece of a curve, for the legend."""

    def __init__(self, colour: str, dashed: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._dashed = dashed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(4 * SPACE, 2 * SPACE)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        pen = QPen(theme().colour(self._colour), 2)
        if self._dashed:
            pen.setDashPattern([length / 2 for length in _DASH])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(0, self.height() // 2, self.width(), self.height() // 2)


class CostPlot(QWidget):
    """Draws the reports it is given. Many epochs a frame cost no more than one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = EpochHistory()
        self._expected = 1
        self._graphics = pg.GraphicsLayoutWidget()
        self._graphics.setFrameShape(self._graphics.Shape.NoFrame)
        self._graphics.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.texts = Texts(self)
        self.texts.put(self._graphics.setAccessibleName, lambda: self.tr("Curves of the training"))
        self._cost = self._add_plot(0, lambda: self.tr("Cost"))
        self._accuracy = self._add_plot(1, lambda: self.tr("Right answers, %"))
        self._cost.getAxis("bottom").setStyle(showValues=False)
        self._cost.setXLink(self._accuracy)
        self.texts.put(partial(self._accuracy.setLabel, "bottom"), lambda: self.tr("Epoch"))
        self._graphics.ci.layout.setRowStretchFactor(0, 1)
        self._graphics.ci.layout.setRowStretchFactor(1, 1)
        self._graphics.ci.layout.setContentsMargins(0, SPACE, 3 * SPACE, 0)
        self.curves = {
            "cost": self._add_curve(self._cost),
            "validation_cost": self._add_curve(self._cost),
            "accuracy": self._add_curve(self._accuracy),
            "validation_accuracy": self._add_curve(self._accuracy),
        }
        self._legend_validation = QWidget()

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(self._legend())
        layout.addWidget(self._graphics, 1)

        self._pens: dict[str, float] = {}
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(FRAME_MILLISECONDS)
        self._frame.timeout.connect(self._draw)
        theme().changed.connect(self._dress)
        self._dress()
        self.start(self._expected)

    def start(self, expected_epochs: int) -> None:
        """Begin an empty pair of plots as wide as the epochs that are to come."""
        self._expected = max(1, expected_epochs)
        self.history.clear()
        self._legend_validation.setVisible(True)
        self._draw()

    def extend(self, reports: Sequence[EpochReport]) -> None:
        """Add reports; they are on the screen within a frame."""
        self.history.extend(reports)
        if not self._frame.isActive():
            self._frame.start()

    def finish(self) -> None:
        """No more will come: draw what is still waiting and fit the width to it."""
        self._frame.stop()
        if len(self.history):
            self._legend_validation.setVisible(self.history.has_validation())
            self._expected = max(1, int(self.history.column("epoch")[-1]))
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._frame.start()  # how many points a pixel holds has changed

    def _add_plot(self, row: int, label: Callable[[], str]) -> pg.PlotItem:
        axes = {side: LocalAxis(side) for side in ("left", "bottom")}
        plot = self._graphics.addPlot(row=row, col=0, axisItems=axes)
        plot.setMenuEnabled(False)
        plot.hideButtons()
        plot.setMouseEnabled(x=False, y=False)
        self.texts.put(partial(plot.setLabel, "left"), label)
        plot.showGrid(x=False, y=True, alpha=0.25)
        plot.getAxis("left").setWidth(7 * SPACE)
        for side in ("left", "bottom"):
            plot.getAxis(side).enableAutoSIPrefix(False)
            # An axis with its grid takes longer to paint than the curves, and seldom changes.
            plot.getAxis(side).setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
            plot.getAxis(side).setStyle(hideOverlappingLabels=False, tickLength=SPACE // 2)
        plot.getViewBox().disableAutoRange()
        return plot

    def _add_curve(self, plot: pg.PlotItem) -> pg.PlotDataItem:
        curve = pg.PlotDataItem(antialias=False, connect="all", skipFiniteCheck=True)
        curve.setClipToView(True)
        plot.addItem(curve)
        return curve

    def _legend(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(LineSample("chart_training", dashed=False))
        training = QLabel()
        self.texts.put(training.setText, lambda: self.tr("Leaves it learns from"))
        row.addWidget(training)
        row.addSpacing(2 * SPACE)
        validation = QHBoxLayout(self._legend_validation)
        validation.setContentsMargins(0, 0, 0, 0)
        validation.setSpacing(SPACE)
        validation.addWidget(LineSample("chart_validation", dashed=True))
        unseen = QLabel()
        self.texts.put(unseen.setText, lambda: self.tr("Leaves it has never seen (validation)"))
        validation.addWidget(unseen)
        row.addWidget(self._legend_validation)
        row.addStretch(1)
        return row

    def _draw(self) -> None:
        epochs = self.history.column("epoch")
        # A point a pixel shows all that can be seen, and a dashed line is dear by the point.
        every = max(1, 2 * len(epochs) // max(1, self._graphics.width()))
        for name, curve in self.curves.items():
            if name.startswith("validation") and not self.history.has_validation():
                curve.clear()
                continue
            values = self.history.column(name)
            curve.setDownsampling(ds=every, auto=False, method="peak")
            self._set_pen(name, _HAIRLINE if _is_rough(values) else _LINE)
            curve.setData(epochs, values * 100 if name.endswith("accuracy") else values)
        self._accuracy.setXRange(0, _width(len(epochs), self._expected), padding=0.01)
        self._cost.setYRange(*_cost_range(self._values("cost")), padding=0.02)
        self._accuracy.setYRange(_accuracy_floor(self._values("accuracy")) * 100, 100, padding=0.03)

    def _values(self, name: str) -> NDArray[np.float64]:
        own, validation = self.history.column(name), self.history.column(f"validation_{name}")
        return np.concatenate([own, validation]) if self.history.has_validation() else own

    def _dress(self) -> None:
        colours = theme()
        self._graphics.setBackground(colours.colour("surface"))
        for plot in (self._cost, self._accuracy):
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                axis.setPen(colours.colour("control_line"))
                axis.setTextPen(colours.colour("muted"))
                axis.setTickFont(colours.font(Type.CAPTION))
                axis.label.setFont(colours.font(Type.CAPTION))
        self._pens.clear()
        for name in self.curves:
            self._set_pen(name, _LINE)

    def _set_pen(self, name: str, width: float) -> None:
        if self._pens.get(name) == width:
            return
        self._pens[name] = width
        validation = name.startswith("validation")
        pen = QPen(theme().colour("chart_validation" if validation else "chart_training"), width)
        pen.setCosmetic(True)
        if validation:
            pen.setDashPattern([length / width for length in _DASH])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        self.curves[name].setPen(pen)


def _width(done: int, expected: int) -> float:
    """All epochs to come, halved until those that are done fill a good part of the plot."""
    width = float(expected)
    while width > max(16, 2.2 * done):
        width /= 2
    return width


def _is_rough(values: NDArray[np.float64]) -> bool:
    """Whether a wide pen would take too long: Qt pays for the length of the line, little for hairlines."""
    return len(values) > 1 and float(np.abs(np.diff(values)).sum()) > _ROUGH * float(np.ptp(values))


def _cost_range(costs: NDArray[np.float64]) -> tuple[float, float]:
    """From the lowest to the highest cost, without a few wild first epochs that would flatten the rest."""
    finite = costs[np.isfinite(costs)]
    if not len(finite):
        return 0.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    if len(finite) > 50:
        usual = float(np.quantile(finite, 0.98))
        high = usual * 1.5 if high > 3 * usual else high
    room = max(high - low, 1e-6) / 8
    # Whole steps, as an axis that moves at every frame takes longer to draw than the curve.
    step = 10.0 ** np.floor(np.log10(high + room)) / 4
    top = float(np.ceil((high + room) / step) * step)
    # Nought is the best there is; near it, show it.
    return (0.0 if low < high / 3 else float(np.floor((low - room) / step) * step)), top


def _accuracy_floor(accuracies: NDArray[np.float64]) -> float:
    """The tenth below the worst epoch, so that the curve uses the height it has."""
    if not len(accuracies):
        return 0.0
    return max(0.0, np.floor(float(np.nanmin(accuracies)) * 10) / 10)
