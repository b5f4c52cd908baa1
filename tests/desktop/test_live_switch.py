"""A language that is chosen while the program runs reaches every text of every page."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app import app
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.language import NAMES, language
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from beanleaf_app.resources import resource
from tests.desktop.leaves import save_model, save_photos
from tests.desktop.spoken_texts import texts_of
from tests.desktop.test_train_view import type_into
from tests.desktop.test_training_job import leaves  # noqa: F401 - a fixture
from tests.desktop.test_translations import messages

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 60_000
# Names of files, models and classes are whatever they are.
_GIVEN_NAME = re.compile(r"leaf \d|zz\.|xx|/|^(bean_rust|healthy)$")
_KEY = re.compile("&([^& ])")
Open = Callable[..., MainWindow]


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))


@pytest.fixture
def open_window(qtbot: QtBot, paths: Paths) -> Iterator[Open]:
    opened: list[MainWindow] = []

    def open_it(*given: Path) -> MainWindow:
        theme()
        window = app.build(paths, [str(path) for path in given])
        qtbot.addWidget(window)
        opened.append(window)
        with qtbot.waitExposed(window):
            window.show()
        return window

    yield open_it
    for window in opened:
        if window.train_view is not None:
            window.train_view.shut_down()
        window.close()


def judged(qtbot: QtBot, window: MainWindow) -> None:
    view = window.classify_view
    qtbot.waitUntil(lambda: view.cards.rowCount() > 0 and not view.queue.is_busy, timeout=PATIENCE)


def rooms_with_photos(open_window: Open, paths: Paths, qtbot: QtBot, folder: Path) -> MainWindow:
    """Every room open, the classify room with leaves, a file that is no photograph, and an empty folder."""
    save_model(ModelLibrary(paths.models), "xx", 9.0, "disease")
    photos = save_photos(folder, 3)
    (folder / "zz.jpg").write_bytes(b"no photograph")
    (folder / "00").mkdir()
    window = open_window(*photos, folder / "zz.jpg", folder / "00")
    judged(qtbot, window)
    window.show_train()
    window.show_models()
    window.show_history()
    window.show_classify()
    return window


def untranslated(window: MainWindow, code: str) -> dict[object, str]:
    """What still reads as in English. Texts that are the same in both languages do not count."""
    same = {form for one in messages(f"beanleaf_{code}") for form in one.forms if form == one.source}
    same |= {text.replace("&", "") for text in same} | set(NAMES.values()) | {"Beanleaf"}
    notes = json.loads(resource("disease_notes", "en.json").read_text(encoding="utf-8"))
    same |= {source for note in notes.values() for source in note["sources"]}
    language().use("en")
    english = texts_of(window)
    language().use(code)
    left = {}
    for place, text in texts_of(window).items():
        if english.get(place) == text and text not in same and not _GIVEN_NAME.search(text):
            left[place[1:]] = text
    return left


@pytest.mark.parametrize("code", ["fr", "sw"])
def test_no_text_of_any_room_stays_english(
    code: str, open_window: Open, paths: Paths, qtbot: QtBot, tmp_path: Path
) -> None:
    window = rooms_with_photos(open_window, paths, qtbot, tmp_path / "photos")
    assert window.classify_view.cards.counts[CardState.UNREADABLE] == 2
    assert untranslated(window, code) == {}


def test_english_comes_back_as_it_was(open_window: Open, paths: Paths, qtbot: QtBot, tmp_path: Path) -> None:
    window = rooms_with_photos(open_window, paths, qtbot, tmp_path / "photos")
    language().use("en")  # what is hidden may have waited with its text
    before = texts_of(window)
    for code in ("sw", "fr", "en"):
        language().use(code)
    assert texts_of(window) == before


@pytest.mark.parametrize("code", ["fr", "sw"])
def test_one_photo_and_its_disease_follow(
    code: str, open_window: Open, paths: Paths, qtbot: QtBot, tmp_path: Path
) -> None:
    save_model(ModelLibrary(paths.models), "xx", 9.0, "disease")
    (leaf,) = save_photos(tmp_path / "photos", 1)
    window = open_window(leaf)
    judged(qtbot, window)
    assert untranslated(window, code) == {}


@pytest.mark.parametrize("code", ["fr", "sw"])
def test_a_training_that_has_ended_follows(
    code: str,
    open_window: Open,
    leaves: Path,  # noqa: F811 - the fixture
    qtbot: QtBot,
) -> None:
    window = open_window()
    window.show_train()
    view = window.train_view
    assert view is not None
    view.form.data.set_folder(leaves)
    type_into(qtbot, view.form.epochs, "3")
    view.form.start()
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.result.sentence.text()
    assert untranslated(window, code) == {}


@pytest.mark.parametrize("code", list(NAMES))
def test_no_two_keys_of_a_menu_or_a_page_are_the_same(
    code: str, open_window: Open, paths: Paths, qtbot: QtBot, tmp_path: Path
) -> None:
    window = rooms_with_photos(open_window, paths, qtbot, tmp_path / "photos")
    language().use(code)
    bar = [action.text() for action in window.menuBar().actions()]
    clashes = {}
    keyless = []
    for menu in window.findChildren(QMenu):
        texts = [action.text() for action in menu.actions() if not action.isSeparator()]
        clashes |= _clashes(menu.title(), texts)
        without = [text for text in texts if not _KEY.search(text)]
        # Names of languages and of models have none; of everything else all have one.
        keyless += without if len(without) < len(texts) else []
    for page in (window.classify_view, window.history_view, window.train_view, window.models_view):
        assert page is not None
        clashes |= _clashes(type(page).__name__, [*bar, *_texts_with_keys(page)])
    window.show_lesson()
    assert window.lesson_desk is not None
    assert window.train_view is not None
    beside = [*bar, *_texts_with_keys(window.train_view, lambda widget: widget.isVisible())]
    for step in window.lesson_desk.panel.words.pages:
        clashes |= _clashes(step.title(), [*beside, step.button()])
    assert clashes == {}
    assert keyless == []


def _texts_with_keys(page: QWidget, counts: Callable[[QWidget], bool] = lambda _widget: True) -> list[str]:
    labels = [label for label in page.findChildren(QLabel) if label.buddy() is not None and counts(label)]
    return [
        *(label.text() for label in labels),
        *(button.text() for button in page.findChildren(QAbstractButton) if counts(button)),
    ]


def _clashes(where: str, texts: list[str]) -> dict[tuple[str, str], list[str]]:
    by_key = defaultdict(list)
    for text in texts:
        if key := _KEY.search(text):
            by_key[where, key.group(1).casefold()].append(text)
    return {key: texts for key, texts in by_key.items() if len(texts) > 1}
