"""What is left on the clipboard when the program ends."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from shiboken6 import Shiboken


def leave_text_alone() -> None:
    """Put the clipboard's text in the place of what this program put there.

    Qt may destroy the clipboard's content after Python has ended. Content that was made in Python, such as
    a table with its pictures, would then end the process with a fault; text that Qt made itself does not.
    """
    clipboard = QGuiApplication.clipboard()
    # PySide says that there is always some; an empty clipboard has None.
    content = cast("QMimeData | None", clipboard.mimeData())
    if content is not None and Shiboken.createdByPython(content):
        clipboard.setText(clipboard.text())
