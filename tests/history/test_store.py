"""The history's file, as it is used: real SQLite on a real disk."""

from __future__ import annotations

import dataclasses
import os
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from beanleaf_app.desktop.said import said
from beanleaf_app.history import store as store_module
from beanleaf_app.history.csv_table import csv_bytes
from beanleaf_app.history.query import Order, Query
from beanleaf_app.history.record import Outcome
from beanleaf_app.history.store import HistoryStore
from beanleaf_app.history.thumbnail import thumbnail
from beanleaf_app.paths import Paths
from beanleaf_app.sentence import Sentence
from tests.history.records import moment, record, small_picture


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "history.sqlite3"


def names(store: HistoryStore, query: Query) -> list[str]:
    return [one.name for one in store.records(store.ids(query))]


def test_the_file_is_one_of_the_persons_folder(tmp_path: Path):
    assert Paths.for_user(tmp_path).history == tmp_path / "history.sqlite3"


def test_what_is_kept_comes_back_the_same_after_closing(path: Path):
    kept = [
        record(0, thumbnail=small_picture()),
        record(1, outcome=Outcome.UNREADABLE, error="It is damaged.", probability_sick=None, model=None),
        record(2, probabilities=None, disease=None, path=None, file_size=None),
        record(3, correction="healthy"),
    ]
    with HistoryStore(path) as store:
        store.add(kept)
    with HistoryStore(path) as store:
        found = store.records(store.ids())
    assert [one.id for one in found] == [4, 3, 2, 1]
    assert [dataclasses.replace(one, id=0) for one in reversed(found)] == kept
    assert list(found[0].probabilities or {}) == ["angular_leaf_spot", "bean_rust", "healthy"]


def test_the_history_is_one_file(path: Path):
    with HistoryStore(path) as store:
        store.add([record()])
        assert [file.name for file in path.parent.iterdir()] == ["history.sqlite3"]


def test_a_sentence_can_still_be_said_in_another_language(path: Path):
    inner = Sentence("The file {name} is damaged.", name="a {brace}.jpg")
    said = Sentence("{what} Copy it again, {times} times at most.", what=inner, times=3)
    with HistoryStore(path) as store:
        store.add([record(1, name=Sentence("Pasted picture"), path=None, error=said)])
        store.add([record(2, error='{"template": "no JSON')])
        plain, found = store.records(store.ids())
    assert found.error == "The file a {brace}.jpg is damaged. Copy it again, 3 times at most."
    assert isinstance(found.error, Sentence)
    assert found.error.template == said.template
    assert found.error.values["times"] == 3
    assert found.error.values["what"].template == inner.template
    assert isinstance(found.name, Sentence)
    assert plain.error == '{"template": "no JSON'


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere file names are Unicode")
def test_a_name_of_any_bytes_is_kept(path: Path, tmp_path: Path):
    photo = Path(os.fsdecode(os.fsencode(tmp_path) + b"/leaf \xff.jpg"))
    with HistoryStore(path) as store:
        store.add([record(name=photo.name, path=photo)])
        (found,) = store.records(store.ids())
    assert found.path == photo
    assert found.name == "leaf \ufffd.jpg"


def test_names_of_classes_that_no_file_can_hold_are_kept_readable(path: Path):
    # A class folder may have a name of any bytes, and a model file may hold halves of characters.
    names = [os.fsdecode(b"caf\xe9"), "rust \ud800"]
    with HistoryStore(path) as store:
        store.add([record(number, disease=name, model=name) for number, name in enumerate(names)])
        store.correct(store.ids(), names[1])
        found = store.records(store.ids())
        assert [one.disease for one in found] == ["rust ?", "caf\ufffd"]
        assert {one.correction for one in found} == {"rust ?"}
        assert store.ids(Query(disease="caf\ufffd")) == [found[1].id]
    assert b"rust ?" in csv_bytes([record(disease=names[1], probabilities={names[1]: 1.0})])


def test_a_file_named_like_a_kept_sentence_is_only_a_name(path: Path):
    name = '{"template": "{a:>99999999999}", "values": {"a": 1}}'
    with HistoryStore(path) as store:
        store.add([record(name=name)])
        (found,) = store.records(store.ids())
    assert found.name == name
    assert said(found.name) == name


def test_words_are_looked_for_everywhere_and_all_must_occur(path: Path):
    with HistoryStore(path) as store:
        store.add(
            [
                record(1, name="Ächer_1.jpg", path=Path("/photos/Nord/Ächer_1.jpg")),
                record(2, name="x100%.jpg", disease="angular_leaf_spot", model="Mine"),
                record(3, name="c.jpg", correction="angular_leaf_spot"),
            ]
        )
        assert names(store, Query("ächer")) == ["Ächer_1.jpg"]
        assert names(store, Query("NORD rust")) == ["Ächer_1.jpg"]
        assert names(store, Query("nord angular")) == []
        assert names(store, Query("angular")) == ["c.jpg", "x100%.jpg"]
        assert names(store, Query("leaf spot")) == ["c.jpg", "x100%.jpg"]
        assert names(store, Query("mine")) == ["x100%.jpg"]
        assert names(store, Query("0%")) == ["x100%.jpg"]
        assert names(store, Query("r_1")) == ["Ächer_1.jpg"]
        assert names(store, Query("'; DROP TABLE photo; --")) == []


def test_verdict_disease_mark_and_date_narrow_the_search(path: Path):
    with HistoryStore(path) as store:
        store.add(
            [
                record(1, outcome=Outcome.HEALTHY, disease=None, probability_sick=0.02),
                record(2),
                record(3, disease="angular_leaf_spot", correction="bean_rust"),
                record(4, outcome=Outcome.UNSURE, disease=None, probability_sick=0.5),
            ]
        )
        assert names(store, Query(outcome=Outcome.HEALTHY)) == ["leaf 1.jpg"]
        assert names(store, Query(disease="bean_rust")) == ["leaf 2.jpg"]
        assert names(store, Query(marked=True)) == ["leaf 3.jpg"]
        assert names(store, Query(since=moment(3))) == ["leaf 4.jpg", "leaf 3.jpg"]
        assert names(store, Query(before=moment(3))) == ["leaf 2.jpg", "leaf 1.jpg"]
        assert store.diseases() == ["angular_leaf_spot", "bean_rust"]


@pytest.mark.parametrize("order", list(Order))
@pytest.mark.parametrize("descending", [False, True])
def test_every_order_lists_everything(path: Path, order: Order, descending: bool):
    with HistoryStore(path) as store:
        store.add([record(1), record(2, disease=None, probability_sick=None, model=None), record(3)])
        assert sorted(store.ids(Query(order=order, descending=descending))) == [1, 2, 3]


def test_sorting_by_chance_puts_what_has_none_last(path: Path):
    with HistoryStore(path) as store:
        store.add([record(n, probability_sick=p) for n, p in enumerate((0.4, None, 0.9))])
        rising = Query(order=Order.PROBABILITY, descending=False)
        assert names(store, rising) == ["leaf 0.jpg", "leaf 2.jpg", "leaf 1.jpg"]
        falling = Query(order=Order.PROBABILITY, descending=True)
        assert names(store, falling) == ["leaf 2.jpg", "leaf 0.jpg", "leaf 1.jpg"]


def test_the_same_photo_with_the_same_answer_only_moves_to_the_top(path: Path):
    with HistoryStore(path) as store:
        store.add([record(1), record(2)])
        store.correct([1], "healthy")
        store.add([record(1, when=moment(9))])
        first, second = store.records(store.ids())
        assert (first.id, first.when, first.correction) == (1, moment(9), "healthy")
        assert second.id == 2


@pytest.mark.parametrize(
    "change",
    [{"model": "Other"}, {"probability_sick": 0.7}, {"file_size": 7}, {"thumbnail": b"other"}],
)
def test_another_answer_or_another_file_is_another_entry(path: Path, change):
    with HistoryStore(path) as store:
        store.add([record(1), record(1, **change)])
        assert store.count() == 2


def test_a_correction_is_kept_for_many_and_taken_back(path: Path):
    with HistoryStore(path) as store:
        store.add([record(number) for number in range(1200)])
        store.correct(store.ids(), "healthy")
        assert len(store.ids(Query(marked=True))) == 1200
        store.correct([5], None)
        assert len(store.ids(Query(marked=True))) == 1199


def test_the_oldest_give_way_but_never_a_corrected_one(path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(store_module, "MOST_PHOTOGRAPHS", 3)
    with HistoryStore(path) as store:
        store.add([record(1, correction="healthy")])
        store.add([record(number) for number in range(2, 7)])
        assert names(store, Query()) == ["leaf 6.jpg", "leaf 5.jpg", "leaf 1.jpg"]


def test_a_batch_is_kept_as_a_whole_or_not_at_all(path: Path):
    with HistoryStore(path) as store:
        broken = record(2, file_size=2**80)  # larger than SQLite's integers
        with pytest.raises(OverflowError):
            store.add([record(1), broken])
        assert store.count() == 0
        store.add([record(1)])
        assert store.count() == 1


def test_a_thumbnail_is_small_and_bad_bytes_give_none():
    picture = Image.open(BytesIO(small_picture()))
    assert picture.format == "JPEG"
    assert max(picture.size) == 192
    assert len(small_picture()) < 9000
    assert thumbnail(small_picture()) == small_picture()
    assert thumbnail(b"no picture") is None
    assert thumbnail(small_picture()[:200]) is None
