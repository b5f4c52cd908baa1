"""How to take a photograph that can be judged: small drawings with few words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from beanleaf_app.desktop import icons
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.theme import SPACE, theme

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
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * SPACE)
        grid.setVerticalSpacing(SPACE)
        for number, (picture, caption) in enumerate(zip(self._pictures, self.captions, strict=True)):
            caption.setWordWrap(True)
            caption.setFixedWidth(_SIDE)
            caption.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(picture, 0, number)
            grid.addWidget(caption, 1, number)
        grid.setColumnStretch(len(_DRAWINGS), 1)
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
