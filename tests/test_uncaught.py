"""Whatever nobody catches is logged and told, from whatever thread it comes."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import pytest

from beanleaf_app.log_file import log_to_file
from beanleaf_app.uncaught import report, uncaught_reported


def raised(planted: str) -> Exception:
    try:
        int(planted)
    except ValueError as error:
        return error
    raise AssertionError


@pytest.mark.expects_log("uncaught exception")
def test_an_uncaught_exception_is_logged_with_its_traceback_and_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told: list[BaseException] = []
    with log_to_file(tmp_path), uncaught_reported(told.append):
        error = raised("planted")
        sys.excepthook(type(error), error, error.__traceback__)
    text = (tmp_path / "beanleaf.log").read_text(encoding="utf-8")
    assert "Traceback" in text
    assert "ValueError: invalid literal" in text
    assert told == [error]
    assert "planted" in capsys.readouterr().err


@pytest.mark.expects_log("uncaught exception in the kitchen")
def test_one_in_another_thread_too(capsys: pytest.CaptureFixture[str]) -> None:
    told: list[BaseException] = []
    with uncaught_reported(told.append):
        thread = threading.Thread(target=lambda: list[int]().pop(), name="the kitchen")
        thread.start()
        thread.join()
    assert [type(error) for error in told] == [IndexError]
    assert "IndexError" in capsys.readouterr().err


def test_ctrl_c_is_told_and_is_no_fault() -> None:
    told: list[BaseException] = []
    with uncaught_reported(told.append):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert [type(error) for error in told] == [KeyboardInterrupt]


@pytest.mark.expects_log("a wheel fell off")
def test_a_fault_that_repeats_does_not_fill_the_log(tmp_path: Path) -> None:
    with log_to_file(tmp_path), uncaught_reported():
        for _ in range(1000):
            report(raised("again"), "a wheel fell off")
    text = (tmp_path / "beanleaf.log").read_text(encoding="utf-8")
    assert text.count("Traceback") == 3
    assert "for the 1000th time" in text


def test_the_hooks_are_as_before_afterwards() -> None:
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    with uncaught_reported():
        assert sys.excepthook is not before[0]
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
