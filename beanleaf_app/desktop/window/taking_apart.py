"""The window's end, in an order that is the same each time."""

from __future__ import annotations

import gc

from PySide6.QtCore import QCoreApplication, QEvent, QThread
from PySide6.QtWidgets import QWidget
from shiboken6 import Shiboken


def take_apart(window: QWidget) -> None:
    """Delete a closed window and all that is in it, while Qt and Python are whole.

    What is left of a window when the process ends is deleted by PySide object by object, in the order of
    their addresses in memory. A part may then go before or after the whole that deletes it too, and now and
    then the process ended with a fault, after everything was saved. Here Qt deletes the whole, and that its
    parts.
    """
    if Shiboken.isValid(window):
        for thread in window.findChildren(QThread):
            thread.requestInterruption()
            thread.wait()  # each room has waited already; no thread may outlive its object
        _delete_what_waits()  # before the things that it belongs to
    collects = gc.isenabled()
    gc.disable()  # garbage found in the middle would delete parts of what Qt is deleting
    if Shiboken.isValid(window):
        Shiboken.delete(window)
    _delete_what_waits()
    if collects:
        gc.enable()


def _delete_what_waits() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
