"""The language of the window, and the texts that follow when it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from beanleaf_app.resources import resource

# Each in its own words: whoever looks for a language may not read the one that is shown.
NAMES = {"en": "English", "fr": "Français", "sw": "Kiswahili"}
DEFAULT = "en"

# How numbers and dates are written when the country of the computer does not speak the language.
_ELSEWHERE = {"en": "en_001", "fr": "fr_FR", "sw": "sw_TZ"}


class Language(QObject):
    """The language in use, English until `use` says otherwise. Says when it has changed."""

    changed = Signal()

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._translators: list[QTranslator] = []
        self.use(DEFAULT)

    @property
    def code(self) -> str:
        """The language in use, a key of `NAMES`."""
        return self._code

    def use(self, code: str) -> None:
        """Speak this language from now on: texts, Qt's own dialogs, numbers and dates.

        Raises KeyError when it is none of `NAMES`.
        """
        locale = _locale(code)
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        QLocale.setDefault(locale)
        self._code = code
        self._translators = [_loaded(path) for path in _catalogues(code)]
        for translator in self._translators:
            QCoreApplication.installTranslator(translator)
        # A widget keeps the locale it was made with, and hands it on to what is inside it.
        for window in QApplication.topLevelWidgets():
            window.setLocale(locale)
        self.changed.emit()


def preferred(remembered: str, system: Iterable[str] | None = None) -> str:
    """The language to start with: the one that was chosen, else the first of the system's that is spoken.

    remembered : a key of `NAMES`, or anything else when none was chosen
    system : tags such as "sw-KE", the best first; those of this computer when left out
    """
    if remembered in NAMES:
        return remembered
    tags = QLocale.system().uiLanguages() if system is None else system
    spoken = (tag.replace("_", "-").partition("-")[0] for tag in tags)
    return next((code for code in spoken if code in NAMES), DEFAULT)


def _locale(code: str) -> QLocale:
    territory = QLocale.system().territory()
    locale = QLocale(QLocale(_ELSEWHERE[code]).language(), territory)
    return locale if locale.territory() == territory else QLocale(_ELSEWHERE[code])


def _catalogues(code: str) -> list[Path]:
    """Qt's own texts first: what is installed last is asked first."""
    ours = [resource("translations", f"beanleaf_{code}.qm")]
    if code == DEFAULT:
        return ours  # Qt speaks English by itself
    shipped = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), f"qtbase_{code}.qm")
    # Qt has no Swahili, and its French lacks what came late into the file dialog.
    of_qt = [path for path in (shipped, resource("translations", f"qtbase_{code}.qm")) if path.exists()]
    return [*of_qt, *ours]


def _loaded(path: Path) -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(path)):
        raise FileNotFoundError(f"{path} is not a catalogue that Qt can read")
    return translator


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
    calls `refresh` when the state changes, or puts another text in the same place.
    """

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._texts: dict[Callable[[str], object], Callable[[], str]] = {}
        language().changed.connect(self.refresh)

    def put(self, show: Callable[[str], object], text: Callable[[], str]) -> None:
        """Call ``show(text())`` now and at every `refresh`, until another text is put there."""
        self._texts[show] = text
        show(text())

    def refresh(self) -> None:
        """Show every text again, in the order in which they were put."""
        for show, text in self._texts.items():
            show(text())
