"""The window from `main` to its exit code: train, save, close, start again, drop a photograph."""

from __future__ import annotations

import multiprocessing
import os
import signal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.training.train_view import TrainView
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.history.store import HistoryStore
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.training.unfinished import unfinished_in
from tests import odd_photos
from tests.e2e.dropping import drop
from tests.e2e.window_runner import PATIENCE, RunWindow, run_window  # noqa: F401 - a fixture

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

ANSWERS = {CardState.HEALTHY, CardState.SICK, CardState.UNSURE}


def cards_of(window: MainWindow, qtbot: QtBot, count: int) -> list[Card]:
    view = window.classify_view

    def done() -> None:
        assert not view.queue.is_busy
        assert view.cards.rowCount() == count

    qtbot.waitUntil(done, timeout=PATIENCE)
    return [view.cards.card(row) for row in range(count)]


def type_into(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)


def train(window: MainWindow, qtbot: QtBot, source: Path, epochs: int, name: str) -> None:
    """Drop the folder on the form, press Start, wait, type a name and use the model."""
    qtbot.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(window.train_view, TrainView), timeout=PATIENCE)
    view = window.train_view
    assert isinstance(view, TrainView)
    drop(view.form.data, source)
    type_into(qtbot, view.form.epochs, str(epochs))
    qtbot.mouseClick(view.form.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.problem.text == ""
    assert len(view.plot.curves["cost"].getOriginalDataset()[0]) == epochs + 1
    type_into(qtbot, view.result.name, name)
    with qtbot.waitSignal(view.model_chosen, timeout=PATIENCE):
        qtbot.mouseClick(view.result.use_button, Qt.MouseButton.LeftButton)


def test_train_save_close_start_again_and_drop(
    run_window: RunWindow,  # noqa: F811 - the fixture
    qtbot: QtBot,
    leaves: Path,
    tmp_path: Path,
) -> None:
    home = tmp_path / "person"
    run_window(["--data-dir", str(home)], lambda window: train(window, qtbot, leaves, 120, "mine"))
    assert ModelLibrary(home / "models").in_use == "mine"

    photo = next((leaves / "val" / "healthy").iterdir())

    def classify(window: MainWindow) -> None:
        window.show_classify()
        drop(window, photo)
        (card,) = cards_of(window, qtbot, 1)
        assert card.state in ANSWERS
        assert card.name == photo.name

    run_window(["--data-dir", str(home)], classify)


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such signal")
@pytest.mark.shipped_model
@pytest.mark.parametrize("number", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_signal_closes_the_window_and_what_was_done_is_kept(
    run_window: RunWindow,  # noqa: F811 - the fixture
    qtbot: QtBot,
    leaves: Path,
    tmp_path: Path,
    number: str,
) -> None:
    home = tmp_path / "person"
    photo = next((leaves / "val" / "healthy").iterdir())

    def work(window: MainWindow) -> None:
        drop(window, photo)
        cards_of(window, qtbot, 1)
        window.show_train()
        view = window.train_view
        assert isinstance(view, TrainView)
        drop(view.form.data, leaves)
        type_into(qtbot, view.form.epochs, "1000000")
        qtbot.mouseClick(view.form.start_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda: len(view.plot.history) > 2, timeout=PATIENCE)
        window.close()  # asks
        assert window.isVisible()
        os.kill(os.getpid(), getattr(signal, number))
        qtbot.waitUntil(lambda: not window.isVisible(), timeout=PATIENCE)

    before = signal.getsignal(getattr(signal, number))
    run_window(["--data-dir", str(home)], work)
    assert signal.getsignal(getattr(signal, number)) is before
    (left,) = unfinished_in(home / "unfinished")
    assert left.last_epoch() > 0
    with HistoryStore(home / "history.sqlite3") as store:
        assert [one.name for one in store.records(store.ids())] == [photo.name]


def test_a_photograph_given_on_the_command_line_is_classified(
    run_window: RunWindow,  # noqa: F811 - the fixture
    qtbot: QtBot,
    library_folder: Path,
    leaves: Path,
) -> None:
    photos = sorted((leaves / "val" / "bean_rust").iterdir())

    def look(window: MainWindow) -> None:
        assert {card.state for card in cards_of(window, qtbot, len(photos))} <= ANSWERS

    run_window(["--data-dir", str(library_folder), str(leaves / "val" / "bean_rust")], look)


def test_every_odd_file_gets_an_answer_or_a_sentence(
    run_window: RunWindow,  # noqa: F811 - the fixture
    qtbot: QtBot,
    library_folder: Path,
    tmp_path: Path,
) -> None:
    # A dropped file travels as an URL of Unicode text; a name that is none arrives as a missing file.
    good = [make(tmp_path) for kind, make in odd_photos.READABLE.items() if kind != "not UTF-8"]
    turned = odd_photos.orientations(tmp_path)
    bad = [make(tmp_path) for make in odd_photos.UNREADABLE.values()]

    def look(window: MainWindow) -> None:
        qtbot.waitUntil(lambda: bool(multiprocessing.active_children()), timeout=PATIENCE)
        drop(window, *good, *turned, *bad)
        cards = cards_of(window, qtbot, len(good) + len(turned) + len(bad))
        answered = cards[: len(good) + len(turned)]
        assert [(card.name, card.sentence) for card in answered if card.state not in ANSWERS] == []
        assert len({card.chance for card in cards[len(good) : len(answered)]}) == 1
        refused = cards[len(answered) :]
        assert {card.state for card in refused} == {CardState.UNREADABLE}
        assert all(card.sentence and card.sentence.endswith(".") for card in refused)

    run_window(["--data-dir", str(library_folder)], look)


def test_the_window_trains_on_the_real_photographs(
    run_window: RunWindow,  # noqa: F811 - the fixture
    qtbot: QtBot,
    beans_folder: Path,
    tmp_path: Path,
) -> None:
    home = tmp_path / "person"
    photo = beans_folder / "validation" / "healthy" / "healthy_val.0.jpg"

    def person(window: MainWindow) -> None:
        train(window, qtbot, beans_folder, 200, "beans")
        drop(window, photo)
        (card,) = cards_of(window, qtbot, 1)
        assert card.state in ANSWERS

    run_window(["--data-dir", str(home)], person)
    model = ModelLibrary(home / "models").load("beans")
    assert model.metrics["train"]["count"] == 1034
    assert model.metrics["validation"]["count"] == 133
