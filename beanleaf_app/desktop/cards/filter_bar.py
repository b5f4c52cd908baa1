"""Which photographs are shown, in which order, and as what: gallery or table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QLocale, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.cards.card_columns import Column
from beanleaf_app.desktop.cards.card_filter import Show, how_many
from beanleaf_app.desktop.cards.shown_cards import ShownCards
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.desktop.widgets.two_lines import TwoLines

translate = QCoreApplication.translate
GALLERY, TABLE = "gallery", "table"
# What a person would sort by. The table's headings know more.
_ORDERS: tuple[tuple[Column | None, bool], ...] = (
    (None, False),
    (Column.PHOTO, False),
    (Column.VERDICT, False),
    (Column.VERDICT, True),
    (Column.CHANCE, False),
    (Column.CHANCE, True),
    (Column.DISEASE, False),
    (Column.FOLDER, False),
)


class FilterBar(TwoLines):
    """Asks ShownCards for other rows. Whoever owns it puts further buttons at its end."""

    layout_chosen = Signal(str)  # GALLERY or TABLE

    def __init__(self, shown: ShownCards, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._counts: Mapping[CardState, int] = {}
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(18 * SPACE)
        self.search.setMaximumWidth(32 * SPACE)
        self._glass = QAction(self.search)
        self.search.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.show_only = QComboBox()
        self.sort_by = QComboBox()
        for box in (self.show_only, self.sort_by):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            # Where room is short, the search gives way and no word is cut.
            box.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.layouts = {GALLERY: QPushButton(), TABLE: QPushButton()}
        self._group = QButtonGroup(self)
        for key, button in self.layouts.items():
            button.setCheckable(True)
            button.setProperty("kind", "toggle")
            button.setIconSize(QSize(2 * SPACE, 2 * SPACE))
            button.clicked.connect(lambda _checked, chosen=key: self.layout_chosen.emit(chosen))
            self._group.addButton(button)
        self._lay_out()
        self._name()
        self.search.textChanged.connect(self._on_search)
        self.show_only.activated.connect(self._on_show_only)
        self.sort_by.activated.connect(self._on_sort_by)
        shown.filter_changed.connect(self._show_filter)
        theme().changed.connect(self._dress)
        self._dress()
        self._show_filter()

    def _lay_out(self) -> None:
        self.first.addWidget(self.search, 1)
        self.first.addWidget(self.show_only)
        toggle = QHBoxLayout()
        toggle.setSpacing(0)
        for button in self.layouts.values():
            toggle.addWidget(button)
        self.rest.addWidget(self.sort_by)
        self.rest.addLayout(toggle)
        self.rest.addStretch(1)
        self.finish(stretch=1)

    def _name(self) -> None:
        self.texts = texts = Texts(self)
        texts.put(self.search.setPlaceholderText, lambda: self.tr("Search by name"))
        texts.put(self.search.setAccessibleName, lambda: self.tr("Search photos by name"))
        texts.put(self.search.setToolTip, lambda: self.tr("Search photos by name (Ctrl+F)"))
        texts.put(self.show_only.setAccessibleName, lambda: self.tr("Which photos are shown"))
        texts.put(self.sort_by.setAccessibleName, lambda: self.tr("Order of the photos"))
        gallery, table = self.layouts[GALLERY], self.layouts[TABLE]
        texts.put(gallery.setAccessibleName, lambda: self.tr("Gallery"))
        texts.put(gallery.setToolTip, lambda: self.tr("Show the photos as a gallery"))
        texts.put(table.setAccessibleName, lambda: self.tr("Table"))
        texts.put(table.setToolTip, lambda: self.tr("Show the photos as a table"))
        texts.put(lambda _text: self._fill(), str)

    def add_button(self, button: QWidget) -> None:
        """Put a button at the right end."""
        self.rest.addWidget(button)

    def set_layout_key(self, key: str) -> None:
        """Show which of the two views is open; the table is sorted by its headings."""
        self.layouts[key].setChecked(True)
        self.sort_by.setVisible(key == GALLERY)

    def show_counts(self, counts: Mapping[CardState, int]) -> None:
        """Say beside each kind how many photographs there are of it."""
        self._counts = dict(counts)
        for row, show in enumerate(Show):
            text = self._show_text(show)
            if text != self.show_only.itemText(row):
                self.show_only.setItemText(row, text)

    def ask_what_to_find(self) -> None:
        """Let the person type what to search."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _fill(self) -> None:
        for box, texts in (
            (self.show_only, [self._show_text(show) for show in Show]),
            (self.sort_by, [_order_text(*order) for order in _ORDERS]),
        ):
            with QSignalBlocker(box):
                box.clear()
                box.addItems(texts)
        self._show_filter()

    def _show_text(self, show: Show) -> str:
        count = how_many(show, self._counts)
        if count is None:
            return _show_word(show)
        sentence = self.tr("{kind} ({count})")
        return sentence.format(kind=_show_word(show), count=QLocale().toString(count))

    def _show_filter(self) -> None:
        now = self._shown.filter
        self.show_only.setCurrentIndex(list(Show).index(now.show))
        order = (now.column, now.descending)
        self.sort_by.setCurrentIndex(_ORDERS.index(order) if order in _ORDERS else -1)
        if self.search.text() != now.search:
            self.search.setText(now.search)

    def _on_search(self, text: str) -> None:
        self._shown.set_filter(replace(self._shown.filter, search=text))

    def _on_show_only(self, row: int) -> None:
        self._shown.set_filter(replace(self._shown.filter, show=list(Show)[row]))

    def _on_sort_by(self, row: int) -> None:
        column, descending = _ORDERS[row]
        self._shown.set_order(column, descending=descending)

    def _dress(self) -> None:
        colours = theme().colours
        self._glass.setIcon(QIcon(icons.pixmap("search", 4 * SPACE, colours.muted)))
        for key, button in self.layouts.items():
            button.setIcon(icons.icon(key, colours.muted, colours.accent))


def _show_word(show: Show) -> str:
    return {
        Show.ALL: translate("show", "All photos"),
        Show.SICK: translate("show", "Sick"),
        Show.HEALTHY: translate("show", "Healthy"),
        Show.UNSURE: translate("show", "Not sure"),
        Show.NOT_A_LEAF: translate("show", "Not a leaf"),
        Show.BARELY: translate("show", "Less sure than 8 in 10"),
        Show.PROBLEMS: translate("show", "With a problem"),
        Show.WAITING: translate("show", "Waiting"),
    }[show]


def _order_text(column: Column | None, descending: bool) -> str:
    return {
        (None, False): translate("order", "As they came"),
        (Column.PHOTO, False): translate("order", "By name"),
        (Column.VERDICT, False): translate("order", "Sick first"),
        (Column.VERDICT, True): translate("order", "Problems first"),
        (Column.CHANCE, False): translate("order", "Least sure first"),
        (Column.CHANCE, True): translate("order", "Surest first"),
        (Column.DISEASE, False): translate("order", "By disease"),
        (Column.FOLDER, False): translate("order", "By folder"),
    }[column, descending]
