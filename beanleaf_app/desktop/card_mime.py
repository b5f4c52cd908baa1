"""Photographs on their way out of the window: dragged to another program, or copied."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QUrl

from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.card_columns import table_of

TYPES = ["text/uri-list", "text/plain"]


def mime_of(cards: Sequence[Card]) -> QMimeData:
    """The files for file managers and mail, and a table for editors and spreadsheets."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(card.path)) for card in cards if card.path is not None])
    data.setText(table_of(list(cards)))
    return data
