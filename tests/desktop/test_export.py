"""Results leave the program as files, written on a thread of their own."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.export.export_button import ExportButton
from beanleaf_app.desktop.export.export_job import Export
from beanleaf_app.desktop.export.export_panel import ExportPanel
from beanleaf_app.desktop.history_settings import EXPORT_FOLDER
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.style.theme import theme
from beanleaf_app.history.record import NOT_A_LEAF, Record
from tests.history.records import record, small_picture

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

PATIENCE = 20_000


@pytest.fixture
def panel(qtbot: QtBot, tmp_path: Path) -> Iterator[ExportPanel]:
    panel = ExportPanel(Settings(tmp_path / "config"))
    qtbot.addWidget(panel)
    yield panel
    panel.shut_down()


def export(qtbot: QtBot, panel: ExportPanel, kind: Export, path: Path, records: list[Record]) -> None:
    panel.export(kind, lambda: records, path)
    assert panel.is_busy
    assert panel.stop_button.isVisible()
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=PATIENCE)


def test_a_table_is_written_and_said_where(qtbot: QtBot, panel: ExportPanel, tmp_path: Path):
    target = tmp_path / "results.csv"
    export(qtbot, panel, Export.TABLE, target, [record(1, correction="healthy"), record(2)])
    rows = list(csv.reader(StringIO(target.read_text(encoding="utf-8-sig"), newline="")))
    assert [row[0] for row in rows] == ["File", "leaf 1.jpg", "leaf 2.jpg"]
    assert rows[1][2:5] == ["Sick", "0.850000", "Bean rust"]
    assert rows[1][8] == "Healthy"
    assert "«results.csv»" in panel.text
    assert str(tmp_path) in panel.text
    assert panel.open_button.isVisible()
    assert not panel.train_button.isVisible()
    qtbot.mouseClick(panel.close_button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()


def test_a_country_with_a_decimal_comma_gets_semicolons(
    qtbot: QtBot, panel: ExportPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    french = QLocale(QLocale.Language.French, QLocale.Country.France)
    monkeypatch.setattr(QLocale, "system", lambda: french)
    export(qtbot, panel, Export.TABLE, tmp_path / "r.csv", [record(1)])
    assert ';"0,850000";' in (tmp_path / "r.csv").read_text(encoding="utf-8-sig")


def test_a_report_is_written_with_its_progress(qtbot: QtBot, panel: ExportPanel, tmp_path: Path):
    rows = [record(number, thumbnail=small_picture()) for number in range(60)]
    export(qtbot, panel, Export.REPORT, tmp_path / "report.pdf", rows)
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("kind", [Export.TABLE, Export.REPORT])
def test_what_cannot_be_written_leaves_the_old_file_and_a_sentence(
    qtbot: QtBot, panel: ExportPanel, tmp_path: Path, kind: Export
):
    (tmp_path / "old").mkdir()
    export(qtbot, panel, kind, tmp_path / "old", [record(1)])
    assert "could not be saved" in panel.text
    assert (tmp_path / "old").is_dir()
    assert not panel.open_button.isVisible()
    if kind is not Export.FOLDERS:
        panel.ask(kind, lambda: [record(1)])  # the words of the next question are not in the colour of this
        dialog = panel.findChild(QFileDialog)
        label = next(label for label in dialog.findChildren(QLabel) if label.text())
        assert label.palette().color(label.foregroundRole()) == theme().colour("text")
        dialog.reject()
    export(qtbot, panel, kind, tmp_path / "new", [record(1)])
    assert "Saved as" in panel.text
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "config") == ["new", "old"]


def test_stopping_keeps_the_old_file(qtbot: QtBot, panel: ExportPanel, tmp_path: Path):
    target = tmp_path / "report.pdf"
    target.write_bytes(b"old")
    rows = [record(number, thumbnail=small_picture()) for number in range(3000)]
    with qtbot.waitSignal(panel.busy_changed):
        panel.export(Export.REPORT, lambda: rows, target)
    panel.stop()
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=PATIENCE)
    assert target.read_bytes() == b"old"
    assert not panel.isVisible()


def test_closing_the_window_stops_an_export(qtbot: QtBot, panel: ExportPanel, tmp_path: Path):
    rows = [record(number, thumbnail=small_picture()) for number in range(3000)]
    panel.export(Export.REPORT, lambda: rows, tmp_path / "report.pdf")
    panel.shut_down()
    assert not (tmp_path / "report.pdf").exists()


def test_class_folders_say_what_was_left_out_and_lead_to_a_training(
    qtbot: QtBot, panel: ExportPanel, tmp_path: Path
):
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(small_picture())
    size = photo.stat().st_size
    rows = [
        record(1, path=photo, name=photo.name, file_size=size, correction="healthy"),
        record(2, correction="bean_rust"),
        record(3, correction=NOT_A_LEAF),
    ]
    (tmp_path / "marked").mkdir()
    export(qtbot, panel, Export.FOLDERS, tmp_path / "marked", rows)
    folder = tmp_path / "marked (2)"
    assert (folder / "healthy" / "photo.jpg").exists()
    for part in (str(folder), "leaf 2.jpg", "no longer where", "no leaf"):
        assert part in panel.text
    with qtbot.waitSignal(panel.train_requested) as asked:
        qtbot.mouseClick(panel.train_button, Qt.MouseButton.LeftButton)
    assert asked.args == [folder]
    export(qtbot, panel, Export.FOLDERS, tmp_path / "none", [record(1)])
    assert "no marked photo" in panel.text
    assert not panel.train_button.isVisible()


@pytest.mark.parametrize("kind", list(Export))
def test_the_place_is_asked_for_and_remembered(
    qtbot: QtBot, panel: ExportPanel, tmp_path: Path, kind: Export
):
    panel.show()
    panel.ask(kind, lambda: [record(1)])
    dialog = panel.findChild(QFileDialog)
    assert dialog.isVisible()
    target = tmp_path / "out" / f"r.{kind.value}" if kind.value else tmp_path / "out"
    (tmp_path / "out").mkdir()
    dialog.filesSelected.emit([str(target)])
    dialog.close()
    qtbot.waitUntil(lambda: not panel.is_busy, timeout=PATIENCE)
    assert Settings(tmp_path / "config").get(EXPORT_FOLDER) == str(tmp_path / "out")
    if kind is not Export.FOLDERS:
        assert target.exists()


def test_the_button_asks_for_what_is_chosen(qtbot: QtBot):
    button = ExportButton(with_folders=True)
    qtbot.addWidget(button)
    asked: list[Export] = []
    button.export_requested.connect(asked.append)
    actions: list[Callable[[], None]] = [button.table.trigger, button.report.trigger, button.folders.trigger]
    for trigger in actions:
        trigger()
    assert asked == [Export.TABLE, Export.REPORT, Export.FOLDERS]
    button.set_count(1234)
    assert "1,234" in button.text()
    button.set_count(None)
    assert button.text() == "&Export"
    assert not ExportButton(parent=button).folders.isVisible()
