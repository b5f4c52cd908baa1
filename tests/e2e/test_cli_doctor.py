"""`beanleaf doctor` tells what a bug report needs, and what is not well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from beanleaf_app import __version__
from tests.e2e.command_line import Outcome


def _lines(outcome: Outcome) -> dict[str, str]:
    return dict(line.split(": ", 1) for line in outcome.out.splitlines())


@pytest.mark.shipped_model
@pytest.mark.usefixtures("qapp")
def test_a_new_installation_is_well(beanleaf: Callable[..., Outcome], isolated_home: Path) -> None:
    outcome = beanleaf("doctor")
    told = _lines(outcome)
    assert outcome.code == 0, outcome.out
    assert outcome.err == ""
    assert told["beanleaf"].startswith(__version__)
    assert "missing" not in outcome.out
    assert "on offscreen, screens" in told["window"]
    assert "P(sick) = " in told["self-test"]
    assert told["data set library"].startswith("loads")
    assert "not made yet" in told["models"]
    assert str(isolated_home) not in outcome.out  # the home folder is often a person's name


@pytest.mark.usefixtures("qapp")
def test_without_a_model_it_says_what_is_not_well(beanleaf: Callable[..., Outcome]) -> None:
    outcome = beanleaf("doctor")
    assert outcome.code == 1
    assert _lines(outcome)["self-test"].startswith("not well. There is no model")


def test_without_a_screen_it_says_so_and_tests_all_the_same(
    beanleaf: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch, library_folder: Path
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    outcome = beanleaf("doctor", "--data-dir", library_folder)
    told = _lines(outcome)
    assert outcome.code == 1
    assert told["window"].startswith("not well. There is no screen")
    assert "«diseases»" in told["self-test"]
