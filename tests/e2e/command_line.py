"""Running Beanleaf as a person does: in this process for speed, in its own where processes matter."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any, NamedTuple

from tests.conftest import ROOT

PROGRAM = (sys.executable, "-m", "beanleaf_app")

# A test runner that was started in the background passes on that Ctrl-C is ignored.
LISTENING_PROGRAM = (
    sys.executable,
    "-c",
    """\
import signal, sys
from beanleaf_app.cli import main

signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
""",
)


class Outcome(NamedTuple):
    """What a command left behind: its exit code and what it wrote."""

    code: int
    out: str
    err: str

    @property
    def objects(self) -> list[dict[str, Any]]:
        """Standard output as JSON, one object a line."""
        return [json.loads(line) for line in self.out.splitlines()]

    @property
    def sentence(self) -> str:
        """The one line of a refusal; fails if there is more or if anything went to standard output."""
        assert self.out == ""
        last = self.err.splitlines()[-1]
        assert last.startswith("beanleaf: "), self.err
        assert "Traceback" not in self.err
        return last.removeprefix("beanleaf: ")


def in_own_process(*arguments: str, **options: Any) -> Outcome:
    """Run ``python -m beanleaf_app`` to its end."""
    run = subprocess.run(
        [*PROGRAM, *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
        **options,
    )
    return Outcome(run.returncode, run.stdout, run.stderr)


def started(*arguments: str, program: tuple[str, ...] = PROGRAM) -> subprocess.Popen[str]:
    """Start Beanleaf with pipes for what it writes; use it in a with block."""
    return subprocess.Popen(
        [*program, *arguments],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
