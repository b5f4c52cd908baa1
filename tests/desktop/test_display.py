"""A computer without a screen gets a sentence, not an abort."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from beanleaf_app.desktop.window.display import missing_library, require_display
from beanleaf_app.errors import BeanleafError
from tests.conftest import ROOT

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="only Linux runs without a screen"
)

START = """
from beanleaf_app import app
from beanleaf_app.errors import BeanleafError
try:
    app.create_application(["beanleaf"])
except BeanleafError as error:
    print("sentence:", error)
"""


def start(**changes: str) -> subprocess.CompletedProcess[str]:
    kept = {
        key: value
        for key, value in os.environ.items()
        if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-c", START],
        cwd=ROOT,
        env=kept | changes,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    "changes",
    [{}, {"DISPLAY": ":64321"}, {"DISPLAY": "nonsense"}, {"WAYLAND_DISPLAY": "no-such-socket"}],
    ids=["no screen", "dead screen", "no such screen", "dead wayland"],
)
def test_the_program_says_what_to_do_and_does_not_abort(changes: dict[str, str]):
    run = start(**changes)
    assert run.returncode == 0, run.stderr
    assert run.stdout.startswith("sentence:")
    assert "beanleaf classify" in run.stdout


def test_a_platform_without_a_screen_needs_none():
    assert start(QT_QPA_PLATFORM="offscreen").stdout == ""


@pytest.mark.parametrize("platform", ["offscreen", "minimal", "vnc:size=800x600"])
def test_platforms_that_draw_elsewhere_are_let_through(monkeypatch: pytest.MonkeyPatch, platform: str):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    require_display()


@pytest.mark.parametrize("platform", ["", "xcb", "wayland;xcb"])
def test_platforms_that_need_a_screen_are_not(monkeypatch: pytest.MonkeyPatch, platform: str):
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("QT_QPA_PLATFORM", platform)
    with pytest.raises(BeanleafError, match="no screen"):
        require_display()


def test_a_missing_library_is_named():
    message = str(missing_library(ImportError("libEGL.so.1: cannot open shared object file")))
    assert "libEGL.so.1" in message
    assert "apt install" in message
