"""The work behind the classify view: what is found, then judged, in the order in which it came."""

from __future__ import annotations

import tempfile
from collections import deque
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards.card_list import CardList
from beanleaf_app.desktop.classify.classify_job import ClassifyJob
from beanleaf_app.desktop.classify.find_job import FindJob
from beanleaf_app.desktop.classify.incoming import Incoming
from beanleaf_app.desktop.classify.taking_back import TakingBack
from beanleaf_app.desktop.look import SIDE_ALONE, SIDE_IN_GRID
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.sentence import Sentence

# Every batch is counted, painted and told. Of many photographs nobody sees the difference, but the cores do.
_MILLISECONDS_BETWEEN_REDRAWS, _OF_MANY = 33, 300
_MANY = 50


class ClassifyQueue(QObject):
    """At most one job looks for files and one judges them; each new drop waits for its turn.

    Results arrive in `cards`, in batches, three to thirty a second. A file has one card, however often
    it was given.
    """

    busy_changed = Signal(bool)
    paused_changed = Signal(bool)
    judged = Signal(list)  # the Cards of one batch, as they come from a model or say what went wrong
    looked = Signal(object)  # the Look of a card that is judged alone, before it is judged
    repeated = Signal(int)  # so many files of the last drop have a card already
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
        self._wanted: dict[int, str | None] = {}  # for each waiting card, the model that shall judge it
        self._taking_back = TakingBack(self.cards, self)
        self._taking_back.done.connect(self._advance)
        self._repeats = 0
        self._run_total = 0
        self._was_busy = False
        self._paused = False
        self._stopping = False
        self._forget_found = False
        self._shut_down = False
        self._pasted: tempfile.TemporaryDirectory[str] | None = None
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.timeout.connect(self._show_fresh)

    @property
    def is_busy(self) -> bool:
        at_work = self._finder is not None or self._judge is not None
        return at_work or bool(self._given) or bool(self._taking_back) or self._stopping

    @property
    def is_paused(self) -> bool:
        return self._paused

    @property
    def progress(self) -> tuple[int, int]:
        """How many photographs of this run are done, and how many there are so far."""
        return self._run_total - len(self._wanted), self._run_total

    @property
    def model_name(self) -> str | None:
        """The model that judges whatever comes next."""
        return self._model_name

    def get_ready(self) -> None:
        """Have a helper process started, so that the first photograph need not wait for it."""
        if not self._shut_down:
            self._pool.warm_up()

    def take(self, incoming: Incoming) -> None:
        """Classify what was dropped, pasted or chosen, after what came before."""
        if incoming:
            if not self.is_busy and self.cards.rowCount() == 0 and len(incoming.paths) == 1:
                # Reading it takes longer than all the rest, so that begins before anything else does.
                self._pool.begin(incoming.paths[0], preview_side=SIDE_ALONE, thumbnail_side=SIDE_IN_GRID)
            self._given.append(incoming)
            self._advance()

    def set_model(self, name: str | None) -> None:
        """Judge with this model of the library from now on, and judge again what is shown."""
        self._model_name = name
        self.judge_again([card.key for card in self.cards.all()], name)

    def judge_again(self, keys: Iterable[int], model_name: str | None) -> None:
        """Judge cards with a model, whatever judged them before; those without a file stay as they are."""
        again = self.cards.with_file(keys)
        self._want(again, model_name)
        self._taking_back.take(again, CardState.WAITING)
        if self._judge is not None and self._judge.model_name != model_name:
            self._judge.skip(again)
        self._advance()

    def remove(self, keys: Iterable[int]) -> None:
        """Forget cards; those that wait are not judged any more."""
        gone = list(keys)
        for key in gone:
            if key in self._wanted:
                del self._wanted[key]
                self._run_total -= 1
        if self._judge is not None:
            self._judge.skip(gone)
        self.cards.remove(gone)

    def pause(self) -> None:
        """Judge no further photograph until `resume`. The few that are being read wait too."""
        self._set_paused(self.is_busy)

    def resume(self) -> None:
        self._set_paused(False)

    def cancel(self) -> None:
        """Stop; what was not judged yet says so."""
        self._given.clear()
        if self.is_busy:
            self._stopping = True
            self._stop_jobs()
            self._advance()

    def clear(self) -> None:
        """Stop and forget everything."""
        self._given.clear()
        self._wanted.clear()
        self._taking_back.clear()
        self._run_total = 0
        self._forget_found = self._finder is not None
        self._stop_jobs()
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

    def _want(self, keys: list[int], model_name: str | None) -> None:
        before = len(self._wanted)
        self._wanted.update(dict.fromkeys(keys, model_name))
        self._run_total += len(self._wanted) - before

    def _stop_jobs(self) -> None:
        for job in (self._finder, self._judge):
            if job is not None:
                job.cancel()

    def _set_paused(self, paused: bool) -> None:
        if self._judge is not None:
            self._judge.set_paused(paused)
        if paused != self._paused:
            self._paused = paused
            self.paused_changed.emit(paused)

    def _advance(self) -> None:
        """Start whatever can start now."""
        if self._shut_down:
            return  # what the last jobs had still to say arrives after they have ended
        if self._stopping:
            if self._finder is not None or self._judge is not None:
                return
            self._leave_waiting(list(self._wanted), Sentence("You stopped before its turn."))
            self._stopping = False
        if self._taking_back:
            return
        if self._finder is None and self._given:
            self._find(self._given.popleft())
        if self._judge is None and self._wanted:
            self._start_judging()
        if not self.is_busy:
            self._set_paused(False)
        self._say_whether_busy()

    def _find(self, incoming: Incoming) -> None:
        self._forget_found = False
        self._finder = FindJob(incoming, self._pasted_folder(), self)
        self._finder.found.connect(self._on_found)
        self._finder.finished.connect(self._on_finder_finished)
        self._finder.start()

    def _start_judging(self) -> None:
        waiting = [card for card in self.cards.waiting() if card.key in self._wanted]
        if not waiting:
            self._wanted.clear()
            return
        model_name = self._wanted[waiting[0].key]
        batch = [card for card in waiting if self._wanted[card.key] == model_name]
        alone = self.cards.rowCount() == 1
        self._judge = ClassifyJob(batch, self._library, model_name, self._pool, self, alone=alone)
        self._judge.set_paused(self._paused)
        self._judge.looked.connect(self.looked)
        self._judge.judged.connect(self._on_judged)
        self._judge.failed.connect(self._on_failed)
        self._judge.finished.connect(self._on_judge_finished)
        self._judge.start()

    def _on_found(self, cards: list[Card]) -> None:
        if self._forget_found:
            return
        new: dict[object, Card] = {}
        again: list[int] = []
        for card in cards:
            known = None if card.path is None else self.cards.key_of(card.path)
            if known is None:
                new.setdefault(card.path if card.path is not None else card, card)
            elif self._has_no_verdict(known):
                again.append(known)
        self._repeats += len(cards) - len(new) - len(again)
        added = self.cards.add(list(new.values()))
        self._want([card.key for card in added if card.state is CardState.WAITING], self._model_name)
        self.judge_again(again, self._model_name)

    def _has_no_verdict(self, key: int) -> bool:
        """Whether it makes sense to try a file again that somebody gives a second time."""
        card = self.cards.find(key)
        return card is not None and card.state in (CardState.UNJUDGED, CardState.UNREADABLE)

    def _on_finder_finished(self) -> None:
        if self._finder is not None:
            self._finder.wait()
            self._finder.deleteLater()
            self._finder = None
        repeats, self._repeats = self._repeats, 0
        if repeats and not self._forget_found:
            self.repeated.emit(repeats)
        self._advance()

    def _on_judged(self) -> None:
        if not self._redraw.isActive():
            self._redraw.start(_OF_MANY if self._run_total > _MANY else _MILLISECONDS_BETWEEN_REDRAWS)

    def _show_fresh(self) -> None:
        """Show the new results, except where another model has been asked for meanwhile."""
        if self._judge is None:
            return
        asked = self._judge.model_name
        fresh = self._judge.take_judged()
        right = [card for card in fresh if card.key in self._wanted and self._wanted[card.key] == asked]
        for card in right:
            del self._wanted[card.key]
        self._taking_back.leave(card.key for card in right)
        if right:
            self.cards.put(right)
            self.judged.emit(right)

    def _on_failed(self, sentence: str) -> None:
        self._show_fresh()
        asked = self._judge.model_name if self._judge is not None else None
        self._leave_waiting([key for key, name in self._wanted.items() if name == asked], sentence)

    def _leave_waiting(self, keys: list[int], sentence: str) -> None:
        for key in keys:
            self._wanted.pop(key, None)
        self._taking_back.take(keys, CardState.UNJUDGED, sentence)

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
                self._run_total = 0
                self.finished.emit()

    def _pasted_folder(self) -> Path:
        if self._pasted is None:
            self._pasted = tempfile.TemporaryDirectory(prefix="beanleaf-", ignore_cleanup_errors=True)
        return Path(self._pasted.name)
