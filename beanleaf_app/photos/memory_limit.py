"""How much memory a helper process may ask for. Only Linux keeps to such a limit."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path


def memory_in_use() -> int:
    """Bytes that this process has asked for by now, as the system's limit counts them; 0 if unknown."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmData:"))
    except (OSError, ValueError, StopIteration):
        return 0


def limit_memory(most: int) -> None:
    """Let this process ask for no more bytes than that."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        if hard == resource.RLIM_INFINITY or hard > most:
            resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


@contextlib.contextmanager
def beside_the_limit() -> Iterator[None]:
    """A stretch whose memory does not count: a library that is loaded, and no picture's."""
    try:
        import resource  # noqa: PLC0415 - the same
    except ImportError:
        yield
        return
    most, hard = resource.getrlimit(resource.RLIMIT_DATA)
    if most == resource.RLIM_INFINITY:
        yield
        return
    before = memory_in_use()
    resource.setrlimit(resource.RLIMIT_DATA, (hard, hard))
    try:
        yield
    finally:
        limit_memory(most + memory_in_use() - before)
