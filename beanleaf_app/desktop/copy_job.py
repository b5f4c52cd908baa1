"""Gathering what is copied of many photographs, away from the window's thread."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from beanleaf_app.desktop import card_mime
from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.job import Job


class CopyJob(Job):
    """Succeeds with the Parts of these cards."""

    def __init__(self, cards: Sequence[Card], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards = list(cards)

    def work(self) -> card_mime.Parts:
        return card_mime.parts_of(self._cards)
