"""The menu bar and its keys."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from beanleaf_app.desktop.theme import Appearance


class Menus:
    """Builds the menu bar of a window; whoever owns the window connects the actions."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        bar = window.menuBar()
        file = bar.addMenu(_tr("&File"))
        self.open_photos = self._add(file, _tr("&Open photos…"), QKeySequence.StandardKey.Open)
        self.open_folder = self._add(file, _tr("Open &folder…"), "Ctrl+Shift+O")
        self.paste = self._add(file, _tr("&Paste"), QKeySequence.StandardKey.Paste)
        file.addSeparator()
        self.clear = self._add(file, _tr("&Clear"), "Ctrl+L")
        file.addSeparator()
        self.quit = self._add(file, _tr("&Quit"), "Ctrl+Q")
        self.quit.setMenuRole(QAction.MenuRole.QuitRole)
        view = bar.addMenu(_tr("&View"))
        self.show_classify = self._add(view, _tr("&Classify"), "Ctrl+1")
        self.show_train = self._add(view, _tr("&Train"), "Ctrl+2")
        view.addSeparator()
        self.appearances = self._add_appearances(view.addMenu(_tr("&Appearance")))
        help_menu = bar.addMenu(_tr("&Help"))
        self.about = self._add(help_menu, _tr("&About Beanleaf"), None)
        self.about.setMenuRole(QAction.MenuRole.AboutRole)

    def _add(self, menu: QMenu, text: str, key: QKeySequence.StandardKey | str | None) -> QAction:
        action = QAction(text, self._window)
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
            (Appearance.SYSTEM, _tr("Like the &system")),
            (Appearance.LIGHT, _tr("&Light")),
            (Appearance.DARK, _tr("&Dark")),
        ):
            action = self._add(menu, text, None)
            action.setCheckable(True)
            group.addAction(action)
            actions[appearance] = action
        return actions


def _tr(text: str) -> str:
    return QCoreApplication.translate("Menus", text)
