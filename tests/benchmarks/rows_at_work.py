"""What a person does with thousands of judged photographs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from by_hand import Action, choose_in, click_heading, press
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards.card_columns import Column
from beanleaf_app.desktop.cards.card_filter import CardFilter, Show
from beanleaf_app.desktop.style.theme import Appearance
from beanleaf_app.models.library import SHIPPED_NAME
from beanleaf_app.photos.practice_leaves import practice_leaf

if TYPE_CHECKING:
    from beanleaf_app.desktop.window.main_window import MainWindow

_FOLDERS = 8
_SIDE = 120  # pixels of a photograph: it is read when it is judged again, which is not what is measured
_PROBLEM = "This file is not a photograph that Beanleaf can read. Try a JPEG or PNG."


class RowsAtWork:
    """The classify view with so many judged photographs of its own."""

    def __init__(self, window: MainWindow, folder: Path, count: int) -> None:
        self._window = window
        self._results = window.classify_view.results
        self._pages, self._bar, self._shown = self._results.pages, self._results.bar, self._results.shown
        self._queue = window.classify_view.queue
        self.cards = _judged(folder, count)
        self._states = [card.state for card in self.cards]
        self._bring_back()

    def actions(self) -> Iterator[Action]:
        """In the gallery, then in the table."""
        for key in ("gallery", "table"):
            ready = partial(self._set_up, key)
            yield Action(f"{key}: select all", self._select_all, ready)
            yield Action(f"{key}: select to the end", self._select_to_the_end, ready)
            yield from self._filters(key)
            yield from self._searches(key)
            if key == "table":
                yield from self._orders()
            yield from self._selections(key)
            yield from self._changes(key)
            yield from self._looks(key)

    def _orders(self) -> Iterator[Action]:
        for column in Column:
            click = partial(click_heading, self._pages.table, column)
            yield Action(f"table: sort by {column.name.lower()}", click, partial(self._set_up, "table"))
        again = partial(self._set_up, "table", order=Column.PHOTO)
        yield Action(
            "table: sort by photo, the other way", partial(click_heading, self._pages.table, 0), again
        )
        for selected in ("all", "every third"):
            yield Action(
                f"table: sort by photo, {selected} selected",
                partial(click_heading, self._pages.table, 0),
                partial(self._set_up, "table", selected=selected),
            )

    def _filters(self, key: str) -> Iterator[Action]:
        box = self._bar.show_only
        for show in list(Show)[1:]:
            choose = partial(choose_in, box, list(Show).index(show))
            yield Action(f"{key}: show only {show.value}", choose, partial(self._set_up, key))
        back = partial(choose_in, box, 0)
        yield Action(f"{key}: show all again", back, partial(self._set_up, key, show="sick"))
        chosen = partial(self._set_up, key, show="sick", selected="all")
        yield Action(f"{key}: show all again, the sick selected", back, chosen)

    def _searches(self, key: str) -> Iterator[Action]:
        search = self._bar.search
        for text, letter in (("", "i"), ("", "7"), ("7", "7"), ("field", "2"), ("sort 7", "7")):
            words, order = text.removeprefix("sort "), 0 if text.startswith("sort") else None
            type_it = partial(QTest.keyClick, search, letter)
            said = f"{key}: type «{letter}» after «{words}»" + (", sorted by photo" if order == 0 else "")
            yield Action(said, type_it, partial(self._set_up, key, search=words, order=order))
        rub_out = partial(QTest.keyClick, search, Qt.Key.Key_Backspace)
        yield Action(f"{key}: rub out «7»", rub_out, partial(self._set_up, key, search="7"))

    def _selections(self, key: str) -> Iterator[Action]:
        every = partial(self._set_up, key, selected="all")
        other = "table" if key == "gallery" else "gallery"
        switch = self._bar.layouts[other].click
        yield Action(f"{key}: go to the {other}", switch, partial(self._set_up, key))
        for selected in ("all", "every third"):
            chosen = partial(self._set_up, key, selected=selected)
            yield Action(f"{key}: go to the {other}, {selected} selected", switch, chosen)
        copy = self._results.actions_menu.copy.trigger
        yield Action(f"{key}: copy all", copy, every, seconds=1.0)
        thousand = partial(self._set_up, key, selected="a thousand")
        yield Action(f"{key}: copy a thousand", copy, thousand, seconds=0.5)
        yield Action(f"{key}: go to the end", lambda: press(self._pages.view, Qt.Key.Key_End), every)
        ask, panel = self._results.export.ask, self._results.export

        def export() -> None:  # all but the dialog of the system
            panel.ask = lambda *_: None  # type: ignore[method-assign]
            self._results.ask_export(None)  # type: ignore[arg-type]
            panel.ask = ask  # type: ignore[method-assign]

        yield Action(f"{key}: export all", export, every)

    def _changes(self, key: str) -> Iterator[Action]:
        remove = self._results.actions_menu.remove.trigger
        for selected in ("all", "a thousand", "every third"):
            ready = partial(self._set_up, key, selected=selected)
            yield Action(f"{key}: remove {selected}", remove, ready)
        yield Action(
            f"{key}: remove the sick", remove, partial(self._set_up, key, show="sick", selected="all")
        )
        clear = self._results.head.clear.click
        yield Action(f"{key}: clear", clear, partial(self._set_up, key))
        again = partial(self._results.actions_menu.judge_again, SHIPPED_NAME)
        for selected, order in (("", None), ("every third", None), ("all", 1)):
            ready = partial(self._set_up, key, selected=selected, order=order)
            said = f"{key}: judge {selected or 'all'} again" + (", sorted by verdict" if order else "")
            yield Action(said, again, ready, seconds=1.2)
        waiting = partial(self._set_up, key, waiting=True)
        yield Action(f"{key}: stop", self._queue.cancel, waiting, lambda: self._queue.is_busy)

    def _looks(self, key: str) -> Iterator[Action]:
        ready = partial(self._set_up, key, selected="all")
        yield Action(f"{key}: French", partial(self._window.set_language, "fr"), ready, seconds=0.5)
        yield Action(f"{key}: dark", partial(self._set_dark, True), ready, seconds=0.5)

    def _set_up(
        self,
        key: str,
        *,
        selected: str = "",
        show: str = "all",
        search: str = "",
        order: int | None = None,
        waiting: bool = False,
    ) -> None:

        self._window.show_classify()
        self._window.set_language("en")
        self._set_dark(False)
        self._bring_back()
        self._shown.set_filter(CardFilter())
        self._bar.layouts[key].click()
        self._pages.view.clearSelection()
        wanted = CardFilter(Show(show), search, None if order is None else Column(order))
        self._shown.set_filter(wanted)
        self._pages.view.scrollToTop()
        self._bar.search.setFocus() if search else self._pages.take_focus()
        self._select(selected)
        if waiting:
            self._queue.judge_again(self._shown.keys(), SHIPPED_NAME)

    def _bring_back(self) -> None:
        queue = self._queue
        queue.cancel()
        if [card.state for card in queue.cards.all()] != self._states or queue.is_busy:
            queue.clear()
            queue.cards.add([_own(card) for card in self.cards])

    def _select_all(self) -> None:
        press(self._pages.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def _select_to_the_end(self) -> None:
        both = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
        press(self._pages.view, Qt.Key.Key_End, both)

    def _select(self, which: str) -> None:
        keys = self._shown.keys()
        if which == "all":
            self._select_all()
        elif which == "a thousand":
            self._pages._select(keys[500:1500])
        elif which == "every third":
            self._pages._select(keys[::3])

    def _set_dark(self, dark: bool) -> None:
        self._window.set_appearance(Appearance.DARK if dark else Appearance.LIGHT)


def _judged(folder: Path, count: int) -> list[Card]:
    """Photographs on disk, and cards that say what a model might."""
    rng, jpeg = np.random.default_rng(0), BytesIO()
    practice_leaf("bean_rust", rng, side=_SIDE).save(jpeg, "JPEG")
    content = jpeg.getvalue()
    for number in range(_FOLDERS):
        (folder / f"field {number}").mkdir(parents=True)
    states = (CardState.SICK, CardState.HEALTHY, CardState.UNSURE, CardState.NOT_A_LEAF, CardState.UNREADABLE)
    kinds = rng.choice(len(states), size=count, p=[0.35, 0.5, 0.08, 0.04, 0.03])
    chances = rng.uniform(0.6, 1, count)
    cards = []
    for number in map(int, rng.permutation(count)):  # not in the order of their names
        path = folder / f"field {number % _FOLDERS}" / f"IMG_20261103_{number:06}.jpg"
        path.write_bytes(content + str(number).encode())
        cards.append(_card(path, states[kinds[number]], float(chances[number]), content, rng))
    return cards


def _own(card: Card) -> Card:
    """The same with all it has of its own, so that forgetting it takes as long as that of a real one."""
    path, chances = card.path, card.probabilities
    return replace(
        card,
        path=None if path is None else Path(str(path)),
        probabilities=None if chances is None else dict(chances),
    )


def _card(path: Path, state: CardState, chance: float, picture: bytes, rng: np.random.Generator) -> Card:
    if state is CardState.UNREADABLE:
        return Card(0, path.name, path, state, sentence=_PROBLEM, judged="2026-11-03T10:00:00.000+00:00")
    disease = str(rng.choice(["bean_rust", "angular_leaf_spot"])) if state is CardState.SICK else None
    sick = chance if state is CardState.SICK else 1 - chance
    return Card(
        0,
        path.name,
        path,
        state,
        None if state is CardState.NOT_A_LEAF else chance,
        disease,
        sick,
        {"angular_leaf_spot": sick / 2, "bean_rust": sick / 2, "healthy": 1 - sick},
        SHIPPED_NAME,
        picture=picture,
        judged="2026-11-03T10:00:00.000+00:00",
    )
