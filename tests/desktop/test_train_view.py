"""Training in the window: real keys, real leaves, a real network, a real model file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.time_left_words import time_left_in_words
from beanleaf_app.desktop.training.train_view import TrainView
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from tests.desktop.test_training_job import leaves  # noqa: F401 - a fixture

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 60_000

Open = Callable[[], TrainView]


@pytest.fixture(scope="module")
def pool() -> Iterator[DecodePool]:
    with DecodePool(workers=1) as pool:
        list(pool.decode_all([b""]))  # its process belongs to the module, not to the first test that uses it
        yield pool


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "cache", tmp_path / "config", tmp_path / "log")


@pytest.fixture
def library(paths: Paths) -> ModelLibrary:
    return ModelLibrary(paths.models)


@pytest.fixture
def open_view(qtbot: QtBot, paths: Paths, library: ModelLibrary, pool: DecodePool) -> Iterator[Open]:
    opened: list[TrainView] = []

    def open_it() -> TrainView:
        theme()
        view = TrainView(paths, library, pool, Settings(paths.config))
        qtbot.addWidget(view)
        view.resize(1180, 690)
        with qtbot.waitExposed(view):
            view.show()
        opened.append(view)
        return view

    yield open_it
    for view in opened:
        view.shut_down()


def drop(target: QWidget, path: Path) -> bool:
    """Send the events of a real drop; whether it was taken."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    where, copy, left = target.rect().center(), Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(where, copy, mime, left, Qt.KeyboardModifier.NoModifier)
    enter.ignore()
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(
        target, QDropEvent(QPointF(where), copy, mime, left, Qt.KeyboardModifier.NoModifier)
    )
    return True


def type_into(qtbot: QtBot, field: QWidget, text: str) -> None:
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(field, text)


def wait_for_end(qtbot: QtBot, view: TrainView) -> None:
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)


def test_from_an_empty_form_to_a_model_in_use(
    open_view: Open,
    library: ModelLibrary,
    leaves: Path,  # noqa: F811 - the fixture
    qtbot: QtBot,
) -> None:
    view = open_view()
    assert not view.plot.isVisible()
    assert drop(view.form.data, leaves)
    type_into(qtbot, view.form.epochs, "150")
    type_into(qtbot, view.form.learning_rate, "0.002")
    view.form.start_button.setFocus()
    qtbot.keyClick(view.form.start_button, Qt.Key.Key_Space)
    assert view.is_training()
    assert not view.form.start_button.isEnabled()
    assert view.form.stop_button.isEnabled()
    wait_for_end(qtbot, view)

    assert view.problem.text == ""
    assert view.trained is not None
    assert view.trained.request.config.learning_rate == pytest.approx(0.002)
    assert len(view.plot.curves["cost"].getOriginalDataset()[0]) == 151
    assert view.plot.isVisible()
    assert view.result.isVisible()
    right = round((view.trained.report.validation_accuracy or 0) * 8)
    assert view.result.sentence.text().startswith(f"{right} of 8 unseen leaves right.")
    assert view.trained.run.engine_name in view.result.detail.text()

    type_into(qtbot, view.result.name, "my first")
    with qtbot.waitSignal(view.model_saved, timeout=PATIENCE) as saved:
        qtbot.keyClick(view.result.name, Qt.Key.Key_Return)
    assert saved.args == ["my first"]
    assert library.path_of("my first").is_file()
    assert not view.result.save_button.isEnabled()

    type_into(qtbot, view.result.name, "second")
    with qtbot.waitSignal(view.model_chosen, timeout=PATIENCE) as chosen:
        qtbot.mouseClick(view.result.use_button, Qt.MouseButton.LeftButton)
    assert chosen.args == ["second"]
    assert library.in_use == "second"


def test_escape_stops_and_keeps_the_best(
    open_view: Open,
    leaves: Path,  # noqa: F811 - the fixture
    qtbot: QtBot,
) -> None:
    view = open_view()
    view.form.data.set_folder(leaves)
    view.form.redraw.setChecked(False)
    view.form.epochs.setValue(1_000_000)
    view.activateWindow()
    qtbot.mouseClick(view.form.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(view.plot.history) > 1, timeout=PATIENCE)
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    wait_for_end(qtbot, view)
    assert view.trained is not None
    assert view.trained.run.stopped
    assert "Stopped after" in view.result.detail.text()
    assert view.form.start_button.isEnabled()


def test_stopped_before_anything_was_learned(
    open_view: Open,
    leaves: Path,  # noqa: F811 - the fixture
    qtbot: QtBot,
) -> None:
    view = open_view()
    view.form.data.set_folder(leaves)
    qtbot.mouseClick(view.form.start_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(view.form.stop_button, Qt.MouseButton.LeftButton)
    wait_for_end(qtbot, view)
    assert view.trained is None
    assert view.note.text == "Stopped before anything was learned."
    assert not view.result.isVisible()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "Write the layers"),
        ("16, x", "There is no layer «x»"),
        ("16,,8", "There is no layer «, ,»"),
        ("0", "1 to 4,096 nodes, not 0"),
        ("5000", "1 to 4,096 nodes, not 5,000"),
        ("99999999999999999999", "1 to 4,096"),
        ("conv 8, 16", "flatten or average it first"),
        (",".join(["2"] * 65), "at most 63 layers"),
    ],
)
def test_an_impossible_network_is_refused_while_typing(
    open_view: Open, qtbot: QtBot, text: str, reason: str
) -> None:
    view = open_view()
    network = view.form.network
    network.preset.setCurrentIndex(network.preset.findData("own"))
    type_into(qtbot, network.layers, text or " ")
    assert reason in network._hint.text()
    assert not view.form.start_button.isEnabled()
    qtbot.keyClick(network.layers, Qt.Key.Key_Return)
    assert not view.is_training()
    type_into(qtbot, network.layers, " 16, 8 ")
    assert network.network == "16,8"
    assert view.form.start_button.isEnabled()


def test_a_missing_folder_shows_the_sentence(open_view: Open, tmp_path: Path, qtbot: QtBot) -> None:
    view = open_view()
    view.form.data.set_folder(tmp_path / "gone")
    qtbot.mouseClick(view.form.start_button, Qt.MouseButton.LeftButton)  # before anybody has looked into it
    wait_for_end(qtbot, view)
    assert "gone" in view.problem.text
    assert view.problem.isVisible()
    qtbot.waitUntil(lambda: not view.form.start_button.isEnabled(), timeout=PATIENCE)


def test_a_name_that_cannot_be_kept_shows_the_sentence(
    open_view: Open,
    paths: Paths,
    leaves: Path,  # noqa: F811 - the fixture
    qtbot: QtBot,
) -> None:
    view = open_view()
    view.form.data.set_folder(leaves)
    view.form.epochs.setValue(5)
    qtbot.mouseClick(view.form.start_button, Qt.MouseButton.LeftButton)
    wait_for_end(qtbot, view)
    type_into(qtbot, view.result.name, "../out")
    assert not view.result.save_button.isEnabled()
    type_into(qtbot, view.result.name, "fine")
    paths.data.mkdir(parents=True, exist_ok=True)
    paths.models.write_bytes(b"a file where the folder should be")
    qtbot.mouseClick(view.result.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: view.saving is None, timeout=PATIENCE)
    assert view.problem.isVisible()
    assert view.result.save_button.isEnabled()


def test_the_form_is_remembered(
    open_view: Open,
    leaves: Path,  # noqa: F811 - the fixture
    qtbot: QtBot,
) -> None:
    view = open_view()
    view.form.data.set_folder(leaves)
    view.form.disease.setChecked(True)
    view.form.network.restore("own", "7, 5")
    view.form.learning_rate.setValue(0.004)
    view.form.epochs.setValue(3)
    view.form.seed.setValue(11)
    view.form.redraw.setChecked(False)
    qtbot.mouseClick(view.form.start_button, Qt.MouseButton.LeftButton)
    wait_for_end(qtbot, view)
    again = open_view()
    assert again.form.request == view.form.request
    assert again.form.request.config.task == "disease"
    assert again.form.request.config.network == "7,5"


def test_only_a_folder_can_be_dropped(open_view: Open, tmp_path: Path) -> None:
    view = open_view()
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"")
    assert not drop(view.form.data, photo)
    assert view.form.data.source == "beans"


def test_closing_stops_a_running_training(
    open_view: Open,
    leaves: Path,  # noqa: F811 - the fixture
    qtbot: QtBot,
) -> None:
    view = open_view()
    view.form.data.set_folder(leaves)
    view.form.epochs.setValue(1_000_000)
    qtbot.mouseClick(view.form.start_button, Qt.MouseButton.LeftButton)
    job = view.job
    assert job is not None
    qtbot.waitUntil(lambda: len(view.plot.history) > 1, timeout=PATIENCE)
    view.shut_down()
    assert job.isFinished()
    assert not view.is_training()


def test_real_photographs(open_view: Open, beans_folder: Path, qtbot: QtBot) -> None:
    view = open_view()
    view.form.data.set_folder(beans_folder)
    view.form.seed.setValue(1)
    qtbot.mouseClick(view.form.start_button, Qt.MouseButton.LeftButton)
    wait_for_end(qtbot, view)
    assert view.trained is not None
    report = view.trained.report
    # Better than the same answer for every leaf, which is the least a network should be.
    assert (report.validation_accuracy or 0) > view.trained.same_answer + 0.05
    assert report.cost < 0.6


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (1, "a few seconds left"),
        (12, "about 10 seconds left"),
        (70, "about a minute left"),
        (130, "about 2 minutes left"),
        (4 * 3600, "about 4 hours left"),
    ],
)
def test_time_left(seconds: float, words: str) -> None:
    assert time_left_in_words(seconds) == words
