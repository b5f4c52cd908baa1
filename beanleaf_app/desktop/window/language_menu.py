"""The languages to choose from, each in its own words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from beanleaf_app.desktop.language import NAMES, Texts, language


class LanguageMenu(QMenu):
    """Ticks the language in use and tells which one is chosen."""

    language_chosen = Signal(str)  # a key of NAMES

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        group = QActionGroup(self)
        self.languages = {}
        for code, name in NAMES.items():
            action = self.addAction(name)
            action.setCheckable(True)
            action.triggered.connect(lambda _checked, chosen=code: self.language_chosen.emit(chosen))
            group.addAction(action)
            self.languages[code] = action
        self.texts = Texts(self)
        self.texts.put(self.setTitle, lambda: self.tr("&Language"))
        language().changed.connect(self._tick)
        self._tick()

    def _tick(self) -> None:
        self.languages[language().code].setChecked(True)
