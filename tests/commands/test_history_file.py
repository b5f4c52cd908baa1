"""The history of a training as a file."""

from __future__ import annotations

import json
import os
import sys
import threading
from pathlib import Path

import pytest

from beanleaf_app.commands.history_file import HistoryFile
from beanleaf_app.errors import UsageError
from beanleaf_app.training.report import EpochReport


def _report(epoch: int, draw: int = 0) -> EpochReport:
    return EpochReport(epoch, 0.7 - epoch / 100, 0.5, None, None, epoch / 10, draw)


def test_without_a_path_nothing_is_written() -> None:
    with HistoryFile(None) as history:
        history.add(_report(0))
    assert history.problem is None


def test_an_older_history_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    path.write_text("old\n" * 100, encoding="utf-8")
    with HistoryFile(path) as history:
        history.add(_report(0))
    assert json.loads(path.read_text(encoding="utf-8")) == {
        "epoch": 0,
        "cost": 0.7,
        "accuracy": 0.5,
        "validation_cost": None,
        "validation_accuracy": None,
        "seconds": 0.0,
    }


def test_another_draw_begins_the_file_again(tmp_path: Path) -> None:
    path = tmp_path / "history.jsonl"
    with HistoryFile(path) as history:
        for report in (*map(_report, range(50)), _report(0, draw=1), _report(1, draw=1)):
            history.add(report)
    assert [json.loads(line)["epoch"] for line in path.read_text(encoding="utf-8").splitlines()] == [0, 1]


def test_a_path_that_cannot_be_written_is_wrong_usage(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no folder" / "history.jsonl"):
        with pytest.raises(UsageError, match="history cannot be written"), HistoryFile(path):
            pass


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_sees_the_epochs_begin_again(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    read: list[int] = []

    def listen() -> None:
        with path.open(encoding="utf-8") as lines:
            read.extend(json.loads(line)["epoch"] for line in lines)

    reader = threading.Thread(target=listen)
    reader.start()
    with HistoryFile(path) as history:
        for report in (_report(0), _report(1), _report(0, draw=1)):
            history.add(report)
    reader.join()
    assert history.problem is None
    assert read == [0, 1, 0]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_told_once_and_stops_nothing() -> None:
    with HistoryFile(Path("/dev/full")) as history:
        for epoch in range(1000):
            history.add(_report(epoch))
    assert history.problem == "The history in «/dev/full» is not complete: No space left on device."
