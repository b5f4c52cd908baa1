"""What the model thinks of each class it knows, small: a name, a bar, a number."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE, Type, theme

_BAR = SPACE  # its height
_MOST_SHOWN = 8


class ProbabilityBars(QWidget):
    """One row for each class, the most likely first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, float]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.texts = Texts(self)
        self.texts.put(self.setAccessibleName, lambda: self.tr("What the model thinks of each class"))
        self.texts.put(self.setAccessibleDescription, lambda: ", ".join(self.lines()))
        theme().changed.connect(self.updateGeometry)

    def show_probabilities(self, probabilities: Mapping[str, float]) -> None:
        """Class name to probability in [0, 1]."""
        rows = sorted(probabilities.items(), key=lambda row: -row[1])
        self._rows = rows[:_MOST_SHOWN]
        self.texts.refresh()
        self.updateGeometry()
        self.update()

    def lines(self) -> list[str]:
        """Every row in words."""
        return [f"{wording.class_name(name)}: {wording.percent(share)}" for name, share in self._rows]

    def sizeHint(self) -> QSize:
        return QSize(30 * SPACE, len(self._rows) * self._row_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(20 * SPACE, len(self._rows) * self._row_height())

    def _row_height(self) -> int:
        return QFontMetrics(theme().font(Type.BODY)).height() + SPACE // 2

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        dress, height = theme(), self._row_height()
        painter.setFont(dress.font(Type.BODY))
        metrics = painter.fontMetrics()
        names = [wording.class_name(name) for name, _ in self._rows]
        numbers = [wording.percent(share) for _, share in self._rows]
        widest = max((metrics.horizontalAdvance(name) for name in names), default=0)
        left = min(widest + SPACE, round(0.45 * self.width()))
        right = max((metrics.horizontalAdvance(number) for number in numbers), default=0)
        room = self.width() - left - right - 3 * SPACE
        for row, (name, number, (_, share)) in enumerate(zip(names, numbers, self._rows, strict=True)):
            top = row * height
            painter.setPen(dress.colour("text" if row == 0 else "muted"))
            middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, left)
            painter.drawText(QRectF(0, top, left, height), middle, shown)
            painter.drawText(
                QRectF(self.width() - right, top, right, height), middle | Qt.AlignmentFlag.AlignRight, number
            )
            bar = QRectF(left + 1.5 * SPACE, top + (height - _BAR) / 2, max(0, room), _BAR)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(dress.colour("line"))
            painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
            # Cut out of the whole bar, so that the ends stay round however little there is.
            shape = QPainterPath()
            shape.addRoundedRect(bar, _BAR / 2, _BAR / 2)
            painter.save()
            painter.setClipRect(QRectF(bar.left(), bar.top(), max(2.0, share * bar.width()), bar.height()))
            painter.fillPath(shape, dress.colour("text" if row == 0 else "muted"))
            painter.restore()
