"""Decoding many photographs on all cores, in processes that may be lost without harm."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from beanleaf_app.errors import Cancelled, NotEnoughMemoryError, PhotoError
from beanleaf_app.photos.stoppable_waits import refuse_if, wait_for
from beanleaf_app.photos.worker_processes import (
    DecodeProcess,
    DecoderError,
    ProcessDied,
    TookTooLong,
    usable_cores,
)
from beanleaf_app.uncaught import report

if TYPE_CHECKING:
    from beanleaf_app.photos.decoding import DecodedPhoto

_MEMORY_BESIDE_A_LARGE_ONE = 24_000_000
_MOST_WORKERS = 4  # each takes 24 MB, and four decode faster than one network judges
SECONDS_PER_PHOTO = 4.5
# Most photographs need a tenth of that; what needs more is read alone.
_MEMORY_OF_ALL = 128_000_000
_BEGUN_SECONDS = 5.0
_SHORTEST = 0.2  # seconds for a second try

_Result: TypeAlias = "DecodedPhoto | PhotoError"
_T = TypeVar("_T")


@dataclass(frozen=True, eq=False)
class _Begun:
    asked: tuple[Path, int, int]
    future: Future[_Result]
    since: float = field(default_factory=time.monotonic)


@dataclass
class _Asked:
    source: Path | bytes
    preview_side: int
    thumbnail_side: int
    seconds_left: float


def never() -> bool:
    """The `should_stop` of work that nobody can stop."""
    return False


class DecodePool:
    """Worker processes that decode photographs, started when first needed and then reused.

    Several threads may use one pool at the same time. A photograph that kills its worker, or takes
    longer than `seconds_per_photo`, costs a PhotoError; the others go on. Only one that needs much
    memory is decoded at a time.

    Each worker process is asked by a thread of the pool. The standard library's ProcessPoolExecutor
    is not used: all of its work is lost when one process dies, and it can then wait for ever.
    """

    def __init__(self, workers: int | None = None, *, seconds_per_photo: float = SECONDS_PER_PHOTO) -> None:
        self._count = workers if workers is not None else min(usable_cores(), _MOST_WORKERS)
        self._seconds_per_photo = seconds_per_photo
        self._threads = ThreadPoolExecutor(self._count, thread_name_prefix="decode-photos")
        self._lock = threading.Lock()
        self._large = threading.Lock()  # held by whoever reads a photograph that needs much memory
        self._idle: list[DecodeProcess] = []
        self._started: set[DecodeProcess] = set()
        self._begun: _Begun | None = None
        self._closed = False

    def __enter__(self) -> DecodePool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def warm_up(self) -> None:
        """Start one worker without waiting for it, so that the first photograph is quick."""
        self._hand_out(self._start_one)

    def begin(self, source: Path, *, preview_side: int = 0, thumbnail_side: int = 0) -> None:
        """Begin to decode one photograph that `decode_all` will be asked for in a moment. Does not wait.

        Only the last one begun is kept, and only for seconds: its file may change.
        """
        future = self._hand_out(self._decode, source, preview_side, thumbnail_side)
        with self._lock:
            before, self._begun = self._begun, _Begun((source, preview_side, thumbnail_side), future)
        if before is not None:
            before.future.cancel()

    def decode_all(
        self,
        sources: Iterable[Path | bytes],
        *,
        preview_side: int = 0,
        thumbnail_side: int = 0,
        should_stop: Callable[[], bool] = never,
    ) -> Iterator[tuple[int, DecodedPhoto | PhotoError]]:
        """Decode `sources` and yield (position, photo or what was wrong with it), in the order given.

        preview_side, thumbnail_side : of the pictures that come with each, see `decode`
        Takes only a few sources ahead of what was yielded, so that memory stays flat.
        Raises Cancelled soon after `should_stop()` says so, or when the pool is closed meanwhile.
        """
        ahead: deque[tuple[int, Future[_Result]]] = deque()
        waiting = enumerate(sources)

        def stopping() -> bool:
            return self._closed or should_stop()

        try:
            while True:
                while len(ahead) < 2 * self._count + 1:
                    refuse_if(stopping)
                    taken = next(waiting, None)
                    if taken is None:
                        break
                    index, source = taken
                    ahead.append((index, self._begun_or_new(source, preview_side, thumbnail_side)))
                if not ahead:
                    return
                index, future = ahead[0]
                wait_for(future, stopping)
                ahead.popleft()
                yield index, future.result()
        finally:
            for _, future in ahead:
                future.cancel()

    def close(self) -> None:
        """End the workers. Whoever is still decoding gets Cancelled; the pool cannot be used again."""
        with self._lock:
            self._closed = True
            # Decoding leaves nothing half done behind, so nobody need wait for it to end.
            for process in self._started:
                process.kill()
        self._threads.shutdown(wait=True, cancel_futures=True)
        for process in list(self._started):
            self._discard(process)

    def _begun_or_new(self, source: Path | bytes, preview_side: int, thumbnail_side: int) -> Future[_Result]:
        with self._lock:
            begun = self._begun
            if begun is not None and begun.asked == (source, preview_side, thumbnail_side):
                self._begun = None
                if time.monotonic() - begun.since < _BEGUN_SECONDS:
                    return begun.future
        return self._hand_out(self._decode, source, preview_side, thumbnail_side)

    def _hand_out(self, work: Callable[..., _T], *args: object) -> Future[_T]:
        try:
            return self._threads.submit(work, *args)
        except RuntimeError:
            if self._closed:
                raise Cancelled from None
            raise

    def _decode(self, source: Path | bytes, preview_side: int, thumbnail_side: int) -> _Result:
        from beanleaf_app.photos.decoding import MOST_MEMORY  # noqa: PLC0415 - loads Pillow, and the window shows first

        asked = _Asked(source, preview_side, thumbnail_side, self._seconds_per_photo)
        try:
            share = _MEMORY_BESIDE_A_LARGE_ONE if self._large.locked() else _MEMORY_OF_ALL // self._count
            return self._try(asked, share, fresh=False)
        except NotEnoughMemoryError:
            fresh = False
        except ProcessDied:
            # A worker may also die of something else than its photograph, such as a lack of memory, and an
            # idle one may be long dead. Only a new one that dies says that the photograph is guilty.
            fresh = True
        except PhotoError as error:
            return error
        try:
            with self._large:
                return self._try(asked, MOST_MEMORY, fresh=fresh)
        except ProcessDied:
            return PhotoError(
                "This file makes the decoder fail, so it may be damaged. "
                "Save it as a JPEG in another program and try that."
            )
        except PhotoError as error:
            return error

    def _try(self, asked: _Asked, memory: int, *, fresh: bool) -> _Result:
        """Raises PhotoError when no worker can answer in time, NotEnoughMemoryError, ProcessDied."""
        from beanleaf_app.photos.decoding import MOST_MEMORY  # noqa: PLC0415 - the same

        try:
            process = self._take_process(fresh=fresh)
        except OSError as error:
            raise PhotoError(
                "The helper program that decodes photographs could not be started ({reason}). Close other"
                " programs and try again.",
                reason=error.strerror,
            ) from error
        try:
            process.wait_until_ready()
            begun = time.monotonic()
            try:
                result = process.decode(
                    asked.source, asked.preview_side, asked.thumbnail_side, memory, asked.seconds_left
                )
            finally:
                asked.seconds_left = max(_SHORTEST, asked.seconds_left - (time.monotonic() - begun))
        except TookTooLong:
            self._discard(process)
            raise PhotoError(
                "Decoding this file took longer than {seconds} seconds. Save it as a JPEG in another "
                "program and try that.",
                seconds=self._seconds_per_photo,
            ) from None
        except DecoderError as error:
            self._give_back(process)
            report(error, "unexpected error in a decoding process")
            raise PhotoError(
                "Something went wrong inside Beanleaf. The log file says what; please try again."
            ) from error
        except BaseException:
            self._discard(process)
            raise
        self._give_back(process)
        if isinstance(result, NotEnoughMemoryError) and memory < MOST_MEMORY:
            raise result
        return result

    def _start_one(self) -> None:
        process = self._take_process()
        try:
            process.wait_until_ready()
        finally:
            self._give_back(process)

    def _take_process(self, *, fresh: bool = False) -> DecodeProcess:
        with self._lock:
            self._refuse_if_closed()
            known = self._idle.pop() if self._idle else None
        if known is not None and not fresh:
            return known
        if known is not None:
            self._discard(known)
        process = DecodeProcess()
        with self._lock:
            self._started.add(process)
            try:
                self._refuse_if_closed()
            except Cancelled:
                # Closed while it was starting: nobody else would end it.
                process.kill()
                raise
        return process

    def _refuse_if_closed(self) -> None:
        if self._closed:
            raise Cancelled

    def _give_back(self, process: DecodeProcess) -> None:
        with self._lock:
            self._idle.append(process)

    def _discard(self, process: DecodeProcess) -> None:
        with self._lock:
            self._started.discard(process)
        process.close()
