"""From what the window shows of a photograph to what the history keeps of it, and back."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.history.record import Outcome, Record, utc_now


def record_of(card: Card, when: str) -> Record:
    """What is kept of a card. Quick: it reads no file.

    when : now, as `utc_now` writes it; for a card that does not say when it was judged
    """
    outcome = Outcome.UNJUDGED if card.state is CardState.WAITING else Outcome(card.state.value)
    return Record(
        name=card.name,
        path=None if _is_passing(card.path) else card.path,
        outcome=outcome,
        when=card.judged or when,
        model=card.model,
        probability_sick=card.probability_sick,
        probabilities=card.probabilities,
        disease=card.disease,
        error=card.sentence,
    )


def completed(record: Record, picture: bytes | None) -> Record:
    """The record with its thumbnail and the size of its file. Takes milliseconds: for a worker thread."""
    # Pillow takes a while to load, and the window is to be seen first.
    from beanleaf_app.history.thumbnail import thumbnail  # noqa: PLC0415

    size = None
    if record.path is not None:
        try:
            size = record.path.stat().st_size
        except OSError:
            size = None
    return replace(record, thumbnail=thumbnail(picture) if picture else None, file_size=size)


def records_of(cards: Sequence[Card]) -> list[Record]:
    """Cards as they leave the program, with their thumbnails. For a worker thread."""
    now = utc_now()
    return [completed(record_of(card, now), card.picture) for card in cards]


def card_of(record: Record) -> Card:
    """A card that says of a kept photograph what the window said of it then."""
    state = CardState(record.outcome.value)
    sick = record.probability_sick
    chance = sick if state in (CardState.SICK, CardState.UNSURE) else None
    if state is CardState.HEALTHY and sick is not None:
        chance = 1 - sick
    return Card(
        key=record.id,
        name=record.name,
        path=record.path,
        state=state,
        chance=chance,
        disease=record.disease,
        probability_sick=sick,
        probabilities=record.probabilities,
        model=record.model,
        sentence=record.error,
        picture=record.thumbnail,
        judged=record.when,
    )


def _is_passing(path: Path | None) -> bool:
    """Whether the file is a pasted picture's, which goes when the window is closed."""
    return path is not None and path.name.startswith("pasted-") and path.is_relative_to(tempfile.gettempdir())
