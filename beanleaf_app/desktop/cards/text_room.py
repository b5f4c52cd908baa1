"""How wide words are, for columns that must hold them in every language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFontMetrics

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.style.theme import SPACE, Type, theme

_SYMBOL = 3 * SPACE + SPACE // 2  # the drawing before a verdict, and the gap after it
_MARGINS = 3 * SPACE
_SORT_ARROW = 2 * SPACE


def room_for(texts: Iterable[str], *, bold: bool = False) -> int:
    """Pixels for the longest of these texts and the margins of a cell."""
    metrics = QFontMetrics(theme().font(Type.BODY, bold=bold))
    return max(metrics.horizontalAdvance(text) for text in texts) + _MARGINS


def room_for_heading(text: str) -> int:
    """Pixels for the heading of a column that can be sorted."""
    return room_for([text], bold=True) + _SORT_ARROW


def room_for_verdicts() -> int:
    """Pixels for a verdict with its drawing."""
    return room_for((wording.verdict_word(state) for state in CardState), bold=True) + _SYMBOL


def room_for_chances() -> int:
    """Pixels for a probability, the longest being «over 99.9 %» and «under 0.1 %»."""
    return room_for(wording.percent(chance) for chance in (0.0, 1.0))
