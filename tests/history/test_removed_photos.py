"""Removing from the history, taking it back, and forgetting for good."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from beanleaf_app.errors import DataError
from beanleaf_app.history import removed_photos, schema
from beanleaf_app.history import store as store_module
from beanleaf_app.history.corrected_photos import CorrectedPhotos
from beanleaf_app.history.query import Query
from beanleaf_app.history.removed_photos import (
    forget,
    forget_old,
    new_removal,
    removals,
    remove,
    restore,
)
from beanleaf_app.history.store import HistoryStore
from tests.history.records import moment, record, small_picture

OWNER = "0f3a"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "history.sqlite3"


def test_what_is_removed_is_seen_nowhere_and_comes_back_as_it_was(path: Path):
    with HistoryStore(path) as store:
        store.add([record(number, thumbnail=small_picture(number)) for number in range(3)])
        store.add([record(3, disease="angular_leaf_spot")])
        store.correct([2], "healthy")
        before = store.records(store.ids())
        first, second = new_removal(OWNER), new_removal(OWNER)
        remove(store, [2, 4], first)
        remove(store, [1, 2], second)
        assert store.ids() == [3]
        assert store.records([1, 2, 3, 4])[0].id == 3
        assert store.count() == 1
        assert store.diseases() == ["bean_rust"]
        assert store.ids(Query(marked=True)) == []
    with pytest.raises(DataError):
        CorrectedPhotos.find(path)
    with HistoryStore(path) as store:  # as after a crash: all that is known stands in the file
        assert [(one.name, one.count) for one in removals(store)] == [(first, 2), (second, 1)]
        restore(store, second)
        assert store.ids() == [3, 1]
        restore(store, first)
        assert store.records(store.ids()) == before
        assert removals(store) == []


def test_a_photo_that_is_classified_again_while_it_is_removed_is_a_new_one(path: Path):
    with HistoryStore(path) as store:
        store.add([record(1)])
        remove(store, [1], new_removal(OWNER))
        store.add([record(1)])
        assert store.ids() == [2]


def test_a_photo_that_got_the_same_answer_meanwhile_comes_back_once(path: Path):
    picture = small_picture()
    with HistoryStore(path) as store:
        store.add([record(1, thumbnail=picture), record(2), record(3)])
        store.correct([1, 2], "healthy")
        removal = new_removal(OWNER)
        remove(store, [1, 2, 3], removal)
        again = replace(record(1, thumbnail=picture), when=moment(50))
        other = replace(record(3), probability_sick=0.9)
        store.add([again, replace(record(2), when=moment(40)), other])
        store.correct([5], "bean_rust")
        assert store.ids(Query()) == [4, 5, 6]
        restore(store, removal)
        found = store.records(store.ids())
    assert [(one.id, one.when, one.correction) for one in found] == [
        (1, moment(50), "healthy"),
        (2, moment(40), "bean_rust"),
        (6, moment(3), None),  # another answer is another one
        (3, moment(3), None),
    ]
    assert found[0].thumbnail == picture


def test_removed_photos_take_nobodys_place(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(store_module, "MOST_PHOTOGRAPHS", 2)
    with HistoryStore(path) as store:
        store.add([record(1), record(2)])
        removal = new_removal(OWNER)
        remove(store, [1], removal)
        store.add([record(3)])
        assert store.ids() == [3, 2]
        assert removals(store) == [removed_photos.Removal(removal, 1)]


def test_forgetting_overwrites_what_was_kept_and_gives_the_room_back(path: Path):
    picture = small_picture()
    with HistoryStore(path) as store:
        store.add(
            [record(number, thumbnail=picture[:-4] + number.to_bytes(4, "big")) for number in range(1200)]
        )
        full = path.stat().st_size
        one, others = new_removal(OWNER), new_removal(OWNER)
        remove(store, [1], one)
        forget(store, [one])
        assert store.count() == 1199
        remove(store, store.ids(), others)
        store.add([record(7)])
        assert store.ids() == [1201]  # ids never come back
        forget(store, [others])
        assert store.count() == 1
        remove(store, [1201], others)
        forget(store, [others])
    left = path.read_bytes()
    assert len(left) < full / 20
    assert b"leaf 7.jpg" not in left
    assert picture[100:200] not in left


def test_only_what_was_removed_long_ago_is_forgotten_by_itself(path: Path):
    with HistoryStore(path) as store:
        store.add([record(number) for number in range(3)])
        long_ago, now = f"{moment(0)} 0", new_removal(OWNER)
        remove(store, [1], long_ago)
        remove(store, [2], now)
        forget_old(store)
        assert [one.name for one in removals(store)] == [now]
        assert store.ids() == [3]


def test_a_history_from_before_this_could_be_taken_back(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(schema, "STEPS", schema.STEPS[:1])
    connection = sqlite3.connect(path, isolation_level=None)
    schema.prepare(connection)
    row = (moment(1), "old.jpg", "sick", "")
    connection.execute("INSERT INTO photo (time, name, outcome, search) VALUES (?, ?, ?, ?)", row)
    connection.close()
    monkeypatch.undo()
    with HistoryStore(path) as store:
        assert store.notice is None
        assert [one.name for one in store.records(store.ids())] == ["old.jpg"]
        remove(store, [1], new_removal(OWNER))
        assert store.count() == 0
