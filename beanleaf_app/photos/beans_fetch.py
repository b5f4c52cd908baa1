"""Fetching the Beans photographs, from the side of whoever waits for them."""

from __future__ import annotations

import logging
import multiprocessing
import time
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection

from beanleaf_app.errors import Cancelled, DataError
from beanleaf_app.photos.beans_download import bytes_here
from beanleaf_app.photos.beans_helper import Bringing, Contents, Done, Failure, Photo, Request, serve
from beanleaf_app.photos.decode_pool import never
from beanleaf_app.photos.progress import Progress, unheard
from beanleaf_app.photos.worker_processes import interrupts_held_back
from beanleaf_app.sentence import Sentence

_POLL_SECONDS = 0.1
_END_SECONDS = 5.0
_log = logging.getLogger(__name__)


class NotOnThisComputer(Exception):  # noqa: N818 - an answer, not an error
    """`datasets` would have to ask the Hub."""


class BeansFetch:
    """One fetching of the Beans photographs, in a process of its own that `close` ends.

    Raises DataError with a sentence when they cannot be had, Cancelled soon after `should_stop()`.
    """

    def __init__(
        self,
        request: Request,
        progress: Callable[[Progress], None] = unheard,
        should_stop: Callable[[], bool] = never,
    ) -> None:
        self._request = request
        self._progress = progress
        self._should_stop = should_stop
        context = multiprocessing.get_context("spawn")
        self._answers, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=serve, args=(request, theirs), daemon=True)
        with interrupts_held_back():
            self._process.start()
        theirs.close()

    def __enter__(self) -> BeansFetch:
        return self

    def __exit__(self, *_details: object) -> None:
        self.close()

    def contents(self) -> Contents:
        """The classes and the size of each split. Raises NotOnThisComputer if the request is offline."""
        began = time.monotonic()
        bringing: Bringing | None = None

        def tell() -> None:
            if bringing is None:
                self._progress(Progress(0, 0, _waiting_sentence(time.monotonic() - began)))
            else:
                self._progress(_of_megabytes(bringing))

        while isinstance(answer := self._receive(tell), Bringing):
            bringing = answer
        if not isinstance(answer, Contents):
            raise TypeError(f"unexpected answer {answer!r}")
        return answer

    def photos(self, count: int) -> Iterator[Photo]:
        """The next `count` photographs, in the order of the splits asked for."""
        for _ in range(count):
            answer = self._receive(lambda: None)
            if not isinstance(answer, Photo):
                raise TypeError(f"unexpected answer {answer!r}")
            yield answer

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join(_END_SECONDS)
        self._process.close()
        self._answers.close()

    def _receive(self, while_waiting: Callable[[], None]) -> Bringing | Contents | Photo | Done:
        while not self._answers.poll(_POLL_SECONDS):
            if self._should_stop():
                raise Cancelled
            while_waiting()
        if self._should_stop():
            raise Cancelled
        answer = _read(self._answers)
        if isinstance(answer, Failure):
            _log.info("The Beans photographs could not be fetched: %s", answer.detail)
            if self._request.offline:
                raise NotOnThisComputer(answer.detail)
            raise _fetch_error(answer)
        return answer


def _read(answers: Connection) -> Bringing | Contents | Photo | Done | Failure:
    try:
        answer: Bringing | Contents | Photo | Done | Failure = answers.recv()
    except EOFError:
        return Failure(unreachable=False, detail="the helper process ended")
    return answer


def _waiting_sentence(seconds: float) -> Sentence:
    if seconds < 1:
        return Sentence("Fetching the Beans photographs")
    return Sentence("Fetching the Beans photographs ({seconds} seconds so far)", seconds=round(seconds))


def _of_megabytes(bringing: Bringing) -> Progress:
    here, size = (max(0, round(count / 1e6)) for count in (bytes_here(bringing.folder), bringing.size))
    if here >= size:
        return Progress(0, 0, Sentence("Unpacking the Beans photographs"))
    return Progress(here, size, Sentence("Fetching the Beans photographs, in megabytes"))


def _fetch_error(failure: Failure) -> DataError:
    if failure.is_full:
        return DataError(
            "The Beans photographs could not be fetched: the disk is full. Free half a gigabyte and "
            "try again."
        )
    return DataError(
        "The Beans photographs could not be fetched: Hugging Face cannot be reached. What has come so far is "
        "kept. Check the connection and try again, or use practice leaves or a folder of your own."
        if failure.unreachable
        else "The Beans photographs could not be fetched: the data set could not be read. "
        "Check the connection, or use practice leaves or a folder of your own."
    )
