"""The room where photographs are judged."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from beanleaf_app.desktop import settings
from beanleaf_app.desktop.card import Card
from beanleaf_app.desktop.classify import incoming
from beanleaf_app.desktop.classify.classify_queue import ClassifyQueue
from beanleaf_app.desktop.classify.drop_zone import DropZone
from beanleaf_app.desktop.classify.incoming import Incoming
from beanleaf_app.desktop.classify.model_chooser import ModelChooser
from beanleaf_app.desktop.classify.photo_dialogs import PhotoDialogs
from beanleaf_app.desktop.classify.results_view import ResultsView
from beanleaf_app.desktop.classify.summary_line import summary_line
from beanleaf_app.desktop.classify.watch_bar import WatchBar
from beanleaf_app.desktop.classify.watched_folder import WatchedFolder
from beanleaf_app.desktop.classify.ways_in import WaysIn
from beanleaf_app.desktop.export.export_job import Export
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.verdict.closer_look import CloserLook
from beanleaf_app.desktop.widgets.banner import Banner
from beanleaf_app.desktop.widgets.notice import Notice
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.seen_files import SeenFiles
from beanleaf_app.sentence import Sentence

_NARROW = 80 * SPACE
# In a window as low as a laptop's at 200 %, the bar to drop on stands beside the title: the photographs need
# its line more.
_LOW = 72 * SPACE
_BESIDE = 96 * SPACE


class ClassifyView(QWidget):
    """A place to drop photographs, and below it what the model says of each."""

    train_requested = Signal()
    has_photos_changed = Signal(bool)

    def __init__(
        self, library: ModelLibrary, pool: DecodePool, remembered: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = remembered
        self._pool = pool
        self.texts = Texts(self)
        self.queue = ClassifyQueue(library, pool, self)
        self.cards = self.queue.cards
        self.dialogs = PhotoDialogs(remembered, self)
        self.drop_zone = DropZone()
        self.ways_in = WaysIn()
        self.model_chooser = ModelChooser(library)
        self.watched = WatchedFolder(self, SeenFiles(remembered.folder / "watched.json"))
        self._arriving: set[Path] = set()  # into the watched folder, and not judged yet
        self.watched.unfinished = lambda: self._arriving
        self.watch_bar = WatchBar(self.watched, self)
        self.results = ResultsView(self.queue, library, remembered)
        self.closer_look = CloserLook(library, pool, self)
        self.results.single.look_with(self.closer_look)
        self.no_model = Notice(
            "leaf",
            lambda: self.tr("There is no model yet"),
            lambda: self.tr(
                "A model learns from example leaves what sick ones look like. Training one takes a minute."
            ),
            lambda: self.tr("Train a model"),
        )
        self._lay_out()
        self._connect()
        self.queue.set_model(self.model_chooser.chosen)
        self._on_cards_changed()
        folder = remembered.get(settings.WATCHED_FOLDER)
        if folder:
            self.watched.start(Path(folder), go_on=True)

    def _connect(self) -> None:
        self.drop_zone.clicked.connect(self.dialogs.choose_photos)
        self.ways_in.photos_requested.connect(self.dialogs.choose_photos)
        self.ways_in.folder_requested.connect(self.dialogs.choose_folder)
        self.ways_in.watch_requested.connect(self.dialogs.choose_folder_to_watch)
        self.dialogs.chosen.connect(self.open_paths)
        self.dialogs.folder_to_watch_chosen.connect(self.watch_folder)
        self.watch_bar.stop_requested.connect(self.stop_watching)
        self.watched.arrived.connect(self._on_arrived)
        self.no_model.button_pressed.connect(self.train_requested)
        self.model_chooser.model_chosen.connect(self._on_model_chosen)
        self.model_chooser.failed.connect(self._show_problem)
        self.results.failed.connect(self._show_problem)
        self.results.clear_requested.connect(self.clear)
        self.queue.looked.connect(self.closer_look.take)
        self.queue.judged.connect(self._on_judged)
        self.queue.repeated.connect(self._on_repeated)
        self.queue.finished.connect(self._on_finished)
        self.cards.rowsInserted.connect(self._on_cards_changed)
        self.cards.rowsRemoved.connect(self._on_cards_changed)
        self.cards.modelReset.connect(self._on_cards_changed)

    def _lay_out(self) -> None:
        title = QLabel()
        self.texts.put(title.setText, lambda: self.tr("Classify leaves"))
        title.setProperty("role", "title")
        self.problem = Banner("unsure", "unsure")
        self._header = header = QHBoxLayout()
        header.setSpacing(2 * SPACE)
        header.addWidget(title, 1)
        header.addWidget(self.model_chooser)
        self._lines = layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addLayout(header)
        for widget in (self.problem, self.watch_bar, self.no_model):
            layout.addWidget(widget)
        self._line_to_drop_on = layout.count()
        layout.addWidget(self.drop_zone, 1)
        layout.addWidget(self.ways_in)
        layout.addWidget(self.results, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = (3 if self.width() >= _NARROW else 2) * SPACE
        self._lines.setContentsMargins(side, 2 * SPACE, side, side)
        self._place_drop_zone()

    def _place_drop_zone(self) -> None:
        beside = self.drop_zone.is_compact and self.height() < _LOW and self.width() >= _BESIDE
        if beside == (self._header.indexOf(self.drop_zone) >= 0):
            return
        if beside:
            self._header.insertWidget(1, self.drop_zone, 3)
        else:
            self._lines.insertWidget(self._line_to_drop_on, self.drop_zone, 1)

    def minimumSizeHint(self) -> QSize:
        """With the narrow margins of a small window."""
        least = super().minimumSizeHint()
        return QSize(least.width() - (2 * SPACE if self.width() >= _NARROW else 0), least.height())

    def open_paths(self, paths: Sequence[Path]) -> None:
        """Classify files and folders."""
        self.queue.take(Incoming(paths=tuple(path.absolute() for path in paths)))

    def take(self, mime: QMimeData) -> None:
        """Classify what was dropped."""
        self.queue.take(incoming.read(mime))

    def paste(self) -> None:
        """Classify the picture or the files on the clipboard."""
        found = incoming.read(QGuiApplication.clipboard().mimeData())
        self._show_problem(
            "" if found else Sentence("There is no picture and no file to paste. Copy one first.")
        )
        self.queue.take(found)

    def watch_folder(self, folder: Path) -> None:
        """Classify what arrives in this folder from now on, also after the next start."""
        self._settings.set(settings.WATCHED_FOLDER, str(folder.absolute()))
        self.watched.start(folder.absolute())

    def stop_watching(self) -> None:
        """Watch no folder any more."""
        self._settings.set(settings.WATCHED_FOLDER, "")
        self.watched.stop()

    def clear(self) -> None:
        """Forget every photograph shown."""
        self.queue.clear()
        self._arriving.clear()
        self._show_problem("")
        self.drop_zone.setFocus()

    def go_back(self) -> None:
        """What Esc means here: leave the large view, else show all photographs, else stop the work."""
        if not self.results.go_back() and self.queue.is_busy:
            self.queue.cancel()

    def use_model(self, name: str) -> None:
        """Judge with this model of the library from now on."""
        self.model_chooser.choose(name)

    def refresh_models(self) -> None:
        """The library has changed."""
        self.model_chooser.refresh()
        self._on_cards_changed()

    def ask_export(self, kind: Export) -> None:
        """Save the results outside of the program, or say that there are none."""
        if self.cards.rowCount():
            self.results.ask_export(kind)
        else:
            self._show_problem(Sentence("There is nothing to export yet. Classify some photos first."))

    def show_problem(self, sentence: str) -> None:
        """Say what went wrong beside the classifying, such as a history that cannot be kept."""
        self._show_problem(sentence)

    def set_inviting(self, inviting: bool) -> None:
        """Something that can be dropped is over the window, or has left it."""
        self.drop_zone.set_inviting(inviting)
        if inviting:
            self.queue.get_ready()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.window().focusWidget() is None:
            self.drop_zone.setFocus()  # where a person begins, and not at the first button of the window

    def shut_down(self) -> None:
        """Stop all work and wait for it."""
        self.results.shut_down()
        self.watched.shut_down()
        self.queue.shut_down()
        self.closer_look.shut_down()

    def _on_arrived(self, paths: list[Path]) -> None:
        """Photographs have come into the watched folder, or were written anew."""
        self._arriving.update(paths)
        known = [key for path in paths if (key := self.cards.key_of(path)) is not None]
        self.queue.judge_again(known, self.queue.model_name)
        self.queue.take(Incoming(paths=tuple(path for path in paths if self.cards.key_of(path) is None)))

    def _on_judged(self, cards: list[Card]) -> None:
        self._arriving.difference_update(card.path for card in cards if card.path is not None)

    def _on_model_chosen(self, name: str | None) -> None:
        self._show_problem("")
        self.queue.set_model(name)
        self._on_cards_changed()

    def _on_cards_changed(self) -> None:
        any_cards = self.cards.rowCount() > 0
        self.no_model.setVisible(self.model_chooser.chosen is None)
        self.drop_zone.set_compact(any_cards)
        self._place_drop_zone()
        self.ways_in.setVisible(not any_cards)
        self.results.setVisible(any_cards)
        self.has_photos_changed.emit(any_cards)

    def _on_finished(self) -> None:
        if self.cards.rowCount():
            # A screen reader cannot see that the cards have changed.
            text = summary_line(self.cards.counts)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, text))

    def _on_repeated(self, count: int) -> None:
        self.problem.show_words(
            lambda: self.tr("%Ln photo(s) were here already, and are shown once.", "", count)
        )

    def _show_problem(self, sentence: str) -> None:
        self.problem.show_text(sentence)
