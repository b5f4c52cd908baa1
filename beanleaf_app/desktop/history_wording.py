"""What the history says in words: marks, times, and a photograph as one text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.card_record import card_of
from beanleaf_app.desktop.said import said
from beanleaf_app.history.class_folders import ExportedFolders
from beanleaf_app.history.csv_table import TableWords
from beanleaf_app.history.record import HEALTHY, NOT_A_LEAF, OTHER, SICK, Outcome, Record, local_time

translate = QCoreApplication.translate
_MOST_NAMES = 5


def correction_name(correction: str) -> str:
    """What a person says a photograph shows."""
    known = {
        HEALTHY: translate("history", "Healthy"),
        SICK: translate("history", "Sick, disease not known"),
        OTHER: translate("history", "Another disease or damage"),
        NOT_A_LEAF: translate("history", "Not a leaf"),
    }
    return known.get(correction) or class_name(correction)


def class_name(name: str) -> str:
    """A class of a model, the healthy one too."""
    return translate("history", "Healthy") if name == HEALTHY else wording.disease_name(name)


def correction_line(record: Record) -> str:
    """«Marked as: Bean rust», or nothing."""
    if record.correction is None:
        return ""
    return translate("history", "Marked as: {name}").format(name=correction_name(record.correction))


def time_line(record: Record) -> str:
    """When it was classified, on this computer's clock and as the language writes it."""
    return moment(local_time(record.when))


def moment(when: datetime) -> str:
    """A time as the language of the window writes it."""
    known = QDateTime.fromSecsSinceEpoch(int(when.timestamp()))
    return QLocale().toString(known, QLocale.FormatType.ShortFormat)


def spoken(record: Record) -> str:
    """Everything in a row as one text, for screen readers."""
    parts = (wording.spoken(card_of(record)), correction_line(record), time_line(record))
    return " ".join(f"{part.rstrip('.')}." for part in parts if part)


def table_words() -> TableWords:
    """The words of a table for spreadsheets, in the language of the window."""
    return TableWords(
        file=translate("table", "File"),
        folder=translate("table", "Folder"),
        verdict=translate("table", "Verdict"),
        chance=translate("table", "Chance of being sick"),
        disease=translate("table", "Disease"),
        class_chance=translate("table", "Chance of {name}"),
        correction=translate("table", "Marked as"),
        model=translate("table", "Model"),
        time=translate("table", "Time"),
        error=translate("table", "Error"),
        outcome_of={outcome.value: wording.verdict_word(CardState(outcome.value)) for outcome in Outcome},
        class_name=class_name,
        correction_of=correction_name,
        sentence=said,
    )


def folders_line(result: ExportedFolders) -> str:
    """What became of an export of class folders."""
    copied = sum(result.copied.values())
    parts = []
    if result.folder is not None:
        folders = len(result.copied)
        parts.append(
            translate("history", "Copied {photos} into {folders} in {folder}.").format(
                photos=translate("history", "%Ln photo(s)", "", copied),
                folders=translate("history", "%Ln class folder(s)", "", folders),
                folder=str(result.folder),
            )
        )
    else:
        parts.append(translate("history", "There was no marked photo to copy."))
    if result.gone:
        sentence = translate(
            "history", "%Ln photo(s) are no longer where they were: {names}.", "", len(result.gone)
        )
        parts.append(sentence.format(names=_some([said(name) for name in result.gone])))
    if result.changed:
        sentence = translate(
            "history", "%Ln photo(s) have changed since and were left out: {names}.", "", len(result.changed)
        )
        parts.append(sentence.format(names=_some(result.changed)))
    if result.not_leaves:
        parts.append(
            translate(
                "history",
                "%Ln photo(s) marked as no leaf were left out: a training would take them for a disease.",
                "",
                result.not_leaves,
            )
        )
    return " ".join(parts)


def _some(names: Sequence[str]) -> str:
    """The first few names; a list of hundreds helps nobody."""
    shown = ", ".join(names[:_MOST_NAMES])
    return shown if len(names) <= _MOST_NAMES else f"{shown}, …"
