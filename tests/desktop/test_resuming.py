"""A training that was interrupted is offered again, and goes on bit for bit."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from beanleaf_app.desktop.runs.checkpoints import lock_of
from beanleaf_app.desktop.training.train_view import TrainView
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.paths import Paths
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.photos.sources import load_data
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import train
from beanleaf_app.training.unfinished import Unfinished, barely_begun_in, unfinished_in
from tests.conftest import ROOT
from tests.desktop.training_room import LEFT, PATIENCE, Open, start, trained

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")

# The real training room in a process of its own, to be killed without a warning.
_VICTIM = """
import sys
from pathlib import Path

def main():
    from PySide6.QtWidgets import QApplication
    from beanleaf_app.desktop.runs import training_job
    from beanleaf_app.desktop.settings import Settings
    from beanleaf_app.desktop.training.train_view import TrainView
    from beanleaf_app.models.library import ModelLibrary
    from beanleaf_app.paths import Paths
    from beanleaf_app.photos.decode_pool import DecodePool
    training_job._CHECKPOINT_SECONDS = 0.05
    application = QApplication(sys.argv[:1])
    root, leaves = Path(sys.argv[1]), Path(sys.argv[2])
    paths = Paths(*(root / name for name in ("data", "cache", "config", "log")))
    with DecodePool(workers=1) as pool:
        view = TrainView(paths, ModelLibrary(paths.models), pool, Settings(paths.config))
        view.form.data.set_folder(leaves)
        view.form.network.restore("own", "6")
        view.form.epochs.setValue(1_000_000)
        view.form.seed.setValue(1)
        view.form.redraw.setChecked(False)
        view.show()
        told = []
        view.form.start()
        def tell(reports):
            put_down = any(path.suffix == ".checkpoint" for path in paths.data.rglob("*"))
            if not told and put_down and reports[-1].epoch > 100:
                told.append(True)
                print("learning", flush=True)
        view.job.epochs_done.connect(tell)
        application.exec()

if __name__ == "__main__":
    main()
"""


def interrupted(qtbot: QtBot, view: TrainView) -> int:
    """Close the room while it trains; the epoch it had come to."""
    start(qtbot, view)
    qtbot.waitUntil(lambda: len(view.plot.history) > 20, timeout=PATIENCE)
    job = view.job
    assert job is not None
    view.shut_down()
    assert job._run is not None
    return job._run.last_epoch


def offered(qtbot: QtBot, view: TrainView) -> TrainView:
    qtbot.waitUntil(view.offer.isVisible, timeout=PATIENCE)
    return view


def costs_of(view: TrainView, paths: Paths, pool: DecodePool, epochs: int) -> list[float]:
    """Those of the same training without an interruption."""
    assert view.trained is not None
    loaded = load_data(view.trained.request.source, paths=paths, pool=pool)
    run = train(
        view.trained.request.config,
        loaded["train"],
        loaded["validation"],
        lambda: len(run.reports) >= epochs,
    )
    list(run)
    return [report.cost for report in run.reports]


def test_a_closed_training_goes_on_bit_for_bit(
    open_training: Open, qtbot: QtBot, tmp_path: Path, pool: DecodePool
) -> None:
    stood = interrupted(qtbot, open_training(epochs=1_000_000))
    view = offered(qtbot, open_training(epochs=5))
    assert f"at epoch {stood:,} of 1,000,000" in view.offer.words.text()
    view.offer.resume_button.setFocus()
    qtbot.keyClick(view.offer.resume_button, Qt.Key.Key_Space)
    assert not view.offer.isVisible()
    qtbot.waitUntil(lambda: len(view.plot.history) > stood + 30, timeout=PATIENCE)
    view.stop()
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.trained is not None, view.problem.text
    reports = view.trained.run.reports
    assert [report.epoch for report in reports] == list(range(len(reports)))
    paths = Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))
    assert costs_of(view, paths, pool, len(reports)) == [report.cost for report in reports]


def test_stopped_while_it_resumes_it_is_offered_again_at_once(open_training: Open, qtbot: QtBot) -> None:
    stood = interrupted(qtbot, open_training(epochs=1_000_000))
    view = offered(qtbot, open_training(epochs=5))
    qtbot.mouseClick(view.offer.resume_button, LEFT)
    qtbot.keyClick(view, Qt.Key.Key_Escape)  # its leaves are not even read
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.trained is None
    assert "What it had learned is kept" in view.note.text
    offered(qtbot, view)
    assert f"at epoch {stood:,} of 1,000,000" in view.offer.words.text()
    qtbot.mouseClick(view.offer.resume_button, LEFT)
    assert not view.note.text
    qtbot.waitUntil(lambda: len(view.plot.history) > stood + 1, timeout=PATIENCE)


@pytest.mark.skipif(os.name != "posix", reason="needs a signal that cannot be caught")
def test_a_killed_training_is_offered(
    open_training: Open,
    qtbot: QtBot,
    tmp_path: Path,
    leaves: Path,
    pool: DecodePool,
) -> None:
    script = tmp_path / "victim.py"
    script.write_text(_VICTIM, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(script), str(tmp_path), str(leaves)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as victim:
        assert victim.stdout is not None
        assert victim.stdout.readline() == "learning\n"
        victim.send_signal(signal.SIGKILL)
    view = offered(qtbot, open_training(epochs=5))
    qtbot.mouseClick(view.offer.resume_button, LEFT)
    qtbot.waitUntil(lambda: len(view.plot.history) > 1, timeout=PATIENCE)
    stood = view.plot.history.column("epoch")[-1]
    qtbot.waitUntil(lambda: view.plot.history.column("epoch")[-1] > stood + 30, timeout=PATIENCE)
    view.stop()
    qtbot.waitUntil(lambda: not view.is_training(), timeout=PATIENCE)
    assert view.trained is not None, view.problem.text
    reports = view.trained.run.reports
    paths = Paths(*(tmp_path / name for name in ("data", "cache", "config", "log")))
    assert costs_of(view, paths, pool, len(reports)) == [report.cost for report in reports]


def test_a_finished_model_that_was_not_saved_is_not_lost(open_training: Open, qtbot: QtBot) -> None:
    first = trained(qtbot, open_training(epochs=12))
    kept = first.trained.model.network.parameters["layer0.weight"]  # type: ignore[union-attr]
    first.shut_down()
    view = offered(qtbot, open_training(epochs=5))
    assert "was not saved" in view.offer.words.text()
    qtbot.mouseClick(view.offer.resume_button, LEFT)
    qtbot.waitUntil(lambda: view.trained is not None, timeout=PATIENCE)
    again = view.trained.model.network.parameters["layer0.weight"]  # type: ignore[union-attr]
    assert (again == kept).all()
    view.result.name.setText("late")
    with qtbot.waitSignal(view.model_saved, timeout=PATIENCE):
        qtbot.mouseClick(view.result.save_button, LEFT)
    view.shut_down()
    last = open_training(epochs=5)
    qtbot.waitUntil(lambda: last.resuming._job is None, timeout=PATIENCE)
    assert not last.offer.isVisible()


def test_a_model_that_is_saved_while_the_room_closes_is_not_offered(
    open_training: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    view = trained(qtbot, open_training(epochs=12))
    view.result.name.setText("at the last moment")
    qtbot.mouseClick(view.result.save_button, LEFT)
    view.shut_down()
    assert ModelLibrary(Paths(*[tmp_path / "data"] * 4).models).names() == ["at the last moment"]
    assert unfinished_in(tmp_path / "data" / "unfinished") == []


def test_discard_forgets_it(open_training: Open, qtbot: QtBot, tmp_path: Path) -> None:
    interrupted(qtbot, open_training(epochs=1_000_000))
    folder = tmp_path / "data" / "unfinished"
    assert len(unfinished_in(folder)) == 1
    view = offered(qtbot, open_training(epochs=5))
    qtbot.mouseClick(view.offer.discard_button, LEFT)
    qtbot.waitUntil(lambda: unfinished_in(folder) == [], timeout=PATIENCE)
    assert not view.offer.isVisible()


def test_what_was_killed_before_it_learned_anything_is_cleared_away(
    open_training: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "data" / "unfinished"
    lost, begun = (Unfinished.new(folder, "practice", TrainingConfig(seed=seed)) for seed in (1, 2))
    for one in (lost, begun):
        one.note()
    lock = lock_of(begun)  # as the window does that begins with it just now
    assert lock.tryLock(0)
    view = open_training(epochs=5)
    qtbot.waitUntil(lambda: view.resuming._job is None, timeout=PATIENCE)
    assert barely_begun_in(folder) == [begun]
    lock.unlock()


def test_a_damaged_checkpoint_is_not_offered(open_training: Open, qtbot: QtBot, tmp_path: Path) -> None:
    interrupted(qtbot, open_training(epochs=1_000_000))
    (found,) = unfinished_in(tmp_path / "data" / "unfinished")
    found.checkpoint.write_bytes(found.checkpoint.read_bytes()[:200])
    view = open_training(epochs=5)
    qtbot.waitUntil(lambda: view.resuming._job is None, timeout=PATIENCE)
    assert not view.offer.isVisible()
    assert not found.checkpoint.exists()


def test_leaves_that_changed_are_told(
    open_training: Open, qtbot: QtBot, tmp_path: Path, leaves: Path
) -> None:
    interrupted(qtbot, open_training(epochs=1_000_000))
    view = offered(qtbot, open_training(epochs=5))
    victim = next((leaves / "train" / "healthy").glob("*.png"))
    kept = victim.read_bytes()
    victim.unlink()
    try:
        qtbot.mouseClick(view.offer.resume_button, LEFT)
        qtbot.waitUntil(lambda: bool(view.problem.text), timeout=PATIENCE)
        assert "cannot be gone on with" in view.problem.text
        qtbot.waitUntil(view.offer.isVisible, timeout=PATIENCE)  # the leaves may come back
    finally:
        victim.write_bytes(kept)


def test_a_folder_that_takes_no_files_does_not_stop_the_training(
    open_training: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    view = open_training(epochs=12)
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "unfinished").write_bytes(b"a file where the folder should be")
    trained(qtbot, view)
