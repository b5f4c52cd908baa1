"""The card of a model as a page for a QTextBrowser."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.desktop.models import model_wording as wording
from beanleaf_app.desktop.models.model_rows import ModelRow
from beanleaf_app.desktop.run_words import RunWords
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style.theme import SPACE, Colours
from beanleaf_app.desktop.wording import class_name
from beanleaf_app.models.card import ModelCard

translate = QCoreApplication.translate
# What the file remembers for the program alone, or what stands above already.
_SILENT = {"validation_fingerprint", "task"}
# At nothing, these did nothing.
_EXTRAS = {"momentum", "nesterov", "weight_decay", "label_smoothing", "augment", "average", "patience"}


def page(row: ModelRow, colours: Colours, points: float) -> str:
    """Everything there is to tell of a model. ``points`` is the size of plain text."""
    head = f"<h2>{escape(row.name)}</h2>"
    style = (
        f"<style>body, td {{ color: {colours.text}; font-size: {points:.1f}pt; }}"
        f"h2 {{ font-size: {points * 1.35:.1f}pt; margin-bottom: 0; }}"
        f"h3 {{ font-size: {points * 1.05:.1f}pt; margin-top: {2 * SPACE}px; }}"
        f".big {{ font-size: {points * 2.6:.1f}pt; font-weight: 600; color: {colours.accent}; }}"
        f".muted, th {{ color: {colours.muted}; font-weight: normal; }} .sick {{ color: {colours.sick}; }}"
        f"td, th {{ padding: 2px {SPACE}px 2px 0; text-align: left; }}</style>"
    )
    if row.card is None:
        return f"{style}{head}<p class='sick'>{escape(said(row.problem or ''))}</p>"
    card = row.card
    return f"{style}{head}{_badges(row)}{_worth(card)}{_origin(row, card)}{_network(card)}{_training(card)}"


def _badges(row: ModelRow) -> str:
    said_of_it = []
    if row.in_use:
        said_of_it.append(translate("models", "In use for classifying."))
    if not row.own:
        said_of_it.append(translate("models", "Came with the program; it stays as it is."))
    return f"<p class='muted'>{escape(' '.join(said_of_it))}</p>" if said_of_it else ""


def _worth(card: ModelCard) -> str:
    if card.measured is None:
        text = translate("models", "Nobody measured how often it is right.")
        return f"<p class='muted'>{escape(text)}</p>"
    best = card.measured
    lines = [f"<p class='big'>{wording.percent(best.accuracy)}</p>"]
    sentence = translate(
        "models", "{right} right. With 95 % confidence the share is from {interval}."
    ).format(right=wording.right_of(best), interval=wording.interval(best))
    lines.append(f"<p class='muted'>{escape(sentence)}</p>")
    for other in card.measures[1:]:
        told = f"{wording.right_of(other)}: {wording.percent(other.accuracy)} ({wording.interval(other)})"
        lines.append(f"<p class='muted'>{escape(told)}</p>")
    return "".join(lines)


def _origin(row: ModelRow, card: ModelCard) -> str:
    classes = ", ".join(class_name(name) for name in card.class_names)
    return _section(
        translate("models", "What it is"),
        _pairs(
            [
                (translate("models", "Question"), wording.question(card)),
                (translate("models", "Learned from"), wording.data_name(card)),
                (translate("models", "Classes"), classes),
                (translate("models", "Made on"), wording.date_and_time(card)),
                (translate("models", "Beanleaf"), card.program_version),
                (translate("models", "Size of the file"), wording.size(row.size)),
                (
                    translate("models", "Temperature"),
                    QLocale().toString(card.calibration.temperature, "g", 4),
                ),
                (
                    translate("models", "Not sure between"),
                    translate("models", "{low} and {high} sick").format(
                        low=wording.percent(card.thresholds.unsure_low),
                        high=wording.percent(card.thresholds.unsure_high),
                    ),
                ),
                (
                    translate("models", "Other pictures"),
                    translate("models", "It says when a picture shows no bean leaf.")
                    if card.knows_other_pictures
                    else translate("models", "It takes every picture for a bean leaf."),
                ),
                (translate("models", "Fingerprint of the data"), card.data_fingerprint[:16]),
            ]
        ),
    )


def _network(card: ModelCard) -> str:
    number = QLocale().toString
    head = "".join(
        f"<th>{escape(text)}</th>"
        for text in (
            translate("models", "Layer"),
            translate("models", "Shape"),
            translate("models", "Numbers learned"),
        )
    )
    rows = [
        f"<tr><td>{escape(translate('models', 'Input'))}</td><td>{number(card.architecture.inputs)}</td></tr>"
    ]
    rows += [
        f"<tr><td>{escape(wording.layer(line.spec))}</td><td>{wording.shape(line.shape)}</td>"
        f"<td align='right'>{number(line.parameters) if line.parameters else ''}</td></tr>"
        for line in card.layers
    ]
    total = translate("models", "{n} numbers in all.").format(n=number(card.architecture.parameter_count()))
    table = (
        f"<table cellspacing='0'><tr>{head}</tr>{''.join(rows)}</table><p class='muted'>{escape(total)}</p>"
    )
    return _section(translate("models", "The network"), table)


def _training(card: ModelCard) -> str:
    words = RunWords()
    told = [
        (words.title(name), words.value(name, value))
        for name, value in card.training.items()
        if name not in _SILENT and not (name in _EXTRAS and not value) and value not in (None, "", [])
    ]
    if not told:
        return ""
    return _section(translate("models", "How it was trained"), _pairs(told))


def _section(title: str, inside: str) -> str:
    return f"<h3>{escape(title)}</h3>{inside}"


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    rows = "".join(
        f"<tr><td class='muted'>{escape(name)}</td><td>{escape(value)}</td></tr>"
        for name, value in pairs
        if value
    )
    return f"<table cellspacing='0'>{rows}</table>"
