"""Waiting for the models view, and reading it."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.models.model_table import Column
from beanleaf_app.desktop.models.models_view import ModelsView

PATIENCE = 30_000  # milliseconds

OpenModels = Callable[..., ModelsView]


def settle(qtbot: QtBot, view: ModelsView) -> None:
    qtbot.waitUntil(lambda: not view.desk.is_busy, timeout=PATIENCE)


def names(view: ModelsView) -> list[str]:
    model = view.list.model()
    return [model.index(row, Column.NAME).data() for row in range(model.rowCount())]


def chosen(view: ModelsView) -> str:
    assert view.chosen is not None
    return view.chosen.name
