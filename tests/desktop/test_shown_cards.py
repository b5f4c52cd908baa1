"""The rows of the gallery and the table, watched by Qt's own checker."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, QPersistentModelIndex, Qt, QUrl
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards.card_columns import Column
from beanleaf_app.desktop.cards.card_filter import CardFilter, Show
from beanleaf_app.desktop.cards.card_list import CardList
from beanleaf_app.desktop.cards.shown_cards import ShownCards

SICK, HEALTHY, UNSURE = CardState.SICK, CardState.HEALTHY, CardState.UNSURE
FOLDER = Path("photos", "field 2").absolute()


def leaf(name: str, state: CardState, chance: float | None = None, **more: object) -> Card:
    return Card(0, name, FOLDER / name, state, chance=chance, **more)


LEAVES = [
    leaf("leaf 10.jpg", SICK, 0.7, disease="bean_rust", model="a"),
    leaf("leaf 9.jpg", HEALTHY, 0.99, model="b"),
    leaf("Other.jpg", UNSURE, 0.1),
    leaf("notes.txt", CardState.UNREADABLE, sentence="Not a photo."),
    leaf("leaf 1.jpg", SICK, 0.95, disease="angular_leaf_spot", model="a"),
    leaf("new.jpg", CardState.WAITING),
]


@pytest.fixture
def cards(qapp: QApplication) -> CardList:
    return CardList()


@pytest.fixture
def shown(cards: CardList) -> Iterator[ShownCards]:
    shown = ShownCards(cards)
    checker = QAbstractItemModelTester(shown, QAbstractItemModelTester.FailureReportingMode.Warning)
    cards.add(LEAVES)
    yield shown
    del checker


def names(shown: ShownCards) -> list[str]:
    return [shown.index(row, 0).data() for row in range(shown.rowCount())]


@pytest.mark.parametrize(
    ("column", "descending", "first", "last"),
    [
        (None, False, "leaf 10.jpg", "new.jpg"),
        (Column.PHOTO, False, "leaf 1.jpg", "Other.jpg"),
        (Column.PHOTO, True, "Other.jpg", "leaf 1.jpg"),
        (Column.VERDICT, False, "leaf 1.jpg", "new.jpg"),
        (Column.CHANCE, False, "leaf 10.jpg", "new.jpg"),
        (Column.CHANCE, True, "leaf 9.jpg", "new.jpg"),
        (Column.DISEASE, False, "leaf 1.jpg", "new.jpg"),
        (Column.MODEL, True, "leaf 9.jpg", "new.jpg"),
    ],
)
def test_sorted_with_what_has_nothing_to_say_last(shown: ShownCards, column, descending, first, last):
    shown.set_order(column, descending=descending)
    assert (names(shown)[0], names(shown)[-1]) == (first, last)
    assert len(names(shown)) == len(LEAVES)


def test_names_are_sorted_as_people_count(shown: ShownCards):
    shown.sort(Column.PHOTO)
    assert names(shown)[:3] == ["leaf 1.jpg", "leaf 9.jpg", "leaf 10.jpg"]
    shown.sort(-1)
    assert names(shown) == [card.name for card in LEAVES]


def test_numbers_in_names_count_wherever_they_stand(cards: CardList, shown: ShownCards):
    cards.clear()
    wanted = ["a0002.jpg", "a2b.jpg", "A10.jpg", f"a{'9' * 5000}.jpg", "a-1.jpg", "a.jpg", "ab.jpg"]
    cards.add([leaf(name, SICK) for name in reversed(wanted)])
    shown.sort(Column.PHOTO)
    assert names(shown) == wanted


def test_rows_are_sorted_by_folder_and_those_without_a_file_come_last(cards: CardList, shown: ShownCards):
    cards.clear()
    folders = [FOLDER / "b", None, FOLDER / "A", FOLDER / "b"]
    cards.add([Card(0, f"{number}", where and where / "x") for number, where in enumerate(folders)])
    shown.sort(Column.FOLDER)
    assert names(shown) == ["2", "0", "3", "1"]
    shown.sort(Column.FOLDER, Qt.SortOrder.DescendingOrder)
    assert names(shown) == ["0", "3", "2", "1"]


def test_a_change_is_told_of_the_rows_where_it_stands(cards: CardList, shown: ShownCards):
    cards.clear()
    added = cards.add([leaf(f"{number}.jpg", SICK if number < 300 else HEALTHY) for number in range(600)])
    shown.set_filter(CardFilter(Show.SICK, column=Column.PHOTO, descending=True))
    told: list[tuple[int, int]] = []
    shown.dataChanged.connect(lambda first, last: told.append((first.row(), last.row())))
    cards.put([replace(card, chance=0.5) for card in added[400:]])
    assert told == []
    cards.put([replace(card, chance=0.5) for card in added[:200]])
    assert told == [(100, 299)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (CardFilter(Show.SICK), ["leaf 10.jpg", "leaf 1.jpg"]),
        (CardFilter(Show.UNSURE), ["Other.jpg"]),
        (CardFilter(Show.PROBLEMS), ["notes.txt"]),
        (CardFilter(Show.BARELY), ["leaf 10.jpg"]),
        (CardFilter(Show.WAITING), ["new.jpg"]),
        (CardFilter(search="LEAF 1"), ["leaf 10.jpg", "leaf 1.jpg"]),
        (CardFilter(search="2 other"), ["Other.jpg"]),
        (CardFilter(Show.SICK, "10"), ["leaf 10.jpg"]),
        (CardFilter(search="nowhere"), []),
    ],
)
def test_filtered_by_verdict_sureness_name_and_problem(shown: ShownCards, wanted, expected):
    shown.set_filter(wanted)
    assert names(shown) == expected


def test_results_move_into_a_filter_while_they_come(qtbot, cards: CardList, shown: ShownCards):
    shown.set_filter(CardFilter(Show.SICK, column=Column.CHANCE))
    waiting = cards.waiting()[0]
    with qtbot.waitSignal(shown.rowsInserted):
        cards.put([replace(waiting, state=SICK, chance=0.6)])
    qtbot.waitUntil(lambda: names(shown) == ["new.jpg", "leaf 10.jpg", "leaf 1.jpg"])


def test_a_row_is_followed_to_its_new_place(cards: CardList, shown: ShownCards):
    selection = QItemSelectionModel(shown)
    kept = QPersistentModelIndex(shown.index(0, 0))
    selection.select(shown.index(1, 0), QItemSelectionModel.SelectionFlag.Select)
    shown.sort(Column.PHOTO)
    assert kept.data() == "leaf 10.jpg"
    assert [index.data() for index in selection.selectedIndexes()] == ["leaf 9.jpg"]
    cards.remove([shown.key(0)])
    assert kept.row() == 1


def test_a_thousand_rows_that_go_at_random_leave_the_others(cards: CardList, shown: ShownCards):
    cards.clear()
    added = cards.add([leaf(f"{number}.jpg", SICK, 0.9) for number in range(1000)])
    cards.remove([card.key for card in added[::3]])
    assert names(shown) == [card.name for row, card in enumerate(added) if row % 3]


def test_rows_speak_whole_sentences_and_headings_are_words(shown: ShownCards):
    first = shown.index(0, 0)
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "leaf 10.jpg. Sick. about 7 in 10, 70\u00a0%. Bean rust."
    )
    assert first.data(Qt.ItemDataRole.AccessibleDescriptionRole) == str(FOLDER)
    row = [shown.index(0, column).data() for column in Column]
    assert row == ["leaf 10.jpg", "Sick", "70\u00a0%", "Bean rust", "a", str(FOLDER)]
    heads = [shown.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert heads == ["Photo", "Verdict", "Chance", "Disease or reason", "Model", "Folder"]


def test_rows_leave_as_files_and_as_a_table(shown: ShownCards):
    rows = [shown.index(row, column) for row in (0, 3) for column in Column]
    data = shown.mimeData(rows)
    assert data.urls() == [QUrl.fromLocalFile(str(FOLDER / name)) for name in ("leaf 10.jpg", "notes.txt")]
    lines = data.text().splitlines()
    assert lines[0].split("\t")[:3] == ["Photo", "Verdict", "Chance"]
    assert lines[1].split("\t") == ["leaf 10.jpg", "Sick", "0.7000", "Bean rust", "a", str(FOLDER)]
    assert lines[2].split("\t")[3] == "Not a photo."
    assert shown.flags(rows[0]) & Qt.ItemFlag.ItemIsDragEnabled
