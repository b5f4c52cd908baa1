"""The row above the curves: what each line is, what they say at an epoch, and how they are drawn."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE, theme

DASH = (8.0, 5.0)
_NBSP = "\u00a0"
Read = tuple[int, float, float | None, float, float | None]


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
            pen.setDashPattern([length / 2 for length in DASH])
            pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(0, self.height() // 2, self.width(), self.height() // 2)


class PlotLegend(QWidget):
    """Two samples with words, a readout, and two buttons."""

    log_toggled = Signal(bool)
    reset_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read: Read | None = None
        self.validation = QWidget()
        self.readout = QLabel()
        self.readout.setProperty("role", "caption")
        self.readout.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.readout.setWordWrap(True)
        self.readout.setMinimumHeight(2 * self.readout.fontMetrics().lineSpacing())  # it does not tremble
        # A long readout must not make the page wider.
        self.readout.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.log_button, self.reset_button = QPushButton(), QPushButton()
        self.log_button.setCheckable(True)
        for button in (self.log_button, self.reset_button):
            button.setProperty("kind", "small")
        training, unseen = QLabel(), QLabel()
        validation = QHBoxLayout(self.validation)
        validation.setContentsMargins(0, 0, 0, 0)
        validation.setSpacing(SPACE)
        validation.addWidget(LineSample("chart_validation", dashed=True))
        validation.addWidget(unseen)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(LineSample("chart_training", dashed=False))
        row.addWidget(training)
        row.addSpacing(SPACE)
        row.addWidget(self.validation)
        row.addWidget(self.readout, 1)
        row.addWidget(self.log_button)
        row.addWidget(self.reset_button)
        self.texts = Texts(self)
        put = self.texts.put
        put(training.setText, lambda: self.tr("Training leaves"))
        put(training.setToolTip, lambda: self.tr("Leaves it learns from"))
        put(unseen.setText, lambda: self.tr("Unseen leaves"))
        put(unseen.setToolTip, lambda: self.tr("Leaves it has never seen (validation)"))
        put(self.readout.setText, self._in_words)
        put(self.log_button.setText, lambda: self.tr("Log"))
        put(
            self.log_button.setToolTip,
            lambda: self.tr("Logarithmic axis for the cost: small steps near 0 become visible. Key: L"),
        )
        put(self.log_button.setAccessibleName, lambda: self.tr("Logarithmic axis for the cost"))
        put(self.reset_button.setText, lambda: self.tr("Whole"))
        put(
            self.reset_button.setToolTip,
            lambda: self.tr(
                "Show all epochs again. Zoom with the wheel or + and −, move by dragging. Key: 0"
            ),
        )
        put(self.reset_button.setAccessibleName, lambda: self.tr("Show all epochs"))
        self.log_button.toggled.connect(self.log_toggled)
        self.reset_button.clicked.connect(self.reset_requested)
        self.reset_button.setEnabled(False)

    def show_values(self, read: Read | None) -> None:
        """Read out an epoch, its cost and accuracy in training and validation; nothing for None."""
        if read != self._read:
            self._read = read
            self.readout.setText(self._in_words())

    def _in_words(self) -> str:
        if self._read is None:
            return ""
        epoch, cost, unseen_cost, accuracy, unseen_accuracy = self._read
        number = QLocale().toString
        words = {
            "epoch": number(epoch),
            "cost": number(cost, "f", 4),
            "right": f"{number(accuracy * 100, 'f', 1)}{_NBSP}%",
        }
        if unseen_cost is None or unseen_accuracy is None:
            return self.tr("Epoch {epoch}: cost {cost}, right {right}").format(**words)
        text = self.tr("Epoch {epoch}: cost {cost} · {unseen_cost}, right {right} · {unseen_right}").format(
            **words,
            unseen_cost=number(unseen_cost, "f", 4),
            unseen_right=f"{number(unseen_accuracy * 100, 'f', 1)}{_NBSP}%",
        )
        return text.replace(" · ", f"{_NBSP}·{_NBSP}")  # a pair stays in one line
