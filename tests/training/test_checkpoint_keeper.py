from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

import pytest

from beanleaf_app.training import checkpoint as checkpoints
from beanleaf_app.training.checkpoint import Checkpoint
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run import train
from tests.training.problems import data_set


def test_where_it_is_not_insisted_on_a_thread_saves_beside_the_training(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, let_write, threads = tmp_path / "half", threading.Event(), set()
    write = checkpoints.atomic_write

    def slow(*what: Any) -> None:
        threads.add(threading.current_thread().name)
        assert let_write.wait(30)
        write(*what)

    monkeypatch.setattr(checkpoints, "atomic_write", slow)
    run = train(
        TrainingConfig(network="6", task="disease", epochs=8),
        data_set(18),
        checkpoint=path,
        checkpoint_seconds=0,
        insist=False,
    )
    while next(run).epoch < 8:
        pass  # the disk has not answered yet
    assert not path.exists()
    let_write.set()
    assert next(run, None) is None
    assert Checkpoint.load(path).epoch == 8
    assert threads == {"beanleaf-checkpoint", threading.current_thread().name}  # the last one is waited for
