"""The drawing in a message box, out of the program's own and in its colours."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme

_SIDE = 6 * SPACE


def show_icon(box: QMessageBox, name: str, colour: str) -> None:
    """Put a drawing of resources/icons beside the words; `colour` is a verdict's, such as «unsure».

    It follows when the window turns light or dark.
    """
    _Drawing(box, name, colour)


class _Drawing(QObject):
    """Belongs to its box."""

    def __init__(self, box: QMessageBox, name: str, colour: str) -> None:
        super().__init__(box)
        self._box = box
        self._name = name
        self._colour = colour
        theme().changed.connect(self._on_dressed)
        self._draw()

    def _draw(self) -> None:
        dress = theme()
        ink, paper = dress.colour(self._colour).name(), dress.colours.window
        ratio = self._box.devicePixelRatioF()
        self._box.setIconPixmap(icons.pixmap(self._name, _SIDE, ink, paper, ratio=ratio))

    def _on_dressed(self) -> None:
        self._draw()
        # Qt lays the buttons of a box out anew with another style, and the first of them, «Delete», takes
        # the focus that it finds lost.
        default = self._box.defaultButton()
        if default is not None:
            default.setFocus()
