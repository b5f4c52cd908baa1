"""What to know and do about a disease: notes that come with the program, in several languages."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from beanleaf_app.resources import resource

LANGUAGES = ("en", "sw", "fr")
HEALTHY, UNKNOWN = "healthy", "unknown"
_FALLBACK = "en"


@dataclass(frozen=True)
class DiseaseNote:
    """One class in words for a farmer. Every text is whole sentences, but for ``name``.

    cause : what it is, with the scientific name where there is one
    signs : how to recognise it; of a healthy leaf, what to keep watching for
    first : what to do first, in order; never a chemical
    ask : whom to ask, before any chemical
    sources : where the facts are from
    more : what to read on
    """

    name: str
    cause: str
    signs: tuple[str, ...]
    first: tuple[str, ...]
    ask: str
    sources: tuple[str, ...]
    more: str


def disease_note(class_name: str, language: str) -> DiseaseNote:
    """The note on a class of a model; that on the unknown disease when nobody has written one.

    language : "en", "sw" or "fr"; any other is answered in English
    """
    notes = _notes(language if language in LANGUAGES else _FALLBACK)
    return notes.get(class_name, notes[UNKNOWN])


def known_classes() -> tuple[str, ...]:
    """The names of the classes that there are notes on."""
    return tuple(_notes(_FALLBACK))


@cache
def _notes(language: str) -> dict[str, DiseaseNote]:
    text = resource("disease_notes", f"{language}.json").read_text(encoding="utf-8")
    return {name: _note(described) for name, described in json.loads(text).items()}


def _note(described: dict[str, Any]) -> DiseaseNote:
    values = {field.name: described[field.name] for field in fields(DiseaseNote)}
    lists = {name: tuple(value) for name, value in values.items() if isinstance(value, list)}
    return DiseaseNote(**(values | lists))
