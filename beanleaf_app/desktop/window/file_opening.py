"""Files that the desktop asks the running program to open: «Open with» and the Dock on macOS."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class FileOpening(QObject):
    """An event filter of the application. Other systems name the files when they start the program."""

    asked = Signal(object)  # the Path of a file or a folder

    def listen(self) -> None:
        """From now on. Every event of the program passes through here, so only where it is needed."""
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self.asked.emit(Path(event.file()))
            return True
        return super().eventFilter(watched, event)
