"""The trainings of the session side by side: their curves in one plot, their numbers in one table."""

from __future__ import annotations

from functools import partial

import pyqtgraph as pg
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.insight.local_axis import LocalAxis
from beanleaf_app.desktop.insight.run_table import RunModel
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.runs.past_runs import MOST, PastRun
from beanleaf_app.desktop.runs.training_job import Trained
from beanleaf_app.desktop.style.theme import SPACE, Type, theme

# A colour and a dash for each, so that they differ without colour, too.
_COLOURS = ("chart_training", "chart_validation", "unreadable", "unsure", "text", "accent")
_DASHES: tuple[list[float], ...] = ([], [6, 3], [2, 2], [8, 2, 2, 2], [10, 5], [1, 3])
_SAMPLE = 2 * SPACE
_NAMES = 19 * SPACE  # the column that says what each row is
_NARROWEST, _WIDEST = 10 * SPACE, 18 * SPACE  # the column of a run
_DISPLAY = Qt.ItemDataRole.DisplayRole


class _Headed(RunModel):
    """The same table with a piece of its curve above each run."""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DecorationRole and orientation == Qt.Orientation.Horizontal:
            return _sample(self.runs[section].number)
        return super().headerData(section, orientation, role)


class _RunTable(QTableView):
    """Every run in view, side by side, as long as there is room for their words."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_the_width()

    def share_the_width(self) -> None:
        """Give each run as much as the others."""
        count = self.model().columnCount() if self.model() is not None else 0
        for column in range(count):
            width = self.viewport().width() // count
            self.setColumnWidth(column, max(_NARROWEST, min(width, _WIDEST)))


class RunComparison(QWidget):
    """Keeps the last six trainings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.runs: list[PastRun] = []
        self._count = 0
        self.choice = QComboBox()
        self.choice.addItems(["", ""])
        self.hint = QLabel()
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.plot = pg.PlotWidget(axisItems={side: LocalAxis(side) for side in ("left", "bottom")})
        self.plot.setFrameShape(QFrame.Shape.NoFrame)
        self.plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.getPlotItem().setMenuEnabled(False)
        self.plot.getPlotItem().hideButtons()
        self.plot.setMinimumHeight(14 * SPACE)
        for side in ("left", "bottom"):
            # Now: once the axis has a label, even switching this off would scale its numbers.
            self.plot.getPlotItem().getAxis(side).enableAutoSIPrefix(False)
        self.curves: list[pg.PlotDataItem] = []
        self.model = _Headed(self)
        self.table = _RunTable()
        self.table.setModel(self.model)
        self.table.setFrameShape(QFrame.Shape.NoFrame)
        self.table.setProperty("role", "page")
        self.table.setTabKeyNavigation(False)
        self.table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.table.horizontalHeader().setMinimumSectionSize(_NARROWEST)
        self.table.verticalHeader().setMinimumSectionSize(5 * SPACE)
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.verticalHeader().setMaximumWidth(_NAMES)
        self.table.verticalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        )
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(self.choice)
        row.addWidget(self.hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(row)
        self._both = both = QHBoxLayout()
        both.setSpacing(2 * SPACE)
        self.plot.setMinimumWidth(26 * SPACE)
        both.addWidget(self.plot, 2)
        both.addWidget(self.table, 3)
        layout.addLayout(both, 1)
        self.texts = Texts(self)
        self._put_texts()
        self.choice.currentIndexChanged.connect(self.texts.refresh)
        self.choice.currentIndexChanged.connect(self._draw)
        theme().changed.connect(self._dress)
        self._dress()

    def _put_texts(self) -> None:
        put = self.texts.put
        put(partial(self.choice.setItemText, 0), lambda: self.tr("Cost, unseen leaves"))
        put(partial(self.choice.setItemText, 1), lambda: self.tr("Right answers in %, unseen leaves"))
        put(self.choice.setAccessibleName, lambda: self.tr("What the curves show"))
        put(partial(self.plot.getPlotItem().setLabel, "left"), self.choice.currentText)
        put(partial(self.plot.getPlotItem().setLabel, "bottom"), lambda: self.tr("Epoch"))
        put(self.hint.setText, self._words)
        put(self.plot.setAccessibleName, lambda: self.tr("Curves of the runs"))
        put(self.table.setAccessibleName, lambda: self.tr("Results and configurations of the runs"))

    def add(self, trained: Trained) -> None:
        """Keep a training that has ended."""
        self._count += 1
        self.runs = [*self.runs, PastRun.of(self._count, trained)][-MOST:]
        self._show()

    def replace_last(self, trained: Trained) -> None:
        """Another epoch of the last training was chosen."""
        if self.runs:
            self.runs[-1] = PastRun.of(self._count, trained)
            self._show()

    def _show(self) -> None:
        if not self.isVisible():
            return  # it is done when somebody looks
        self.model.show_runs(self.runs)
        self._both.setStretch(1, max(3, 2 * len(self.runs)))  # the more runs, the more of the room
        self.table.share_the_width()
        self.texts.refresh()
        self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _draw(self) -> None:
        self.plot.clear()
        right = self.choice.currentIndex() == 1
        self.curves = [
            self.plot.plot(
                run.epochs, 100 * run.accuracies if right else run.costs, pen=self._pen(run.number)
            )
            for run in self.runs
        ]
        # The number at the end of each curve, as colours and dashes alone are hard to keep apart.
        for run in self.runs:
            number = pg.TextItem(QLocale().toString(run.number), theme().colour("text"), anchor=(0, 0.5))
            number.setPos(run.epochs[-1], (100 * run.accuracies if right else run.costs)[-1])
            self.plot.addItem(number, ignoreBounds=True)

    def _pen(self, number: int) -> QPen:
        pen = _pen(number)
        pen.setWidthF(pen.widthF() * self.devicePixelRatioF())  # a cosmetic pen counts pixels of the screen
        return pen

    def _dress(self) -> None:
        self.plot.setBackground(theme().colour("surface"))
        for side in ("left", "bottom"):
            axis = self.plot.getPlotItem().getAxis(side)
            axis.setPen(theme().colour("control_line"))
            axis.setTextPen(theme().colour("muted"))
            axis.setTickFont(theme().font(Type.CAPTION))
            axis.label.setFont(theme().font(Type.CAPTION))
        self._draw()

    def _words(self) -> str:
        if len(self.runs) < 2:
            return self.tr("Train again with another choice: the runs of this session are compared here.")
        return self.tr("The sign ≠ marks what was chosen differently.")


def _pen(number: int) -> QPen:
    place = (number - 1) % MOST
    pen = QPen(theme().colour(_COLOURS[place]), 2)
    pen.setCosmetic(True)
    if _DASHES[place]:
        pen.setDashPattern(_DASHES[place])
    return pen


def _sample(number: int) -> QPixmap:
    picture = QPixmap(_SAMPLE, 2 * SPACE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setPen(_pen(number))
    painter.drawLine(0, SPACE, _SAMPLE, SPACE)
    painter.end()
    return picture
