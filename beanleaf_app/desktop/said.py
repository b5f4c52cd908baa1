"""Sentences of the rooms below, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from beanleaf_app.sentence import Sentence

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
    return template.format(**{name: _shown(value) for name, value in text.values.items()})


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, int) and abs(value) < _MOST:
        return QLocale().toString(value)
    if isinstance(value, float):
        return QLocale().toString(value, "g", 6)
    return said(value) if isinstance(value, Sentence) else str(value)
