"""The box that says that something unexpected went wrong. One at a time, however much goes wrong."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.widgets.box_icon import show_icon
from beanleaf_app.uncaught import place_of

# What goes wrong again within so many seconds is the same trouble, and was told.
_SAME_TROUBLE_SECONDS = 10.0


class TroubleTeller(QObject):
    """Tells the person of exceptions that nobody expected; the program goes on.

    log : the file that says more, or None where none can be written
    """

    _happened = Signal(str)  # the place of the fault; crosses to the window's thread
    _interrupted = Signal()

    def __init__(self, log: Path | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._last: dict[str, float] = {}
        self.box: QMessageBox | None = None
        queued = Qt.ConnectionType.QueuedConnection
        self._happened.connect(self._on_happened, queued)
        self._interrupted.connect(QApplication.closeAllWindows, queued)

    def tell(self, error: BaseException) -> None:
        """Tell of an exception soon. From any thread; Ctrl-C closes the window instead."""
        if isinstance(error, KeyboardInterrupt):
            self._interrupted.emit()
        else:
            self._happened.emit(place_of(error))

    def _on_happened(self, place: str) -> None:
        now = time.monotonic()
        before = self._last.get(place, float("-inf"))
        self._last[place] = now
        if self.box is not None or now - before < _SAME_TROUBLE_SECONDS:
            return
        window = QApplication.activeModalWidget() or QApplication.activeWindow() or _any_window()
        if window is None:
            return  # the program is closing; the log has it
        self.box = box = QMessageBox(window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show_icon(box, "sick", "sick")
        box.setTextFormat(Qt.TextFormat.PlainText)
        close = box.addButton(QMessageBox.StandardButton.Close)
        box.setDefaultButton(close)
        box.setEscapeButton(close)
        texts = Texts(box)
        texts.put(box.setWindowTitle, lambda: self.tr("Something went wrong"))
        texts.put(box.setText, lambda: self.tr("Something went wrong inside Beanleaf. Beanleaf goes on."))
        texts.put(box.setInformativeText, self._advice)
        if self._log is not None:
            folder = QUrl.fromLocalFile(str(self._log.parent))
            look = box.addButton(self.tr("Open the folder of the log"), QMessageBox.ButtonRole.ActionRole)
            texts.put(look.setText, lambda: self.tr("Open the folder of the log"))
            look.clicked.connect(lambda: QDesktopServices.openUrl(folder))
        box.destroyed.connect(self._on_box_gone)
        box.finished.connect(self._on_box_gone)
        box.open()

    def _advice(self) -> str:
        if self._log is None:
            return self.tr("What you did last may not have been finished. Please do it again.")
        return self.tr(
            "What you did last may not have been finished. Please do it again. If it keeps happening, "
            "send this log file to whoever looks after Beanleaf for you:\n{file}"
        ).format(file=self._log)

    def _on_box_gone(self) -> None:
        self.box = None


def _any_window() -> QWidget | None:
    return next((window for window in QApplication.topLevelWidgets() if window.isVisible()), None)
