"""Classifying waiting cards, away from the window's thread."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.look import SIDE_ALONE, SIDE_IN_GRID, Look, picture_of
from beanleaf_app.diagnosis.verdict_kind import VerdictKind
from beanleaf_app.errors import Cancelled, PhotoError
from beanleaf_app.history.record import utc_now
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.photos.repeats import Repeats
from beanleaf_app.sentence import Sentence

if TYPE_CHECKING:
    from beanleaf_app.diagnosis.classifying import PhotoResult
    from beanleaf_app.models.model import Model
    from beanleaf_app.photos.decode_pool import DecodePool

_SECONDS_BETWEEN_LOOKS = 0.05
# A copy costs a few short system calls. A thread that lets go of Python's lock for so short has it back
# before the window has woken up to take it: with a thousand copies the window may stand still for 100 ms.
_QUICK_ONES, _QUICK_SECONDS = 20, 0.04
_SECONDS_FOR_THE_WINDOW = 0.003


class ClassifyJob(Job):
    """Judges cards in order with one model of the library. Without a model it only shows the pictures."""

    # There is something to take. Not the cards themselves: a signal for each of two thousand small files a
    # second would have the window wait two thousand times until the threads that read them let it go on.
    judged = Signal()
    looked = Signal(object)  # before that, the Look of a card that was given alone

    def __init__(
        self,
        cards: Sequence[Card],
        library: ModelLibrary,
        model_name: str | None,
        pool: DecodePool,
        parent: QObject | None = None,
        *,
        alone: bool = False,
    ) -> None:
        super().__init__(parent)
        self._cards = list(cards)
        self._library = library
        self.model_name = model_name
        self._pool = pool
        self._alone = alone
        self._preview_side = SIDE_ALONE if alone else 0
        self._paused = False
        self._skipped: set[int] = set()
        self._repeats = Repeats()
        self._under_way: deque[Card] = deque()
        self._copies: dict[Path, list[Card]] = {}  # of a file that is still being read
        self._done: dict[Path, Card] = {}
        self._ready: deque[Card] = deque()
        self._has_told = False
        self._handed_over = 0
        self._last_breath = time.monotonic()

    def take_judged(self) -> list[Card]:
        """The cards that were judged since the last time, with the keys of those given."""
        self._has_told = False  # first: what comes from now on is told of again
        cards = []
        while self._ready:
            cards.append(self._ready.popleft())
        return cards

    def set_paused(self, paused: bool) -> None:
        """Read no further photograph, or go on."""
        self._paused = paused

    def skip(self, keys: Iterable[int]) -> None:
        """Leave out cards whose turn has not come."""
        self._skipped.update(keys)

    def work(self) -> None:
        from beanleaf_app.diagnosis.classifying import classify_photos  # noqa: PLC0415 - loads NumPy, and the window shows first

        model = None if self.model_name is None else self._library.load(self.model_name)
        if model is None:
            results = self._pictures()
        else:
            results = classify_photos(
                model,
                self._paths(),
                self._pool,
                preview_side=self._preview_side,
                thumbnail_side=SIDE_IN_GRID,
                should_stop=self.should_stop,
            )
        for result in results:
            card = replace(self._card_of(self._under_way.popleft(), result, model), judged=utc_now())
            self._hand_over(card)
            self._done[result.path] = card
            for copy in self._copies.pop(result.path, []):
                self._hand_over(_judged_like(card, copy))

    def _hand_over(self, card: Card) -> None:
        self._ready.append(card)
        if not self._has_told:
            self._has_told = True
            self.judged.emit()
        self._handed_over += 1
        if self._handed_over % _QUICK_ONES == 0:
            if time.monotonic() - self._last_breath < _QUICK_SECONDS:
                time.sleep(_SECONDS_FOR_THE_WINDOW)
            self._last_breath = time.monotonic()

    def _paths(self) -> Iterator[Path]:
        """The files whose turn has come, each when the one that reads it is free. A copy is not read."""
        for card in self._cards:
            while self._paused:
                if self.should_stop():
                    raise Cancelled
                time.sleep(_SECONDS_BETWEEN_LOOKS)
            if card.key in self._skipped or card.path is None:
                continue
            first = self._repeats.first_of(card.path)
            if first is None:
                self._under_way.append(card)
                yield card.path
            elif first in self._done:
                self._hand_over(_judged_like(self._done[first], card))
            else:
                self._copies.setdefault(first, []).append(card)

    def _pictures(self) -> Iterator[PhotoResult]:
        from beanleaf_app.diagnosis.classifying import PhotoResult  # noqa: PLC0415 - loads NumPy, and the window shows first

        decoded = self._pool.decode_all(
            self._paths(),
            preview_side=self._preview_side,
            thumbnail_side=SIDE_IN_GRID,
            should_stop=self.should_stop,
        )
        for _, photo in decoded:
            path = self._under_way[0].path
            assert path is not None
            if isinstance(photo, PhotoError):
                yield PhotoResult(path, None, None, str(photo))
            else:
                yield PhotoResult(path, None, photo, None)

    def _card_of(self, card: Card, result: PhotoResult, model: Model | None) -> Card:
        if result.error is not None:
            return replace(card, state=CardState.UNREADABLE, sentence=result.error)
        photo, verdict = result.photo, result.verdict
        picture = photo.thumbnail if photo is not None else card.picture
        if photo is not None and photo.preview is not None:
            self.looked.emit(Look(card.key, picture_of(photo.preview), photo.pixels))
        if verdict is None or model is None:
            sentence = Sentence("There is no model to judge it with yet. Train one under Train.")
            return replace(card, state=CardState.UNJUDGED, picture=picture, sentence=sentence)
        state = CardState(verdict.kind.value)
        sick = verdict.probability_sick
        chance = {VerdictKind.HEALTHY: 1 - sick, VerdictKind.NOT_A_LEAF: None}.get(verdict.kind, sick)
        disease = None
        if verdict.kind is VerdictKind.SICK and verdict.probabilities is not None:
            healthy = model.class_names[model.healthy_class]
            sick_classes = {name: p for name, p in verdict.probabilities.items() if name != healthy}
            disease = max(sick_classes, key=sick_classes.__getitem__)
        return replace(
            card,
            state=state,
            chance=chance,
            disease=disease,
            probability_sick=sick,
            probabilities=verdict.probabilities,
            model=self.model_name,
            sentence=None,
            picture=picture,
        )


def _judged_like(twin: Card, card: Card) -> Card:
    """What became of a photograph, for another file that holds the same one."""
    return replace(twin, key=card.key, name=card.name, path=card.path)
