"""Drawings in resources/icons, in the colour that is asked for and sharp at any size."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from beanleaf_app.resources import resource

_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


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
    result = QIcon()
    for side in _SIZES[:7]:
        result.addPixmap(pixmap(name, side, ink), QIcon.Mode.Normal, QIcon.State.Off)
        if checked_ink is not None:  # else Qt takes the other one
            result.addPixmap(pixmap(name, side, checked_ink), QIcon.Mode.Normal, QIcon.State.On)
        result.addPixmap(pixmap(name, side, _faded(ink)), QIcon.Mode.Disabled, QIcon.State.Off)
    return result


def application_icon() -> QIcon:
    """The leaf in its own colours."""
    result = QIcon()
    for side in _SIZES:
        result.addPixmap(pixmap("beanleaf", side, "#000000"))
    return result


def _faded(ink: str) -> str:
    return QColor(ink).lighter(150).name()
