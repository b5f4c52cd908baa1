"""What only a process of its own can show: Ctrl-C, pipes that close, full disks, no screen."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from beanleaf_app import __version__
from beanleaf_app.models.library import ModelLibrary
from tests import odd_photos
from tests.conftest import ROOT
from tests.e2e.command_line import LISTENING_PROGRAM, PROGRAM, Outcome, in_own_process, started

_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signals and no pipes in folders")
_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has this")

# More lines than any pipe holds, so that the program cannot be done before it is stopped.
_MANY = 3000


def test_exit_codes_reach_the_shell(library_folder: Path, tmp_path: Path) -> None:
    leaf, text = str(odd_photos.ordinary(tmp_path)), str(odd_photos.text_named_jpg(tmp_path))
    where = ("--data-dir", str(library_folder))
    assert in_own_process("classify", leaf, text, *where).code == 1
    assert in_own_process("classify", leaf, "--model", "nobody", *where).code == 2
    assert in_own_process("--version") == (0, f"beanleaf {__version__}\n", "")


@_POSIX
@pytest.mark.parametrize("polite", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_keeps_the_best_model_so_far(
    beanleaf: Callable[..., Outcome], leaves: Path, tmp_path: Path, polite: signal.Signals
) -> None:
    history = tmp_path / "history"
    os.mkfifo(history)
    # The few leaves are soon known by heart, and the validation cost rises again.
    what = ("--data", str(leaves), "--network", "8", "--learning-rate", "0.005", "--name", "kept")
    where = ("--data-dir", str(tmp_path / "mine"))
    endless = ("train", *what, *where, "--epochs", "1000000", "--history", str(history))
    with started(*endless) as process:
        with history.open(encoding="utf-8") as lines:
            epochs = [json.loads(lines.readline())]
            while epochs[-1]["epoch"] < 3000:
                epochs.append(json.loads(lines.readline()))
            process.send_signal(polite)
            epochs += map(json.loads, lines)
        out, err = process.communicate()
    assert process.returncode == 130
    assert "Traceback" not in err
    assert "stopped; the best so far" in out
    assert len(epochs) < 1_000_000

    best = min(epochs, key=lambda one: one["validation_cost"])
    assert best["epoch"] < epochs[-1]["epoch"]
    library = ModelLibrary(tmp_path / "mine" / "models")
    kept = library.load("kept")
    assert kept.training["epoch"] == best["epoch"]
    assert kept.metrics["validation"]["cost"] == best["validation_cost"]
    assert [path.suffix for path in library.folder.iterdir() if path.name.startswith(".")] == []

    again = beanleaf("train", *what, *where, "--epochs", 3)
    assert again.code == 0
    assert library.load("kept").training["epoch"] == 3


@_POSIX
def test_ctrl_c_while_classifying_says_that_it_stopped(library_folder: Path, tmp_path: Path) -> None:
    leaf = str(odd_photos.ordinary(tmp_path))
    where = ("--data-dir", str(library_folder))
    with started("classify", *[leaf] * _MANY, "--json", *where, program=LISTENING_PROGRAM) as process:
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, err = process.communicate()
    assert json.loads(first)["path"] == leaf
    assert len(rest.splitlines()) < _MANY - 1
    assert err == "beanleaf: stopped.\n"
    assert process.returncode == 130


@_POSIX
def test_a_reader_that_goes_away_is_no_reason_to_complain(library_folder: Path, tmp_path: Path) -> None:
    leaf = str(odd_photos.ordinary(tmp_path))
    with started("classify", *[leaf] * _MANY, "--data-dir", str(library_folder)) as process:
        assert process.stdout.readline().startswith(leaf)
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 1


@_LINUX
def test_a_full_disk_gets_a_sentence(library_folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        run = subprocess.run(
            [*PROGRAM, "models", "list", "--data-dir", str(library_folder)],
            cwd=ROOT,
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert run.stderr == "beanleaf: A file could not be used: No space left on device.\n"
    assert run.returncode == 1


@_POSIX
def test_it_works_where_nothing_is_listening(leaves: Path, tmp_path: Path) -> None:
    command = [*PROGRAM, "train", "--data", str(leaves), "--epochs", "0", "--data-dir", str(tmp_path)]
    closed = subprocess.run(["/bin/sh", "-c", '"$@" >&- 2>&-', "sh", *command], cwd=ROOT, check=False)
    assert closed.returncode == 0
    assert ModelLibrary(tmp_path / "models").names() == ["article health"]


@_LINUX
def test_without_a_screen_a_sentence_names_the_command_that_needs_none() -> None:
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    outcome = in_own_process(env=environment)
    assert "beanleaf classify" in outcome.sentence
    assert len(outcome.err.splitlines()) == 1
    assert outcome.code == 1
