"""The log file gets what went wrong, and never gets in the way."""

from __future__ import annotations

import logging
import shutil
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


def test_everything_is_as_before_afterwards(tmp_path: Path) -> None:
    handlers = list(logging.getLogger("beanleaf_app").handlers)
    with log_to_file(tmp_path) as file:
        assert file == tmp_path / "beanleaf.log"
        assert logging.getLogger("beanleaf_app").handlers != handlers
    assert logging.getLogger("beanleaf_app").handlers == handlers


@pytest.mark.expects_log("a cable came loose")
def test_the_log_begins_anew_before_it_grows_large(tmp_path: Path) -> None:
    with log_to_file(tmp_path):
        for _ in range(40):
            _LOGGER.warning("a cable came loose %s", "x" * 50_000)
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["beanleaf.log", "beanleaf.log.1", "beanleaf.log.2"]
    assert sum(file.stat().st_size for file in files) <= 1_500_000


@pytest.mark.expects_log("a cable came loose")
def test_a_folder_that_is_removed_meanwhile_costs_only_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with log_to_file(tmp_path / "log"):
        shutil.rmtree(tmp_path / "log")
        for _ in range(30):
            _LOGGER.warning("a cable came loose %s", "x" * 50_000)
    assert capsys.readouterr().err == ""


def test_a_folder_that_cannot_be_made_costs_only_the_log(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with log_to_file(tmp_path / "file" / "log") as file:
        assert file is None
    assert (tmp_path / "file").read_text(encoding="utf-8") == "in the way"
