"""Decoding many photographs on all cores, in processes that may be lost without harm."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from beanleaf_app.errors import Cancelled, PhotoError
from beanleaf_app.photos.decode_worker import be_ready, decode_in_worker
from beanleaf_app.photos.decoding import DecodedPhoto
from beanleaf_app.photos.worker_processes import WorkerProcesses, usable_cores

SECONDS_PER_PHOTO = 30.0
_POLL_SECONDS = 0.05


def never() -> bool:
    """The `should_stop` of work that nobody can stop."""
    return False


@dataclass(frozen=True)
class _Task:
    index: int
    source: Path | bytes
    workers: WorkerProcesses
    future: Future[DecodedPhoto | PhotoError]


class DecodePool:
    """Worker processes that decode photographs, started when first needed and then reused.

    Several threads may use one pool at the same time. A photograph that kills its worker, or takes
    longer than `seconds_per_photo`, costs a PhotoError; the others go on.
    """

    def __init__(self, workers: int | None = None, *, seconds_per_photo: float = SECONDS_PER_PHOTO) -> None:
        self._count = workers if workers is not None else usable_cores()
        self._seconds_per_photo = seconds_per_photo
        self._lock = threading.Lock()
        self._workers: WorkerProcesses | None = None
        self._closed = False

    def __enter__(self) -> DecodePool:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def warm_up(self) -> None:
        """Start one worker without waiting for it, so that the first photograph is quick."""
        self._current_workers().submit(be_ready)

    def decode_all(
        self,
        sources: Iterable[Path | bytes],
        *,
        preview_side: int = 0,
        should_stop: Callable[[], bool] = never,
    ) -> Iterator[tuple[int, DecodedPhoto | PhotoError]]:
        """Decode `sources` and yield (position, photo or what was wrong with it), in the order given.

        Takes only a few sources ahead of what was yielded, so that memory stays flat.
        Raises Cancelled soon after `should_stop()` says so, or when the pool is closed meanwhile.
        """
        ahead: deque[_Task] = deque()
        waiting = enumerate(sources)
        alone = _AloneDecoder(self._seconds_per_photo)

        def stopping() -> bool:
            return self._closed or should_stop()

        try:
            while True:
                while len(ahead) < 2 * self._count + 1:
                    _refuse_if(stopping)
                    taken = next(waiting, None)
                    if taken is None:
                        break
                    ahead.append(self._submit(*taken, preview_side))
                if not ahead:
                    return
                task = ahead[0]
                _wait_for(task.future, stopping)
                ahead.popleft()
                try:
                    result = task.future.result()
                except BrokenProcessPool:
                    # Every photograph in flight is a suspect, so each is tried again alone.
                    self._discard(task.workers)
                    result = alone.decode(task.source, preview_side, stopping)
                yield task.index, result
        finally:
            for task in ahead:
                task.future.cancel()
            alone.end()

    def close(self) -> None:
        """End the workers. Whoever is still decoding gets Cancelled; the pool cannot be used again."""
        with self._lock:
            self._closed = True
            workers, self._workers = self._workers, None
        if workers is not None:
            workers.end()

    def _submit(self, index: int, source: Path | bytes, preview_side: int) -> _Task:
        while True:
            workers = self._current_workers()
            try:
                return _Task(index, source, workers, workers.submit(decode_in_worker, source, preview_side))
            except BrokenProcessPool:
                self._discard(workers)
            except RuntimeError:
                if self._closed:
                    raise Cancelled from None
                # Another thread replaced these workers in between; a still current set is a real fault.
                if workers is self._workers:
                    raise

    def _current_workers(self) -> WorkerProcesses:
        with self._lock:
            if self._closed:
                raise Cancelled
            if self._workers is None:
                self._workers = WorkerProcesses(self._count, self._seconds_per_photo)
            return self._workers

    def _discard(self, workers: WorkerProcesses) -> None:
        with self._lock:
            if self._workers is workers:
                self._workers = None
        workers.end()


class _AloneDecoder:
    """Decodes one photograph at a time in a process of its own, to learn which one is guilty."""

    def __init__(self, seconds_per_photo: float) -> None:
        self._seconds_per_photo = seconds_per_photo
        self._workers: WorkerProcesses | None = None

    def decode(
        self, source: Path | bytes, preview_side: int, stopping: Callable[[], bool]
    ) -> DecodedPhoto | PhotoError:
        """The photograph, or what was wrong with it. Raises Cancelled."""
        if self._workers is None:
            self._workers = WorkerProcesses(1, self._seconds_per_photo)
        try:
            future = self._workers.submit(decode_in_worker, source, preview_side)
            _wait_for(future, stopping)
            return future.result()
        except BrokenProcessPool:
            self.end()
            return PhotoError(
                "This file could not be decoded: it made the decoder fail, or took longer than "
                f"{self._seconds_per_photo:.0f} seconds. Save it as a JPEG in another program and try that."
            )

    def end(self) -> None:
        """End the process."""
        workers, self._workers = self._workers, None
        if workers is not None:
            workers.end()


def _wait_for(future: Future[DecodedPhoto | PhotoError], stopping: Callable[[], bool]) -> None:
    _refuse_if(stopping)
    while not wait([future], timeout=_POLL_SECONDS).done:
        _refuse_if(stopping)
    if future.cancelled():
        raise Cancelled


def _refuse_if(stopping: Callable[[], bool]) -> None:
    if stopping():
        raise Cancelled
