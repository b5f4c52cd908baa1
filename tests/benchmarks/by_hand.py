"""What a hand does in a window: keys, headings, lists; and then the window is looked at for a while."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QTableView


@dataclass(frozen=True)
class Action:
    """Something to do, and how things are to stand before it.

    seconds : how long to look at least; results that come later move rows after 0.4
    once : it cannot be done a second time
    """

    name: str
    act: Callable[[], object]
    before: Callable[[], object]
    is_under_way: Callable[[], bool] = field(default=lambda: False)
    seconds: float = 0.0
    once: bool = False


def press(
    view: QAbstractItemView,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """A key, as it comes from the keyboard."""
    QTest.keyClick(view, key, modifier)


def choose_in(box: QComboBox, row: int) -> None:
    """An entry of a list, as its menu does it."""
    box.setCurrentIndex(row)
    box.activated.emit(row)


def click_heading(table: QTableView, column: int) -> None:
    """Sort by a column."""
    header = table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(column) + 30, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def wait_while(under_way: Callable[[], bool]) -> None:
    """Let the window live until it is over."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: None if under_way() else loop.quit())
    timer.start(5)
    loop.exec()
