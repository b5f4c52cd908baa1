"""Sentences of the rooms below, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.desktop.figures import in_figures
from beanleaf_app.sentence import Sentence

translate = QCoreApplication.translate
_MOST = 2**63  # more than that is no number to Qt


def said(text: str) -> str:
    """The text as the person should read it: a Sentence in the language of the window, any other as it is.

    Call it where a text is shown, not where it comes from: a language may be chosen in between.
    """
    if not isinstance(text, Sentence):
        return text
    template = QCoreApplication.translate("Sentence", text.template)
    if not text.values:
        return template
    return template.format(**{name: _shown(name, value) for name, value in text.values.items()})


def _shown(name: str, value: object) -> str:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int) and abs(value) < _MOST:
        return QLocale().toString(value)
    if isinstance(value, float):
        return in_figures(value)
    if isinstance(value, Sentence):
        return said(value)
    return system_words().get(str(value), str(value)) if name == "reason" else str(value)


def system_words() -> dict[str, str]:
    """What Linux and macOS say is wrong with a file, in the language of the window.

    They say it in English: `OSError.strerror`. Windows says it in the language of the computer.
    """
    return {
        "No such file or directory": translate("system", "No such file or directory"),
        "Permission denied": translate("system", "Permission denied"),
        "Operation not permitted": translate("system", "Operation not permitted"),
        "No space left on device": translate("system", "No space left on device"),
        "Disk quota exceeded": translate("system", "Disk quota exceeded"),
        "Read-only file system": translate("system", "Read-only file system"),
        "Input/output error": translate("system", "Input/output error"),
        "File name too long": translate("system", "File name too long"),
        "Is a directory": translate("system", "Is a directory"),
        "Not a directory": translate("system", "Not a directory"),
        "File exists": translate("system", "File exists"),
    }
