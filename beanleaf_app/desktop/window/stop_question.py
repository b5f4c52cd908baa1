"""The question before a window with a running training closes."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from beanleaf_app.desktop.widgets.box_icon import show_icon

translate = QCoreApplication.translate


class StopQuestion(QObject):
    """Asks once while the window works on, and closes the window when the answer is to stop."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._box: QMessageBox | None = None
        self._stop: QPushButton | None = None
        self._allowed = False

    def allow(self) -> None:
        """Let the window close, whatever the person has said or might say."""
        self._allowed = True

    def is_allowed(self) -> bool:
        """Whether the person said so; asks if nobody has asked yet."""
        if self._allowed:
            return True
        if self._box is not None:
            return self._box.clickedButton() is self._stop
        box = QMessageBox(self._window)
        show_icon(box, "unsure", "unsure")
        box.setWindowTitle(translate("MainWindow", "Training is running"))
        box.setText(translate("MainWindow", "A model is still being trained."))
        box.setInformativeText(
            translate(
                "MainWindow",
                "Beanleaf keeps what it has learned so far, and offers to go on with it the next time.",
            )
        )
        destructive = QMessageBox.ButtonRole.DestructiveRole
        self._stop = box.addButton(translate("MainWindow", "Stop and close"), destructive)
        keep = box.addButton(translate("MainWindow", "Keep training"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.finished.connect(self._on_answered)
        self._box = box
        box.open()
        return False

    def _on_answered(self) -> None:
        if self._box is None:
            return
        if self._box.clickedButton() is self._stop:
            self._window.close()
        self._box.deleteLater()
        self._box = None
