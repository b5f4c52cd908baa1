"""The language of the window, and the texts that follow when it changes."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Signal


class Language(QObject):
    """Says when the language of the application has changed."""

    changed = Signal()


_current: Language | None = None


def language() -> Language:
    """The language of the running application, made on first use. Needs a QApplication."""
    global _current  # noqa: PLW0603 - one application, one language
    application = QCoreApplication.instance()
    if application is None:
        raise RuntimeError("language() needs a QApplication")
    if _current is None or not shiboken6.isValid(_current):
        _current = Language(application)
    return _current


class Texts(QObject):
    """The texts of one widget: shown when they are put, and again whenever the language changes.

        self.texts = Texts(self)
        self.texts.put(self.button.setText, lambda: self.tr("&Save"))

    A text that depends on the state of its widget reads that state in the function, and the widget
    calls `refresh` when the state changes.
    """

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._texts: list[tuple[Callable[[str], object], Callable[[], str]]] = []
        language().changed.connect(self.refresh)

    def put(self, show: Callable[[str], object], text: Callable[[], str]) -> None:
        """Call ``show(text())`` now and at every `refresh`."""
        self._texts.append((show, text))
        show(text())

    def refresh(self) -> None:
        """Show every text again, in the order in which they were put."""
        for show, text in self._texts:
            show(text())
