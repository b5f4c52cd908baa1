"""A box to choose from that is narrower than what it offers."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QWidget

from beanleaf_app.desktop.style.theme import SPACE

_WIDEST = 80 * SPACE


class ListBox(QComboBox):
    """Long words do not widen the form around it; the open list is as wide as they are, up to a limit."""

    def __init__(self, letters: int, parent: QWidget | None = None) -> None:
        """`letters`: so many have room at the least."""
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(letters)

    def showPopup(self) -> None:
        view = self.view()
        scrolls = self.count() > self.maxVisibleItems()
        bar = view.verticalScrollBar().sizeHint().width() if scrolls else 0
        view.setMinimumWidth(min(_WIDEST, view.sizeHintForColumn(0) + 2 * SPACE + bar))
        super().showPopup()
