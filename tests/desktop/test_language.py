"""The language of the window: chosen, switched while it runs, and remembered."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QDoubleSpinBox,
    QFileDialog,
    QLabel,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from beanleaf_app.app import build
from beanleaf_app.desktop.language import NAMES, Texts, language, preferred
from beanleaf_app.desktop.said import said
from beanleaf_app.errors import PhotoError
from beanleaf_app.paths import Paths
from beanleaf_app.sentence import Sentence


@pytest.mark.parametrize(
    ("remembered", "system", "expected"),
    [
        ("", ["sw-KE", "en-US"], "sw"),
        ("", ["lg-UG", "fr_RW", "en"], "fr"),
        ("", ["C"], "en"),
        ("", [], "en"),
        ("fr", ["sw-KE"], "fr"),
        ("klingon", ["sw"], "sw"),
    ],
)
def test_starts_in_the_chosen_language_or_the_systems(
    remembered: str, system: list[str], expected: str
) -> None:
    assert preferred(remembered, system) == expected


def test_qts_own_buttons_speak_it_too(qtbot: QtBot) -> None:
    words = {}
    for code in NAMES:
        language().use(code)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        words[code] = box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")
    assert words == {"en": "Cancel", "fr": "Annuler", "sw": "Ghairi"}


@pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
def test_qts_own_file_dialog_speaks_it_too(qtbot: QtBot) -> None:
    words = {}
    for code in NAMES:
        language().use(code)
        dialog = QFileDialog()
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        qtbot.addWidget(dialog)
        dialog.show()  # its parts are made when it is shown
        parts = (*dialog.findChildren(QLabel), *dialog.findChildren(QPushButton))
        words[code] = {part.text() for part in parts if part.text()}
        dialog.close()
    assert len(words["en"]) >= 5
    assert [words[code] & words["en"] for code in ("fr", "sw")] == [set(), set()]


def test_numbers_follow_in_the_code_and_in_boxes_that_are_shown(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    box = QDoubleSpinBox(window)
    box.setValue(1.5)
    language().use("fr")
    assert QLocale().toString(2.5, "f", 1) == "2,5"
    assert box.text() == "1,50"
    language().use("sw")
    assert QLocale().toString(2.5, "f", 1) == "2.5"
    assert box.text() == "1.50"


def test_texts_follow(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    texts = Texts(label)
    texts.put(label.setText, lambda: language().code)
    assert label.text() == "en"
    language().use("sw")
    assert label.text() == "sw"


def test_an_unknown_language_changes_nothing(qapp: QApplication) -> None:
    language().use("fr")
    with pytest.raises(KeyError):
        language().use("xx")
    assert language().code == "fr"
    assert QLocale().language() == QLocale.Language.French


def test_chosen_in_the_window_it_is_there_again_at_the_next_start(qtbot: QtBot, tmp_path: Path) -> None:
    paths = Paths.for_user(tmp_path)
    window = build(paths)
    qtbot.addWidget(window)
    assert window.menus.languages.languages["en"].isChecked()
    window.navigation.language_menu.languages["sw"].trigger()
    assert window.navigation.language_button.text() == "Kiswahili"
    assert window.menus.languages.languages["sw"].isChecked()
    window.close()
    language().use("en")
    window = build(paths)
    qtbot.addWidget(window)
    assert language().code == "sw"
    window.close()


class TestSentences:
    def test_reads_as_english_everywhere(self) -> None:
        sentence = Sentence("{name} has {count} leaves, {share} of all.", name="A", count=12000, share=0.25)
        assert sentence == "A has 12,000 leaves, 0.25 of all."
        assert Sentence("a {brace} stays") == "a {brace} stays"

    def test_an_error_carries_it_across_processes(self) -> None:
        error = pickle.loads(pickle.dumps(PhotoError("There is no {name}.", name="leaf.jpg")))  # noqa: S301 - just made
        assert str(error) == "There is no leaf.jpg."
        sentence = str(error)
        assert isinstance(sentence, Sentence)
        assert sentence.template == "There is no {name}."
        assert sentence.values == {"name": "leaf.jpg"}

    def test_is_said_in_the_language_of_the_window(self, qapp: QApplication) -> None:
        language().use("fr")
        sentence = Sentence("{a} and {b}", a=12345, b=Sentence("x"))
        assert said(sentence) == f"{QLocale().toString(12345)} and x"
        assert said(Sentence("{n} layers", n=10**30)) == f"{10**30} layers"
        assert said("plain {text}") == "plain {text}"
        full = Sentence("«{name}» could not be removed: {reason}.", name="x", reason="Permission denied")
        assert "Permission denied" not in said(full)
        assert QCoreApplication.translate("Sentence", "nobody wrote this") == "nobody wrote this"
