"""Nothing leaves the computer: no socket is opened while photographs are classified and a network learns."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from beanleaf_app.photos.practice_leaves import practice_leaf
from tests.conftest import ROOT

# A hook for audits cannot be taken out again, so the session has a process of its own. Sockets between
# the processes of one computer are let through: the second window asks the first by one.
_SESSION = """
import os, socket, sys
from pathlib import Path

def watch(event, arguments):
    if event.startswith("socket.") and event != "socket.gethostname":
        made = arguments[0] if arguments else None
        families = (made.family if isinstance(made, socket.socket) else None, *arguments[1:2])
        if socket.AF_UNIX not in families:
            print("OPENED", event, arguments, flush=True)
            os._exit(3)

def main():
    sys.addaudithook(watch)
    from beanleaf_app import app
    from beanleaf_app.paths import Paths
    from beanleaf_app.training.config import TrainingConfig
    from beanleaf_app.desktop.runs.training_job import TrainingRequest
    from PySide6.QtCore import QEventLoop, QTimer

    home, leaves = Path(sys.argv[1]), Path(sys.argv[2])
    application = app.create_application(["beanleaf"])
    window = app.build(Paths(*(home / name for name in ("data", "cache", "config", "log"))))
    window.show()

    def until(done):
        loop, beat = QEventLoop(), QTimer()
        beat.timeout.connect(lambda: done() and loop.quit())
        beat.start(5)
        loop.exec()

    queue = window.classify_view.queue
    window.open_paths([leaves])
    until(lambda: window.classify_view.cards.rowCount() and not queue.is_busy)
    window.show_history()
    window.show_models()
    window.show_train()
    view = window.train_view
    config = TrainingConfig(epochs=3, network="2", redraw=False)
    view.form.start_requested.emit(TrainingRequest(str(leaves), config))
    until(lambda: not view.is_training())
    judged = [card for card in window.classify_view.cards.all() if card.model]
    window.close_unasked()
    print("done", len(judged), len(view.plot.history), *sorted(set(sys.modules) & {"datasets", "requests"}))

if __name__ == "__main__":
    main()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="its pipes between processes are made otherwise")
def test_a_session_with_folders_opens_no_socket(tmp_path: Path) -> None:
    for kind in ("healthy", "bean_rust"):
        folder = tmp_path / "leaves" / "train" / kind
        folder.mkdir(parents=True)
        for seed in range(2):
            practice_leaf(kind, np.random.default_rng(seed), side=60).save(folder / f"{seed}.png")
    script = tmp_path / "session.py"
    script.write_text(_SESSION, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, str(script), str(tmp_path / "home"), str(tmp_path / "leaves")],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": "offscreen"},
        timeout=110,
    )
    assert done.stdout.split() == ["done", "4", "4"], done.stdout + done.stderr
