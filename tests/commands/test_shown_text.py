"""Text from outside cannot steer a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beanleaf_app.commands.shown_text import shown


@pytest.mark.parametrize(
    "text", ["leaf 1.jpg", "jani la maharagwe", "feuille d’été.jpg", "🌱🫘.png", "豆.jpg"]
)
def test_what_people_write_stays_as_it_is(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x1b[31m", r"\x1b[31m"),
        ("a\nb\r\t", r"a\nb\r\t"),
        ("\u202egpj", r"\u202egpj"),
        ("caf\udce9", r"caf\udce9"),
        ("\x9b2J", r"\x9b2J"),
    ],
)
def test_what_would_steer_is_escaped(text: str, expected: str) -> None:
    assert shown(text) == expected


@given(st.text(st.characters(exclude_categories=())))
def test_whatever_comes_is_printable(text: str) -> None:
    assert shown(text).isprintable()
