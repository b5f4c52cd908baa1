"""The ways to give photographs without dragging them: a button each, with a drawing and few words."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme

_DRAWING = 3 * SPACE


class WaysIn(QWidget):
    """Stands below the drop zone while there is nothing else to see."""

    photos_requested = Signal()
    folder_requested = Signal()
    watch_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = Texts(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        layout.addStretch(1)
        self._icons: dict[QPushButton, str] = {}
        self._is_drawn = True
        self.photos = self._add("picture", lambda: self.tr("Choose photos"), self.photos_requested)
        self.folder = self._add("folder", lambda: self.tr("Choose a folder"), self.folder_requested)
        self.watch = self._add("watch", lambda: self.tr("Watch a folder"), self.watch_requested)
        self.texts.put(
            self.watch.setToolTip,
            lambda: self.tr(
                "New photos in the folder, such as those of a phone, are classified as they come."
            ),
        )
        self.texts.put(self.watch.setAccessibleDescription, self.watch.toolTip)
        layout.addStretch(1)
        theme().changed.connect(self._dress)
        self._dress()

    def _add(self, icon: str, text: Callable[[], str], pressed: object) -> QPushButton:
        button = QPushButton()
        button.setIconSize(QSize(_DRAWING, _DRAWING))
        button.clicked.connect(pressed)
        self.texts.put(button.setText, text)
        self._icons[button] = icon
        layout = self.layout()
        assert layout is not None
        layout.addWidget(button)
        return button

    def minimumSizeHint(self) -> QSize:
        """Without the drawings: in a small window the words are worth more."""
        least = super().minimumSizeHint()
        return QSize(least.width() - (self._room_for_drawings() if self._is_drawn else 0), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_drawn()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:  # the words of another language
            self._choose_drawn()
        return done

    def _choose_drawn(self) -> None:
        drawn = self.width() >= self.minimumSizeHint().width() + self._room_for_drawings()
        if drawn != self._is_drawn:
            self._is_drawn = drawn
            self._dress()

    def _room_for_drawings(self) -> int:
        return len(self._icons) * (_DRAWING + SPACE // 2)  # Qt's own gap before the word

    def _dress(self) -> None:
        for button, name in self._icons.items():
            button.setIcon(icons.icon(name, theme().colours.accent) if self._is_drawn else QIcon())
