"""Progress: one line that updates on a terminal, plain lines otherwise."""

from __future__ import annotations

import io

import pytest

from beanleaf_app.commands.progress_line import ProgressLine, time_left


class Terminal(io.StringIO):
    """Text that is written to a terminal."""

    def isatty(self) -> bool:
        return True


def test_on_a_terminal_a_text_is_written_over_the_last() -> None:
    terminal = Terminal()
    line = ProgressLine(terminal)
    line.show("a long text")
    line.show("short")
    line.say("stays")
    line.show("again")
    line.close()
    line.close()
    assert terminal.getvalue() == "\ra long text\rshort      \nstays\n\ragain\n"


def test_a_line_never_wraps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "20")
    terminal = Terminal()
    ProgressLine(terminal).show("x" * 50)
    assert terminal.getvalue() == "\r" + "x" * 19


def test_elsewhere_each_text_is_a_line() -> None:
    stream = io.StringIO()
    line = ProgressLine(stream)
    line.show("x" * 200)
    line.say("stays")
    line.close()
    assert stream.getvalue() == "x" * 200 + "\nstays\n"


def test_a_text_is_wanted_at_first_and_not_at_once_again() -> None:
    line = ProgressLine(io.StringIO())
    assert line.wants_text()
    line.show("now")
    assert not line.wants_text()


@pytest.mark.parametrize(
    ("done", "total", "seconds", "words"),
    [
        (0, 100, 50.0, ""),
        (10, 100, 0.5, ""),
        (50, 100, 10.0, "10 s left"),
        (10, 100, 60.0, "9 min left"),
        (100, 100, 60.0, "less than a second left"),
    ],
)
def test_the_time_left_is_told_once_it_is_known(done: int, total: int, seconds: float, words: str) -> None:
    assert time_left(done, total, seconds) == words
