"""What the program is, in a box."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from beanleaf_app import __version__

translate = QCoreApplication.translate


def show_about(window: QWidget) -> None:
    """Open the box over a window; it is gone when it is closed."""
    box = QMessageBox(window)
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(translate("MainWindow", "About Beanleaf"))
    box.setIconPixmap(window.windowIcon().pixmap(64, 64))
    box.setText(translate("MainWindow", "Beanleaf {version}").format(version=__version__))
    box.setInformativeText(
        translate(
            "MainWindow",
            "Tells healthy bean leaves from sick ones, on this computer alone: no photo leaves it. "
            "A model can be wrong; ask somebody who knows beans before you pull out plants.",
        )
    )
    box.open()
