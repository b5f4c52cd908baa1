"""The room of everything that was classified before."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.export.export_button import ExportButton
from beanleaf_app.desktop.export.export_job import Export
from beanleaf_app.desktop.export.export_panel import ExportPanel
from beanleaf_app.desktop.history.history_bin import HistoryBin
from beanleaf_app.desktop.history.history_desk import HistoryDesk
from beanleaf_app.desktop.history.history_detail import HistoryDetail
from beanleaf_app.desktop.history.history_filter import HistoryFilter
from beanleaf_app.desktop.history.history_list import HistoryList
from beanleaf_app.desktop.history.history_placeholder import HistoryPlaceholder
from beanleaf_app.desktop.history.history_privacy import HistoryPrivacy
from beanleaf_app.desktop.history.history_recorder import HistoryRecorder
from beanleaf_app.desktop.history.history_table import HistoryTable
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.banner import Banner
from beanleaf_app.desktop.widgets.box_icon import show_icon
from beanleaf_app.desktop.widgets.small_screen import Pages, measure_by_width
from beanleaf_app.desktop.widgets.undo_bar import UndoBar
from beanleaf_app.history.record import Record
from beanleaf_app.history.store import HistoryStore
from beanleaf_app.sentence import Sentence

# Of more chosen photographs than this the first ones say which classes there are.
_MOST_ASKED = 200
_NARROW = 84 * SPACE
_LOWEST_TABLE = 24 * SPACE


class HistoryView(QWidget):
    """Search, look, correct, delete, and take out."""

    classify_requested = Signal()
    reopen_requested = Signal(list)  # Paths of photographs to classify once more
    train_requested = Signal(object)  # the Path of a folder of class folders

    def __init__(
        self, desk: HistoryDesk, recorder: HistoryRecorder, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._recorder = recorder
        self._is_stale = True
        self._was_shown = False
        self._bin = HistoryBin(desk, self)
        self.photographs = HistoryList(desk, self)
        self.filter = HistoryFilter()
        self.table = HistoryTable(self.photographs)
        self.detail = HistoryDetail()
        self.placeholder = HistoryPlaceholder()
        self.privacy = HistoryPrivacy(desk.path)
        self.problem = Banner("unreadable", "sick")
        self.note = Banner("unsure", "unsure")
        self.undo_bar = UndoBar(self._deleted_line, lambda: self.tr("Bring them back"), can_forget=True)
        self.export = ExportPanel(settings)
        self.export_button = ExportButton(with_folders=True)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self._lay_out()
        self.texts = Texts(self)
        self.texts.put(self._title.setText, lambda: self.tr("History"))
        self.texts.put(self.count.setText, self._count_line)
        self._connect()
        self._on_keeping_changed(recorder.is_keeping)
        self._on_listed()

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(2 * SPACE)
        header.addWidget(self._title)
        header.addWidget(self.count, 1, Qt.AlignmentFlag.AlignBaseline)
        header.addWidget(self.export_button)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        inside.addWidget(self.table)
        self._full = QWidget()
        self._columns = columns = QHBoxLayout(self._full)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(2 * SPACE)
        card.setMinimumHeight(_LOWEST_TABLE)
        columns.addWidget(card, 1)
        columns.addWidget(self.detail)
        self._stack = Pages()
        self._stack.addWidget(self.placeholder)
        self._stack.addWidget(self._full)
        for page in (self, self.placeholder, self._full):
            measure_by_width(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addLayout(header)
        for widget in (self.problem, self.note, self.undo_bar, self.export, self.filter):
            layout.addWidget(widget)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.privacy)

    def _connect(self) -> None:
        self._desk.changed.connect(self._on_changed)
        self._desk.failed.connect(self.problem.show_text)
        self._desk.noticed.connect(self.note.show_text)
        self._bin.changed.connect(self._on_bin_changed)
        self.undo_bar.undo_requested.connect(self._bin.undo)
        self.undo_bar.forget_requested.connect(self._bin.forget)
        self._recorder.keeping_changed.connect(self._on_keeping_changed)
        self.filter.changed.connect(self._on_filter_changed)
        self.photographs.listed.connect(self._on_listed)
        self.photographs.dataChanged.connect(self._on_choice_changed)
        self.table.choice_changed.connect(self._on_choice_changed)
        self.table.delete_requested.connect(self._on_delete_requested)
        self.detail.corrected.connect(self._on_corrected)
        self.detail.reopen_requested.connect(self._on_reopen_requested)
        self.detail.delete_requested.connect(self._on_delete_requested)
        self.placeholder.classify_requested.connect(self.classify_requested)
        self.placeholder.keep_requested.connect(lambda: self._recorder.set_keeping(True))
        self.placeholder.show_all_requested.connect(self.filter.clear)
        self.privacy.keeping_chosen.connect(self._recorder.set_keeping)
        self.privacy.delete_all_requested.connect(self._on_delete_all_requested)
        self.export_button.export_requested.connect(self.ask_export)
        self.export.train_requested.connect(self.train_requested)
        self.export.busy_changed.connect(self._on_listed)
        for key, slot in (
            (QKeySequence.StandardKey.Find, self.filter.words.setFocus),
            (QKeySequence.StandardKey.Undo, self._bin.undo),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)  # wherever the focus is
            shortcut.activated.connect(slot)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow window what is chosen stands below the table, which beside it would show only names.
        beside = self.width() >= _NARROW
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if direction != self._columns.direction():
            self._columns.setDirection(direction)
            self.detail.stand_beside(beside)
            self.privacy.stand_beside(beside)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._recorder.flush()
        if not self._was_shown:
            self._was_shown = True
            self._bin.clear_away()
        if self._is_stale:
            self._is_stale = False
            self._bin.refresh()
            self.photographs.refresh()
        (self.table if self.photographs.rowCount() else self.placeholder.button).setFocus()

    def ask_export(self, kind: Export) -> None:
        """Export the chosen photographs, or all that are listed when none or one is chosen."""
        chosen = self.table.chosen_ids()
        ids = chosen if len(chosen) > 1 else self.photographs.ids()
        path = self._desk.path

        def read() -> Sequence[Record]:
            with HistoryStore(path) as store:
                return store.records(ids)

        if ids:
            self.export.ask(kind, read)
        else:
            self.note.show_text(Sentence("There is nothing to export yet. Classify some photos first."))

    def shut_down(self) -> None:
        """Stop what is being exported."""
        self.export.shut_down()

    def _count_line(self) -> str:
        shown, total = self.photographs.rowCount(), self.photographs.total
        if not self.photographs.is_listed or not total:
            return ""
        if shown == total:
            return self.tr("%Ln photo(s)", "", total)
        return self.tr("{shown} of {total} photos").format(
            shown=QLocale().toString(shown), total=QLocale().toString(total)
        )

    def _on_changed(self) -> None:
        self.problem.show_text("")
        if self.isVisible():
            self._bin.refresh()
            self.photographs.refresh()
        else:
            self._is_stale = True

    def _on_filter_changed(self) -> None:
        self.photographs.show_query(self.filter.query(self.photographs.query))

    def _on_listed(self) -> None:
        rows, total = self.photographs.rowCount(), self.photographs.total
        self.filter.set_diseases(self.photographs.diseases)
        self.filter.setVisible(total > 0)
        self.export_button.setEnabled(rows > 0 and not self.export.is_busy)
        self.privacy.delete_all.setEnabled(total > 0)
        self.placeholder.show_reason(is_keeping=self._recorder.is_keeping, is_searching=total > 0)
        self._stack.setCurrentWidget(self._full if rows else self.placeholder)
        self._stack.setVisible(self.photographs.is_listed)
        self.texts.refresh()
        self._on_choice_changed()

    def _on_choice_changed(self) -> None:
        ids = self.table.chosen_ids()
        rows = [row for one in ids[:_MOST_ASKED] if (row := self.photographs.row_of(one)) is not None]
        records = [record for row in rows if (record := self.photographs.record(row)) is not None]
        self.detail.show_choice(records, len(ids))
        self.export_button.set_count(len(ids) if len(ids) > 1 else None)

    def _on_keeping_changed(self, keeping: bool) -> None:
        self.privacy.switch.setChecked(keeping)
        self._on_listed()

    def _deleted_line(self) -> str:
        last = self._bin.last
        return self.tr("%Ln photo(s) deleted from the history.", "", last.count) if last is not None else ""

    def _on_bin_changed(self) -> None:
        had_focus = self.undo_bar.isAncestorOf(QApplication.focusWidget() or self)
        self.undo_bar.offer(self._bin.last)
        if had_focus and self._bin.last is None:
            self.table.setFocus()

    def _on_corrected(self, correction: str | None) -> None:
        ids = self.table.chosen_ids()
        if ids:
            self._desk.change(lambda store: store.correct(ids, correction))

    def _on_reopen_requested(self) -> None:
        ids = self.table.chosen_ids()

        def read(store: HistoryStore) -> tuple[list[Path], int]:
            paths = [one.path for one in store.records(ids) if one.path is not None]
            there = [path for path in paths if path.exists()]
            return there, len(ids) - len(there)

        self._desk.ask(read, self._on_found_again)

    def _on_found_again(self, found: tuple[list[Path], int]) -> None:
        paths, gone = found
        self.note.show_text(
            self.tr(
                "%Ln photo(s) are no longer where they were. The small picture is all that is left.", "", gone
            )
            if gone
            else ""
        )
        if paths:
            self.reopen_requested.emit(paths)

    def _on_delete_requested(self) -> None:
        ids = self.table.chosen_ids()
        if ids:
            self._bin.delete(lambda _: ids)

    def _on_delete_all_requested(self) -> None:
        box = QMessageBox(self)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        show_icon(box, "unsure", "unsure")
        box.setWindowTitle(self.tr("Delete"))
        box.setText(self.tr("Delete the whole history, %Ln photo(s)?", "", self.photographs.total))
        box.setInformativeText(
            self.tr(
                "Their small pictures, verdicts and marks are deleted; the photos themselves stay. Until "
                "Beanleaf closes you can bring them back."
            )
        )
        delete = box.addButton(self.tr("Delete"), QMessageBox.ButtonRole.DestructiveRole)
        keep = box.addButton(self.tr("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        delete.clicked.connect(lambda: self._bin.delete(lambda store: store.ids()))
        box.open()
