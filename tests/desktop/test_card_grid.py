"""The gallery under mouse and keys: real events on a real model."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards import late_painting
from beanleaf_app.desktop.cards.card_columns import Column
from beanleaf_app.desktop.cards.card_filter import CardFilter
from beanleaf_app.desktop.cards.card_list import CardList
from beanleaf_app.desktop.cards.card_pages import CardPages
from beanleaf_app.desktop.cards.row_painter import ROW_HEIGHT
from beanleaf_app.desktop.cards.shown_cards import ShownCards
from beanleaf_app.desktop.style.theme import theme

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
Key, Control, Shift = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def pages(qtbot: QtBot) -> CardPages:
    """A hundred cards, four on a line."""
    theme()
    cards = CardList()
    pages = CardPages(ShownCards(cards, cards))
    cards.setParent(pages)
    qtbot.addWidget(pages)
    pages.resize(4 * 208 + 20, 700)
    with qtbot.waitExposed(pages):
        pages.show()
    cards.add([Card(0, f"{number}.jpg", Path(f"{number}.jpg"), CardState.SICK) for number in range(102)])
    pages.take_focus()
    return pages


def rows(pages: CardPages) -> list[int]:
    return pages.selected_keys()  # keys count from 0, as rows do


def centre(pages: CardPages, row: int) -> QPoint:
    return pages.grid.visualRect(pages.grid.model().index(row, 0)).center()


def test_in_a_low_view_cards_are_smaller_so_that_their_verdicts_are_seen(pages: CardPages):
    fourth = pages.grid.model().index(3, 0)
    pages.resize(3 * 250 + 20, 700)
    assert pages.grid.visualRect(fourth).top() > 0
    pages.resize(3 * 250 + 20, 290)
    assert pages.grid.visualRect(fourth).top() == 0
    assert pages.grid.visualRect(fourth).bottom() < 290


def test_arrow_keys_move_as_the_cards_lie(qtbot: QtBot, pages: CardPages):
    grid = pages.grid
    steps = [(Key.Key_Right, 1), (Key.Key_Down, 5), (Key.Key_Left, 4), (Key.Key_Up, 0), (Key.Key_Up, 0)]
    steps += [(Key.Key_End, 101), (Key.Key_Down, 101), (Key.Key_Home, 0)]
    for key, row in steps:
        qtbot.keyClick(grid, key)
        assert grid.currentIndex().row() == row
        assert rows(pages) == [row]
        assert grid.viewport().rect().contains(centre(pages, row))


def test_down_above_a_gap_leads_to_the_last_card(qtbot: QtBot, pages: CardPages):
    pages.make_current(99)
    qtbot.keyClick(pages.grid, Key.Key_Down)
    assert pages.grid.currentIndex().row() == 101


def test_shift_selects_in_the_order_of_reading(qtbot: QtBot, pages: CardPages):
    grid = pages.grid
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(grid.viewport(), left, pos=centre(pages, 2))
    assert rows(pages) == [2]
    qtbot.mouseClick(grid.viewport(), left, Shift, pos=centre(pages, 5))
    assert rows(pages) == [2, 3, 4, 5]
    qtbot.mouseClick(grid.viewport(), left, Control, pos=centre(pages, 0))
    assert rows(pages) == [0, 2, 3, 4, 5]
    qtbot.mouseClick(grid.viewport(), left, pos=centre(pages, 6))
    qtbot.keyClick(grid, Key.Key_Up, Shift)
    assert rows(pages) == [2, 3, 4, 5, 6]
    qtbot.keyClick(grid, Key.Key_A, Control)
    assert rows(pages) == list(range(102))


def test_a_click_beside_the_cards_selects_nothing(qtbot: QtBot, pages: CardPages):
    grid = pages.grid
    pages.make_current(101)
    beside = centre(pages, 101) + QPoint(208, 0)
    assert not grid.indexAt(beside).isValid()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=beside)
    assert rows(pages) == []


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_a_key_opens_the_current_card(qtbot: QtBot, pages: CardPages, key: Key):
    pages.make_current(3)
    with qtbot.waitSignal(pages.opened) as signal:
        qtbot.keyClick(pages.view, key)
    assert signal.args == [3]


def test_gallery_and_table_share_selection_and_place(qtbot: QtBot, pages: CardPages):
    pages.make_current(50)
    qtbot.keyClick(pages.grid, Key.Key_Right, Shift)
    pages.set_layout_key("table")
    assert pages.table.isVisible()
    assert rows(pages) == [50, 51]
    row = pages.table.visualRect(pages.table.currentIndex())
    assert pages.table.viewport().rect().intersects(row)
    qtbot.keyClick(pages.table, Key.Key_Down, Shift)
    pages.set_layout_key("gallery")
    assert rows(pages) == [50, 51, 52]


def test_scattered_selection_and_place_stay_through_orders_and_filters(qtbot: QtBot, pages: CardPages):
    shown, chosen = pages.shown, [2, 5, 6, 40, 77, 101]
    pages.set_layout_key("table")
    pages._select(chosen)
    pages.table.verticalScrollBar().setValue(600)
    with qtbot.assertNotEmitted(shown.modelReset):
        shown.set_order(Column.PHOTO, descending=True)
    assert rows(pages) == chosen[::-1], "from top to bottom"
    assert [shown.card(row.row()).key for row in pages.table.selectionModel().selectedRows()] == chosen[::-1]
    assert pages.table.verticalScrollBar().value() == 600
    with qtbot.waitSignals([shown.modelReset, pages.selection_changed]):
        shown.set_filter(CardFilter(search="7"))
    assert rows(pages) == [77]
    shown.set_filter(CardFilter())
    assert rows(pages) == [77]
    pages._select(range(102))
    shown.set_order(Column.PHOTO, descending=True)
    assert rows(pages) == list(range(101, -1, -1))
    pages.set_layout_key("gallery")
    assert len(pages.grid.selectionModel().selectedRows()) == 102


@pytest.mark.parametrize("layout", ["gallery", "table"])
def test_thousands_that_were_arranged_are_painted_in_the_next_turn(
    qtbot: QtBot, pages: CardPages, layout: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(late_painting, "_MANY", 50)
    pages.set_layout_key(layout)
    before = pages.view.viewport().grab().toImage()
    pages.shown.set_order(Column.PHOTO, descending=True)
    assert not pages.view.viewport().updatesEnabled()
    qtbot.waitUntil(pages.view.viewport().updatesEnabled)
    assert pages.view.viewport().grab().toImage() != before
    pages.shown.set_filter(CardFilter(search="7"))
    assert not pages.view.viewport().updatesEnabled()
    qtbot.waitUntil(pages.view.viewport().updatesEnabled)


def test_a_long_stretch_is_selected_as_one(qtbot: QtBot, pages: CardPages):
    qtbot.keyClick(pages.grid, Key.Key_End, Shift)
    assert rows(pages) == list(range(102))
    assert pages.grid.selectionModel().selection().count() <= 2


def test_the_table_paints_what_has_changed_and_is_in_view(pages: CardPages):
    pages.set_layout_key("table")
    table, model = pages.table, pages.shown
    table.verticalScrollBar().setValue(1000)
    view = table.viewport().rect()
    in_view = [row for row in range(102) if table.visualRect(model.index(row, 0)).intersects(view)]
    assert list(table._rows_in_view()) == in_view
    selection = model.selection_of([0, *in_view[1:3], 90])
    first, last = (table.visualRect(model.index(row, 0)) for row in in_view[1:3])
    found = table.visualRegionForSelection(selection).boundingRect()
    assert (found.top(), found.bottom()) == (first.top(), last.bottom())
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert table._rows_in_view().stop == 102
    table.resize(table.width(), 102 * ROW_HEIGHT + 200)
    assert table._rows_in_view() == range(102)


def test_only_what_is_in_view_is_asked_for(pages: CardPages):
    grid = pages.grid
    visible = [
        row
        for row in range(102)
        if grid.visualRect(grid.model().index(row, 0)).intersects(QRect(QPoint(0, 0), grid.viewport().size()))
    ]
    assert visible == list(grid._rows_in(grid.viewport().rect()))
    grid.scrollTo(grid.model().index(101, 0), QAbstractItemView.ScrollHint.EnsureVisible)
    assert grid.verticalScrollBar().value() == grid.verticalScrollBar().maximum()
    assert not grid.grab().toImage().isNull()
