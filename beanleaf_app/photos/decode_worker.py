"""What runs inside a worker process of the decode pool. Imports Pillow and NumPy, nothing larger."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
import warnings
from multiprocessing.connection import Connection
from pathlib import Path

from beanleaf_app.errors import PhotoError
from beanleaf_app.photos.decoding import DecodedPhoto, decode

# A 200-megapixel photograph needs about 1.5 GB; a file that wants much more is hostile or broken.
_MEMORY_LIMIT = 4 * 1024**3
_POLITENESS = 5
READY = "ready"


def serve(requests: Connection) -> None:
    """Decode one photograph for each (source, preview side, whole) that arrives, until the pipe closes.

    Sends READY once, then a DecodedPhoto or a PhotoError for each request.
    """
    detach_from_terminal()
    # Nobody reads a worker's warnings about odd files.
    warnings.simplefilter("ignore")
    _limit_memory()
    _give_way()
    with contextlib.suppress(EOFError, OSError):
        requests.send(READY)
        while True:
            source, preview_side, whole = requests.recv()
            requests.send(_decoded(source, preview_side, whole))


def detach_from_terminal() -> None:
    """Make this helper process ignore Ctrl-C, and end when its parent has ended."""
    # Ctrl-C in a terminal reaches every process; only the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _decoded(source: Path | bytes, preview_side: int, whole: bool) -> DecodedPhoto | PhotoError:
    try:
        return decode(source, preview_side, whole)
    except PhotoError as error:
        return error


def _give_way() -> None:
    # As many workers as cores would make the window wait for its turn.
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_POLITENESS)


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        if hard == resource.RLIM_INFINITY or hard > _MEMORY_LIMIT:
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_LIMIT, hard))


def _end_with_parent() -> None:
    # A parent that was killed cannot tell its workers to stop, and they would wait for work for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
