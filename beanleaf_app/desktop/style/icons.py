"""Drawings in resources/icons, in the colour that is asked for and sharp at any size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from beanleaf_app.resources import resource

_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
_DISABLED_OPACITY = 0.45


def renderer(name: str, ink: str, paper: str = "#ffffff") -> QSvgRenderer:
    """The drawing `name` for the caller alone: one renderer must not paint on two threads at once."""
    text = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    text = text.replace("currentColor", ink).replace("paperColor", paper)
    return QSvgRenderer(QByteArray(text.encode("utf-8")))


_renderer = lru_cache(maxsize=256)(renderer)


def draw(painter: QPainter, name: str, where: QRectF, ink: str, paper: str = "#ffffff") -> None:
    """Paint the drawing `name` into `where`. `ink` is its colour, `paper` what shows through its holes."""
    _renderer(name, ink, paper).render(painter, where)


def pixmap(name: str, side: int, ink: str, paper: str = "#ffffff", ratio: float = 1.0) -> QPixmap:
    """The drawing as a picture of `side` by `side` logical pixels for a screen of that pixel ratio."""
    picture = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, name, QRectF(picture.rect()), ink, paper)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon(name: str, ink: str, checked_ink: str | None = None) -> QIcon:
    """The drawing as an icon for buttons and menus, with another colour while checked."""
    return QIcon(_DrawnWhenShown(name, ink, checked_ink or ink))


_copies: list[QIconEngine] = []


class _DrawnWhenShown(QIconEngine):
    """Draws an icon in the size and for the screen that it comes to be shown on, and not before.

    Pictures in every size that may be asked for took a third of the start of the program.
    """

    def __init__(self, name: str, ink: str, checked_ink: str) -> None:
        super().__init__()
        self._name = name
        self._ink = ink
        self._checked_ink = checked_ink
        self._drawn: dict[tuple[int, str, bool], QPixmap] = {}

    def paint(self, painter: QPainter, where: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        if mode is QIcon.Mode.Disabled:
            painter.setOpacity(_DISABLED_OPACITY)
        draw(painter, self._name, QRectF(where), self._ink_for(state))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The drawing in `size`, in pixels of the screen."""
        ink = self._ink_for(state)
        wanted = min(size.width(), size.height()), ink, mode is QIcon.Mode.Disabled
        if wanted not in self._drawn:
            side, _, disabled = wanted
            drawing = pixmap(self._name, side, ink)
            self._drawn[wanted] = _faded(drawing) if disabled else drawing
        return self._drawn[wanted]

    def clone(self) -> QIconEngine:
        copy = _DrawnWhenShown(self._name, self._ink, self._checked_ink)
        # Qt keeps the copy, but Python would take it away when nobody here holds it. Only an icon that is
        # added to is ever copied, which is rare.
        _copies.append(copy)
        return copy

    def _ink_for(self, state: QIcon.State) -> str:
        return self._checked_ink if state is QIcon.State.On else self._ink


def application_icon() -> QIcon:
    """The leaf in its own colours."""
    result = QIcon()
    for side in _SIZES:
        result.addPixmap(pixmap("beanleaf", side, "#000000"))
    return result


def _faded(drawing: QPixmap) -> QPixmap:
    """What lies below shines through: paler on a light ground, and darker on a dark one."""
    faint = QPixmap(drawing.size())
    faint.fill(Qt.GlobalColor.transparent)
    painter = QPainter(faint)
    painter.setOpacity(_DISABLED_OPACITY)
    painter.drawPixmap(0, 0, drawing)
    painter.end()
    return faint
