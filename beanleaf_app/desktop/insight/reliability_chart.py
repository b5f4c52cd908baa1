"""Whether the network is as often right as it says: the reliability diagram."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE, Type, theme
from beanleaf_app.training.answers import Answers
from beanleaf_app.training.evaluation import ReliabilityBin, expected_calibration_error, reliability_table

_NBSP = "\u00a0"
_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)


class _Diagram(QWidget):
    """How sure it is to the right, how often it is right upwards; on the diagonal both are the same."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bins: tuple[ReliabilityBin, ...] = ()
        self.x_title = self.y_title = ""
        self.setMinimumHeight(20 * SPACE)
        theme().changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme().font(Type.CAPTION))
        height = self.height() - 6 * SPACE
        plot = QRectF(8 * SPACE, SPACE, min(self.width() - 12 * SPACE, 1.6 * height), height)
        self._axes(painter, plot)
        largest = max((one.count for one in self.bins), default=1)
        for one in self.bins:
            left, right = (plot.left() + side * plot.width() for side in (one.low, one.high))
            top = plot.bottom() - one.right * plot.height()
            bar = QRectF(left + 2, top, right - left - 4, plot.bottom() - top)
            painter.fillRect(bar, theme().colour("accent_soft"))
            painter.setPen(QPen(theme().colour("accent"), 1 + 2 * one.count / largest))
            painter.drawRect(bar)
            painter.setPen(theme().colour("text"))
            room = QRectF(left, bar.bottom() - 3 * SPACE, right - left, 3 * SPACE)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, QLocale().toString(one.count))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme().colour("chart_validation"), 2, Qt.PenStyle.DashLine))
        painter.drawLine(plot.bottomLeft(), plot.topRight())

    def _axes(self, painter: QPainter, plot: QRectF) -> None:
        number = QLocale().toString
        for tick in _TICKS:
            y = plot.bottom() - tick * plot.height()
            x = plot.left() + tick * plot.width()
            painter.setPen(theme().colour("line"))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(theme().colour("muted"))
            text = f"{number(round(100 * tick))}{_NBSP}%"
            painter.drawText(
                QRectF(0, y - SPACE, 7 * SPACE, 2 * SPACE),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                text,
            )
            room = QRectF(x - 4 * SPACE, plot.bottom() + SPACE / 2, 8 * SPACE, 2 * SPACE)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
        painter.setPen(theme().colour("muted"))
        below = QRectF(plot.left(), plot.bottom() + 2.5 * SPACE, plot.width(), 3 * SPACE)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.x_title)
        painter.save()
        painter.setTransform(QTransform.fromTranslate(SPACE, plot.center().y()), combine=True)
        painter.rotate(-90)
        painter.drawText(
            QRectF(-plot.height() / 2, -SPACE, plot.height(), 2 * SPACE),
            Qt.AlignmentFlag.AlignCenter,
            self.y_title,
        )
        painter.restore()


class ReliabilityChart(QWidget):
    """A sentence with the error of calibration, and the diagram."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._answers: Answers | None = None
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.diagram = _Diagram()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.sentence)
        layout.addWidget(self.diagram, 1)
        self.texts = Texts(self)
        put = self.texts.put
        put(self.sentence.setText, self._words)
        put(self._set_x_title, lambda: self.tr("how sure it is"))
        put(self._set_y_title, lambda: self.tr("how often it is right"))
        put(self.diagram.setAccessibleName, lambda: self.tr("Reliability diagram"))
        put(self.diagram.setAccessibleDescription, self._bins_in_words)

    def show_answers(self, answers: Answers | None) -> None:
        """Show how reliable these answers are."""
        self._answers = answers
        found = answers is not None and len(answers)
        self.diagram.bins = (
            reliability_table(answers.probabilities, answers.labels) if answers is not None and found else ()
        )
        self.diagram.update()
        self.texts.refresh()

    def _set_x_title(self, text: str) -> None:
        self.diagram.x_title = text
        self.diagram.update()

    def _set_y_title(self, text: str) -> None:
        self.diagram.y_title = text
        self.diagram.update()

    def _words(self) -> str:
        answers = self._answers
        if answers is None or not len(answers):
            return self.tr("The diagram appears here while it learns.")
        error = expected_calibration_error(answers.probabilities, answers.labels)
        return self.tr(
            "Epoch {epoch}: on average the network is {error} away from being as often right as it says "
            "(expected calibration error). On the dashed line both would be the same; a bar below it means "
            "it is too sure. The numbers count leaves."
        ).format(
            epoch=QLocale().toString(answers.epoch),
            error=f"{QLocale().toString(100 * error, 'f', 1)}{_NBSP}%",
        )

    def _bins_in_words(self) -> str:
        number = QLocale().toString
        return " ".join(
            self.tr("{count} leaves of which it is {sure} % sure: {right} % right.").format(
                count=number(one.count),
                sure=number(round(100 * one.confidence)),
                right=number(round(100 * one.right)),
            )
            for one in self.diagram.bins
        )
