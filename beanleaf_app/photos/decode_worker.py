"""What runs inside a worker process of the decode pool. Loads Pillow, and NumPy only for the rarest files."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import signal
import sys
import threading
import traceback
import warnings
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from beanleaf_app.errors import PhotoError
from beanleaf_app.photos.decoding import ReadPhoto, read
from beanleaf_app.photos.memory_limit import limit_memory, memory_in_use
from beanleaf_app.photos.pixel_pipe import send_pixels

# Beyond what was reckoned beforehand: compressed data, tables, the preview.
_SLACK = 48_000_000
_POLITENESS = 5
_IDLE_SECONDS = 1.0
READY = "ready"


@dataclass(frozen=True)
class Unexpected:
    """An exception that no photograph should cause, as the text of its traceback."""

    report: str


def serve(requests: Connection) -> None:
    """Decode one photograph for each (source, preview side, thumbnail side, memory) until the pipe closes.

    Sends READY once, then for each request a ReadPhoto without its preview, a PhotoError or an Unexpected,
    with the bytes that the preview has, and last these bytes if there is one.
    """
    detach_from_terminal()
    # Nobody reads a worker's warnings about odd files, nor what the libraries in C say of them.
    warnings.simplefilter("ignore")
    _fall_silent()
    used = memory_in_use()
    _give_way()
    with contextlib.suppress(EOFError, OSError):
        requests.send(READY)
        while True:
            if not requests.poll(_IDLE_SECONDS):
                _give_back_memory()
            source, preview_side, thumbnail_side, memory = requests.recv()
            limit_memory(used + memory + _SLACK)
            _send(requests, _decoded(source, preview_side, thumbnail_side, memory))


def detach_from_terminal() -> None:
    """Make this helper process ignore Ctrl-C, and end when its parent has ended."""
    # Ctrl-C in a terminal reaches every process; only the parent decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _decoded(
    source: Path | bytes, preview_side: int, thumbnail_side: int, memory: int
) -> ReadPhoto | PhotoError | Unexpected:
    try:
        return read(source, preview_side, thumbnail_side, memory)
    except PhotoError as error:
        return error
    except Exception:
        return Unexpected(traceback.format_exc())


def _give_back_memory() -> None:
    """What the last photographs leave behind, in cycles of objects and in the C library's heap."""
    gc.collect()
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 - the first photograph is not to wait for it

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim is not None:
            trim(ctypes.c_size_t(0))


def _send(requests: Connection, answer: ReadPhoto | PhotoError | Unexpected) -> None:
    preview = answer.preview if isinstance(answer, ReadPhoto) else None
    if not isinstance(answer, ReadPhoto) or preview is None:
        requests.send((answer, None))
        return
    requests.send((replace(answer, preview=None), len(preview)))
    send_pixels(requests, preview)


def _fall_silent() -> None:
    with contextlib.suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)


def _give_way() -> None:
    # As many workers as cores would make the window wait for its turn.
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(_POLITENESS)


def _end_with_parent() -> None:
    # A parent that was killed cannot tell its workers to stop, and they would wait for work for ever.
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
