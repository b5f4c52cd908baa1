"""From a training to a file and back, in the window: the same costs, bit for bit."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from beanleaf_app.cli import main
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.desktop.training.train_view import TrainView
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.trained import configuration_of
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.training.run_configuration import RunConfiguration
from tests.desktop.test_training_job import leaves  # noqa: F401 - a fixture

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 60_000
Open = Callable[[str], TrainView]


@pytest.fixture
def open_view(qtbot: QtBot, tmp_path: Path, pool: DecodePool) -> Iterator[Open]:
    """Opens the training room of a person, who has folders of her own."""
    opened: list[TrainView] = []

    def open_it(person: str) -> TrainView:
        theme()
        paths = Paths(*(tmp_path / person / name for name in ("data", "cache", "config", "log")))
        view = TrainView(paths, ModelLibrary(paths.models), pool, Settings(paths.config))
        qtbot.addWidget(view)
        view.resize(1180, 690)
        with qtbot.waitExposed(view):
            view.show()
        opened.append(view)
        return view

    yield open_it
    for view in opened:
        view.shut_down()


def run(qtbot: QtBot, view: TrainView) -> list[tuple[float | int | None, ...]]:
    """Train as the form says; the reports without their times."""
    qtbot.mouseClick(view.form.start_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.trained is not None, view.problem.text
    return [report._replace(seconds=0) for report in view.trained.run.reports]


def answer(qtbot: QtBot, view: TrainView, path: Path) -> None:
    (dialog,) = [found for found in view.findChildren(QFileDialog) if found.isVisible()]
    field = dialog.findChild(QLineEdit)
    assert field is not None
    field.setText(str(path))
    dialog.accept()
    qtbot.waitUntil(lambda: not view.configurations.is_busy, timeout=PATIENCE)


def test_export_from_the_result_and_import_by_somebody_else(
    qtbot: QtBot,
    open_view: Open,
    leaves: Path,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    first = open_view("first")
    first.form.data.set_folder(leaves)
    first.form.disease.setChecked(True)
    first.form.network.restore("own", "6, 5")
    first.form.epochs.setValue(40)
    first.form.seed.setValue(12)
    before = run(qtbot, first)
    qtbot.mouseClick(first.result.extras.configuration_button, Qt.MouseButton.LeftButton)
    answer(qtbot, first, tmp_path / "run.json")
    assert "run.json" in first.note.text

    second = open_view("second")
    qtbot.mouseClick(second.form.taken.import_button, Qt.MouseButton.LeftButton)
    answer(qtbot, second, tmp_path / "run.json")
    assert second.form.request.config == dataclasses.replace(first.form.request.config)
    assert run(qtbot, second) == before
    assert second.note.text == ""

    # And on the command line, with nothing but the file.
    history = tmp_path / "history.jsonl"
    command = ["train", "--config", str(tmp_path / "run.json"), "--history", str(history)]
    assert main([*command, "--data-dir", str(tmp_path / "third")]) == 0
    saved = RunConfiguration.load(tmp_path / "run.json")
    assert saved.draw == before[0][-1]
    costs = [line.split('"cost": ')[1].split(",")[0] for line in history.read_text("utf-8").splitlines()]
    assert [float(cost) for cost in costs] == [report[1] for report in before]


def test_what_the_form_has_no_field_for_is_kept(
    qtbot: QtBot,
    open_view: Open,
    leaves: Path,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    first = open_view("first")
    first.form.data.set_folder(leaves)
    first.form.epochs.setValue(1)
    run(qtbot, first)
    assert first.trained is not None
    saved = RunConfiguration.of(first.trained.run, str(leaves), first.trained.data, first.trained.validation)
    exact = dataclasses.replace(
        saved.config,
        learning_rate=0.1 + 0.2,
        seed=2**40,
        momentum=0.5,
        network="conv",
        epochs=2,
        rate_changes=((1, 0.25),),
    )
    dataclasses.replace(saved, config=exact).save(tmp_path / "run.json")
    view = open_view("second")
    view.configurations.open(tmp_path / "run.json")
    qtbot.waitUntil(lambda: not view.configurations.is_busy, timeout=PATIENCE)
    assert view.form.request.config == exact
    assert "with rate changes 1 → 0.25." in view.form.taken._told.text()
    assert view.form.learning.momentum.value() == 0.5
    view.form.epochs.setValue(3)
    assert view.form.request.config == dataclasses.replace(exact, epochs=3)
    qtbot.mouseClick(view.form.taken.forget_button, Qt.MouseButton.LeftButton)
    assert view.form.request.config.rate_changes == ()


def test_other_photographs_are_told_but_train(
    qtbot: QtBot,
    open_view: Open,
    leaves: Path,  # noqa: F811 - the fixture
    tmp_path: Path,
) -> None:
    view = open_view("first")
    view.form.data.set_folder(leaves)
    view.form.epochs.setValue(1)
    run(qtbot, view)
    assert view.trained is not None
    told = configuration_of(view.trained.model)
    assert told.source == ""
    dataclasses.replace(told, fingerprint="of others").save(tmp_path / "run.json")
    view.configurations.open(tmp_path / "run.json")
    qtbot.waitUntil(lambda: not view.configurations.is_busy, timeout=PATIENCE)
    assert not view.form.start_button.isEnabled()  # the file does not say where they are
    view.form.data.set_folder(leaves)
    run(qtbot, view)
    assert "not the photographs" in view.note.text


def test_a_file_that_is_no_configuration_gets_a_sentence(
    qtbot: QtBot, open_view: Open, tmp_path: Path
) -> None:
    view = open_view("first")
    before = view.form.request
    (tmp_path / "run.json").write_text("{}", encoding="utf-8")
    view.configurations.open(tmp_path / "run.json")
    qtbot.waitUntil(lambda: not view.configurations.is_busy, timeout=PATIENCE)
    assert "not a training configuration" in view.problem.text
    assert view.form.request == before


def test_look_inside_what_was_trained(
    qtbot: QtBot,
    open_view: Open,
    leaves: Path,  # noqa: F811 - the fixture
) -> None:
    view = open_view("first")
    view.form.data.set_folder(leaves)
    view.form.epochs.setValue(1)
    run(qtbot, view)
    with qtbot.waitSignal(view.look_inside_requested) as asked:
        qtbot.mouseClick(view.result.extras.look_button, Qt.MouseButton.LeftButton)
    name, model, of = asked.args
    assert view.trained is not None
    assert name == view.result.name.text()
    assert model is view.trained.model
    assert of is view.trained.validation
