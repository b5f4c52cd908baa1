"""What became of the photographs: the summary, and all of them or one of them large."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from beanleaf_app.desktop import settings
from beanleaf_app.desktop.card_record import records_of
from beanleaf_app.desktop.cards.card_filter import Show
from beanleaf_app.desktop.cards.card_pages import CardPages
from beanleaf_app.desktop.cards.filter_bar import GALLERY, TABLE, FilterBar
from beanleaf_app.desktop.cards.shown_cards import ShownCards
from beanleaf_app.desktop.cards.whole_reason import WholeReason
from beanleaf_app.desktop.classify.card_actions import CardActions
from beanleaf_app.desktop.classify.classify_queue import ClassifyQueue
from beanleaf_app.desktop.classify.results_head import ResultsHead
from beanleaf_app.desktop.classify.results_progress import ResultsProgress
from beanleaf_app.desktop.export.export_job import Export
from beanleaf_app.desktop.export.export_panel import ExportPanel
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.verdict.single_view import SingleView
from beanleaf_app.desktop.widgets.small_screen import Pages
from beanleaf_app.models.library import ModelLibrary

_MILLISECONDS_BETWEEN_COUNTS = 100


class ResultsView(QWidget):
    """One photograph is shown large, several as a gallery or a table, from which each can be opened."""

    clear_requested = Signal()
    failed = Signal(str)  # a sentence for the person

    def __init__(
        self, queue: ClassifyQueue, library: ModelLibrary, remembered: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._queue = queue
        self._cards = queue.cards
        self._settings = remembered
        self._opened: int | None = None  # the key of the card that was opened from among others
        self._step_keys: list[QShortcut] = []
        self.shown = ShownCards(queue.cards, self)
        self.head = ResultsHead()
        self.export = ExportPanel(remembered)
        self.progress = ResultsProgress(queue)
        self.bar = FilterBar(self.shown)
        self.pages = CardPages(self.shown)
        self.whole_reason = WholeReason(self.pages, self.shown)
        self.single = SingleView()
        self.actions_menu = CardActions(queue, self.pages, library)
        self.bar.add_button(self.actions_menu.more)
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.setInterval(_MILLISECONDS_BETWEEN_COUNTS)
        self._count_soon.timeout.connect(self._show_counts)
        self._lay_out()
        self._connect()
        self._choose_layout(remembered.get(settings.RESULTS_LAYOUT))
        self._show_counts()
        self._refresh()

    def _lay_out(self) -> None:
        many = QWidget()
        lines = QVBoxLayout(many)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(SPACE)
        lines.addWidget(self.pages, 1)
        lines.addWidget(self.whole_reason)
        self._many = many
        self._stack = Pages()
        self._stack.addWidget(many)
        self._stack.addWidget(self.single)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.head)
        layout.addWidget(self.export)
        layout.addWidget(self.progress)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.head.back_requested.connect(self.show_all)
        self.head.step_requested.connect(self.step)
        self.head.clear_requested.connect(self.clear_requested)
        self.head.export.export_requested.connect(self.ask_export)
        self.export.busy_changed.connect(self.head.export.setDisabled)
        self.pages.selection_changed.connect(self._on_selection_changed)
        self.bar.layout_chosen.connect(self._on_layout_chosen)
        self.pages.opened.connect(self.open_card)
        self.pages.show_all_requested.connect(self.go_back)
        self.actions_menu.failed.connect(self.failed)
        self._cards.recounted.connect(self._on_recounted)
        self._queue.finished.connect(self._show_counts)
        for key, step in ((Qt.Key.Key_Left, -1), (Qt.Key.Key_Right, 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=step: self.step(by))
            self._step_keys.append(shortcut)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WindowShortcut)  # wherever the focus is, while this is open
        find.activated.connect(self._on_find)

    @property
    def is_one_large(self) -> bool:
        """Whether one photograph among several is shown large."""
        return self._opened is not None

    def open_card(self, key: int) -> None:
        """Show one photograph large."""
        self._opened = key
        self._refresh()
        self.head.back.setFocus()

    def ask_export(self, kind: Export) -> None:
        """Export the selected photographs, or all that are shown when none or one is selected."""
        cards = self.pages.selected_cards()
        if len(cards) < 2:
            rows = range(self.shown.rowCount())
            cards = [card for row in rows if (card := self.shown.card(row)) is not None]
        self.export.ask(kind, lambda: records_of(cards))

    def shut_down(self) -> None:
        """Stop what is being exported, and leave nothing on the clipboard that outlives the program."""
        self.export.shut_down()
        self.actions_menu.shut_down()

    def step(self, by: int) -> None:
        """Show the photograph after the large one, or the one before, as they are sorted."""
        row = self._row()
        if row is not None and 0 <= row + by < self.shown.rowCount():
            self.open_card(self.shown.key(row + by))

    def show_all(self) -> None:
        """Leave the large view of one card among several."""
        opened, self._opened = self._opened, None
        self._refresh()
        if self._stack.currentWidget() is self._many:
            if opened is not None:
                self.pages.make_current(opened)
            self.pages.take_focus()

    def go_back(self) -> bool:
        """What Esc means here: leave the large view, else the filter. False when there is neither."""
        if self._opened is not None:
            self.show_all()
            return True
        if not self.shown.filter.hides_nothing:
            self.shown.set_filter(replace(self.shown.filter, show=Show.ALL, search=""))
            self.pages.take_focus()
            return True
        return False

    def _row(self) -> int | None:
        return None if self._opened is None else self.shown.row_of(self._opened)

    def _on_recounted(self) -> None:
        if not self._count_soon.isActive():
            self._count_soon.start()
        self._refresh()

    def _show_counts(self) -> None:
        self.head.show_counts(self._cards.counts)
        self.bar.show_counts(self._cards.counts)

    def _refresh(self) -> None:
        """Show what the cards say: one large, or all."""
        if self._opened is not None and self._cards.find(self._opened) is None:
            self._opened = None
        total = self._cards.rowCount()
        alone = total == 1
        card = self._cards.card(0) if alone else None
        if self._opened is not None:
            card = self._cards.find(self._opened)
        if card is not None:
            self.single.show_card(card)
        self._stack.setCurrentWidget(self._many if card is None else self.single)
        self.bar.setVisible(card is None)
        for shortcut in self._step_keys:  # elsewhere these keys move the cursor
            shortcut.setEnabled(self._opened is not None)
        place = None if alone else self._row()
        self.head.show_place(place, self.shown.rowCount(), is_one_large=card is not None)

    def _on_layout_chosen(self, key: str) -> None:
        self._settings.set(settings.RESULTS_LAYOUT, key)
        self._choose_layout(key)

    def _choose_layout(self, key: str) -> None:
        known = key if key in (GALLERY, TABLE) else GALLERY
        self.bar.set_layout_key(known)
        self.pages.set_layout_key(known)

    def _on_selection_changed(self) -> None:
        count = len(self.pages.selected_keys())
        self.head.export.set_count(count if count > 1 else None)

    def _on_find(self) -> None:
        if self.bar.isVisible():
            self.bar.ask_what_to_find()
