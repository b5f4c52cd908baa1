"""What is said of a photograph, word for word."""

from __future__ import annotations

import pytest

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import Card, CardState


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0.0, "fewer than 1 in 100"),
        (0.02, "about 2 in 100"),
        (0.05, "about 1 in 10"),
        (0.5, "about 5 in 10"),
        (0.91, "about 9 in 10"),
        (0.949, "about 9 in 10"),
        (0.95, "about 95 in 100"),
        (0.96, "about 96 in 100"),
        (0.994, "about 99 in 100"),
        (0.9951, "more than 99 in 100"),
        (1.0, "more than 99 in 100"),
    ],
)
def test_a_chance_in_words(chance: float, words: str):
    assert wording.chance_in_words(chance) == words


def test_no_chance_is_called_certain():
    wrong = {"about 0 in 10", "about 10 in 10", "about 0 in 100", "about 100 in 100"}
    wrong |= {f"{number}\u00a0%" for number in ("100", "100.0", "0", "0.0")}
    for chance in (step / 10_000 for step in range(10_001)):
        assert wording.chance_in_words(chance) not in wrong, chance
        assert wording.percent(chance) not in wrong, chance


@pytest.mark.parametrize(
    ("chance", "number"),
    [(0.914, "91"), (0.5, "50"), (0.9963, "99.6"), (0.9995, "over 99.9"), (1, "over 99.9"), (0, "under 0.1")],
)
def test_a_chance_as_a_number(chance: float, number: str):
    assert wording.percent(chance) == f"{number}\u00a0%"


def test_classes_of_a_data_set_are_written_as_names():
    assert wording.disease_name("angular_leaf_spot") == "Angular leaf spot"
    assert wording.disease_name("halo_blight") == "Halo blight"


def test_a_screen_reader_hears_the_whole_card():
    card = Card(0, "leaf.jpg", state=CardState.SICK, chance=0.91, disease="bean_rust")
    assert wording.spoken(card) == "leaf.jpg. Sick. about 9 in 10, 91\u00a0%. Bean rust."


@pytest.mark.parametrize("state", list(CardState))
def test_every_state_has_a_word(state: CardState):
    assert wording.verdict_word(state)


def test_not_sure_says_what_the_chance_is_of():
    card = Card(0, "leaf.jpg", state=CardState.UNSURE, chance=0.47)
    assert wording.chance_line(card).startswith("sick: about 5 in 10")
