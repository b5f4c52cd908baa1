"""The way from the window to the history's file, and what is kept of cards."""

from __future__ import annotations

import tempfile
import threading
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.card_record import card_of, completed, record_of
from beanleaf_app.desktop.history.history_desk import HistoryDesk
from beanleaf_app.desktop.history.history_recorder import HistoryRecorder
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.history.record import Outcome, utc_now
from tests.desktop.history_files import PATIENCE, kept, settle
from tests.history.records import PROBABILITIES, record, small_picture


@pytest.fixture
def desk(tmp_path: Path):
    desk = HistoryDesk(tmp_path / "data" / "history.sqlite3")
    yield desk
    desk.shut_down()


def sick_card(path: Path, picture: bytes | None = None) -> Card:
    return Card(
        1,
        path.name,
        path,
        CardState.SICK,
        chance=0.85,
        disease="bean_rust",
        probability_sick=0.85,
        probabilities=PROBABILITIES,
        model="Beans",
        picture=picture,
    )


def test_a_card_is_kept_with_its_file_and_comes_back_as_a_card(tmp_path: Path):
    photo = tmp_path / "leaf.jpg"
    photo.write_bytes(b"12345")
    kept_record = completed(record_of(sick_card(photo), utc_now()), small_picture())
    assert (kept_record.outcome, kept_record.file_size) == (Outcome.SICK, 5)
    assert kept_record.thumbnail
    again = card_of(kept_record)
    assert (again.state, again.chance, again.disease, again.path) == (
        CardState.SICK,
        0.85,
        "bean_rust",
        photo,
    )
    assert again.picture == kept_record.thumbnail


@pytest.mark.parametrize(
    ("outcome", "chance"),
    [(Outcome.HEALTHY, 0.75), (Outcome.SICK, 0.25), (Outcome.UNSURE, 0.25), (Outcome.NOT_A_LEAF, None)],
)
def test_the_chance_of_a_kept_photograph_is_that_of_its_verdict(outcome: Outcome, chance: float | None):
    assert card_of(record(outcome=outcome, probability_sick=0.25)).chance == chance


def test_a_pasted_picture_is_kept_without_its_passing_file():
    path = Path(tempfile.gettempdir()) / "beanleaf-x" / "pasted-1.png"
    assert record_of(sick_card(path), utc_now()).path is None


def test_requests_are_done_in_order_and_away_from_the_window(qtbot: QtBot, desk: HistoryDesk):
    answers: list[object] = []
    here = threading.get_ident()
    desk.change(lambda store: store.add([record(1)]))
    desk.ask(lambda store: (store.count(), threading.get_ident()), answers.append)
    desk.change(lambda store: store.add([record(2)]))
    desk.ask(lambda store: store.count(), answers.append)
    with qtbot.waitSignals([desk.changed, desk.changed], timeout=PATIENCE):
        pass
    settle(qtbot, desk)
    (count, thread), last = answers
    assert (count, last) == (1, 2)
    assert thread != here


def test_the_same_failure_is_told_once_until_it_is_over(qtbot: QtBot, tmp_path: Path):
    (tmp_path / "data").write_text("in the way", encoding="utf-8")
    desk = HistoryDesk(tmp_path / "data" / "history.sqlite3")
    told: list[str] = []
    missed: list[bool] = []
    desk.failed.connect(told.append)
    for _ in range(3):
        desk.change(lambda store: store.add([record(1)]))
    desk.ask(lambda store: store.count(), pytest.fail, lambda: missed.append(True))
    settle(qtbot, desk)
    assert len(told) == 1
    assert missed == [True]
    (tmp_path / "data").unlink()
    desk.change(lambda store: store.add([record(1)]))
    settle(qtbot, desk)
    assert len(kept(desk.path)) == 1
    desk.shut_down()


def test_closing_writes_what_was_asked_and_answers_no_more(qtbot: QtBot, desk: HistoryDesk):
    for number in range(5):
        desk.change(lambda store, number=number: store.add([record(number)]))
    desk.ask(lambda store: store.count(), pytest.fail)
    desk.shut_down()
    assert len(kept(desk.path)) == 5
    desk.change(lambda store: store.add([record(9)]))
    assert len(kept(desk.path)) == 5


def test_a_damaged_history_is_told_and_recording_goes_on(qtbot: QtBot, desk: HistoryDesk, tmp_path: Path):
    desk.path.parent.mkdir()
    desk.path.write_bytes(b"no database")
    recorder = HistoryRecorder(desk, Settings(tmp_path / "config"))
    with qtbot.waitSignal(desk.noticed, timeout=PATIENCE) as noticed:
        recorder.take([sick_card(tmp_path / "leaf.jpg", small_picture())])
    assert "damaged" in noticed.args[0]
    settle(qtbot, desk)
    (found,) = kept(desk.path)
    assert found.name == "leaf.jpg"
    assert found.thumbnail


def test_waiting_and_unjudged_photographs_are_not_kept(qtbot: QtBot, desk: HistoryDesk, tmp_path: Path):
    recorder = HistoryRecorder(desk, Settings(tmp_path / "config"))
    recorder.take([Card(1, "a.jpg", state=CardState.UNJUDGED), Card(2, "b.jpg")])
    recorder.take([Card(3, "c.jpg", state=CardState.UNREADABLE, sentence="It is damaged.")])
    recorder.flush()
    settle(qtbot, desk)
    assert [(one.name, one.error) for one in kept(desk.path)] == [("c.jpg", "It is damaged.")]


def test_the_switch_is_remembered_and_obeyed(qtbot: QtBot, desk: HistoryDesk, tmp_path: Path):
    settings = Settings(tmp_path / "config")
    recorder = HistoryRecorder(desk, settings)
    assert recorder.is_keeping
    with qtbot.waitSignal(recorder.keeping_changed):
        recorder.set_keeping(False)
    recorder.take([sick_card(tmp_path / "leaf.jpg")])
    recorder.flush()
    settle(qtbot, desk)
    assert not desk.path.exists()
    settings.save()
    assert not HistoryRecorder(desk, Settings(tmp_path / "config")).is_keeping
