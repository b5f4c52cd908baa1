"""Waiting for the classify view."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.classify.classify_view import ClassifyView

PATIENCE = 30_000  # milliseconds; a worker process may have to start on a busy computer

Open = Callable[[], ClassifyView]


def wait_until_done(qtbot: QtBot, view: ClassifyView) -> list[Card]:
    def done() -> None:
        assert not view.queue.is_busy

    qtbot.waitUntil(done, timeout=PATIENCE)
    return [view.cards.card(row) for row in range(view.cards.rowCount())]
