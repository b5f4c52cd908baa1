"""What Classify shows leaves the program: by the button, by the menu's keys, chosen or all."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from beanleaf_app.desktop.export.export_job import Export
from tests.desktop.classifying import PATIENCE, Open, wait_until_done
from tests.desktop.leaves import save_model, save_photos

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


def save_as(qtbot, view, target: Path) -> None:
    dialog = view.findChild(QFileDialog)
    dialog.filesSelected.emit([str(target)])
    dialog.close()
    qtbot.waitUntil(lambda: not view.results.export.is_busy, timeout=PATIENCE)


def names_in(table: Path) -> list[str]:
    rows = csv.reader(StringIO(table.read_text(encoding="utf-8-sig"), newline=""))
    return [row[0] for row in rows][1:]


def test_all_results_or_the_chosen_ones_become_a_table(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "diseases", 4.0, task="disease")
    view = open_view()
    photos = save_photos(tmp_path / "photos", 4)
    photos[3].write_bytes(photos[3].read_bytes()[:700])
    view.open_paths(photos)
    cards = wait_until_done(qtbot, view)
    assert all(card.judged for card in cards)
    view.results.head.export.table.trigger()
    save_as(qtbot, view, tmp_path / "all.csv")
    assert names_in(tmp_path / "all.csv") == [photo.name for photo in photos]
    text = (tmp_path / "all.csv").read_text(encoding="utf-8-sig")
    assert "Angular leaf spot" in text
    assert "damaged" in text
    pages = view.results.pages
    pages._select([cards[0].key, cards[2].key])
    assert "2" in view.results.head.export.text()
    view.results.head.export.table.trigger()
    save_as(qtbot, view, tmp_path / "some.csv")
    assert names_in(tmp_path / "some.csv") == ["leaf 0.jpg", "leaf 2.jpg"]


def test_results_become_a_report(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    view.open_paths(save_photos(tmp_path / "photos", 2))
    wait_until_done(qtbot, view)
    view.results.head.export.report.trigger()
    save_as(qtbot, view, tmp_path / "report.pdf")
    assert (tmp_path / "report.pdf").read_bytes().startswith(b"%PDF")
    assert "report.pdf" in view.results.export.text


def test_one_photo_alone_can_be_exported_too(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    view.open_paths(save_photos(tmp_path / "photos", 1))
    wait_until_done(qtbot, view)
    assert view.results.single.isVisible()
    assert view.results.head.export.isVisible()
    view.ask_export(Export.TABLE)
    save_as(qtbot, view, tmp_path / "one.csv")
    assert names_in(tmp_path / "one.csv") == ["leaf 0.jpg"]


def test_nothing_to_export_says_so(qtbot, open_view: Open):
    view = open_view()
    view.ask_export(Export.TABLE)
    assert "nothing to export" in view.problem.text
    assert view.findChild(QFileDialog) is None


def test_the_button_is_reached_by_tab(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    view.open_paths(save_photos(tmp_path / "photos", 2))
    wait_until_done(qtbot, view)
    view.results.head.export.setFocus()
    assert view.results.head.export.hasFocus()
    assert view.results.head.export.focusPolicy() & Qt.FocusPolicy.TabFocus
