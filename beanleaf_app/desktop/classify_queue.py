"""The work behind the classify view: what is found, then judged, in the order in which it came."""

from __future__ import annotations

import tempfile
from collections import deque
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.card_list import CardList
from beanleaf_app.desktop.classify_job import ClassifyJob
from beanleaf_app.desktop.find_job import FindJob
from beanleaf_app.desktop.incoming import Incoming
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.photos.decode_pool import DecodePool

_MILLISECONDS_BETWEEN_REDRAWS = 33


class ClassifyQueue(QObject):
    """At most one job looks for files and one judges them; each new drop waits for its turn.

    Results arrive in `cards`, in batches of about thirty a second.
    """

    busy_changed = Signal(bool)
    judged = Signal(list)  # the Cards of one batch, as they come from a model or say what went wrong
    looked = Signal(object)  # the Look of a card that is judged alone, before it is judged
    finished = Signal()  # everything that was given has been judged, or said why not

    def __init__(self, library: ModelLibrary, pool: DecodePool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards = CardList(self)
        self._library = library
        self._pool = pool
        self._model_name: str | None = None
        self._given: deque[Incoming] = deque()
        self._finder: FindJob | None = None
        self._judge: ClassifyJob | None = None
        self._fresh: list[Card] = []
        self._was_busy = False
        self._stopping = False
        self._forget_found = False
        self._judge_again = False
        self._shut_down = False
        self._pasted: tempfile.TemporaryDirectory[str] | None = None
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_MILLISECONDS_BETWEEN_REDRAWS)
        self._redraw.timeout.connect(self._show_fresh)

    @property
    def is_busy(self) -> bool:
        return self._finder is not None or self._judge is not None or bool(self._given)

    def take(self, incoming: Incoming) -> None:
        """Classify what was dropped, pasted or chosen, after what came before."""
        if incoming:
            self._given.append(incoming)
            self._advance()

    def set_model(self, name: str | None) -> None:
        """Judge with this model of the library from now on, and judge again what is shown."""
        self._model_name = name
        if self.cards.rowCount():
            self._judge_again = True
            self._stop_judging()
            self._advance()

    def cancel(self) -> None:
        """Stop; what was not judged yet says so."""
        self._given.clear()
        if self.is_busy:
            self._stopping = True
            self._stop_finding()
            self._stop_judging()

    def clear(self) -> None:
        """Stop and forget everything."""
        self._given.clear()
        self._fresh.clear()
        self._judge_again = False
        self._forget_found = self._finder is not None
        self._stop_finding()
        self._stop_judging()
        self.cards.clear()
        self._advance()

    def shut_down(self) -> None:
        """Ask the jobs to stop, wait for them, and remove pasted pictures. Nothing starts any more."""
        self._shut_down = True
        self._given.clear()
        for job in (self._finder, self._judge):
            if job is not None:
                job.cancel()
                job.wait()
        if self._pasted is not None:
            self._pasted.cleanup()
            self._pasted = None

    def _stop_finding(self) -> None:
        if self._finder is not None:
            self._finder.cancel()

    def _stop_judging(self) -> None:
        if self._judge is not None:
            self._judge.cancel()

    def _advance(self) -> None:
        """Start whatever can start now."""
        if self._shut_down:
            return  # what the last jobs had still to say arrives after they have ended
        idle = self._finder is None and self._judge is None
        if self._stopping:
            if not idle:
                return
            self._stopping = False
            self.cards.put_all(
                CardState.UNJUDGED, of=CardState.WAITING, sentence=self.tr("You stopped before its turn.")
            )
        if self._judge is None and self._judge_again:
            self._judge_again = False
            self.cards.put_all(CardState.WAITING)
        if self._finder is None and self._given:
            self._find(self._given.popleft())
        if self._judge is None:
            self._start_judging()
        self._say_whether_busy()

    def _find(self, incoming: Incoming) -> None:
        self._forget_found = False
        self._finder = FindJob(incoming, self._pasted_folder(), self)
        self._finder.found.connect(self._on_found)
        self._finder.finished.connect(self._on_finder_finished)
        self._finder.start()

    def _start_judging(self) -> None:
        waiting = self.cards.waiting()
        if not waiting:
            return
        self._judge = ClassifyJob(waiting, self._library, self._model_name, self._pool, self)
        self._judge.looked.connect(self.looked)
        self._judge.judged.connect(self._on_judged)
        self._judge.failed.connect(self._on_failed)
        self._judge.finished.connect(self._on_judge_finished)
        self._judge.start()

    def _on_found(self, cards: list[Card]) -> None:
        if not self._forget_found:
            self.cards.add(cards)
            self._advance()

    def _on_finder_finished(self) -> None:
        if self._finder is not None:
            self._finder.wait()
            self._finder.deleteLater()
            self._finder = None
        self._advance()

    def _on_judged(self, card: Card) -> None:
        self._fresh.append(card)
        if not self._redraw.isActive():
            self._redraw.start()

    def _show_fresh(self) -> None:
        fresh, self._fresh = self._fresh, []
        self.cards.put(fresh)
        if fresh:
            self.judged.emit(fresh)

    def _on_failed(self, sentence: str) -> None:
        self._show_fresh()
        self.cards.put_all(CardState.UNJUDGED, of=CardState.WAITING, sentence=sentence)

    def _on_judge_finished(self) -> None:
        self._redraw.stop()
        self._show_fresh()
        if self._judge is not None:
            self._judge.wait()
            self._judge.deleteLater()
            self._judge = None
        self._advance()

    def _say_whether_busy(self) -> None:
        if self.is_busy != self._was_busy:
            self._was_busy = self.is_busy
            self.busy_changed.emit(self._was_busy)
            if not self._was_busy:
                self.finished.emit()

    def _pasted_folder(self) -> Path:
        if self._pasted is None:
            self._pasted = tempfile.TemporaryDirectory(prefix="beanleaf-", ignore_cleanup_errors=True)
        return Path(self._pasted.name)
