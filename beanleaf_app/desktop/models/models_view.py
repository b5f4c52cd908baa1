"""The room where models are kept."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.models.model_buttons import ModelButtons
from beanleaf_app.desktop.models.model_desk import ModelDesk
from beanleaf_app.desktop.models.model_details import ModelDetails
from beanleaf_app.desktop.models.model_files import ModelFiles
from beanleaf_app.desktop.models.model_list import ModelList
from beanleaf_app.desktop.models.model_rows import ModelRow
from beanleaf_app.desktop.models.model_table import SORT_ROLE, Column, ModelTable
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.banner import Banner
from beanleaf_app.desktop.widgets.notice import Notice
from beanleaf_app.desktop.widgets.undo_bar import UndoBar
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.sentence import Sentence

_NARROW = 112 * SPACE
_LOWEST = 24 * SPACE


class ModelsView(QWidget):
    """A list of models, the card of the chosen one, and what can be done with it."""

    library_changed = Signal()  # names, files or the model in use are others now
    train_requested = Signal()
    look_inside_requested = Signal(str, object)  # a name and its Model

    def __init__(self, library: ModelLibrary, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = ModelDesk(library, self)
        self.files = ModelFiles(settings, self)
        self.table = ModelTable(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.table)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.list = ModelList(self._sorted)
        self.details = ModelDetails()
        self.buttons = ModelButtons()
        self.problem = Banner("unreadable", "sick")
        self._deleted = ""
        self.undo_bar = UndoBar(
            lambda: self.tr("«{name}» was deleted.").format(name=self._deleted),
            lambda: self.tr("Bring «{name}» back").format(name=self._deleted),
        )
        self.import_button = QPushButton()
        self.texts = Texts(self)
        self.note = Banner("healthy", "healthy")
        self.empty = Notice(
            "models",
            lambda: self.tr("There is no model yet"),
            lambda: self.tr("Train one, or import a file that somebody gave you: it ends in .safetensors."),
            lambda: self.tr("Train a model"),
        )
        self._was_shown = False
        self._settling = False
        self._lay_out()
        self._connect()
        self._add_keys()

    @property
    def chosen(self) -> ModelRow | None:
        """The model that the card shows, or None."""
        index = self.list.currentIndex()
        return self.table.row(self._sorted.mapToSource(index).row()) if index.isValid() else None

    def refresh(self) -> None:
        """The library may have changed."""
        self.desk.refresh()

    def import_files(self, paths: Sequence[Path]) -> None:
        """Copy model files into the library."""
        self._be_silent()
        self.desk.import_files(paths)

    def choose(self, name: str) -> None:
        """Show the card of this model; if there is none of that name, nothing happens."""
        number = self.table.number_of(name)
        if number is None:
            return
        index = self._sorted.mapFromSource(self.table.index(number, Column.NAME))
        flags = QItemSelectionModel.SelectionFlag
        self.list.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.list.scrollTo(index)

    def shut_down(self) -> None:
        """Finish what was begun and wait for it."""
        self.desk.shut_down()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._was_shown:
            self._was_shown = True
            self.desk.clear_away()
            self.list.setFocus()
        self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow window the card stands below the list, which beside it would show only halves of names.
        directions = QBoxLayout.Direction
        beside = self.width() >= _NARROW
        self._columns.setDirection(directions.LeftToRight if beside else directions.TopToBottom)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with the card below the list."""
        least = super().minimumSizeHint()
        beside = self._columns.direction() == QBoxLayout.Direction.LeftToRight
        room = self.details.minimumWidth() + 2 * SPACE if beside else 0
        return QSize(least.width() - room, least.height())

    def _lay_out(self) -> None:
        title = QLabel()
        title.setProperty("role", "title")
        self.texts.put(title.setText, lambda: self.tr("Models"))
        self.texts.put(self.import_button.setText, lambda: self.tr("I&mport a model…"))
        self.texts.put(
            self.import_button.setToolTip,
            lambda: self.tr("A file ending in .safetensors. You can also drop it on the window."),
        )
        header = QHBoxLayout()
        header.addWidget(title, 1)
        header.addWidget(self.import_button)
        left = QVBoxLayout()
        left.setSpacing(2 * SPACE)
        left.addWidget(self.list, 1)
        left.addWidget(self.buttons)
        self.list.setMinimumHeight(_LOWEST)
        self.details.setMinimumHeight(_LOWEST)
        full = QWidget()
        self._columns = columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, full)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(2 * SPACE)
        columns.addLayout(left, 7)
        columns.addWidget(self.details, 4)
        nothing = QWidget()
        inside = QVBoxLayout(nothing)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.empty)
        inside.addStretch(1)
        self._pages = QStackedWidget()
        self._pages.addWidget(full)
        self._pages.addWidget(nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addLayout(header)
        layout.addWidget(self.problem)
        layout.addWidget(self.note)
        layout.addWidget(self.undo_bar)
        layout.addWidget(self._pages, 1)

    def _connect(self) -> None:
        desk, buttons = self.desk, self.buttons
        desk.rows_read.connect(self._on_rows_read)
        desk.wanted.connect(self._on_wanted)
        desk.library_changed.connect(self.library_changed)
        desk.undo_changed.connect(self._on_undo_changed)
        desk.failed.connect(self._on_failed)
        desk.exported.connect(self._on_exported)
        desk.opened.connect(self.look_inside_requested)
        self.table.rename_requested.connect(self._on_rename_requested)
        self.list.selectionModel().currentRowChanged.connect(self._on_chosen)
        self.undo_bar.undo_requested.connect(self._on_undo)
        self.empty.button_pressed.connect(self.train_requested)
        self.import_button.clicked.connect(self.files.ask_import)
        self.files.import_chosen.connect(self.import_files)
        self.files.export_chosen.connect(self.desk.export)
        self.files.configuration_chosen.connect(self.desk.save_configuration)
        buttons.use.clicked.connect(lambda: self._with_chosen(desk.use))
        buttons.duplicate.clicked.connect(lambda: self._with_chosen(desk.duplicate))
        buttons.remove.clicked.connect(self._on_remove)
        buttons.rename.clicked.connect(self.list.edit_name)
        buttons.look_inside.clicked.connect(lambda: self._with_chosen(desk.open))
        buttons.export_file.triggered.connect(lambda: self._with_chosen(self.files.ask_export))
        buttons.export_onnx.triggered.connect(lambda: self._with_chosen(self.files.ask_onnx))
        buttons.export_configuration.triggered.connect(
            lambda: self._with_chosen(self.files.ask_configuration)
        )

    def _add_keys(self) -> None:
        for key, slot, where in (
            (QKeySequence(QKeySequence.StandardKey.Delete), self._on_remove, self.list),
            (QKeySequence(QKeySequence.StandardKey.Undo), self._on_undo, self),
        ):
            shortcut = QShortcut(key, where)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _on_rows_read(self, rows: Sequence[ModelRow]) -> None:
        if not self.table.would_change(rows) and rows:
            return
        before, place = self.chosen, self.list.currentIndex().row()
        # Between the old rows and the choice among the new ones, nothing is chosen for a moment.
        self._settling = True
        self.table.set_rows(rows)
        self._pages.setCurrentIndex(0 if rows else 1)
        in_use = next((row.name for row in rows if row.in_use), rows[0].name if rows else "")
        wanted = before.name if before is not None else in_use
        if self.table.number_of(wanted) is not None:
            self.choose(wanted)
        elif rows:  # the chosen one is gone: the one that took its place
            index = self._sorted.index(min(max(place, 0), len(rows) - 1), Column.NAME)
            self.choose(self.table.row(self._sorted.mapToSource(index).row()).name)
        self._settling = False
        self._on_chosen()

    def _on_wanted(self, name: str) -> None:
        self.choose(name)

    def _on_chosen(self, *_: object) -> None:
        if self._settling:
            return
        self.details.show_row(self.chosen)
        self.buttons.show_row(self.chosen)

    def _on_rename_requested(self, old: str, new: str) -> None:
        self._be_silent()
        self.desk.rename(old, new)

    def _on_remove(self) -> None:
        row = self.chosen
        if row is not None and row.own:
            self._be_silent()
            self.desk.remove(row.name)

    def _on_undo(self) -> None:
        self._be_silent()
        self.desk.undo()

    def _on_undo_changed(self, name: str) -> None:
        self._deleted = name
        self.undo_bar.offer(name)

    def _on_failed(self, sentence: str) -> None:
        self.problem.show_text(sentence)

    def _on_exported(self, paths: Sequence[Path]) -> None:
        self.note.show_text(
            Sentence(
                "Written to the folder {folder}: {names}.",
                folder=str(paths[0].parent),
                names=", ".join(path.name for path in paths),
            )
        )

    def _with_chosen(self, order: Callable[[str], None]) -> None:
        row = self.chosen
        if row is not None:
            self._be_silent()
            order(row.name)

    def _be_silent(self) -> None:
        self.problem.show_text("")
        self.note.show_text("")
