"""One process that decodes photographs: starting it, asking it, and ending it for certain."""

from __future__ import annotations

import contextlib
import multiprocessing
import multiprocessing.resource_tracker
import os
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from beanleaf_app.errors import PhotoError
from beanleaf_app.photos.pixel_pipe import NothingCame, receive_pixels

if TYPE_CHECKING:
    from beanleaf_app.photos.decoding import DecodedPhoto

# Much more than a slow computer needs; a process that is not ready by then never will be.
_START_SECONDS = 60.0
_END_SECONDS = 5.0


class ProcessDied(Exception):  # noqa: N818 - a fact that the pool deals with, not an error for a person
    """The process ended before it answered."""


class TookTooLong(Exception):  # noqa: N818 - the same
    """The process did not answer in time."""


class DecoderError(Exception):
    """The decoder failed in a way that no photograph should cause; says where, with the traceback."""


class DecodeProcess:
    """A process that decodes one photograph at a time. One thread uses it; any may `kill` it."""

    def __init__(self) -> None:
        """Start the process. Raises OSError if the system has no room for it."""
        from beanleaf_app.photos.decode_worker import serve  # noqa: PLC0415 - loads Pillow, and the window shows first

        # Forking a program that has threads can lock up, so the process starts from nothing.
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=serve, args=(theirs,), daemon=True)
        try:
            with interrupts_held_back():
                self._process.start()
        except BaseException:
            self._pipe.close()
            raise
        finally:
            # As long as this end is open here, the death of the process would not be heard of.
            theirs.close()
        self._is_ready = False

    def wait_until_ready(self) -> None:
        """Wait for the first sign of life. Raises ProcessDied, TookTooLong."""
        from beanleaf_app.photos.decode_worker import READY  # noqa: PLC0415 - the same

        if not self._is_ready:
            self._is_ready = self._receive(_START_SECONDS) == READY

    def decode(
        self, source: Path | bytes, preview_side: int, thumbnail_side: int, memory: int, seconds: float
    ) -> DecodedPhoto | PhotoError:
        """The photograph, or what was wrong with it. Raises ProcessDied, TookTooLong, DecoderError."""
        from beanleaf_app.photos.decode_worker import Unexpected  # noqa: PLC0415 - the same
        from beanleaf_app.photos.decoding import ReadPhoto, arrays_of  # noqa: PLC0415 - the same

        self.wait_until_ready()
        try:
            self._pipe.send((source, preview_side, thumbnail_side, memory))
        except OSError as error:
            raise ProcessDied from error
        match self._receive(seconds):
            case (ReadPhoto() as photo, int(count)):
                return arrays_of(replace(photo, preview=self._receive_preview(count, seconds)))
            case (ReadPhoto() as photo, None):
                return arrays_of(photo)
            case (PhotoError() as refused, None):
                return refused
            case (Unexpected() as unexpected, None):
                raise DecoderError(unexpected.report)
        raise ProcessDied

    def kill(self) -> None:
        """End the process at once. Whoever waits for its answer gets ProcessDied."""
        self._process.kill()

    def close(self) -> None:
        """End the process and let go of everything it held."""
        self._process.kill()
        self._process.join(_END_SECONDS)
        self._pipe.close()

    def _receive(self, seconds: float) -> object:
        try:
            if not self._pipe.poll(seconds):
                raise TookTooLong
            answer: object = self._pipe.recv()
        except (EOFError, OSError) as error:
            raise ProcessDied from error
        return answer

    def _receive_preview(self, count: int, seconds: float) -> bytearray:
        try:
            return receive_pixels(self._pipe, count, seconds)
        except NothingCame:
            raise TookTooLong from None
        except (EOFError, OSError) as error:
            raise ProcessDied from error


def usable_cores() -> int:
    """How many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


@contextlib.contextmanager
def interrupts_held_back() -> Iterator[None]:
    """A stretch of this thread in which Ctrl-C hits no process that it starts."""
    # A starting process inherits what its starter holds back. So Ctrl-C cannot hit it, and print a
    # traceback, in the moment before it has learnt to ignore it.
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Its first start would let the signals through again, so that comes before.
    multiprocessing.resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
