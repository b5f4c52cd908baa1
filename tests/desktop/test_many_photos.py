"""Many photographs in the window: pausing, going on, other models, and keys."""

from __future__ import annotations

import time
from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from beanleaf_app.desktop import settings
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.cards.card_columns import Column
from beanleaf_app.desktop.cards.card_filter import Show
from beanleaf_app.desktop.classify import classify_job, classify_queue, taking_back
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.window.file_opening import FileOpening
from tests.desktop.classifying import PATIENCE, Open, wait_until_done
from tests.desktop.leaves import save_many, save_model, save_photos

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
Key = Qt.Key


def test_pausing_holds_the_work_and_stopping_ends_it(
    qtbot, tmp_path, library, open_view: Open, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(taking_back, "_AT_ONCE", 20)  # so that it takes several turns
    monkeypatch.setattr(classify_queue, "_OF_MANY", 30)  # or all would be judged before any is shown
    save_model(library, "model", 3.0)
    view = open_view()
    progress = view.results.progress
    with qtbot.waitSignal(view.queue.judged, timeout=PATIENCE):
        view.open_paths(save_many(tmp_path / "photos", 300))
    assert progress.isVisible()
    qtbot.mouseClick(progress.pause, Qt.MouseButton.LeftButton)
    assert progress.pause.text() == "Go on"
    assert progress.words.text().startswith("Paused: ")
    # One that was being read may still come; after that nothing does.
    seen: list[tuple[float, int]] = [(time.monotonic(), -1)]

    def nothing_moves() -> bool:
        if view.queue.progress[0] != seen[-1][1]:
            seen.append((time.monotonic(), view.queue.progress[0]))
        return time.monotonic() - seen[-1][0] > 0.3

    qtbot.waitUntil(nothing_moves, timeout=PATIENCE)
    done = view.queue.progress
    assert done[0] < done[1] == 300
    qtbot.mouseClick(progress.pause, Qt.MouseButton.LeftButton)
    assert progress.pause.text() == "Pause"
    qtbot.waitUntil(lambda: view.queue.progress[0] > done[0] + 5, timeout=PATIENCE)
    qtbot.mouseClick(progress.pause, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(progress.stop, Qt.MouseButton.LeftButton)
    cards = wait_until_done(qtbot, view)
    assert {card.state for card in cards} == {CardState.SICK, CardState.UNJUDGED}
    sentences = {card.sentence for card in cards if card.state is CardState.UNJUDGED}
    assert sentences == {"You stopped before its turn."}
    assert not progress.isVisible()
    assert not view.queue.is_paused
    view.queue.judge_again([card.key for card in cards], view.queue.model_name)
    view.queue.cancel()
    view.clear()  # before all of them are told
    assert wait_until_done(qtbot, view) == []


def test_results_that_come_quickly_leave_the_window_its_turns(
    qtbot, tmp_path, library, open_view: Open, monkeypatch: pytest.MonkeyPatch
):
    save_model(library, "model", 3.0)
    (photo,) = save_photos(tmp_path / "photos", 1)
    for number in range(59):
        (photo.parent / f"copy {number}.jpg").write_bytes(photo.read_bytes())
    breaths: list[float] = []
    clock = SimpleNamespace(monotonic=lambda: 0.0, sleep=breaths.append)
    monkeypatch.setattr(classify_job, "time", clock)
    view = open_view()
    view.open_paths([photo.parent])
    assert len(wait_until_done(qtbot, view)) == 60
    assert breaths == [classify_job._SECONDS_FOR_THE_WINDOW] * 3


def test_the_same_file_has_one_card_and_the_same_content_is_read_once(
    qtbot, tmp_path, library, open_view: Open, pool, monkeypatch
):
    save_model(library, "model", 3.0)
    view = open_view()
    first, second = save_photos(tmp_path / "photos", 2)
    copy = tmp_path / "photos" / "leaf 9.jpg"
    copy.write_bytes(first.read_bytes())
    read: list[Path] = []
    decode_all = pool.decode_all

    def counting(sources, **options):
        def passing():
            for source in sources:
                read.append(source)
                yield source

        return decode_all(passing(), **options)

    monkeypatch.setattr(pool, "decode_all", counting)
    view.open_paths([tmp_path / "photos", first])
    cards = wait_until_done(qtbot, view)
    assert [card.path for card in cards] == [first, second, copy]
    assert {card.state for card in cards} == {CardState.SICK}
    assert cards[2].picture is cards[0].picture
    assert read == [first, second]
    assert view.problem.text == "1 photo was here already, and is shown once."


def test_selected_photos_can_be_judged_by_another_model(
    qtbot, tmp_path, library, open_view: Open, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(taking_back, "_AT_ONCE", 1)  # so that it takes several turns
    save_model(library, "healthy", -3.0)
    save_model(library, "sick", 3.0)
    view = open_view()
    view.open_paths(save_photos(tmp_path / "photos", 3))
    wait_until_done(qtbot, view)
    actions = view.results.actions_menu
    view.results.pages.make_current(view.results.shown.key(1))
    actions.models.aboutToShow.emit()
    assert [action.text() for action in actions.models.actions()] == ["healthy", "sick"]
    actions.models.actions()[1].trigger()
    cards = wait_until_done(qtbot, view)
    assert [card.model for card in cards] == ["healthy", "sick", "healthy"]
    assert library.in_use != "sick"
    view.results.pages.grid.clearSelection()
    actions.judge_again("sick")
    assert {card.model for card in wait_until_done(qtbot, view)} == {"sick"}


def test_everything_by_keyboard(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow, timeout=PATIENCE)
    view.open_paths(save_photos(tmp_path / "photos", 6))
    wait_until_done(qtbot, view)
    results, grid = view.results, view.results.pages.grid
    results.pages.take_focus()
    qtbot.keyClick(grid, Key.Key_Right)
    qtbot.keyClick(grid, Key.Key_Return)
    assert results.is_one_large
    assert results.head.place.text() == "2 of 6"
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Right)
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Left)
    assert results.head.place.text() == "3 of 6"
    view.go_back()  # what Esc does in the window
    assert grid.hasFocus()
    assert grid.currentIndex().row() == 2
    qtbot.keyClick(grid, Key.Key_Delete)
    assert view.cards.rowCount() == 5
    assert grid.currentIndex().row() == 2
    qtbot.keyClick(grid, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert results.bar.search.hasFocus()
    qtbot.keyClicks(results.bar.search, "leaf 4")
    assert results.shown.rowCount() == 1
    qtbot.keyClicks(results.bar.search, "0")
    assert results.pages.nothing.isVisible()
    qtbot.keyClick(results.pages.nothing.button, Key.Key_Space)
    assert results.shown.rowCount() == 5
    assert grid.hasFocus()
    qtbot.keyClick(grid, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(grid, Key.Key_Delete)
    assert view.cards.rowCount() == 0
    assert not view.drop_zone.is_compact


def test_table_and_filter_are_chosen_and_the_table_remembered(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "notes.txt").write_text("no photo", encoding="utf-8")
    save_photos(tmp_path / "photos", 2)
    view.open_paths([tmp_path / "photos"])
    wait_until_done(qtbot, view)
    bar = view.results.bar
    qtbot.mouseClick(bar.layouts["table"], Qt.MouseButton.LeftButton)
    assert view.results.pages.table.isVisible()
    assert Settings(tmp_path / "config").get(settings.RESULTS_LAYOUT) == "table"
    row = list(Show).index(Show.PROBLEMS)
    qtbot.waitUntil(lambda: bar.show_only.itemText(row) == "With a problem (1)")
    bar.show_only.setCurrentIndex(row)
    bar.show_only.activated.emit(row)
    assert [view.results.shown.card(0).name] == ["notes.txt"]
    reason, table = view.results.whole_reason, view.results.pages.table
    view.results.pages.take_focus()
    table.setColumnWidth(Column.DISEASE, 90)
    assert reason.isVisible(), "the column is too narrow for the sentence"
    assert reason.text() == f"notes.txt: {view.results.shown.card(0).sentence}"
    table.setColumnWidth(Column.DISEASE, 900)
    assert not reason.isVisible()
    bar.layouts["gallery"].click()
    assert not reason.isVisible(), "the gallery has room for it"
    bar.layouts["table"].click()
    view.shut_down()
    assert open_view().results.bar.layouts["table"].isChecked()


def test_what_offers_no_file_and_what_is_packed_say_so(qtbot, tmp_path, library, open_view: Open):
    save_model(library, "model", 3.0)
    view = open_view()
    packed = tmp_path / "photos.zip"
    packed.write_bytes(b"PK\x03\x04" + bytes(60))
    archive_manager = QMimeData()
    archive_manager.setData("application/x-kde-ark-dndextract-path", b"/inside")
    view.take(archive_manager)
    view.open_paths([packed])
    cards = wait_until_done(qtbot, view)
    assert "offers no file" in cards[0].sentence
    assert "archive" in cards[1].sentence


def test_a_phone_that_the_desktop_mounts_is_read(
    qtbot, tmp_path, library, open_view: Open, monkeypatch: pytest.MonkeyPatch
):
    save_model(library, "model", 3.0)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    (photo,) = save_photos(tmp_path / "gvfs" / "mtp:host=ACME_Phone_1" / "Internal storage", 1)
    view = open_view()
    dropped = QMimeData()
    dropped.setUrls([QUrl("mtp://ACME_Phone_1/Internal%20storage/leaf%200.jpg"), QUrl("mtp://Other/a.jpg")])
    view.take(dropped)
    cards = wait_until_done(qtbot, view)
    assert [card.path for card in cards] == [photo, None]
    assert cards[0].state is CardState.SICK
    assert "Copy it from the phone" in cards[1].sentence


def test_files_that_the_desktop_hands_over_are_passed_on(qtbot, tmp_path):
    opening = FileOpening()
    with qtbot.waitSignal(opening.asked) as signal:
        assert opening.eventFilter(opening, QFileOpenEvent(str(tmp_path / "leaf.jpg")))
    assert signal.args == [tmp_path / "leaf.jpg"]
    assert not opening.eventFilter(opening, QEvent(QEvent.Type.User))


@pytest.mark.parametrize("layout", ["gallery", "table"])
def test_every_control_has_a_name(qtbot, tmp_path, library, open_view: Open, layout: str):
    save_model(library, "model", 3.0)
    view = open_view()
    view.open_paths(save_photos(tmp_path / "photos", 2))
    wait_until_done(qtbot, view)
    qtbot.mouseClick(view.results.bar.layouts[layout], Qt.MouseButton.LeftButton)
    bar, head, progress = view.results.bar, view.results.head, view.results.progress
    named = [bar.search, bar.show_only, bar.sort_by, *bar.layouts.values(), view.results.pages.view]
    named += [head.previous, head.next, progress.bar]
    assert all(widget.accessibleName() for widget in named)
    assert all(button.text() for button in (head.back, head.clear, progress.pause, progress.stop))
