"""The columns of the history's table: what each says, and what it is sorted by."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QCoreApplication

from beanleaf_app.desktop import history_wording, wording
from beanleaf_app.desktop.card_record import card_of
from beanleaf_app.desktop.said import said
from beanleaf_app.history.query import Order
from beanleaf_app.history.record import Record

translate = QCoreApplication.translate


class Column(IntEnum):
    """From left to right."""

    PHOTO = 0
    VERDICT = 1
    CHANCE = 2
    DISEASE = 3
    MARK = 4
    MODEL = 5
    TIME = 6


ORDERS = {
    Column.PHOTO: Order.NAME,
    Column.VERDICT: Order.OUTCOME,
    Column.CHANCE: Order.PROBABILITY,
    Column.DISEASE: Order.DISEASE,
    Column.MARK: Order.CORRECTION,
    Column.MODEL: Order.MODEL,
    Column.TIME: Order.TIME,
}


def heading(column: Column) -> str:
    """What stands above a column."""
    return {
        Column.PHOTO: translate("history", "Photo"),
        Column.VERDICT: translate("history", "Verdict"),
        Column.CHANCE: translate("history", "Chance"),
        Column.DISEASE: translate("history", "Disease or reason"),
        Column.MARK: translate("history", "You said"),
        Column.MODEL: translate("history", "Model"),
        Column.TIME: translate("history", "Time"),
    }[column]


def text(record: Record, column: Column) -> str:
    """What a photograph's row says in a column."""
    card = card_of(record)
    if column is Column.PHOTO:
        return said(record.name)
    if column is Column.VERDICT:
        return wording.verdict_word(card.state)
    if column is Column.CHANCE:
        return wording.chance_in_numbers(card)
    if column is Column.DISEASE:
        return wording.detail_line(card)
    if column is Column.MARK:
        return history_wording.correction_name(record.correction) if record.correction else ""
    return (record.model or "") if column is Column.MODEL else history_wording.time_line(record)
