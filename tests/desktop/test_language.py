"""Texts that follow the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.language import Texts, language


def test_texts_are_shown_at_once_and_again_when_the_language_changes(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    words = ["leaf"]
    texts = Texts(label)
    texts.put(label.setText, lambda: words[0])
    assert label.text() == "leaf"
    words[0] = "jani"
    assert label.text() == "leaf"
    language().changed.emit()
    assert label.text() == "jani"


def test_texts_end_with_their_widget(qapp: QApplication) -> None:
    label = QLabel()
    shown: list[str] = []
    Texts(label).put(shown.append, lambda: "leaf")
    label.deleteLater()
    QCoreApplication.sendPostedEvents(label, QEvent.Type.DeferredDelete)
    language().changed.emit()
    assert shown == ["leaf"]
