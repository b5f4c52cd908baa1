"""A fault planted at each stage of the running program: shown once, logged, and the program goes on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from beanleaf_app.cli import main
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.runs.saving_job import SavingJob
from beanleaf_app.desktop.runs.training_job import TrainingJob
from beanleaf_app.desktop.window.main_window import MainWindow
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from tests.desktop.leaves import save_model, save_photos
from tests.e2e.dropping import drop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 60_000
Person = Callable[[MainWindow], None]
Run = Callable[[Person], None]


class Planted(Exception):  # noqa: N818 - it is one
    """What nobody expects."""


class PlantedPath(type(Path())):  # type: ignore[misc]  # the class depends on the system
    """A file whose reading fails inside the decoder as no file should."""

    def open(self, *_args: Any, **_options: Any) -> Any:
        raise ZeroDivisionError("planted")


def planted(*_args: Any, **_options: Any) -> Any:
    raise Planted("planted")


@pytest.fixture
def run_window(qtbot: QtBot, tmp_path: Path) -> Iterator[Run]:
    """Runs the real `main` with a model that works; afterwards the window classifies a photograph."""
    home = tmp_path / "person"
    save_model(ModelLibrary(home / "models"), "always sick", 9.0)
    (leaf,) = save_photos(tmp_path / "photos", 1)

    def run(person: Person) -> None:
        done: list[bool] = []

        def act() -> None:
            (window,) = [top for top in QApplication.topLevelWidgets() if isinstance(top, MainWindow)]
            try:
                person(window)
                box = the_box(qtbot)
                log = Paths.for_user().log / "beanleaf.log"
                assert "Beanleaf goes on" in box.text()
                assert str(log) in box.informativeText()
                assert "planted" in log.read_text(encoding="utf-8")
                close = box.defaultButton()
                assert isinstance(close, QPushButton)
                close.click()
                qtbot.waitUntil(lambda: not boxes(), timeout=PATIENCE)
                window.show_classify()
                window.classify_view.clear()
                drop(window, leaf)
                qtbot.waitUntil(lambda: states(window) == [CardState.SICK], timeout=PATIENCE)
                done.append(True)
            finally:
                window.close()
                window.deleteLater()

        QTimer.singleShot(0, act)
        assert main(["--data-dir", str(home)]) == 0
        assert done

    yield run
    QApplication.processEvents()


def boxes() -> list[QMessageBox]:
    return [top for top in QApplication.topLevelWidgets() if isinstance(top, QMessageBox) and top.isVisible()]


def the_box(qtbot: QtBot) -> QMessageBox:
    qtbot.waitUntil(lambda: len(boxes()) == 1, timeout=PATIENCE)
    return boxes()[0]


def states(window: MainWindow) -> list[CardState]:
    return [card.state for card in window.classify_view.queue.cards.all()]


@pytest.mark.expects_log("uncaught exception")
def test_in_a_slot_a_thousand_times_in_one_box(
    run_window: Run, qtbot: QtBot, capfd: pytest.CaptureFixture[str]
) -> None:
    def person(_window: MainWindow) -> None:
        for _ in range(1000):
            QTimer.singleShot(0, planted)
        the_box(qtbot)
        QApplication.processEvents()

    run_window(person)
    assert capfd.readouterr().err.count("Planted: planted") == 1000


@pytest.mark.expects_log("unexpected error in TrainingJob")
def test_in_training(run_window: Run, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(TrainingJob, "work", planted)

    def person(window: MainWindow) -> None:
        window.show_train()
        view = window.train_view
        assert view is not None
        view.form.start_button.click()
        qtbot.waitUntil(lambda: "log file" in view.problem.text, timeout=PATIENCE)
        assert not view.is_training()

    run_window(person)


@pytest.mark.expects_log("unexpected error in a decoding process")
def test_in_a_decoding_process(run_window: Run, qtbot: QtBot, tmp_path: Path) -> None:
    (leaf,) = save_photos(tmp_path / "others", 1)

    def person(window: MainWindow) -> None:
        window.open_paths([PlantedPath(leaf)])
        qtbot.waitUntil(lambda: states(window) == [CardState.UNREADABLE], timeout=PATIENCE)

    run_window(person)


@pytest.mark.expects_log("unexpected error in ClassifyJob")
def test_in_the_library_while_it_loads(
    run_window: Run, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (leaf,) = save_photos(tmp_path / "others", 1)

    def person(window: MainWindow) -> None:
        with monkeypatch.context() as here:
            here.setattr(ModelLibrary, "load", planted)
            window.open_paths([leaf])
            qtbot.waitUntil(lambda: states(window) == [CardState.UNJUDGED], timeout=PATIENCE)

    run_window(person)


@pytest.mark.expects_log("unexpected error in SavingJob")
def test_in_saving(run_window: Run, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def person(window: MainWindow) -> None:
        model = window._library.load("always sick")
        with monkeypatch.context() as here:
            here.setattr("beanleaf_app.models.model_file.save_model", planted)
            job = SavingJob(window._library, model, "new", use=True)
            with qtbot.waitSignal(job.failed, timeout=PATIENCE) as failure:
                job.start()
            job.wait()
        assert "log file" in failure.args[0]
        assert window._library.names() == ["always sick"]

    run_window(person)


@pytest.mark.expects_log("unexpected error in HistoryJob")
def test_in_the_history(run_window: Run, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def person(window: MainWindow) -> None:
        with monkeypatch.context() as here:
            here.setattr("beanleaf_app.history.store.HistoryStore.records", planted)
            with qtbot.waitSignal(window.history.failed, timeout=PATIENCE):
                window.history.ask(lambda store: store.records([]), lambda _found: None)

    run_window(person)
