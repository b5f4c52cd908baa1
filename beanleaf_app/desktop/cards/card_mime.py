"""Photographs on their way out of the window: dragged to another program, or copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QUrl

from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.cards.card_columns import table_of

TYPES = ["text/uri-list", "text/plain"]


@dataclass(frozen=True)
class Parts:
    """The files for file managers and mail, and a table for editors and spreadsheets."""

    files: list[QUrl]
    table: str


def parts_of(cards: Sequence[Card]) -> Parts:
    """What goes out of the window of these cards. Any thread may ask: ten thousand take 0.1 seconds."""
    files = [QUrl.fromLocalFile(str(card.path)) for card in cards if card.path is not None]
    return Parts(files, table_of(list(cards)))


def mime_of(parts: Parts) -> QMimeData:
    """The parts as Qt hands them to other programs."""
    data = QMimeData()
    data.setUrls(parts.files)
    data.setText(parts.table)
    return data
