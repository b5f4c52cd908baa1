"""The menu bar and its keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import Appearance, theme
from beanleaf_app.desktop.window.language_menu import LanguageMenu

_Key = QKeySequence.StandardKey


class Menus(QObject):
    """Builds the menu bar of a window; whoever owns the window connects the actions."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.texts = Texts(self)
        file = self._add_menu(lambda: self.tr("&File"))
        self.open_photos = self._add(file, lambda: self.tr("&Open photos…"), _Key.Open)
        self.open_folder = self._add(file, lambda: self.tr("Open &folder…"), "Ctrl+Shift+O")
        self.watch_folder = self._add(file, lambda: self.tr("&Watch a folder…"), "Ctrl+Shift+W")
        self.paste = self._add(file, lambda: self.tr("&Paste"), _Key.Paste)
        file.addSeparator()
        self.export_table = self._add(file, lambda: self.tr("&Export a table…"), "Ctrl+E")
        self.export_report = self._add(file, lambda: self.tr("Export a &report…"), "Ctrl+Shift+E")
        file.addSeparator()
        self.clear = self._add(file, lambda: self.tr("&Clear"), "Ctrl+L")
        file.addSeparator()
        self.quit = self._add(file, lambda: self.tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        view = self._add_menu(lambda: self.tr("&View"))
        self.show_classify = self._add(view, lambda: self.tr("&Classify"), "Ctrl+1")
        self.show_history = self._add(view, lambda: self.tr("&History"), "Ctrl+2")
        self.show_train = self._add(view, lambda: self.tr("&Train"), "Ctrl+3")
        self.show_models = self._add(view, lambda: self.tr("&Models"), "Ctrl+4")
        view.addSeparator()
        appearance = view.addMenu("")
        self.texts.put(appearance.setTitle, lambda: self.tr("&Appearance"))
        self.appearances = self._add_appearances(appearance)
        self.languages = LanguageMenu(window)
        view.addMenu(self.languages)
        help_menu = self._add_menu(lambda: self.tr("&Help"))
        self.help = self._add(help_menu, lambda: self.tr("&How to use Beanleaf"), _Key.HelpContents)
        self.licences = self._add(help_menu, lambda: self.tr("&Licences"), None)
        self.lesson = self._add(help_menu, lambda: self.tr("&First lesson"), None)
        self.about = self._add(help_menu, lambda: self.tr("&About Beanleaf"), None)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)
        theme().changed.connect(self._dress)
        self._dress()

    def _add_menu(self, text: Callable[[], str]) -> QMenu:
        menu = self._window.menuBar().addMenu("")
        self.texts.put(menu.setTitle, text)
        return menu

    def _add(
        self, menu: QMenu, text: Callable[[], str], key: QKeySequence.StandardKey | str | None
    ) -> QAction:
        action = QAction(self._window)
        self.texts.put(action.setText, text)
        if isinstance(key, QKeySequence.StandardKey):
            action.setShortcuts(key)
        elif key is not None:
            action.setShortcut(QKeySequence(key))
        menu.addAction(action)
        return action

    def _add_appearances(self, menu: QMenu) -> dict[Appearance, QAction]:
        group = QActionGroup(self._window)
        actions = {}
        for appearance, text in (
            (Appearance.SYSTEM, lambda: self.tr("Like the &system")),
            (Appearance.LIGHT, lambda: self.tr("&Light")),
            (Appearance.DARK, lambda: self.tr("&Dark")),
        ):
            action = self._add(menu, text, None)
            action.setCheckable(True)
            group.addAction(action)
            actions[appearance] = action
        return actions

    def _dress(self) -> None:
        # The globe finds the menu for somebody who cannot read its name.
        self.languages.setIcon(icons.icon("language", theme().colours.text))
