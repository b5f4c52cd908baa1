"""What leaves the window with many photographs in it: copied or dragged, as files and as a table."""

from __future__ import annotations

from threading import get_ident

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards import card_mime
from beanleaf_app.desktop.cards.card_drag import drag_of
from beanleaf_app.desktop.cards.shown_cards import ShownCards
from tests.desktop.classifying import PATIENCE, Open, wait_until_done
from tests.desktop.leaves import save_model, save_photos

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
Key = Qt.Key


def test_selected_results_are_copied_as_files_and_as_a_table(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    paths = save_photos(tmp_path / "photos", 3)
    view.open_paths(paths)
    wait_until_done(qtbot, view)
    view.results.pages.make_current(view.results.shown.key(2))
    view.results.actions_menu.copy.trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert data.urls() == [QUrl.fromLocalFile(str(paths[2]))]
    assert data.text().splitlines()[1].startswith("leaf 2.jpg\tSick\t0.95")


def test_many_photos_are_copied_away_from_the_window_s_thread(qtbot, tmp_path, open_view: Open):
    view = open_view()
    view.cards.add([Card(0, f"{n}.jpg", tmp_path / f"{n}.jpg", CardState.UNJUDGED) for n in range(1001)])
    actions, clipboard = view.results.actions_menu, QApplication.clipboard()
    clipboard.setText("before")
    view.results.pages.view.selectAll()
    with qtbot.waitSignal(clipboard.dataChanged, timeout=PATIENCE):
        actions.copy.trigger()
        assert clipboard.text() == "before"
    assert len(clipboard.mimeData().urls()) == 1001
    assert clipboard.text().splitlines()[1001].startswith("1000.jpg")
    actions.copy.trigger()
    actions.shut_down()  # closing waits for it, and leaves nothing of ours behind
    assert clipboard.text().splitlines()[1].startswith("0.jpg")


@pytest.mark.parametrize("layout", ["gallery", "table"])
def test_many_photos_are_dragged_without_asking_about_every_cell(
    qtbot, tmp_path, open_view: Open, monkeypatch, layout: str
):
    view = open_view()
    names = [f"{n}.jpg" for n in range(2000)]
    view.cards.add([Card(0, name, tmp_path / name, CardState.UNJUDGED) for name in names])
    qtbot.mouseClick(view.results.bar.layouts[layout], Qt.MouseButton.LeftButton)
    pages = view.results.pages
    assert drag_of(pages.view) is None
    pages.view.setCurrentIndex(view.results.shown.index(0, 0))
    pages.view.selectAll()
    threads, asked = [], []
    monkeypatch.setattr(card_mime, "table_of", lambda cards: threads.append(get_ident()) or "a table")
    monkeypatch.setattr(ShownCards, "flags", lambda self, index: asked.append(index) or Qt.ItemFlag(0))
    drag = drag_of(pages.view)
    assert drag is not None
    assert not drag.pixmap().isNull()
    data = drag.mimeData()
    assert data.hasUrls()
    assert [url.fileName() for url in data.urls()] == names
    assert data.text() == "a table"
    assert len(asked) < 100
    assert threads[0] != get_ident()
    drag.deleteLater()
