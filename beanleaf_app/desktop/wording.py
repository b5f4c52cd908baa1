"""Verdicts, chances and counts in words. One place, so that cards, lists and screen readers agree."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.said import said

_NBSP = "\u00a0"
translate = QCoreApplication.translate


def verdict_word(state: CardState) -> str:
    """The one or two words that can be read from across a table."""
    return {
        CardState.WAITING: translate("wording", "Reading…"),
        CardState.HEALTHY: translate("wording", "Healthy"),
        CardState.SICK: translate("wording", "Sick"),
        CardState.UNSURE: translate("wording", "Not sure"),
        CardState.NOT_A_LEAF: translate("wording", "Not a leaf"),
        CardState.UNREADABLE: translate("wording", "Cannot be read"),
        CardState.UNJUDGED: translate("wording", "Not classified"),
    }[state]


def chance_in_words(chance: float) -> str:
    """A probability as people say it: «about 9 in 10». It never claims to be certain."""
    if chance >= 0.995:
        return translate("wording", "more than 99 in 100")
    if chance < 0.005:
        return translate("wording", "fewer than 1 in 100")
    if 0.05 <= chance < 0.95:
        return translate("wording", "about {n} in 10").format(n=max(1, round(chance * 10)))
    return translate("wording", "about {n} in 100").format(n=max(1, round(chance * 100)))


def percent(chance: float) -> str:
    """A probability as a number, with a decimal where whole numbers would round it to certainty."""
    if chance > 0.999:
        return translate("wording", "over {percent}").format(percent=_percent(99.9, 1))
    if chance < 0.001:
        return translate("wording", "under {percent}").format(percent=_percent(0.1, 1))
    return _percent(chance * 100, 1 if chance > 0.99 or chance < 0.01 else 0)


def _percent(number: float, digits: int) -> str:
    return f"{QLocale().toString(number, 'f', digits)}{_NBSP}%"


def chance_line(card: Card) -> str:
    """«about 9 in 10 · 91 %», or nothing when there is no verdict."""
    if card.chance is None:
        return ""
    line = f"{chance_in_words(card.chance)} · {percent(card.chance)}"
    if card.state is CardState.UNSURE:
        return translate("wording", "sick: {chance}").format(chance=line)
    return line


def chance_in_numbers(card: Card) -> str:
    """«91 %», or nothing when there is no verdict."""
    if card.chance is None:
        return ""
    if card.state is CardState.UNSURE:
        return translate("wording", "sick: {chance}").format(chance=percent(card.chance))
    return percent(card.chance)


def disease_name(class_name: str) -> str:
    """A class of a data set as a person would write it."""
    known = {
        "angular_leaf_spot": translate("wording", "Angular leaf spot"),
        "bean_rust": translate("wording", "Bean rust"),
        # What a person can mark a photograph as, and train with.
        "sick": translate("wording", "Sick"),
        "other": translate("history", "Another disease or damage"),
    }
    return known.get(class_name) or class_name.replace("_", " ").strip().capitalize()


def class_name(name: str) -> str:
    """Any class of a model as a person would write it, the healthy one too."""
    return translate("wording", "Healthy leaf") if name == "healthy" else disease_name(name)


def detail_line(card: Card) -> str:
    """What there is to say below the verdict: the disease, or the sentence."""
    if card.sentence:
        return said(card.sentence)
    if card.state is CardState.NOT_A_LEAF:
        return translate(
            "wording",
            "Photograph one bean leaf so that it fills the picture.",
        )
    if card.state is CardState.UNSURE:
        return translate("wording", "Try a closer photo, in daylight.")
    return disease_name(card.disease) if card.disease else ""


def spoken(card: Card) -> str:
    """Everything on a card as one text, for screen readers."""
    parts = [
        said(card.name),
        verdict_word(card.state),
        chance_line(card).replace(" ·", ","),
        detail_line(card),
    ]
    return ". ".join(part.rstrip(".") for part in parts if part) + "."
