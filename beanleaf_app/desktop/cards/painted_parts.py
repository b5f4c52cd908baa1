"""Pictures of what a view painted last, so that it stays quick to scroll whatever a part costs to paint."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QSize, QSizeF, Qt, QTimer
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView

from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.style.theme import theme

_BYTES_KEPT = 24_000_000
# So long may new parts be painted before the window looks after the person again.
_SECONDS_AT_ONCE = 0.003
_SECONDS_IN_VIEW = (
    0.5  # what was shown so lately is kept whatever it takes, or two parts would push each other out
)


@dataclass
class _Part:
    look: object
    picture: QPixmap
    shown: float

    @property
    def bytes(self) -> int:
        return 4 * self.picture.width() * self.picture.height()


class PaintedParts(QObject):
    """Keeps parts of a view as pictures. Scrolling, selection and focus then cost a copy of each."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view
        self._parts: OrderedDict[Hashable, _Part] = OrderedDict()
        self._bytes = 0
        self._spent = 0.0
        self._owed = False
        self._next_turn = QTimer(self)
        self._next_turn.setSingleShot(True)
        self._next_turn.setInterval(0)
        self._next_turn.timeout.connect(self._on_next_turn)
        theme().changed.connect(self._forget_all)
        language().changed.connect(self._forget_all)

    def picture(
        self, key: Hashable, look: Any, size: QSize, ratio: float, paint: Callable[[QPainter], object]
    ) -> QPixmap | None:
        """The part with this key, painted anew on transparent ground when its look or its size has changed.

        When this turn of the window's thread has painted for long enough it is the part as it was, or None,
        and the view is painted again in the next one.

        look : all that the picture depends on, compared by ==
        ratio : pixels of the screen for one of the view
        """
        pixels, now = (QSizeF(size) * ratio).toSize(), time.perf_counter()
        part = self._parts.get(key)
        if part is not None and part.look == look and part.picture.size() == pixels:
            self._parts.move_to_end(key)
            part.shown = now
            return part.picture
        self._next_turn.start()
        if self._spent > _SECONDS_AT_ONCE:
            self._owed = True
            return None if part is None or part.picture.size() != pixels else part.picture
        picture = QPixmap(pixels)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        paint(painter)
        painter.end()
        self._keep(key, _Part(look, picture, now))
        self._spent += time.perf_counter() - now
        return picture

    def _keep(self, key: Hashable, part: _Part) -> None:
        before = self._parts.pop(key, None)
        self._parts[key] = part
        self._bytes += part.bytes - (before.bytes if before is not None else 0)
        while self._bytes > _BYTES_KEPT:
            oldest = next(iter(self._parts))
            if part.shown - self._parts[oldest].shown < _SECONDS_IN_VIEW:
                return
            self._bytes -= self._parts.pop(oldest).bytes

    def _forget_all(self) -> None:
        self._parts.clear()
        self._bytes = 0

    def _on_next_turn(self) -> None:
        self._spent = 0.0
        if self._owed:
            self._owed = False
            self._view.viewport().update()
