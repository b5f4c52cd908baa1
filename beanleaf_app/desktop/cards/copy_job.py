"""Gathering what is copied or dragged of many photographs, away from the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.cards import card_mime
from beanleaf_app.desktop.job import Job


class CopyJob(Job):
    """Succeeds with the Parts of cards. `cards` is called on the job's thread."""

    def __init__(self, cards: Callable[[], Sequence[Card]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = cards

    def work(self) -> card_mime.Parts:
        return card_mime.parts_of(self._cards())
