"""The window: its rooms, what may be dropped on it, and how it closes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from beanleaf_app.desktop import settings
from beanleaf_app.desktop.classify import incoming
from beanleaf_app.desktop.classify.classify_view import ClassifyView
from beanleaf_app.desktop.export.export_job import Export
from beanleaf_app.desktop.glass.glass_windows import GlassWindows
from beanleaf_app.desktop.history.history_desk import HistoryDesk
from beanleaf_app.desktop.history.history_recorder import HistoryRecorder
from beanleaf_app.desktop.language import language
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import Appearance, theme
from beanleaf_app.desktop.widgets.small_screen import SMALLEST, Pages, Scrolled
from beanleaf_app.desktop.window.about_box import show_about
from beanleaf_app.desktop.window.late_page import LatePage
from beanleaf_app.desktop.window.menus import Menus
from beanleaf_app.desktop.window.navigation import Navigation
from beanleaf_app.desktop.window.reading_window import open_help, open_licences
from beanleaf_app.desktop.window.stop_question import StopQuestion
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool

if TYPE_CHECKING:
    from beanleaf_app.desktop.history.history_view import HistoryView
    from beanleaf_app.desktop.lesson.lesson_desk import LessonDesk
    from beanleaf_app.desktop.models.models_view import ModelsView
    from beanleaf_app.desktop.training.train_view import TrainView

CLASSIFY, HISTORY, TRAIN, MODELS = "classify", "history", "train", "models"


class MainWindow(QMainWindow):
    """Owns the rooms and closes what they use. Photographs may be dropped anywhere on it."""

    def __init__(self, paths: Paths, library: ModelLibrary, pool: DecodePool, settings: Settings) -> None:
        super().__init__()
        self._paths = paths
        self._library = library
        self._pool = pool
        self._settings = settings
        self.history_view: HistoryView | None = None
        self.train_view: TrainView | None = None
        self.lesson_desk: LessonDesk | None = None
        self.models_view: ModelsView | None = None
        self.glass_windows = GlassWindows(pool, self)
        self._stopping = StopQuestion(self)
        self.setWindowTitle("Beanleaf")
        self.setAcceptDrops(True)
        self.classify_view = ClassifyView(library, pool, settings)
        self.history = HistoryDesk(paths.history, self)
        self.recorder = HistoryRecorder(self.history, settings, self)
        self.navigation = Navigation()
        self.navigation.add(CLASSIFY, "classify", lambda: self.tr("Classify"))
        self.navigation.add(HISTORY, "history", lambda: self.tr("History"))
        self.navigation.add(TRAIN, "train", lambda: self.tr("Train"))
        self.navigation.add(MODELS, "models", lambda: self.tr("Models"))
        self._pages = Pages()
        self._pages.addWidget(self.classify_view)
        self._lay_out()
        self.menus = Menus(self)
        self._connect()
        self._restore()

    def _lay_out(self) -> None:
        middle = QWidget()
        layout = self._columns = QHBoxLayout(middle)
        layout.setSpacing(0)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.navigation)
        layout.addWidget(self._pages, 1)
        self.setCentralWidget(Scrolled(middle))

    def _connect(self) -> None:
        view, menus = self.classify_view, self.menus
        self.navigation.page_chosen.connect(self.show_page)
        view.train_requested.connect(self.show_train)
        view.queue.judged.connect(self.recorder.take)
        self.history.failed.connect(view.show_problem)
        self.history.noticed.connect(view.show_problem)
        view.has_photos_changed.connect(menus.clear.setEnabled)
        for action, ask in (
            (menus.open_photos, view.dialogs.choose_photos),
            (menus.open_folder, view.dialogs.choose_folder),
            (menus.watch_folder, view.dialogs.choose_folder_to_watch),
            (menus.paste, view.paste),
        ):
            action.triggered.connect(self.show_classify)
            action.triggered.connect(lambda _checked, asked=ask: asked())
        menus.clear.triggered.connect(view.clear)
        menus.quit.triggered.connect(self.close)
        menus.show_classify.triggered.connect(self.show_classify)
        menus.show_history.triggered.connect(self.show_history)
        menus.show_train.triggered.connect(self.show_train)
        menus.show_models.triggered.connect(self.show_models)
        menus.help.triggered.connect(lambda: open_help(self))
        menus.licences.triggered.connect(lambda: open_licences(self))
        menus.lesson.triggered.connect(self.show_lesson)
        menus.about.triggered.connect(lambda: show_about(self))
        for appearance, action in menus.appearances.items():
            action.triggered.connect(lambda _checked, chosen=appearance: self.set_appearance(chosen))
        for action, kind in ((menus.export_table, Export.TABLE), (menus.export_report, Export.REPORT)):
            action.triggered.connect(lambda _checked, wanted=kind: self._export(wanted))
        for choice in (menus.languages, self.navigation.language_menu):
            choice.language_chosen.connect(self.set_language)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), view)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(view.go_back)

    def _restore(self) -> None:
        self.menus.clear.setEnabled(False)
        self.setMinimumSize(SMALLEST)
        self.resize(1200, 760)
        self.restoreGeometry(self._settings.get(settings.GEOMETRY))  # an empty one changes nothing
        wanted = self._settings.get(settings.APPEARANCE)
        self.set_appearance(next((one for one in Appearance if one.value == wanted), Appearance.SYSTEM))
        page = self._settings.get(settings.PAGE)
        if page in (TRAIN, MODELS):  # which take longer to load than a window may take to show
            self._open(page, LatePage(self, self._pages, lambda: self.show_page(page)))
        else:
            self.show_page(page)

    def show_page(self, key: str) -> None:
        """Open one of the rooms; one that is unknown opens Classify."""
        rooms = {HISTORY: self.show_history, TRAIN: self.show_train, MODELS: self.show_models}
        rooms.get(key, self.show_classify)()

    def show_classify(self) -> None:
        """Open the room where photographs are judged."""
        self._open(CLASSIFY, self.classify_view)

    def show_history(self) -> None:
        """Open the room of what was classified before."""
        self._open(HISTORY, self._history_view())

    def show_train(self) -> None:
        """Open the room where models are made."""
        self._open(TRAIN, self._train_view())

    def show_lesson(self) -> None:
        """Open the first lesson beside the room where models are made."""
        self.show_train()
        if self.lesson_desk is not None:
            self.lesson_desk.open()

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Classify files and folders that the desktop handed over."""
        self.show_classify()
        self.classify_view.open_paths(paths)

    def show_models(self) -> None:
        """Open the room where models are kept."""
        self._open(MODELS, self._models_view())

    def set_appearance(self, appearance: Appearance) -> None:
        """Light, dark, or like the system; remembered."""
        self.menus.appearances[appearance].setChecked(True)
        theme().set_appearance(appearance)
        self._settings.set(settings.APPEARANCE, appearance.value)

    def set_language(self, code: str) -> None:
        """Speak this language from now on; remembered."""
        language().use(code)
        self._settings.set(settings.LANGUAGE, code)

    def _open(self, key: str, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self.navigation.choose(key)
        self._settings.set(settings.PAGE, key)

    def _history_view(self) -> HistoryView:
        if self.history_view is None:
            from beanleaf_app.desktop.history.history_view import HistoryView  # noqa: PLC0415 - the window shows first

            self.history_view = HistoryView(self.history, self.recorder, self._settings)
            self.history_view.classify_requested.connect(self.show_classify)
            self.history_view.reopen_requested.connect(self._on_reopen_requested)
            self.history_view.train_requested.connect(self._on_train_with_requested)
            self._pages.addWidget(self.history_view)
        return self.history_view

    def _train_view(self) -> TrainView:
        if self.train_view is None:
            # Plots take longer to load than all the rest, so the window shows first.
            from beanleaf_app.desktop.lesson.lesson_desk import LessonDesk  # noqa: PLC0415 - see above
            from beanleaf_app.desktop.training.train_view import TrainView  # noqa: PLC0415 - see above

            self.train_view = TrainView(self._paths, self._library, self._pool, self._settings)
            self.lesson_desk = LessonDesk(self.train_view, self._columns, self)
            self.train_view.model_saved.connect(lambda _name: self.classify_view.refresh_models())
            self.train_view.model_chosen.connect(self._on_model_chosen)
            self.train_view.look_inside_requested.connect(self.glass_windows.open)
            self._pages.addWidget(self.train_view)
        return self.train_view

    def _models_view(self) -> ModelsView:
        if self.models_view is None:
            from beanleaf_app.desktop.models.models_view import ModelsView  # noqa: PLC0415 - the window shows first

            self.models_view = ModelsView(self._library, self._settings)
            self.models_view.library_changed.connect(self.classify_view.refresh_models)
            self.models_view.train_requested.connect(self.show_train)
            self.models_view.look_inside_requested.connect(self.glass_windows.open)
            self._pages.addWidget(self.models_view)
        return self.models_view

    def _on_model_chosen(self, name: str) -> None:
        self.classify_view.use_model(name)
        self.show_classify()

    def _on_reopen_requested(self, photos: list[Path]) -> None:
        self.show_classify()
        self.classify_view.open_paths(photos)

    def _on_train_with_requested(self, folder: Path) -> None:
        self.show_train()
        self._train_view().form.data.set_folder(folder)

    def _export(self, kind: Export) -> None:
        """Export what the open room shows; rooms without results mean those of Classify."""
        if self.history_view is not None and self._pages.currentWidget() is self.history_view:
            self.history_view.ask_export(kind)
            return
        self.show_classify()
        self.classify_view.ask_export(kind)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        # What is dragged out of this window is in it already.
        if event.source() is None and incoming.can_read(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.classify_view.set_inviting(True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        # Copying, always: after a move the file manager would delete the photographs.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self.classify_view.set_inviting(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.classify_view.set_inviting(False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        models, others = incoming.model_files(incoming.read(event.mimeData()))
        if models:
            self.show_models()
            self._models_view().import_files(models)
        if not models or others:
            self.show_classify()
            self.classify_view.queue.take(others)

    def keep_state(self) -> None:
        """Keep at once what would be missed if the computer went off now."""
        self._settings.set(settings.GEOMETRY, QByteArray(self.saveGeometry()))
        self._settings.save()
        self.recorder.flush()

    def close_unasked(self) -> None:
        """Close without a question. A training that runs can be gone on with the next time."""
        self._stopping.allow()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.train_view is not None and self.train_view.is_training() and not self._stopping.is_allowed():
            event.ignore()
            return
        self.keep_state()
        # Stopping can take a moment, and a window that is closing should not be seen to hang.
        self.hide()
        self.classify_view.shut_down()
        self.recorder.flush()
        own = (self.history_view, self.lesson_desk, self.train_view, self.models_view)
        for room in (self.history, *own, self.glass_windows):
            if room is not None:
                room.shut_down()
        self._pool.close()
        event.accept()
