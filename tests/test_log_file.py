"""The log file gets what went wrong, and never gets in the way."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

import pytest

from beanleaf_app.log_file import log_to_file

_LOGGER = logging.getLogger("beanleaf_app.somewhere")


@pytest.mark.expects_log("a cable came loose")
def test_a_warning_is_written_with_its_place(tmp_path: Path) -> None:
    with log_to_file(tmp_path / "log"):
        _LOGGER.warning("a cable came loose")
    text = (tmp_path / "log" / "beanleaf.log").read_text(encoding="utf-8")
    assert "WARNING beanleaf_app.somewhere: a cable came loose" in text


@pytest.mark.expects_log("uncaught exception")
def test_an_uncaught_exception_is_written_with_its_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with log_to_file(tmp_path):
        try:
            int("planted")
        except ValueError as error:
            sys.excepthook(type(error), error, error.__traceback__)
    text = (tmp_path / "beanleaf.log").read_text(encoding="utf-8")
    assert "Traceback" in text
    assert "ValueError: invalid literal" in text
    assert "planted" in capsys.readouterr().err


def test_everything_is_as_before_afterwards(tmp_path: Path) -> None:
    hook, handlers = sys.excepthook, list(logging.getLogger("beanleaf_app").handlers)
    with log_to_file(tmp_path):
        assert sys.excepthook is not hook
    assert sys.excepthook is hook
    assert logging.getLogger("beanleaf_app").handlers == handlers


def test_a_folder_that_cannot_be_made_costs_only_the_log(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with log_to_file(tmp_path / "file" / "log"):
        pass
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"
