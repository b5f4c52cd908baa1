"""Damaged, newer, locked and full: the history gives way, and says what happened."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from beanleaf_app.errors import HistoryError
from beanleaf_app.history import schema
from beanleaf_app.history import store as store_module
from beanleaf_app.history.set_aside import set_aside
from beanleaf_app.history.store import HistoryStore
from tests.conftest import ROOT
from tests.history.records import record, small_picture


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite3"


def fill(path: Path, count: int = 200) -> None:
    with HistoryStore(path) as store:
        store.add([record(number, thumbnail=small_picture()) for number in range(count)])


def others(path: Path) -> list[Path]:
    return sorted(file for file in path.parent.iterdir() if file != path)


@pytest.mark.parametrize("content", [b"this is no database", b"SQLite format 3\x00" + b"x" * 5000])
def test_a_damaged_file_is_set_aside_and_a_new_one_begins(path: Path, content: bytes):
    path.parent.mkdir()
    path.write_bytes(content)
    with HistoryStore(path) as store:
        assert "damaged" in store.notice
        store.add([record()])
        assert store.count() == 1
    (kept,) = others(path)
    assert "damaged" in kept.name
    assert str(kept) in store.notice
    assert kept.read_bytes() == content
    with HistoryStore(path) as store:
        assert store.notice is None
        assert store.count() == 1


def test_damage_found_later_is_set_aside_too(path: Path):
    fill(path)
    content = bytearray(path.read_bytes())
    content[3 * 4096 :] = b"\xaa" * (len(content) - 3 * 4096)
    path.write_bytes(content)
    with HistoryStore(path) as store, pytest.raises(HistoryError, match="damaged"):
        store.records(store.ids())
    assert [kept.read_bytes() for kept in others(path)] == [content]
    with HistoryStore(path) as store:
        assert store.count() == 0


def test_what_was_not_finished_goes_along_with_a_damaged_file(path: Path):
    path.parent.mkdir()
    path.write_bytes(b"spoiled")
    path.with_name(path.name + "-journal").write_bytes(b"unfinished")
    kept = set_aside(path, "damaged")
    assert kept.read_bytes() == b"spoiled"
    assert kept.with_name(kept.name + "-journal").read_bytes() == b"unfinished"
    assert len(others(path)) == 2
    set_aside(path, "damaged")  # nothing is left to set aside, and nothing is wrong with that


def test_a_database_of_another_program_is_not_written_to(path: Path):
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE songs (title)")
    connection.close()
    before = path.read_bytes()
    with HistoryStore(path) as store:
        assert store.notice
        assert store.count() == 0
    assert [kept.read_bytes() for kept in others(path)] == [before]


def test_a_newer_history_is_kept_for_the_newer_program(path: Path):
    fill(path, 3)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with HistoryStore(path) as store:
        assert "newer Beanleaf" in store.notice
        assert store.count() == 0
    (kept,) = others(path)
    assert "newer" in kept.name


def test_an_older_history_is_brought_up_to_date(path: Path, monkeypatch: pytest.MonkeyPatch):
    fill(path, 3)
    later = (*schema.STEPS, ("ALTER TABLE photo ADD COLUMN note TEXT", "UPDATE photo SET note = name"))
    monkeypatch.setattr(schema, "STEPS", later)
    with HistoryStore(path) as store:
        assert store.notice is None
        assert store.count() == 3
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT note FROM photo WHERE id = 1").fetchone() == ("leaf 0.jpg",)
    assert connection.execute("PRAGMA user_version").fetchone() == (len(later),)
    connection.close()


def test_a_step_that_fails_leaves_the_older_history_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch):
    fill(path, 3)
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, ("CREATE TABLE half (x)", "no SQL at all")))
    with pytest.raises(HistoryError):
        HistoryStore(path)
    monkeypatch.undo()
    with HistoryStore(path) as store:
        assert store.count() == 3
    connection = sqlite3.connect(path)
    assert "half" not in {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    connection.close()


def test_one_row_that_makes_no_sense_is_left_out(path: Path):
    fill(path, 3)
    connection = sqlite3.connect(path)
    connection.execute("UPDATE photo SET outcome = 'purple' WHERE id = 2")
    connection.commit()
    connection.close()
    with HistoryStore(path) as store:
        assert [one.id for one in store.records(store.ids())] == [3, 1]


def test_a_full_disk_says_so_and_keeps_what_was_there(path: Path):
    fill(path, 20)
    with HistoryStore(path) as store:
        (pages,) = store._connection.execute("PRAGMA page_count").fetchone()
        store._connection.execute(f"PRAGMA max_page_count = {pages + 2}")
        with pytest.raises(HistoryError, match="disk is full"):
            store.add([record(100 + number, thumbnail=small_picture()) for number in range(50)])
        assert store.count() == 20
        store._connection.execute("PRAGMA max_page_count = 100000")
        store.add([record(500)])
        assert store.count() == 21


def test_a_file_that_stands_where_the_folder_should_be_gives_a_sentence(tmp_path: Path):
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    with pytest.raises(HistoryError, match=r"Check the folder .*classified all the same"):
        HistoryStore(tmp_path / "data" / "history.sqlite3")


@pytest.mark.skipif(sys.platform != "linux", reason="looks for a file system that nobody can write to")
def test_a_folder_that_cannot_be_written_gives_a_sentence():
    with pytest.raises(HistoryError, match="classified all the same"):
        HistoryStore(Path("/proc/beanleaf/history.sqlite3"))


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="the owner of this account may write anywhere"
)
def test_a_read_only_history_can_be_read_and_says_why_it_cannot_be_written(path: Path):
    fill(path, 3)
    path.chmod(0o444)
    path.parent.chmod(0o555)
    try:
        with HistoryStore(path) as store:
            assert len(store.records(store.ids())) == 3
            with pytest.raises(HistoryError, match="permissions"):
                store.add([record(9)])
    finally:
        path.parent.chmod(0o755)


def test_a_folder_under_the_files_name_gives_a_sentence(path: Path):
    path.mkdir(parents=True)
    with pytest.raises(HistoryError, match="could not be opened"):
        HistoryStore(path)


def test_a_second_window_waits_for_the_first(path: Path):
    with HistoryStore(path) as first:
        first._connection.execute("BEGIN IMMEDIATE")
        done = threading.Event()

        def write() -> None:
            with HistoryStore(path) as second:
                second.add([record(2)])
            done.set()

        writer = threading.Thread(target=write)
        writer.start()
        assert not done.wait(0.2)
        first._connection.execute("COMMIT")
        writer.join()
        assert done.is_set()
        assert first.count() == 1


def test_a_window_that_never_ends_writing_gives_a_sentence(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(store_module, "BUSY_SECONDS", 0.05)
    with HistoryStore(path) as first, HistoryStore(path) as second:
        first._connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(HistoryError, match="Another Beanleaf window"):
            second.add([record()])
        first._connection.execute("COMMIT")
        second.add([record()])


def test_of_two_windows_that_find_damage_only_one_sets_it_aside(path: Path):
    fill(path)
    first, second = HistoryStore(path), HistoryStore(path)
    content = bytearray(path.read_bytes())
    content[3 * 4096 :] = b"\xaa" * (len(content) - 3 * 4096)
    path.write_bytes(content)
    with pytest.raises(HistoryError, match="kept as"):
        first.records(first.ids())
    fill(path, 2)
    with pytest.raises(HistoryError, match=r"Another|damaged"):
        second.records(second.ids())
    assert len(others(path)) == 1
    with HistoryStore(path) as store:
        assert store.count() == 2


_WRITER = """
import sys
from pathlib import Path
from beanleaf_app.history.set_aside import set_aside
from beanleaf_app.history.store import HistoryStore
from tests.history.records import record, small_picture

picture = small_picture()
with HistoryStore(Path(sys.argv[1])) as store:
    for batch in range(1000):
        store.add([record(30 * batch + n, thumbnail=picture) for n in range(30)])
        print(30 * (batch + 1), flush=True)
"""


def test_a_kill_while_writing_loses_no_batch_that_was_written(path: Path):
    process = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout is not None
    for _ in range(5):
        written = int(process.stdout.readline())
    process.kill()
    written = max([written, *(int(line) for line in process.stdout if line.strip())])
    process.wait()
    process.stdout.close()
    with HistoryStore(path) as store:
        assert store.notice is None
        assert store.count() >= written
        assert store.count() % 30 == 0
        assert store._connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
        store.add([record(99_999)])
