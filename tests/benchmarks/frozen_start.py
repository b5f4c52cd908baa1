"""How soon the packaged program can be used: from the start of its process to a window that answers.

    make bench-start
    python tests/benchmarks/frozen_start.py [PROGRAM] [--rounds N]

It starts the program on an X server of its own (Xvfb) as a double click would, and looks at the screen
from outside: the window is there, it shows more than a background, and it answers when it is asked to close,
which its event loop does. Cold: before each start the system forgets all files it has read, which root alone
can ask for; otherwise it forgets those of the program. The first start in a new home is not counted.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from x_screen import XScreen, start_server

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build" / "frozen" / "beanleaf" / "beanleaf"
WARM, COLD = 0.5, 2.0  # seconds
GIVE_UP = 60.0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("program", nargs="*", default=[str(PROGRAM)], help="and its words")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--cold-rounds", type=int, default=3)
    arguments, more = parser.parse_known_args()
    arguments.program += more
    server, name = start_server("1366x768x24")
    try:
        screen = XScreen(name)
        with tempfile.TemporaryDirectory(prefix="beanleaf-start-") as home:
            environment = _environment(home, name)
            print(f"{' '.join(arguments.program)}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")
            print(f"{'':<8}{'window':>8}{'painted':>9}{'usable':>8}   seconds; median, and slowest usable")
            start(screen, arguments.program, environment)
            within = _measure("warm", WARM, screen, arguments, environment, arguments.rounds)
            within &= _measure("cold", COLD, screen, arguments, environment, arguments.cold_rounds)
    finally:
        server.terminate()
        server.wait()
    return 0 if within else 1


def _measure(
    kind: str,
    budget: float,
    screen: XScreen,
    arguments: argparse.Namespace,
    environment: dict[str, str],
    rounds: int,
) -> bool:
    times = []
    for _ in range(rounds):
        if kind == "cold":
            _forget_files(Path(arguments.program[0]).resolve().parent)
        times.append(start(screen, arguments.program, environment))
    window, painted, usable, read = (statistics.median(column) for column in zip(*times, strict=True))
    slowest = max(one[2] for one in times)
    kept = usable <= budget
    print(
        f"{kind:<8}{window:>8.2f}{painted:>9.2f}{usable:>8.2f}   slowest {slowest:.2f}, "
        f"{read:.0f} MB read from the disk, budget {budget}: {'kept' if kept else 'MISSED'}",
        flush=True,
    )
    return kept


def start(
    screen: XScreen, program: list[str], environment: dict[str, str]
) -> tuple[float, float, float, float]:
    """Seconds until the window is there, is painted, and answers; and megabytes read from the disk."""
    began = time.perf_counter()
    process = subprocess.Popen(program, env=environment, stderr=subprocess.DEVNULL)
    try:
        window = screen.wait_for_window(GIVE_UP)
        there = time.perf_counter() - began
        screen.wait_for_paint(window, GIVE_UP)
        painted = time.perf_counter() - began
        read = _megabytes_read(process.pid)
        screen.close(window, GIVE_UP)
        answered = time.perf_counter() - began
        process.wait(GIVE_UP)
    finally:
        process.kill()
        process.wait()
    return there, painted, answered, read


def _megabytes_read(process: int) -> float:
    lines = Path(f"/proc/{process}/io").read_text(encoding="ascii").splitlines()
    told = dict(line.split(": ") for line in lines)
    return int(told["read_bytes"]) / 1e6


def _environment(home: str, display: str) -> dict[str, str]:
    return {
        "HOME": home,
        "PATH": os.defpath,
        "LANG": "C.UTF-8",
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
    }


def _forget_files(folder: Path) -> None:
    os.sync()
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")
    except OSError:
        for path in folder.rglob("*"):
            if path.is_file():
                with path.open("rb") as stream:
                    os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


if __name__ == "__main__":
    sys.exit(main())
