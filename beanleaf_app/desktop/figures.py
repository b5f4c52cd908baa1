"""Numbers as the person's language writes them."""

from __future__ import annotations

from PySide6.QtCore import QLocale


def in_figures(value: float) -> str:
    """A number with six figures."""
    return QLocale().toString(float(value), "g", 6)
