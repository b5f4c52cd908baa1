"""What makes the window usable on a small screen, or on one that shows everything larger."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QMainWindow, QScrollArea, QStackedWidget, QWidget

from beanleaf_app.desktop.style.theme import SPACE

SMALLEST = QSize(60 * SPACE, 40 * SPACE)


class Scrolled(QScrollArea):
    """Shows a widget in its own size where the window is smaller than that, and as large as fits else.

    A laptop of 1366x768 that shows everything at 150 % has room for 910x512.
    """

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is inside takes the keys
        self.setWidgetResizable(True)
        self.setWidget(_Holder(inside))
        inside.setAutoFillBackground(False)  # a scroll area asks for it
        self.viewport().setAutoFillBackground(False)


class _Holder(QWidget):
    """Tells of what is inside only how small it may be.

    A scroll area asks a layout with sentences that wrap how high it would like to be, and makes it as high:
    then the plots of a training would push its buttons off the screen.
    """

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        inside.setParent(self)
        self.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.minimumSizeHint()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # inside something needs more or less room than before
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._inside.setGeometry(self.rect())


def measure_by_width(page: QWidget) -> None:
    """Have `Pages` give this page the height that its sentences need as they wrap at the width that there is.

    To Qt one line of each is the least, and in a low window one part would be drawn over another. It is not
    for pages with plots that take what is left: they would ask for more than they need.
    """
    policy = page.sizePolicy()
    policy.setHeightForWidth(True)
    page.setSizePolicy(policy)


class Pages(QStackedWidget):
    """Asks for as much room as the page that is open, not as the largest of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least = QSize()
        self.currentChanged.connect(self.updateGeometry)

    def hasHeightForWidth(self) -> bool:
        # Qt's own answer is about all pages.
        return not self._is_by_width() and super().hasHeightForWidth()

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        if page is None:
            return super().minimumSizeHint()
        least = page.minimumSizeHint().expandedTo(page.minimumSize())
        layout = page.layout()
        if self._is_by_width() and layout is not None:
            height = layout.totalMinimumHeightForWidth(max(self.width(), least.width()))
            least.setHeight(max(least.height(), height))
        self._least = least
        return least

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_by_width() and self._least != self.minimumSizeHint():
            self.updateGeometry()

    def _is_by_width(self) -> bool:
        page = self.currentWidget()
        return page is not None and page.sizePolicy().hasHeightForWidth()


def show_to_fit(window: QMainWindow) -> None:
    """Show a window: over the whole screen where the size that it should have does not fit."""
    room = window.screen().availableGeometry().size()
    if room.width() < window.width() or room.height() < window.height():
        window.resize(window.size().boundedTo(room).expandedTo(SMALLEST))  # once it is made smaller again
        window.showMaximized()
    else:
        window.show()
