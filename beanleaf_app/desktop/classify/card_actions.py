"""What can be done with photographs that are selected, by menu, by button and by key."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton

from beanleaf_app.desktop.cards import card_mime
from beanleaf_app.desktop.cards.card_pages import CardPages
from beanleaf_app.desktop.cards.copy_job import CopyJob
from beanleaf_app.desktop.classify.classify_queue import ClassifyQueue
from beanleaf_app.desktop.language import Texts
from beanleaf_app.errors import BeanleafError
from beanleaf_app.models.library import ModelLibrary

_QUICKLY_COPIED = 1000  # cards that are gathered in less than the time between two pictures of the screen


class CardActions(QObject):
    """Owns the actions and the two menus that show them: behind «More», and under the mouse."""

    failed = Signal(str)  # a sentence for the person

    def __init__(self, queue: ClassifyQueue, pages: CardPages, library: ModelLibrary) -> None:
        super().__init__(pages)
        self._queue = queue
        self._pages = pages
        self._library = library
        self._copied = False
        self._copying: CopyJob | None = None  # the last one; an earlier one has been overtaken
        self.menu = QMenu(pages)
        self.more = QPushButton(pages)
        self.more.setMenu(self.menu)
        self.open = self._add(QKeySequence(Qt.Key.Key_Return), self._on_open, own_key=False)
        self.copy = self._add(QKeySequence.StandardKey.Copy, self._on_copy)
        self.models = self.menu.addMenu("")
        self.remove = self._add(QKeySequence.StandardKey.Delete, self._on_remove)
        self.menu.addSeparator()
        self.select_all = self._add(QKeySequence.StandardKey.SelectAll, self._on_select_all)
        self.models.aboutToShow.connect(self._fill_models)
        self.texts = texts = Texts(self)
        texts.put(self.more.setText, lambda: self.tr("More"))
        texts.put(self.more.setAccessibleDescription, lambda: self.tr("What to do with the selected photos."))
        texts.put(self.open.setText, lambda: self.tr("&Open large"))
        texts.put(self.copy.setText, lambda: self.tr("&Copy files and results"))
        texts.put(self.models.setTitle, self._again_text)
        texts.put(self.remove.setText, lambda: self.tr("&Remove from this view"))
        texts.put(self.select_all.setText, lambda: self.tr("Select &all"))
        for view in (pages.grid, pages.table):
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            view.customContextMenuRequested.connect(self._on_context_menu)
        QGuiApplication.clipboard().dataChanged.connect(self._on_clipboard_changed)
        pages.selection_changed.connect(self._refresh)
        self._refresh()

    def _add(
        self, key: QKeySequence | QKeySequence.StandardKey, act: object, *, own_key: bool = True
    ) -> QAction:
        action = QAction(self._pages)
        if isinstance(key, QKeySequence):
            action.setShortcut(key)
        else:
            action.setShortcuts(key)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(act)
        self.menu.addAction(action)
        if own_key:
            self._pages.addAction(action)
        return action

    def _again_text(self) -> str:
        count = len(self._pages.selected_keys())
        if not count:
            return self.tr("&Judge all again with")
        return self.tr("&Judge %Ln selected photo(s) again with", "", count)

    def _refresh(self) -> None:
        any_selected = self._pages.view.selectionModel().hasSelection()
        for action in (self.open, self.remove):
            action.setEnabled(any_selected)
        if self.menu.isVisible():
            self.texts.refresh()

    def _fill_models(self) -> None:
        self.models.clear()
        try:
            names = self._library.names()
        except BeanleafError as error:
            self.failed.emit(str(error))
            return
        for name in names:
            # An ampersand in a name is no key.
            action = self.models.addAction(name.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, chosen=name: self.judge_again(chosen))

    def judge_again(self, model_name: str) -> None:
        """Judge the selected photographs again with this model, or all of them when none is selected."""
        keys = self._pages.selected_keys() or [card.key for card in self._queue.cards.all()]
        self._queue.judge_again(keys, model_name)

    def _on_open(self) -> None:
        self._pages.view.activated.emit(self._pages.view.currentIndex())

    def _on_copy(self) -> None:
        keys, find = self._pages.selected_keys(), self._pages.shown.finder()
        keys = keys or [card.key for card in self._queue.cards.all()]
        if len(keys) <= _QUICKLY_COPIED:
            self._put_on_clipboard(card_mime.parts_of(find(keys)))
            return
        job = self._copying = CopyJob(lambda: find(keys), self)
        job.succeeded.connect(lambda parts: self._put_on_clipboard(parts) if job is self._copying else None)
        job.failed.connect(lambda sentence: self.failed.emit(str(sentence)))
        job.finished.connect(job.deleteLater)
        job.start()

    def _put_on_clipboard(self, parts: card_mime.Parts) -> None:
        self._copying = None
        QGuiApplication.clipboard().setMimeData(card_mime.mime_of(parts))
        self._copied = True

    def shut_down(self) -> None:
        """Leave only Qt's own objects on the clipboard: it outlives Python, and would crash with others."""
        self._copying = None
        for job in self._pages.findChildren(CopyJob):  # a drag's too
            job.wait()
        if self._copied:
            clipboard = QGuiApplication.clipboard()
            clipboard.setText(clipboard.text())

    def _on_clipboard_changed(self) -> None:
        self._copied = False  # somebody else has copied something

    def _on_remove(self) -> None:
        keys = self._pages.selected_keys()
        row = self._pages.view.currentIndex().row()
        self._queue.remove(keys)
        model = self._pages.view.model()
        if model.rowCount():
            # The next one takes the place, so that the key can be pressed again.
            self._pages.view.setCurrentIndex(model.index(min(max(row, 0), model.rowCount() - 1), 0))

    def _on_select_all(self) -> None:
        self._pages.view.selectAll()

    def _on_context_menu(self, where: QPoint) -> None:
        self._refresh()
        self.texts.refresh()
        self.menu.popup(self._pages.view.viewport().mapToGlobal(where))
