"""The curves of a training: the cost above, the right answers below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beanleaf_app.desktop.insight.epoch_history import EpochHistory
from beanleaf_app.desktop.insight.plot_legend import PlotLegend
from beanleaf_app.desktop.insight.plot_parts import add_curve, add_plot, dress_axes, pen_of
from beanleaf_app.desktop.insight.plot_pointer import PlotPointer
from beanleaf_app.desktop.insight.plot_ranges import accuracy_floor, cost_range, is_rough, log_range, width
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.training.report import EpochReport

FRAME_MILLISECONDS = 50  # the curves are drawn at most twenty times a second
_LINE, _HAIRLINE = 2.0, 1.0
_LOW = 40 * SPACE  # two plots in less height would be two lines
_ZOOM = 1.25  # for each press of a key


class CostPlot(QWidget):
    """Draws the reports it is given. Many epochs a frame cost no more than one."""

    epoch_clicked = Signal(int)  # the epoch that was clicked at

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.history = EpochHistory()
        self._expected = 1
        self._graphics = pg.GraphicsLayoutWidget()
        self._graphics.setMinimumHeight(15 * SPACE)  # lower, the names of the axes would be cut
        self._graphics.setFrameShape(self._graphics.Shape.NoFrame)
        self._graphics.setProperty("role", "page")
        self._graphics.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._zoomed = self._beside = False
        self._shown_epoch: int | None = None
        self._pointed: float | None = None
        self.texts = Texts(self)
        self.texts.put(self.setAccessibleName, lambda: self.tr("Curves of the training"))
        self.texts.put(
            self.setAccessibleDescription,
            lambda: self.tr(
                "Plus and minus zoom, the arrow keys move, 0 shows all, L is a logarithmic axis. "
                "The tab Table has the numbers."
            ),
        )
        self._cost = self._add_plot(0, lambda: self.tr("Cost"))
        self._accuracy = self._add_plot(1, lambda: self.tr("Right answers, %"))
        self._cost.getAxis("bottom").setStyle(showValues=False)
        self._cost.setXLink(self._accuracy)
        self.texts.put(self._name_epochs, lambda: self.tr("Epoch"))
        self._graphics.ci.layout.setRowStretchFactor(0, 1)
        self._graphics.ci.layout.setRowStretchFactor(1, 1)
        self._graphics.ci.layout.setContentsMargins(0, SPACE, 3 * SPACE, SPACE // 2)
        self._graphics.ci.layout.setHorizontalSpacing(2 * SPACE)
        self.curves = {
            "cost": add_curve(self._cost),
            "validation_cost": add_curve(self._cost),
            "accuracy": add_curve(self._accuracy),
            "validation_accuracy": add_curve(self._accuracy),
        }
        self.legend = PlotLegend()
        self._legend_validation = self.legend.validation
        self.pointer = PlotPointer(self._graphics, [self._cost, self._accuracy])

        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.legend)
        layout.addWidget(self._graphics, 1)

        self._pens: dict[str, float] = {}
        self._frame = QTimer(self)
        self._frame.setSingleShot(True)
        self._frame.setInterval(FRAME_MILLISECONDS)
        self._frame.timeout.connect(self._on_frame)
        # One plot after the other: new axes of both at once would hold the window up for twice as long.
        self._half_frame = QTimer(self)
        self._half_frame.setSingleShot(True)
        self._half_frame.setInterval(FRAME_MILLISECONDS // 2)
        self._half_frame.timeout.connect(self._draw_accuracy)
        theme().changed.connect(self._dress)
        self._dress()
        self.legend.log_toggled.connect(self._on_log_toggled)
        self.legend.reset_requested.connect(self.show_all)
        self.pointer.moved.connect(self._on_pointed)
        self.pointer.clicked.connect(self._on_clicked)
        for plot in (self._cost, self._accuracy):
            plot.getViewBox().sigRangeChangedManually.connect(self._on_zoomed)
        self.start(self._expected)

    def start(self, expected_epochs: int) -> None:
        """Begin an empty pair of plots as wide as the epochs that are to come."""
        self._expected = max(1, expected_epochs)
        self.history.clear()
        self._legend_validation.setVisible(True)
        self.pointer.mark(None)
        self._shown_epoch = None
        self.legend.show_values(None)
        self.show_all()

    def extend(self, reports: Sequence[EpochReport]) -> None:
        """Add reports; they are on the screen within a frame."""
        self.history.extend(reports)
        if not self._frame.isActive():
            self._frame.start()

    def finish(self) -> None:
        """No more will come: draw what is still waiting and fit the width to it."""
        self._frame.stop()
        self._half_frame.stop()
        if len(self.history):
            self._legend_validation.setVisible(self.history.has_validation())
            self._expected = max(1, int(self.history.column("epoch")[-1]))
        self._draw()

    def mark(self, epoch: int | None) -> None:
        """Draw a line at an epoch and read it out; None goes along with the newest."""
        self._shown_epoch = epoch
        self.pointer.mark(epoch)
        self._read_out()

    def show_all(self) -> None:
        """Undo the zoom: all epochs, and those to come."""
        self._zoomed = False
        self.legend.reset_button.setEnabled(False)
        self._draw()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        view = self._accuracy.getViewBox()
        low, high = view.viewRange()[0]
        step = (high - low) / 10
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self._zoom_to(
                (low + high) / 2 - (high - low) / 2 / _ZOOM, (low + high) / 2 + (high - low) / 2 / _ZOOM
            )
        elif key == Qt.Key.Key_Minus:
            self._zoom_to(
                (low + high) / 2 - (high - low) / 2 * _ZOOM, (low + high) / 2 + (high - low) / 2 * _ZOOM
            )
        elif key == Qt.Key.Key_Left:
            self._zoom_to(low - step, high - step)
        elif key == Qt.Key.Key_Right:
            self._zoom_to(low + step, high + step)
        elif key == Qt.Key.Key_0:
            self.show_all()
        elif key == Qt.Key.Key_L:
            self.legend.log_button.toggle()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(False)

    def _show_focus(self, focused: bool) -> None:
        self._graphics.setProperty("focused", focused)
        self._graphics.style().unpolish(self._graphics)
        self._graphics.style().polish(self._graphics)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # How many points a pixel holds has changed. To paint both arrangements at once would take too long.
        self._frame.start()

    def _arrange(self) -> None:
        """One above the other, or side by side where there is little height."""
        beside = self.height() < _LOW
        if beside == self._beside:
            return
        self._beside = beside
        grid = self._graphics.ci
        grid.removeItem(self._accuracy)
        grid.addItem(self._accuracy, 0 if beside else 1, 1 if beside else 0)
        self._cost.getAxis("bottom").setStyle(showValues=beside)
        self._name_epochs(self.tr("Epoch"))
        for row, stretch in ((0, 1), (1, 0 if beside else 1)):
            grid.layout.setRowStretchFactor(row, stretch)
        for column, stretch in ((0, 1), (1, 1 if beside else 0)):
            grid.layout.setColumnStretchFactor(column, stretch)
            grid.layout.setColumnPreferredWidth(column, 100 if column == 0 or beside else 0)

    def _name_epochs(self, name: str) -> None:
        """Below the lower plot; where there is little height, the slider says that these are epochs."""
        self._accuracy.setLabel("bottom", name)
        self._accuracy.getAxis("bottom").showLabel(not self._beside)

    def _add_plot(self, row: int, label: Callable[[], str]) -> pg.PlotItem:
        plot = add_plot(self._graphics, row)
        self.texts.put(partial(plot.setLabel, "left"), label)
        return plot

    def _on_frame(self) -> None:
        self._draw_cost()
        self._half_frame.start()

    def _draw(self) -> None:
        self._draw_cost()
        self._draw_accuracy()

    def _draw_cost(self) -> None:
        self._arrange()
        self._draw_curves("cost")
        costs = self._values("cost")
        low, high = log_range(costs) if self.legend.log_button.isChecked() else cost_range(costs)
        self._cost.setYRange(low, high, padding=0.02)
        self._read_out()

    def _draw_accuracy(self) -> None:
        self._draw_curves("accuracy")
        if not self._zoomed:  # the plot of the cost is as wide
            self._accuracy.setXRange(0, width(len(self.history), self._expected), padding=0.01)
        self._accuracy.setYRange(accuracy_floor(self._values("accuracy")) * 100, 100, padding=0.03)

    def _draw_curves(self, what: str) -> None:
        epochs = self.history.column("epoch")
        # A point a pixel shows all that can be seen, and a dashed line is dear by the point.
        every = 1 if self._zoomed else max(1, 2 * len(epochs) // max(1, self._graphics.width()))
        for name in (what, f"validation_{what}"):
            curve = self.curves[name]
            if name != what and not self.history.has_validation():
                curve.clear()
                continue
            values = self.history.column(name)
            curve.setDownsampling(ds=every, auto=self._zoomed, method="peak")
            self._set_pen(name, _HAIRLINE if is_rough(values) else _LINE)
            curve.setData(epochs, values * 100 if what == "accuracy" else values)

    def _zoom_to(self, low: float, high: float) -> None:
        self._accuracy.setXRange(low, high, padding=0)
        self._on_zoomed()

    def _on_zoomed(self) -> None:
        self._zoomed = True
        self.legend.reset_button.setEnabled(True)
        self._frame.start()  # more points of the curves are to be seen now

    def _on_log_toggled(self, wanted: bool) -> None:
        self._cost.setLogMode(x=False, y=wanted)
        self._draw()

    def _on_pointed(self, epoch: float | None) -> None:
        self._pointed = epoch
        self._read_out()

    def _on_clicked(self, epoch: int) -> None:
        if len(self.history):
            self.epoch_clicked.emit(min(max(epoch, 0), int(self.history.column("epoch")[-1])))

    def _read_out(self) -> None:
        """The epoch under the mouse, else the one that is marked."""
        epoch = self._shown_epoch if self._pointed is None else round(self._pointed)
        self.legend.show_values(None if epoch is None else self.history.at(epoch))

    def _values(self, name: str) -> NDArray[np.float64]:
        own, validation = self.history.column(name), self.history.column(f"validation_{name}")
        return np.concatenate([own, validation]) if self.history.has_validation() else own

    def _dress(self) -> None:
        self._graphics.setBackground(theme().colour("surface"))
        for plot in (self._cost, self._accuracy):
            dress_axes(plot)
        self._pens.clear()
        for name in self.curves:
            self._set_pen(name, _LINE)

    def _set_pen(self, name: str, width: float) -> None:
        if self._pens.get(name) == width:
            return
        self._pens[name] = width
        self.curves[name].setPen(pen_of(name.startswith("validation"), width, self.devicePixelRatioF()))
