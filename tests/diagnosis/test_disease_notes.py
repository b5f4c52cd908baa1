"""The notes on diseases: complete in every language, and never a chemical before somebody was asked."""

from __future__ import annotations

import re

import pytest

from beanleaf_app.diagnosis.disease_notes import HEALTHY, LANGUAGES, UNKNOWN, disease_note, known_classes

CLASSES = ("angular_leaf_spot", "bean_rust", HEALTHY, UNKNOWN)
# An active substance or a trade would be advice to buy it.
_PRODUCTS = re.compile("mancozeb|chlorothalonil|copper|cuivre|azoxystrobin|carbendazim|thiram|captan", re.I)
_OFFICER = {"en": "extension officer", "sw": "afisa ugani", "fr": "conseiller agricole"}
_SPRAY = {"en": ("chemical", "spray"), "sw": ("kemikali", "pulizi"), "fr": ("chimique", "traite")}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CLASSES)
def test_a_note_is_whole(name: str, language: str) -> None:
    note = disease_note(name, language)
    english = disease_note(name, "en")
    assert note.name
    assert note.cause
    assert (len(note.signs), len(note.first)) == (len(english.signs), len(english.first))
    assert note.sources == english.sources
    assert len(note.sources) >= 2
    sentences = (*note.signs, *note.first, note.ask)
    assert all(text == text.strip() and text.endswith(".") for text in sentences)
    # Short enough for somebody who reads slowly.
    assert max(len(text) for text in sentences) < 260
    if language != "en":
        assert not {note.name, note.cause, note.ask, *note.signs, *note.first} & {
            english.name,
            english.cause,
            english.ask,
            *english.signs,
            *english.first,
        }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CLASSES)
def test_an_officer_comes_before_any_chemical(name: str, language: str) -> None:
    note = disease_note(name, language)
    assert _OFFICER[language] in note.ask
    assert any(word in note.ask.lower() for word in _SPRAY[language])
    everything = " ".join((*note.signs, *note.first, note.ask))
    assert not _PRODUCTS.search(everything)
    assert not any(word in text.lower() for text in note.first for word in _SPRAY[language])


def test_the_known_diseases_have_their_scientific_names() -> None:
    assert set(known_classes()) == set(CLASSES)
    for language in LANGUAGES:
        assert "Pseudocercospora griseola" in disease_note("angular_leaf_spot", language).cause
        assert "Uromyces appendiculatus" in disease_note("bean_rust", language).cause


def test_another_class_and_another_language_get_an_answer_too() -> None:
    assert disease_note("anthracnose", "fr") == disease_note(UNKNOWN, "fr")
    assert disease_note("bean_rust", "de") == disease_note("bean_rust", "en")
