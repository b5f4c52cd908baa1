"""Looking at the leaves before a training: real folders, real photographs, real clicks."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.setup.data_desk import DataDesk
from beanleaf_app.desktop.setup.data_preview import DataPreview
from beanleaf_app.desktop.setup.train_form import TrainForm
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.practice_leaves import save_practice_leaves
from tests.desktop.history_files import fill
from tests.desktop.leaves import save_photos
from tests.history.records import record

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 60_000
Look = Callable[[], DataPreview]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three classes, none of which says that it is healthy."""
    root = tmp_path / "mine"
    save_practice_leaves(root / "train", 4, side=100)
    save_practice_leaves(root / "validation", 2, split="validation", side=100)
    for split in ("train", "validation"):
        (root / split / "healthy").rename(root / split / "good")
    return root


@pytest.fixture
def form(qtbot: QtBot, tmp_path: Path) -> TrainForm:
    theme()
    form = TrainForm(Settings(tmp_path / "config"))
    qtbot.addWidget(form)
    form.resize(form.width(), 700)
    with qtbot.waitExposed(form):
        form.show()
    return form


@pytest.fixture
def desk(form: TrainForm, tmp_path: Path, pool: DecodePool, qtbot: QtBot) -> Iterator[DataDesk]:
    paths = Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))
    desk = DataDesk(paths, pool, form.data, form)
    yield desk
    desk.shut_down()


def settle(qtbot: QtBot, desk: DataDesk) -> None:
    qtbot.waitUntil(lambda: not desk.is_busy, timeout=PATIENCE)


def look(qtbot: QtBot, form: TrainForm, desk: DataDesk) -> DataPreview:
    qtbot.mouseClick(form.data.look_button, Qt.MouseButton.LeftButton)
    preview = desk.preview
    assert preview is not None
    preview.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    settle(qtbot, desk)
    return preview


def test_the_healthy_class_can_be_said(form: TrainForm, desk: DataDesk, folder: Path, qtbot: QtBot) -> None:
    form.data.set_folder(folder)
    settle(qtbot, desk)
    assert "good\u00a04" in form.data._hint.text()
    assert "6 to check on" in form.data._hint.text()
    assert not form.start_button.isEnabled()
    assert form._reason.text() == "Say which class is the healthy one."
    form.data.healthy_box.setFocus()
    while form.data.healthy_box.currentData() != "good":
        qtbot.keyClick(form.data.healthy_box, Qt.Key.Key_Down)
    assert form.start_button.isEnabled()
    assert form.request.config.healthy == "good"
    form.data.choices["beans"].setChecked(True)
    assert form.request.config.healthy == ""


def test_a_healthy_class_that_is_guessed_can_be_corrected(
    form: TrainForm, desk: DataDesk, folder: Path, qtbot: QtBot
) -> None:
    for split in ("train", "validation"):
        (folder / split / "good").rename(folder / split / "healthy")
    form.data.set_folder(folder)
    settle(qtbot, desk)
    assert form.data.healthy_box.currentData() == "healthy"
    assert form.request.config.healthy == ""
    form.data.healthy_box.setCurrentIndex(form.data.healthy_box.findData("bean_rust"))
    assert form.request.config.healthy == "bean_rust"


def test_the_preview_shows_what_the_network_sees(
    form: TrainForm, desk: DataDesk, folder: Path, qtbot: QtBot
) -> None:
    shutil.copy(folder / "train/good/healthy_train.0.jpg", folder / "validation/good/again.jpg")
    (folder / "train/bean_rust/broken.jpg").write_bytes(b"\xff\xd8\xff nothing more")
    form.data.set_folder(folder)
    settle(qtbot, desk)
    preview = look(qtbot, form, desk)
    said = " ".join(banner.text for banner in preview.warnings)
    assert "both train and validation: 1, for example good/again.jpg" in said
    assert "only 4" in said
    assert "left out: 1, for example bean_rust/broken.jpg" in said
    assert [strip.count for strip in preview.strips] == [4, 4, 4]
    assert "4 to learn from, 3 to check on" in preview.strips[2].accessibleName()
    before = preview.strips[0].grab().toImage()
    for _ in range(4):
        qtbot.keyClick(preview.others_button, Qt.Key.Key_Space)
    assert preview.strips[0].grab().toImage() != before
    qtbot.keyClick(preview, Qt.Key.Key_Escape)
    assert not preview.isVisible()


def test_practice_leaves_can_be_looked_at(form: TrainForm, desk: DataDesk, qtbot: QtBot) -> None:
    form.data.choices["practice"].setChecked(True)
    preview = look(qtbot, form, desk)
    assert preview.warnings == []
    assert [strip.count for strip in preview.strips] == [8, 8, 8]
    assert preview.doing.text().startswith("300 to learn from, 90 to check on")
    preview.reject()


def test_a_folder_without_classes_gets_a_sentence(
    form: TrainForm, desk: DataDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "empty").mkdir()
    form.data.set_folder(tmp_path / "empty")
    settle(qtbot, desk)
    assert "no class folders with photographs" in form.data._hint.text()
    assert not form.start_button.isEnabled()
    preview = look(qtbot, form, desk)
    assert "no class folders with photographs" in preview.problem.text
    preview.reject()


def test_a_folder_that_was_missing_is_looked_at_again_when_it_is_chosen_again(
    form: TrainForm, desk: DataDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    form.data.set_folder(tmp_path / "gone")
    settle(qtbot, desk)
    assert f"There is no folder {tmp_path / 'gone'}" in form.data._hint.text()
    assert not form.start_button.isEnabled()
    save_practice_leaves(tmp_path / "gone", 1, side=100)
    form.data.set_folder(tmp_path / "gone")
    settle(qtbot, desk)
    assert form.start_button.isEnabled()


def test_closing_the_preview_stops_the_work(form: TrainForm, desk: DataDesk, qtbot: QtBot) -> None:
    form.data.choices["practice"].setChecked(True)
    qtbot.mouseClick(form.data.look_button, Qt.MouseButton.LeftButton)
    preview = desk.preview
    assert preview is not None
    (job,) = desk._jobs
    with qtbot.waitSignal(job.cancelled, timeout=PATIENCE):
        qtbot.mouseClick(preview.close_button, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)


def test_corrected_photographs_of_the_history_can_be_chosen(
    form: TrainForm, desk: DataDesk, tmp_path: Path, qtbot: QtBot
) -> None:
    corrected = form.data.choices["corrected"]
    form.data.choices["beans"].setFocus()
    for name in ("beans", "practice"):  # along the choices by keyboard
        qtbot.keyClick(form.data.choices[name], Qt.Key.Key_Down)
    assert corrected.isChecked()
    settle(qtbot, desk)
    assert "No leaf in the history is marked yet" in form.data._hint.text()
    assert not form.start_button.isEnabled()
    photos = save_photos(tmp_path / "photos", 9)
    records = [
        record(name=path.name, path=path, file_size=path.stat().st_size, correction=mark)
        for path, mark in zip(photos, [*["healthy"] * 5, *["bean_rust"] * 4], strict=True)
    ]
    fill(tmp_path / "data" / "history.sqlite3", records)
    form.hide()
    form.show()  # as when somebody comes back from the history
    settle(qtbot, desk)
    assert form.data._hint.text() == "Bean rust\u00a04, Healthy\u00a04; 1 to check on"
    assert form.start_button.isEnabled()
    assert form.request.source == "corrected"
    preview = look(qtbot, form, desk)
    assert [strip.count for strip in preview.strips] == [4, 4]
    preview.reject()
    photos[0].unlink()
    qtbot.mouseClick(form.data.choices["practice"], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(corrected, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    assert "1 photo is no longer where it was." in form.data._hint.text()


def test_one_class_alone_cannot_be_learned(
    form: TrainForm, desk: DataDesk, folder: Path, qtbot: QtBot
) -> None:
    for split in ("train", "validation"):
        for name in ("bean_rust", "good"):
            shutil.rmtree(folder / split / name)
    form.data.set_folder(folder)
    settle(qtbot, desk)
    assert not form.start_button.isEnabled()
    assert form._reason.text().startswith("There is only one class")
