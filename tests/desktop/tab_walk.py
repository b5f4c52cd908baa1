"""Walking through a window with the Tab key, as somebody does who has no mouse."""

from __future__ import annotations

import itertools

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.window.main_window import MainWindow

_MOST_STOPS = 80


def faults(
    qtbot: QtBot, window: QWidget, begin: QWidget | None = None, within: QWidget | None = None
) -> list[str]:
    """What Tab does not reach, what does not show that it has the focus, what has no name, what goes back.

    Parameters
    ----------
    begin : where the walk begins; at the rail of the main window when left out
    within : the walk ends where it leaves this; it goes round the whole window when left out
    """
    stops, unseen = _walk(qtbot, window, begin, within)
    missed = [widget for widget in controls(within or window) if widget not in stops]
    back = [(one, other) for one, other in itertools.pairwise(stops) if _goes_back(window, one, other)]
    return [
        *(f"not reached: {described(widget)}" for widget in missed),
        *(f"focus not seen: {described(widget)}" for widget in unseen),
        *(f"no name: {described(widget)}" for widget in stops if not name_of(widget).strip()),
        *(f"back from {described(one)} to {described(other)}" for one, other in back),
    ]


def controls(place: QWidget) -> list[QWidget]:
    """Everything in here that Tab has to reach."""
    return [
        widget
        for widget in place.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is place.window()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.focusProxy() is None
        # Qt's own parts of a control: the control is the one to reach.
        and not widget.objectName().startswith("qt_")
    ]


def place_of(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def seen(window: QWidget, widget: QWidget) -> QImage:
    QApplication.processEvents()  # what appears with the focus may move what has it
    return window.grab(place_of(window, widget).adjusted(-4, -4, 4, 4) & window.rect()).toImage()


def _walk(
    qtbot: QtBot, window: QWidget, begin: QWidget | None, within: QWidget | None
) -> tuple[list[QWidget], list[QWidget]]:
    """The stops of the Tab key, and those that look the same without the focus."""
    begin = begin or next(widget for widget in controls(window) if _part(window, widget) == 0)
    begin.setFocus()
    stops: list[QWidget] = []
    unseen = []
    while len(stops) < _MOST_STOPS:
        here = QApplication.focusWidget()
        assert here is not None
        if (stops and here is begin) or (within is not None and not within.isAncestorOf(here)):
            break
        assert here not in stops[-1:], f"Tab stays in {described(here)}"
        stops.append(here)
        with_focus = seen(window, here)
        here.clearFocus()
        if seen(window, here) == with_focus:
            unseen.append(here)
        here.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
    return stops, unseen


def described(widget: QWidget) -> str:
    return f"{type(widget.parent()).__name__}/{type(widget).__name__} «{name_of(widget)}»"


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def _goes_back(window: QWidget, one: QWidget, other: QWidget) -> bool:
    """Whether the second stands before the first in the order of reading."""
    if _part(window, one) != _part(window, other):
        return _part(window, other) < _part(window, one)
    first, second = place_of(window, one), place_of(window, other)
    above = second.bottom() <= first.top() and second.left() <= first.right()
    same_line = second.top() < first.bottom() and first.top() < second.bottom()
    return above or (same_line and second.right() <= first.left())


def _part(window: QWidget, widget: QWidget) -> int:
    """What is gone through as a whole: the rail, the page, a lesson beside it."""
    if not isinstance(window, MainWindow) or window.navigation.isAncestorOf(widget):
        return 0
    lesson = window.lesson_desk.panel if window.lesson_desk is not None else None
    return 2 if lesson is not None and lesson.isAncestorOf(widget) else 1
