"""The gallery and the table of the same photographs, with one selection."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSignalBlocker, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.cards.card_grid import CardGrid
from beanleaf_app.desktop.cards.card_table import CardTable
from beanleaf_app.desktop.cards.filter_bar import TABLE
from beanleaf_app.desktop.cards.no_match import NoMatch
from beanleaf_app.desktop.cards.shown_cards import ShownCards
from beanleaf_app.desktop.language import Texts


class CardPages(QStackedWidget):
    """Either view, or a sentence when the filter lets nothing through."""

    opened = Signal(int)  # the key of the card that shall be shown large
    selection_changed = Signal()
    show_all_requested = Signal()

    def __init__(self, shown: ShownCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self._kept: tuple[list[int], int | None] = ([], None)
        self._chosen: list[int] | None = []  # the keys of the selected cards; None until somebody asks
        self._choosing: list[int] | None = None  # what they are about to be
        self.grid = CardGrid(shown)
        self.table = CardTable(shown)
        self._choice: QAbstractItemView = self.grid
        self.nothing = NoMatch()
        self.nothing.show_all_requested.connect(self.show_all_requested)
        for widget in (self.grid, self.table, self.nothing):
            self.addWidget(widget)
        # The reset of a model empties the selection; the photographs are still there.
        shown.modelAboutToBeReset.connect(self._keep_selection)
        shown.about_to_reorder.connect(self._on_about_to_reorder)
        shown.reordered.connect(self._on_reordered)
        own = self.table.selectionModel()
        self._selection = self.grid.selectionModel()
        self.table.setSelectionModel(self._selection)
        # The headings ask their selection about every row; they get one that stays empty.
        self.table.horizontalHeader().setSelectionModel(own)
        self.table.verticalHeader().setSelectionModel(own)
        shown.modelReset.connect(self._restore_selection)
        for view in (self.grid, self.table):
            view.activated.connect(self._on_activated)
        self._selection.selectionChanged.connect(self._on_selection_changed)
        self.texts = Texts(self)
        for view in (self.grid, self.table):
            self.texts.put(view.setAccessibleName, lambda: self.tr("Classified photos"))
        shown.rowsInserted.connect(self._choose_page)
        shown.rowsRemoved.connect(self._choose_page)
        shown.modelReset.connect(self._choose_page)

    @property
    def view(self) -> QAbstractItemView:
        """The one of the two that is chosen."""
        return self._choice

    def set_layout_key(self, key: str) -> None:
        """Show the gallery or the table, with the same photograph in view."""
        view = self.table if key == TABLE else self.grid
        if view is not self._choice:
            had_focus = self._choice.hasFocus()
            self._choice = view
            if had_focus:
                view.setFocus()
        self._choose_page()
        if view.currentIndex().isValid():
            view.scrollTo(view.currentIndex())

    def selected_keys(self) -> list[int]:
        """The keys of the selected cards, from top to bottom."""
        if self._chosen is None:
            rows: set[int] = set()
            selection = self._selection.selection()
            for place in range(selection.count()):
                stretch = selection.at(place)
                rows.update(range(stretch.top(), stretch.bottom() + 1))
            keys = self.shown.keys()
            self._chosen = [keys[row] for row in sorted(rows)]
        return list(self._chosen)

    def selected_cards(self) -> list[Card]:
        rows = (self.shown.row_of(key) for key in self.selected_keys())
        return [card for row in rows if row is not None and (card := self.shown.card(row)) is not None]

    def make_current(self, key: int) -> None:
        """Put the focus of the keyboard on a card, and select it alone."""
        row = self.shown.row_of(key)
        if row is not None:
            self._choice.setCurrentIndex(self.shown.index(row, 0))
            self._choice.scrollTo(self.shown.index(row, 0))

    def take_focus(self) -> None:
        """Let the arrow keys move between the photographs."""
        self._choice.setFocus()
        if not self._choice.currentIndex().isValid() and self.shown.rowCount():
            self._selection.setCurrentIndex(
                self.shown.index(0, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )

    def _choose_page(self) -> None:
        nothing_left = not self.shown.rowCount() and not self.shown.filter.hides_nothing
        self.setCurrentWidget(self.nothing if nothing_left else self._choice)

    def _on_activated(self, index: QModelIndex) -> None:
        self.opened.emit(self.shown.key(index.row()))

    def _keep_selection(self) -> None:
        current = self._selection.currentIndex()
        key = self.shown.key(current.row()) if current.isValid() else None
        self._kept = (self.selected_keys(), key)

    def _restore_selection(self) -> None:
        keys, current = self._kept
        self._kept = ([], None)
        self._chosen = []
        row = None if current is None else self.shown.row_of(current)
        if row is not None:
            self._selection.setCurrentIndex(
                self.shown.index(row, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        if keys:
            self._select(keys)

    def _on_about_to_reorder(self) -> None:
        self._kept = (self.selected_keys(), None)
        with QSignalBlocker(self._selection):  # nothing changes for the person
            self._selection.clearSelection()
        self._chosen = []

    def _on_reordered(self) -> None:
        keys, _ = self._kept
        self._kept = ([], None)
        if keys:
            self._select(keys)

    def _on_selection_changed(self) -> None:
        self._chosen = self._choosing
        self.selection_changed.emit()

    def _select(self, keys: Iterable[int]) -> None:
        rows = self.shown.rows_of(keys)
        known = self.shown.keys()
        self._choosing = [known[row] for row in rows]
        self._selection.select(
            self.shown.selection_of(rows), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self._choosing = None
