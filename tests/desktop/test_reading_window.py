"""The help and the licences, in the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.language import NAMES, language
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.window.reading_window import ReadingWindow, open_help, open_licences
from beanleaf_app.licences import collected_licences, licences_text

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[QWidget]:
    theme()
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    yield window
    for reading in window.findChildren(ReadingWindow):
        reading.close()
    language().use("en")


def test_the_help_is_there_in_every_language_and_follows_it(qtbot: QtBot, window: QWidget) -> None:
    reading = open_help(window)
    heads = set()
    for code in NAMES:
        language().use(code)
        qtbot.waitUntil(lambda: reading.text.toPlainText().strip() != "")
        qtbot.waitUntil(lambda: reading.text.document().begin().text() not in heads)
        heads.add(reading.text.document().begin().text())
    assert len(heads) == len(NAMES)
    assert all("Beanleaf" in head for head in heads)


def test_the_licences_name_every_library_and_the_duties_of_qt(qtbot: QtBot, window: QWidget) -> None:
    reading = open_licences(window)
    qtbot.waitUntil(lambda: "shiboken6" in reading.text.toPlainText(), timeout=20_000)
    text = reading.text.toPlainText()
    for part in ("numpy", "pillow", "datasets", "PySide6_Essentials", "pyqtgraph", "safetensors", "pyarrow"):
        assert part.lower() in text.lower()
    assert "GNU Lesser General Public License" in text
    assert "pytest" not in text.split("-" * 72)[0]
    assert "GNU GENERAL PUBLIC LICENSE" in text  # whoever passes Qt on has to pass its licence on


def test_a_packaged_program_shows_what_was_collected_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    packaged = tmp_path / "licences.txt"
    packaged.write_text(collected_licences(), encoding="utf-8")
    installed = licences_text()
    monkeypatch.setattr("beanleaf_app.licences.collected_licences", lambda: "nothing is installed")
    monkeypatch.setattr("beanleaf_app.licences.resource", lambda *_parts: packaged)
    assert licences_text() == installed


def test_escape_closes_it_at_once(qtbot: QtBot, window: QWidget) -> None:
    reading = open_licences(window)
    with qtbot.waitSignal(reading.destroyed):
        reading.reject()
