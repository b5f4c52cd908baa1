"""Worker processes that decode photographs: starting them, and ending them for certain."""

from __future__ import annotations

import contextlib
import multiprocessing.context
import multiprocessing.process
import multiprocessing.resource_tracker
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import Any, ParamSpec, TypeVar

from beanleaf_app.photos.decode_worker import prepare_worker

_P = ParamSpec("_P")
_T = TypeVar("_T")
_GRACE_SECONDS = 1.0


class _RememberingContext(multiprocessing.context.SpawnContext):
    """Spawns processes, because forking a program with threads can lock up, and knows which."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[multiprocessing.process.BaseProcess] = []

    def Process(  # type: ignore[override]  # noqa: N802 - the name that the executor calls
        self, *args: Any, **kwargs: Any
    ) -> multiprocessing.process.BaseProcess:
        process = multiprocessing.context.SpawnProcess(*args, **kwargs)
        self.started.append(process)
        return process


class WorkerProcesses:
    """Up to `count` processes, each started when there is work for it."""

    def __init__(self, count: int, seconds_per_photo: float) -> None:
        self._context = _RememberingContext()
        self._unfinished: set[Future[Any]] = set()
        self._executor = ProcessPoolExecutor(
            count, mp_context=self._context, initializer=prepare_worker, initargs=(seconds_per_photo,)
        )

    def submit(self, work: Callable[_P, _T], *args: _P.args, **kwargs: _P.kwargs) -> Future[_T]:
        """Hand out work. Raises BrokenProcessPool after a process died, RuntimeError after `end`."""
        try:
            with interrupts_held_back():
                future = self._executor.submit(work, *args, **kwargs)
        except OSError as error:
            # The executor's thread closes its pipe when a process has died, a moment before submit can
            # tell. An error with a number other than that is a fault of the system.
            if isinstance(error, BrokenPipeError) or error.errno is None:
                raise BrokenProcessPool(str(error)) from error
            raise
        self._unfinished.add(future)
        future.add_done_callback(self._unfinished.discard)
        return future

    def end(self) -> None:
        """End all processes, soon even if one is stuck, and every thread that served them."""
        unfinished = list(self._unfinished)
        for future in unfinished:
            future.cancel()
        if wait(unfinished, timeout=_GRACE_SECONDS).not_done:
            for process in list(self._context.started):
                # A process that was never started cannot be killed.
                if process.pid is not None:
                    process.kill()
        try:
            self._executor.shutdown(wait=True, cancel_futures=True)
        except OSError:
            # The same closing pipe. It is marked as closed by now, so nothing is written into it again.
            self._executor.shutdown(wait=True, cancel_futures=True)


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
