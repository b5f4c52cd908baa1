"""How to take a photograph that can be judged: small drawings with few words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme

_SIDE = 14 * SPACE
_DRAWINGS = ("photo_near", "photo_far", "photo_light", "photo_dark")


class PhotoTips(QWidget):
    """Two photographs that work, beside the two that do not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self._pictures = [QLabel() for _ in _DRAWINGS]
        self.captions = [QLabel() for _ in _DRAWINGS]
        self._grid = grid = QGridLayout()
        self._columns = 0
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        for caption in self.captions:
            caption.setWordWrap(True)
            caption.setFixedWidth(_SIDE)
            caption.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(len(_DRAWINGS), 1)
        self._arrange(len(_DRAWINGS))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self.title)
        layout.addLayout(grid)
        self.texts = Texts(self)
        self.texts.put(self.title.setText, lambda: self.tr("How to take a photo that can be judged"))
        for number in range(len(_DRAWINGS)):
            self.texts.put(self.captions[number].setText, partial(self._caption, number))
            self.texts.put(self._pictures[number].setAccessibleName, partial(self._caption, number))
        theme().changed.connect(self._dress)
        self._dress()

    def minimumSizeHint(self) -> QSize:
        """With the drawings in two lines."""
        return QSize(_width_of(len(_DRAWINGS) // 2), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        all_of_them = len(_DRAWINGS)
        self._arrange(all_of_them if self.width() >= _width_of(all_of_them) else all_of_them // 2)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for number, (picture, caption) in enumerate(zip(self._pictures, self.captions, strict=True)):
            row, column = divmod(number, columns)
            self._grid.addWidget(picture, 2 * row, column)
            self._grid.addWidget(caption, 2 * row + 1, column)

    def _caption(self, number: int) -> str:
        return (
            self.tr("Yes: one leaf that fills the picture"),
            self.tr("No: too far away"),
            self.tr("Yes: by daylight, and sharp"),
            self.tr("No: too dark, or blurred"),
        )[number]

    def _dress(self) -> None:
        colours = theme().colours
        for name, label in zip(_DRAWINGS, self._pictures, strict=True):
            good = name in ("photo_near", "photo_light")
            ink = colours.healthy if good else colours.sick
            label.setPixmap(icons.pixmap(name, _SIDE, ink, colours.surface, self.devicePixelRatioF()))


def _width_of(columns: int) -> int:
    return columns * _SIDE + (columns - 1) * 2 * SPACE
