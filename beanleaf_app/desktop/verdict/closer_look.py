"""The pictures behind the large view of one photograph, made when somebody looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.look import HeatJob, Look, LookJob
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.models.library import ModelLibrary

if TYPE_CHECKING:
    from beanleaf_app.photos.decode_pool import DecodePool

_EXPLAINED = (CardState.HEALTHY, CardState.SICK, CardState.UNSURE)


def can_be_explained(card: Card) -> bool:
    """Whether there is a verdict of a model on leaves to draw a heat map for."""
    return card.state in _EXPLAINED and card.model is not None and card.path is not None


class CloserLook(QObject):
    """The whole picture and the heat map of the card that is looked at, one card at a time.

    Both are made on a thread of their own and kept until another card is looked at.
    """

    changed = Signal()  # `picture`, `heat` or `problem` of the card that is looked at

    def __init__(self, library: ModelLibrary, pool: DecodePool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._pool = pool
        self._card: Card | None = None
        self._heat_wanted = False
        self._look: Look | None = None
        self._fresh: Look | None = None  # that of a card that may be looked at next
        self._heat: QImage | None = None
        self._job: Job | None = None
        self._asked_for: Card | None = None  # the card that the job works for
        self._problem = ""
        self._shut_down = False

    @property
    def picture(self) -> QImage | None:
        """The whole photograph of the card that is looked at; None until it was read."""
        return self._look.picture if self._look is not None else None

    @property
    def heat(self) -> QImage | None:
        """What moved its verdict, to lay over the square in the middle; None until it was made."""
        return self._heat

    @property
    def problem(self) -> str:
        """Why there is no picture or no heat map, in a sentence; empty while all is well."""
        return self._problem

    @property
    def is_busy(self) -> bool:
        return self._job is not None

    def take(self, look: Look) -> None:
        """A photograph that was just read to judge it, so that it need not be read again."""
        self._fresh = look

    def look_at(self, card: Card, want_heat: bool) -> None:
        """Have the picture of this card ready, and the heat map of its verdict if that is wanted."""
        before = self._card
        self._card, self._heat_wanted = card, want_heat
        if self._fresh is not None and self._fresh.key == card.key:
            self._look, self._fresh = self._fresh, None
        if self._look is not None and self._look.key != card.key:
            self._look = None
        if before is None or before.key != card.key or before.model != card.model:
            self._heat = None
            self._problem = ""
            if self._job is not None:
                self._job.cancel()
        self._advance()

    def shut_down(self) -> None:
        """Ask the work to stop and wait for it. Nothing starts any more."""
        self._shut_down = True
        if self._job is not None:
            self._job.cancel()
            self._job.wait()

    def _advance(self) -> None:
        """Start what is still missing for the card that is looked at."""
        card = self._card
        if self._job is not None or self._shut_down or card is None or self._problem:
            return
        if card.path is None or card.state in (CardState.WAITING, CardState.UNREADABLE):
            return  # judging it will bring the picture, or there is none
        if self._look is None:
            self._start(LookJob(card.key, card.path, self._pool, self))
        elif self._heat_wanted and self._heat is None and can_be_explained(card):
            assert card.model is not None
            kind = VerdictKind(card.state.value)
            self._start(HeatJob(self._look.pixels, kind, self._library, card.model, self))

    def _start(self, job: Job) -> None:
        self._asked_for = self._card
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.finished.connect(self._on_finished)
        self._job = job
        job.start()

    def _is_still_wanted(self) -> bool:
        then, now = self._asked_for, self._card
        return then is not None and now is not None and (then.key, then.model) == (now.key, now.model)

    def _on_succeeded(self, result: Look | QImage) -> None:
        if not self._is_still_wanted():
            return
        if isinstance(result, Look):
            self._look = result
        else:
            self._heat = result
        self.changed.emit()

    def _on_failed(self, sentence: str) -> None:
        if self._is_still_wanted():
            self._problem = sentence
            self.changed.emit()

    def _on_finished(self) -> None:
        if self._job is not None:
            self._job.wait()
            self._job.deleteLater()
            self._job = None
        self._advance()
