"""A form on the left, and what comes of it on the right."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

from beanleaf_app.desktop.style.theme import SPACE

_NARROW = 116 * SPACE
_FORM, _NARROW_FORM = 43 * SPACE, 39 * SPACE


class FormBeside(QWidget):
    """In a narrow window, as that of a laptop at 200 % is, the form gives way to what is beside it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = QHBoxLayout(self)
        self._form: QWidget | None = None

    def put(self, form: QWidget, right: QLayout) -> None:
        """Lay both out."""
        self._form = form
        self._columns.addWidget(form)
        self._columns.addLayout(right, 1)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """With the narrow form and the narrow margins."""
        least = super().minimumSizeHint()
        if self._form is None or self._form.isHidden() or self._form.width() == _NARROW_FORM:
            return least
        return QSize(least.width() - (_FORM - _NARROW_FORM) - 3 * SPACE, least.height())

    def _fit(self) -> None:
        if self._form is None:
            return
        narrow = self.width() < _NARROW
        side = (2 if narrow else 3) * SPACE
        self._columns.setContentsMargins(side, 2 * SPACE, side, side)
        self._columns.setSpacing(side)
        self._form.setFixedWidth(_NARROW_FORM if narrow else _FORM)
