"""A bar of controls: in one line where there is room for it, else in two."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from beanleaf_app.desktop.style.theme import SPACE


class TwoLines(QWidget):
    """Put into `first` what begins the bar, and into `rest` what may go to a second line, all together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = QHBoxLayout()
        self._rest = QWidget()
        self.rest = QHBoxLayout(self._rest)
        self.rest.setContentsMargins(0, 0, 0, 0)
        self._second = QHBoxLayout()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)  # an empty line takes no room
        for line in (self.first, self._second):
            line.setSpacing(SPACE)
            lines.addLayout(line)
        self.rest.setSpacing(SPACE)
        self._stretch = 0

    def finish(self, stretch: int) -> None:
        """All of `first` is there: the rest comes after it, with this share of the room left over."""
        self._stretch = stretch
        self.first.addWidget(self._rest, stretch)

    def minimumSizeHint(self) -> QSize:
        """As narrow as two lines can be."""
        width = max(self._width_of_first(), self._rest.minimumSizeHint().width())
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_line()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # other words need more or less room
            self._choose_line()
        return done

    def _width_of_first(self) -> int:
        places = (self.first.itemAt(place) for place in range(self.first.count()))
        widths = [
            item.minimumSize().width()
            for item in places
            if item is not None and item.widget() is not self._rest
        ]
        return sum(widths) + SPACE * (len(widths) - 1)

    def _choose_line(self) -> None:
        needed = self._width_of_first() + SPACE + self._rest.minimumSizeHint().width()
        line = self.first if self.width() >= needed else self._second
        if line.indexOf(self._rest) < 0:
            self._second.setContentsMargins(0, SPACE if line is self._second else 0, 0, 0)
            line.addWidget(self._rest, self._stretch)
