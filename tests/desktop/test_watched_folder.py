"""A folder that somebody else writes into while Beanleaf watches it: real files, real threads."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop import settings
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.classify import watched_folder
from beanleaf_app.desktop.classify.watched_folder import WatchedFolder, WatchState
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.photos.seen_files import SeenFiles
from tests.desktop.classifying import PATIENCE, Open, wait_until_done
from tests.desktop.leaves import save_model, save_photos

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look often, and take a file to be complete sooner than a slow phone would need."""
    monkeypatch.setattr(watched_folder, "_MILLISECONDS_BETWEEN_LOOKS", 60)
    monkeypatch.setattr(watched_folder, "_MILLISECONDS_WHILE_GROWING", 30)
    monkeypatch.setattr(watched_folder, "_MILLISECONDS_AFTER_A_CHANGE", 20)
    monkeypatch.setattr("beanleaf_app.photos.arrivals.QUIET_SECONDS", 0.1)


@pytest.fixture
def watched(qtbot: QtBot) -> Iterator[WatchedFolder]:
    watched = WatchedFolder()
    yield watched
    watched.shut_down()


def wait_for(qtbot: QtBot, watched: WatchedFolder, state: WatchState) -> None:
    qtbot.waitUntil(lambda: watched.state is state, timeout=PATIENCE)


def test_what_was_there_stays_and_what_comes_arrives(qtbot: QtBot, tmp_path: Path, watched: WatchedFolder):
    (tmp_path / "old.jpg").write_bytes(b"old")
    watched.start(tmp_path)
    wait_for(qtbot, watched, WatchState.WATCHING)
    with qtbot.waitSignal(watched.arrived, timeout=PATIENCE) as signal:
        (tmp_path / "new.jpg").write_bytes(b"new")
    assert signal.args == [[tmp_path / "new.jpg"]]
    (tmp_path / "DCIM").mkdir()
    with qtbot.waitSignal(watched.arrived, timeout=PATIENCE) as signal:
        (tmp_path / "DCIM" / "deep.jpg").write_bytes(b"deep")
    assert signal.args == [[tmp_path / "DCIM" / "deep.jpg"]]
    assert watched.count == 2


def test_without_news_from_the_system_it_looks_by_itself(
    qtbot: QtBot, tmp_path: Path, watched: WatchedFolder, monkeypatch: pytest.MonkeyPatch
):
    # A network folder tells nobody that it has changed.
    monkeypatch.setattr(WatchedFolder, "_watch_folders", lambda _self, _folders: None)
    watched.start(tmp_path)
    wait_for(qtbot, watched, WatchState.WATCHING)
    with qtbot.waitSignal(watched.arrived, timeout=PATIENCE):
        (tmp_path / "new.jpg").write_bytes(b"new")


def test_a_file_that_grows_is_waited_for(qtbot: QtBot, tmp_path: Path, watched: WatchedFolder):
    watched.start(tmp_path)
    wait_for(qtbot, watched, WatchState.WATCHING)
    arrived: list[Path] = []
    watched.arrived.connect(arrived.extend)
    with (tmp_path / "slow.jpg").open("wb") as file:
        for _ in range(12):
            file.write(b"more")
            file.flush()
            qtbot.wait(30)  # the other program is slow; nothing can be waited for
            assert not arrived
    qtbot.waitUntil(lambda: arrived == [tmp_path / "slow.jpg"], timeout=PATIENCE)


def test_a_folder_that_vanishes_may_come_back(qtbot: QtBot, tmp_path: Path, watched: WatchedFolder):
    folder = tmp_path / "stick"
    folder.mkdir()
    (folder / "old.jpg").write_bytes(b"old")
    watched.start(folder)
    wait_for(qtbot, watched, WatchState.WATCHING)
    folder.rename(tmp_path / "elsewhere")
    wait_for(qtbot, watched, WatchState.LOST)
    shutil.copy(tmp_path / "elsewhere" / "old.jpg", tmp_path / "elsewhere" / "new.jpg")
    with qtbot.waitSignal(watched.arrived, timeout=PATIENCE) as signal:
        (tmp_path / "elsewhere").rename(folder)
    assert signal.args == [[folder / "new.jpg"]]
    assert watched.state is WatchState.WATCHING


def test_another_folder_takes_its_place(qtbot: QtBot, tmp_path: Path, watched: WatchedFolder):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
    watched.start(tmp_path / "one")
    watched.start(tmp_path / "two")
    wait_for(qtbot, watched, WatchState.WATCHING)
    with qtbot.waitSignal(watched.arrived, timeout=PATIENCE) as signal:
        (tmp_path / "one" / "a.jpg").write_bytes(b"a")
        (tmp_path / "two" / "b.jpg").write_bytes(b"b")
    assert signal.args == [[tmp_path / "two" / "b.jpg"]]
    watched.stop()
    assert watched.state is WatchState.OFF


def test_the_view_classifies_what_arrives_and_says_that_it_watches(
    qtbot: QtBot, tmp_path: Path, library, open_view: Open
):
    save_model(library, "model", 3.0)
    view = open_view()
    assert not view.watch_bar.isVisible()
    folder = tmp_path / "from the phone"
    folder.mkdir()
    qtbot.mouseClick(view.ways_in.watch, Qt.MouseButton.LeftButton)
    dialog = view.findChild(QFileDialog)
    dialog.filesSelected.emit([str(folder)])
    dialog.close()
    wait_for(qtbot, view.watched, WatchState.WATCHING)
    assert view.watch_bar.isVisible()
    assert "«from the phone»" in view.watch_bar.words.text()
    assert Settings(tmp_path / "config").get(settings.WATCHED_FOLDER) == str(folder)
    (first, second) = save_photos(tmp_path / "made", 2)
    first.rename(folder / "leaf.jpg")
    qtbot.waitUntil(lambda: view.cards.rowCount() == 1, timeout=PATIENCE)
    assert wait_until_done(qtbot, view)[0].state is CardState.SICK
    assert "1 photo arrived" in view.watch_bar.words.text()
    # The phone writes the same file anew: it is judged again, and stays one photograph.
    with qtbot.waitSignal(view.queue.judged, timeout=PATIENCE):
        (folder / "leaf.jpg").write_bytes(second.read_bytes() + b"end")
    assert len(wait_until_done(qtbot, view)) == 1
    qtbot.mouseClick(view.watch_bar.stop, Qt.MouseButton.LeftButton)
    assert not view.watch_bar.isVisible()
    assert Settings(tmp_path / "config").get(settings.WATCHED_FOLDER) == ""


def test_what_came_while_the_program_was_closed_is_classified_at_the_next_start(
    qtbot: QtBot, tmp_path: Path, library, open_view: Open
):
    save_model(library, "model", 3.0)
    folder = tmp_path / "from the phone"
    photos = save_photos(tmp_path / "made", 4)
    folder.mkdir()
    photos[0].rename(folder / "there before.jpg")
    view = open_view()
    view.watch_folder(folder)
    wait_for(qtbot, view.watched, WatchState.WATCHING)
    photos[1].rename(folder / "seen.jpg")
    qtbot.waitUntil(lambda: view.cards.rowCount() == 1, timeout=PATIENCE)
    wait_until_done(qtbot, view)
    view.queue.shut_down()  # the program is closed before it is judged
    photos[2].rename(folder / "not judged yet.jpg")
    qtbot.waitUntil(lambda: view.watched.count == 2, timeout=PATIENCE)
    view.shut_down()
    photos[3].rename(folder / "came meanwhile.jpg")
    again = open_view()
    qtbot.waitUntil(lambda: again.watched.count == 2, timeout=PATIENCE)
    names = {card.name for card in wait_until_done(qtbot, again)}
    assert names == {"not judged yet.jpg", "came meanwhile.jpg"}
    # Who chooses the folder anew begins anew.
    again.clear()
    again.watch_folder(folder)
    wait_for(qtbot, again.watched, WatchState.WATCHING)
    assert again.cards.rowCount() == 0


@pytest.mark.expects_log("cannot remember what was seen")
def test_a_damaged_or_unwritable_memory_costs_no_watch(qtbot: QtBot, tmp_path: Path):
    memory = tmp_path / "memory"
    memory.mkdir()  # can neither be read nor written as a file
    (tmp_path / "photos").mkdir()
    watched = WatchedFolder(memory=SeenFiles(memory))
    watched.start(tmp_path / "photos", go_on=True)
    wait_for(qtbot, watched, WatchState.WATCHING)
    with qtbot.waitSignal(watched.arrived, timeout=PATIENCE):
        (tmp_path / "photos" / "new.jpg").write_bytes(b"new")
    watched.shut_down()
    for content in (b"", b"{", b"[]", b'{"folder": 1}'):
        (tmp_path / "file").write_bytes(content)
        assert SeenFiles(tmp_path / "file").among(tmp_path, {}) is None


def test_the_watch_goes_on_at_the_next_start(qtbot: QtBot, tmp_path: Path, open_view: Open):
    remembered = Settings(tmp_path / "config")
    remembered.set(settings.WATCHED_FOLDER, str(tmp_path / "not mounted yet"))
    remembered.save()
    view = open_view()
    wait_for(qtbot, view.watched, WatchState.LOST)
    assert "cannot be reached" in view.watch_bar.words.text()
    (tmp_path / "not mounted yet").mkdir()
    wait_for(qtbot, view.watched, WatchState.WATCHING)
