"""kill -9 in the middle of a thousand results: the history loses the last second at most, never itself."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from beanleaf_app.history.store import HistoryStore

ROOT = Path(__file__).resolve().parents[2]
_RESULTS, _AT_A_TIME, _MILLISECONDS = 1000, 10, 20
_IN_A_SECOND = 1000 // _MILLISECONDS * _AT_A_TIME

# The window's own recorder and desk, given results as fast as a quick computer has them.
_WRITER = f"""
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.history.history_desk import HistoryDesk
from beanleaf_app.desktop.history.history_recorder import HistoryRecorder
from beanleaf_app.desktop.settings import Settings
from tests.history.records import small_picture

application = QCoreApplication([])
folder = Path(sys.argv[1])
desk = HistoryDesk(folder / "history.sqlite3")
recorder = HistoryRecorder(desk, Settings(folder))
picture, taken = small_picture(), 0

def take():
    global taken
    names = [f"leaf {{taken + number}}.jpg" for number in range({_AT_A_TIME})]
    taken += {_AT_A_TIME}
    more = dict(chance=0.9, probability_sick=0.9, model="Beans", picture=picture)
    recorder.take([Card(1, name, folder / name, CardState.SICK, **more) for name in names])
    print(taken, flush=True)
    if taken == {_RESULTS}:
        beat.stop()

beat = QTimer()
beat.setTimerType(Qt.TimerType.PreciseTimer)
beat.timeout.connect(take)
beat.start({_MILLISECONDS})
application.exec()
"""


@pytest.mark.parametrize("at", [710, 1000])
def test_a_kill_while_a_thousand_results_are_written_loses_the_last_second_at_most(at: int, tmp_path: Path):
    process = subprocess.Popen(
        [sys.executable, "-c", _WRITER, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout is not None
    taken = 0
    while taken < at:
        taken = int(process.stdout.readline())
    process.kill()
    rest = process.stdout.read().split()
    process.wait()
    process.stdout.close()
    taken = int(rest[-1]) if rest else taken
    with HistoryStore(tmp_path / "history.sqlite3") as store:
        assert store.notice is None
        assert taken - _IN_A_SECOND <= store.count() <= taken
        kept = {record.name for record in store.records(store.ids())}
        assert kept == {f"leaf {number}.jpg" for number in range(store.count())}
        assert store._connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
