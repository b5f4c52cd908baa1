"""A training that is killed and gone on with."""

from __future__ import annotations

import json
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from beanleaf_app.errors import TrainingError
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.training.checkpoint import Checkpoint
from tests.e2e.command_line import Outcome, started

_HOW = (
    *("--network", "8", "--task", "disease", "--epochs", "40", "--batch-size", "4", "--optimiser", "adamw"),
    *("--schedule", "one-cycle", "--learning-rate", "0.001", "--average", "0.9", "--augment"),
)


def _epoch_in(checkpoint: Path) -> int:
    try:
        return Checkpoint.load(checkpoint).epoch
    except TrainingError:  # not there yet
        return -1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot kill without asking")
def test_a_killed_training_goes_on_bit_for_bit(
    train: Callable[..., Outcome], leaves: Path, library: ModelLibrary, tmp_path: Path
) -> None:
    checkpoint, history = tmp_path / "half.checkpoint", tmp_path / "history.jsonl"
    keeping = ("--checkpoint", str(checkpoint), "--checkpoint-seconds", "0", "--name", "resumed")
    what = ("train", "--data", str(leaves), "--data-dir", str(tmp_path))
    with started(*what, *_HOW, *keeping) as process:
        while _epoch_in(checkpoint) < 5:
            assert process.poll() is None
            time.sleep(0.001)
        process.kill()
        process.communicate()
    assert process.returncode == -signal.SIGKILL
    reached = _epoch_in(checkpoint)
    assert 5 <= reached < 40
    assert library.names() == []

    assert train(*_HOW, *keeping, "--name", "undisturbed").sentence.endswith("name another file.")
    other = train(*_HOW, "--resume", checkpoint, "--seed", 1, "--name", "other")
    assert "seed was 0 and is now 1" in other.err
    assert (other.code, _epoch_in(checkpoint)) == (1, reached)

    resumed = train(*_HOW, *keeping, "--resume", checkpoint, "--history", history)
    assert resumed.code == 0
    assert not checkpoint.exists()  # the training is over
    assert train(*_HOW, "--name", "undisturbed").code == 0
    epochs = [json.loads(line)["epoch"] for line in history.read_text(encoding="utf-8").splitlines()]
    assert epochs == list(range(41))
    one, two = library.load("resumed"), library.load("undisturbed")
    assert one.training == two.training
    assert one.metrics == two.metrics
    for name, tensor in two.network.tensors.items():
        assert one.network.tensors[name].tobytes() == tensor.tobytes()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_after_ctrl_c_it_says_how_to_go_on(leaves: Path, tmp_path: Path) -> None:
    checkpoint = tmp_path / "half.checkpoint"
    what = ("train", "--data", str(leaves), "--data-dir", str(tmp_path), *_HOW, "--epochs", "100000")
    with started(*what, "--checkpoint", str(checkpoint)) as process:
        while _epoch_in(checkpoint) < 0:
            assert process.poll() is None
            time.sleep(0.001)
        process.send_signal(signal.SIGTERM)
        _, err = process.communicate()
    assert process.returncode == 130
    assert f"--resume '{checkpoint}'" in err


def test_there_must_be_a_checkpoint_to_resume(train: Callable[..., Outcome], tmp_path: Path) -> None:
    outcome = train("--resume", tmp_path / "nothing", "--data", "folder that nobody looks for")
    assert outcome.code == 1
    assert "no checkpoint «" in outcome.sentence


def test_patience_is_told(train: Callable[..., Outcome]) -> None:
    # So fast that the validation cost soon rises.
    outcome = train(*_HOW, "--learning-rate", 0.05, "--patience", 2)
    assert outcome.code == 0
    assert "(the best; the 2 after it were no better)" in outcome.out


def test_momentum_does_not_go_with_adamw(train: Callable[..., Outcome]) -> None:
    outcome = train(*_HOW, "--momentum", 0.9)
    assert outcome.code == 2
    assert "optimiser gd" in outcome.sentence
