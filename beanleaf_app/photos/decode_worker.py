"""What runs inside a worker process of the decode pool. Imports Pillow and NumPy, nothing larger."""

from __future__ import annotations

import contextlib
import faulthandler
import multiprocessing
import os
import signal
import threading
import warnings
from pathlib import Path
from typing import TextIO

from beanleaf_app.errors import PhotoError
from beanleaf_app.photos.decoding import DecodedPhoto, decode

# A 200-megapixel photograph needs about 1.5 GB; a file that wants much more is hostile or broken.
_MEMORY_LIMIT = 4 * 1024**3
_seconds_per_photo = 0.0
_nowhere: TextIO | None = None


def prepare_worker(seconds_per_photo: float) -> None:
    """Run once in each worker process before its first photograph."""
    global _seconds_per_photo, _nowhere  # noqa: PLW0603 - a process initialiser has nowhere else to leave them
    _seconds_per_photo = seconds_per_photo
    _nowhere = open(os.devnull, "w")  # noqa: SIM115, PTH123 - open as long as the process lives
    detach_from_terminal()
    # Nobody reads a worker's warnings about odd files.
    warnings.simplefilter("ignore")
    _limit_memory()


def detach_from_terminal() -> None:
    """Make this helper process ignore Ctrl-C, and end when its parent has ended."""
    # Ctrl-C in a terminal reaches every process; only the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    threading.Thread(target=_end_with_parent, daemon=True).start()


def decode_in_worker(source: Path | bytes, preview_side: int) -> DecodedPhoto | PhotoError:
    """Decode one photograph. The process ends if that takes longer than it may."""
    # A decoder stuck in C cannot be interrupted from Python; this timer ends the process from outside it.
    faulthandler.dump_traceback_later(_seconds_per_photo, exit=True, file=_nowhere or 2)
    try:
        return decode(source, preview_side)
    except PhotoError as error:
        return error
    finally:
        faulthandler.cancel_dump_traceback_later()


def be_ready() -> None:
    """Nothing; its result says that a worker runs."""


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
