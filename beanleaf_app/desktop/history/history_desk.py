"""The window's way to the history's file: one piece of work after another, never on the window's thread."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from beanleaf_app.desktop.job import Job

if TYPE_CHECKING:
    from beanleaf_app.history.store import HistoryStore

_T = TypeVar("_T")


class HistoryJob(Job):
    """Opens the history, does one thing with it, and closes it."""

    noticed = Signal(object)  # a Sentence: the history that was there has been set aside

    def __init__(
        self, path: Path, work: Callable[[HistoryStore], object], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._path = path
        self._work = work

    def work(self) -> object:
        from beanleaf_app.history.store import HistoryStore  # noqa: PLC0415 - SQLite; the window shows first

        with HistoryStore(self._path) as store:
            if store.notice is not None:
                self.noticed.emit(store.notice)
            return self._work(store)


@dataclass(frozen=True)
class _Request:
    work: Callable[[HistoryStore], Any]
    then: Callable[[Any], object] | None
    otherwise: Callable[[], object] | None
    changes: bool


class HistoryDesk(QObject):
    """Takes requests in order. What must be written is written even when the window closes."""

    changed = Signal()  # what is kept has changed
    failed = Signal(object)  # a Sentence for the person; once, however often the same thing fails
    noticed = Signal(object)  # a Sentence: a history was set aside

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._requests: deque[_Request] = deque()
        self._job: HistoryJob | None = None
        self._current: _Request | None = None
        self._last_failure: str | None = None
        self._last_work: Callable[[HistoryStore], object] | None = None
        self._shut_down = False

    @property
    def is_busy(self) -> bool:
        return self._job is not None or bool(self._requests)

    def ask(
        self,
        work: Callable[[HistoryStore], _T],
        then: Callable[[_T], object],
        otherwise: Callable[[], object] | None = None,
    ) -> None:
        """Have `work` read something on another thread, and `then` take it on this one.

        When it fails, `failed` tells the person and `otherwise` is called.
        """
        self._take(_Request(work, then, otherwise, changes=False))

    def change(self, work: Callable[[HistoryStore], object]) -> None:
        """Have `work` change what is kept; `changed` or `failed` tells of it."""
        self._take(_Request(work, None, None, changes=True))

    def finally_do(self, work: Callable[[HistoryStore], object]) -> None:
        """Have `work` done once, after everything else, when the window closes."""
        self._last_work = work

    def shut_down(self) -> None:
        """Finish what changes the history and forget the rest. Nothing is answered any more."""
        self._shut_down = True
        self.blockSignals(True)  # nobody is there to hear it
        if self._job is not None:
            self._job.wait()
        left = [request.work for request in self._requests if request.changes]
        self._requests.clear()
        if self._last_work is not None:
            left.append(self._last_work)
            self._last_work = None
        for work in left:
            job = HistoryJob(self.path, work)
            job.start()
            job.wait()

    def _take(self, request: _Request) -> None:
        if not self._shut_down:
            self._requests.append(request)
            self._advance()

    def _advance(self) -> None:
        if self._job is not None or not self._requests or self._shut_down:
            return
        self._current = request = self._requests.popleft()
        self._job = HistoryJob(self.path, request.work, self)
        self._job.noticed.connect(self.noticed)
        self._job.failed.connect(self._on_failed)
        self._job.succeeded.connect(self._on_succeeded)
        self._job.finished.connect(self._on_finished)
        self._job.start()

    def _on_succeeded(self, result: object) -> None:
        request = self._current
        if self._shut_down or request is None:
            return
        self._last_failure = None
        if request.changes:
            self.changed.emit()
        if request.then is not None:
            request.then(result)

    def _on_failed(self, sentence: str) -> None:
        request = self._current
        if self._shut_down or request is None:
            return
        if request.otherwise is not None:
            request.otherwise()
        if sentence != self._last_failure:
            self._last_failure = sentence
            self.failed.emit(sentence)

    def _on_finished(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
        self._advance()
