"""The drawing in a message box, out of the program's own and in its colours."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from beanleaf_app.desktop import icons
from beanleaf_app.desktop.theme import SPACE, theme

_SIDE = 6 * SPACE


def show_icon(box: QMessageBox, name: str, colour: str) -> None:
    """Put a drawing of resources/icons beside the words; `colour` is a verdict's, such as «unsure»."""
    dress = theme()
    ink, paper = dress.colour(colour).name(), dress.colours.window
    box.setIconPixmap(icons.pixmap(name, _SIDE, ink, paper, ratio=box.devicePixelRatioF()))
