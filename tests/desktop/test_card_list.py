"""The cards as a Qt model, watched by Qt's own checker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards.card_list import CardList


@pytest.fixture
def cards(qapp: QApplication) -> Iterator[CardList]:
    cards = CardList()
    checker = QAbstractItemModelTester(cards, QAbstractItemModelTester.FailureReportingMode.Warning)
    yield cards
    del checker


def some(count: int) -> list[Card]:
    return [Card(0, f"{number}.jpg", Path(f"{number}.jpg")) for number in range(count)]


def test_added_cards_get_keys_of_their_own(cards: CardList):
    added = cards.add(some(3)) + cards.add(some(2))
    assert len({card.key for card in added}) == 5
    assert cards.rowCount() == 5
    assert cards.counts[CardState.WAITING] == 5


def test_a_card_is_replaced_where_it_stands(cards: CardList):
    added = cards.add(some(3))
    changed = []
    cards.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    cards.put([replace(added[1], state=CardState.SICK, chance=0.9)])
    assert changed == [(1, 1)]
    assert [cards.card(row).state for row in range(3)] == [
        CardState.WAITING,
        CardState.SICK,
        CardState.WAITING,
    ]
    assert cards.counts[CardState.SICK] == 1
    assert cards.counts[CardState.WAITING] == 2
    assert [card.key for card in cards.waiting()] == [added[0].key, added[2].key]


def test_a_late_result_of_a_cleared_card_finds_no_card(cards: CardList):
    old = cards.add(some(1))[0]
    cards.clear()
    cards.add(some(1))
    cards.put([replace(old, state=CardState.SICK)])
    assert cards.card(0).state is CardState.WAITING
    assert cards.counts[CardState.SICK] == 0


def test_judging_again_forgets_verdicts_but_not_what_has_no_file(cards: CardList):
    good, lost = cards.add([*some(1), Card(0, "phone", state=CardState.UNREADABLE, sentence="elsewhere")])
    cards.put([replace(good, state=CardState.SICK, chance=0.9, disease="bean_rust", picture=b"x")])
    cards.put_back([good.key, lost.key], CardState.WAITING)
    again = cards.card(0)
    assert (again.state, again.chance, again.disease) == (CardState.WAITING, None, None)
    assert again.picture == b"x"
    assert cards.card(1) is lost


def test_removed_cards_leave_the_others_in_order(cards: CardList):
    added = cards.add(some(6))
    cards.remove([added[1].key, added[2].key])
    cards.remove([added[5].key, added[0].key, 99])
    assert [cards.card(row).key for row in range(cards.rowCount())] == [added[3].key, added[4].key]
    assert cards.row_of(added[4].key) == 1
    assert cards.find(added[0].key) is None
    assert cards.key_of(Path("3.jpg")) == added[3].key
    assert cards.key_of(Path("1.jpg")) is None
    assert cards.counts[CardState.WAITING] == 2


def test_many_changes_are_told_at_once(cards: CardList):
    added = cards.add(some(500))
    changed = []
    cards.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    cards.put([replace(card, state=CardState.HEALTHY) for card in added[3:]])
    assert changed == [(3, 499)]


def test_screen_readers_and_tool_tips_get_the_whole_sentence(cards: CardList):
    cards.add([Card(0, "notes.txt", Path("notes.txt"), CardState.UNREADABLE, sentence="Not a photo.")])
    index = cards.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "notes.txt. Cannot be read. Not a photo."
    assert "Not a photo." in index.data(Qt.ItemDataRole.ToolTipRole)


def test_a_name_that_looks_like_html_is_shown_as_it_is(cards: CardList):
    name = "<img src=x>.jpg"
    cards.add([Card(0, name, Path(name))])
    tip = QTextDocument()
    tip.setHtml(cards.index(0).data(Qt.ItemDataRole.ToolTipRole))
    assert name in tip.toPlainText()
