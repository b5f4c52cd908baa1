"""A moment of each long run, so that the commands of the Makefile keep working."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.robustness import closes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the long runs look into /proc and fork")


@pytest.mark.parametrize(
    "words",
    [
        ("fuzz_photos.py", "--count", "150"),
        ("fuzz_models.py", "--count", "300"),
        ("kill_nine.py", "--count", "6"),
        ("address_space.py", "--step", "1700"),
        ("ten_thousand.py", "--count", "60"),
        ("training_moments.py", "--count", "2", "--short", "--seconds", "0.5"),
    ],
    ids=lambda words: words[0],
)
def test_a_short_run_breaks_no_promise(words: tuple[str, ...]) -> None:
    script, *options = words
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "robustness" / script), *options],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_window_closes_cleanly_while_it_works(tmp_path: Path) -> None:
    closes._furnish(tmp_path)
    for state, way in (("classifying", "signal"), ("training", "close"), ("saving", "close")):
        code, _, said = closes._close(tmp_path, state, way, 0.2)
        assert (code, said) == (0, ""), state
