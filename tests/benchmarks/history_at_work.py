"""What a person does with thousands of photographs in the history."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from by_hand import Action, choose_in, click_heading, press, wait_while
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView

from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.card_record import record_of
from beanleaf_app.desktop.history.history_columns import Column
from beanleaf_app.desktop.style.theme import Appearance
from beanleaf_app.history.record import utc_now
from beanleaf_app.history.removed_photos import removals
from beanleaf_app.history.store import HistoryStore

if TYPE_CHECKING:
    from beanleaf_app.desktop.window.main_window import MainWindow


class HistoryAtWork:
    """The history with the same photographs."""

    def __init__(self, window: MainWindow, cards: Sequence[Card]) -> None:
        self._window = window
        self._desk = window.history
        now = utc_now()
        with HistoryStore(self._desk.path) as store:
            store.add([replace(record_of(card, now), thumbnail=card.picture) for card in cards])

    def actions(self) -> Iterator[Action]:
        show = self._window.show_history
        yield replace(self._action("history: open for the first time", show, self._leave), once=True)
        show()
        view = self._window.history_view
        assert view is not None
        table, words = view.table, view.filter.words
        every = partial(self._set_up, selected=True)
        yield self._action("history: open", show, self._leave)
        yield self._action("history: back to Classify", self._window.show_classify, self._set_up)
        yield self._action("history: select all", partial(self._select_all), self._set_up)
        for column in Column:
            if not table.isColumnHidden(column):
                click = partial(click_heading, table, column)
                yield self._action(f"history: sort by {column.name.lower()}", click, self._set_up)
        click = partial(click_heading, table, Column.PHOTO)
        yield self._action("history: sort by photo, all selected", click, every)
        for text, letter in (("", "7"), ("7", "7"), ("", "i")):
            type_it = partial(QTest.keyClick, words, letter)
            yield self._action(
                f"history: type «{letter}» after «{text}»", type_it, partial(self._set_up, text)
            )
        rub_out = partial(QTest.keyClick, words, Qt.Key.Key_Backspace)
        yield self._action("history: rub out «7»", rub_out, partial(self._set_up, "7"))
        sick = partial(choose_in, view.filter.kinds, 1)
        yield self._action("history: show the sick", sick, self._set_up)
        end = partial(press, table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        yield self._action("history: go to the end", end, self._set_up)
        mark = partial(view.detail.corrected.emit, "healthy")
        yield self._action("history: mark all as healthy", mark, every)
        delete = partial(press, table, Qt.Key.Key_Delete)
        yield self._action("history: delete all", delete, every)
        thousand = partial(self._set_up, selected=1000)
        yield self._action("history: delete a thousand", delete, thousand)
        yield self._action("history: undo", view.undo_bar.button.click, partial(self._set_up, deleted=True))
        french = partial(self._window.set_language, "fr")
        yield self._action("history: French", french, every)
        yield self._action("history: dark", partial(self._set_dark, True), every)

    def _action(self, name: str, act: Callable[[], object], before: Callable[[], object]) -> Action:
        # A search waits for 0.2 seconds after the last letter.
        return Action(name, act, before, lambda: self._desk.is_busy, seconds=0.4)

    def _leave(self) -> None:
        self._window.set_language("en")
        self._window.show_classify()

    def _set_up(self, words: str = "", *, selected: bool | int = False, deleted: bool = False) -> None:
        view = self._window.history_view
        assert view is not None
        self._window.set_language("en")
        self._set_dark(False)
        wait_while(lambda: self._desk.is_busy)
        self._bring_back()
        self._window.show_history()
        view.table.sortByColumn(Column.TIME, Qt.SortOrder.DescendingOrder)
        view.filter.kinds.setCurrentIndex(0)
        view.filter.words.setText(words)
        view.filter._on_return()
        wait_while(lambda: self._desk.is_busy)
        view.table.scrollToTop()
        view.table.clearSelection()
        (view.filter.words if words else view.table).setFocus()
        if selected or deleted:
            self._select_all()
        if selected == 1000:
            self._select_thousand(view.table)
        if deleted:
            press(view.table, Qt.Key.Key_Delete)
            wait_while(lambda: self._desk.is_busy)

    def _bring_back(self) -> None:
        with HistoryStore(self._desk.path) as store:
            store.correct(store.ids(), None)
            waiting = removals(store)
        for _ in waiting:
            assert self._window.history_view is not None
            self._window.history_view.undo_bar.button.click()
            wait_while(lambda: self._desk.is_busy)

    def _select_all(self) -> None:
        assert self._window.history_view is not None
        press(self._window.history_view.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def _select_thousand(self, table: QTableView) -> None:
        model = table.model()
        place = QItemSelection(model.index(500, 0), model.index(1499, model.columnCount() - 1))
        table.selectionModel().select(place, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _set_dark(self, dark: bool) -> None:
        self._window.set_appearance(Appearance.DARK if dark else Appearance.LIGHT)
