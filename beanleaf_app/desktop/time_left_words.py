"""How long a piece of work will still take, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def time_left_in_words(seconds: float) -> str:
    """«about 20 seconds left»: as exact as anybody can know, so that it does not flicker."""
    if seconds < 5:
        return translate("train", "a few seconds left")
    if seconds < 50:
        return translate("train", "about %Ln second(s) left", "", max(10, round(seconds / 10) * 10))
    minutes = round(seconds / 60)
    if minutes <= 1:
        return translate("train", "about a minute left")
    if minutes < 90:
        return translate("train", "about %Ln minute(s) left", "", minutes)
    return translate("train", "about %Ln hour(s) left", "", round(minutes / 60))
