"""Classifying waiting cards, away from the window's thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QImage, QImageWriter

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.job import Job
from beanleaf_app.desktop.look import SIDE_ALONE, Look, picture_of
from beanleaf_app.diagnosis.classifying import PhotoResult, classify_photos
from beanleaf_app.diagnosis.verdict import VerdictKind
from beanleaf_app.errors import PhotoError
from beanleaf_app.models.library import ModelLibrary
from beanleaf_app.models.model import Model
from beanleaf_app.photos.decode_pool import DecodePool
from beanleaf_app.sentence import Sentence

_SIDE_IN_GRID = 320
_JPEG_QUALITY = 85


class ClassifyJob(Job):
    """Judges cards in order with one model of the library. Without a model it only shows the pictures."""

    judged = Signal(object)  # a Card with the key of one of the cards given
    looked = Signal(object)  # before that, the Look of a card that was given alone

    def __init__(
        self,
        cards: Sequence[Card],
        library: ModelLibrary,
        model_name: str | None,
        pool: DecodePool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._cards = list(cards)
        self._library = library
        self._model_name = model_name
        self._pool = pool
        self._alone = False

    def work(self) -> None:
        self._alone = len(self._cards) == 1
        side = SIDE_ALONE if self._alone else _SIDE_IN_GRID
        paths = [card.path for card in self._cards if card.path is not None]
        if self._model_name is None:
            for card, result in zip(self._cards, self._pictures(paths, side), strict=True):
                self.judged.emit(self._card_of(card, result, None))
            return
        model = self._library.load(self._model_name)
        results = classify_photos(
            model, paths, self._pool, preview_side=side, whole=self._alone, should_stop=self.should_stop
        )
        for card, result in zip(self._cards, results, strict=True):
            self.judged.emit(self._card_of(card, result, model))

    def _pictures(self, paths: Sequence[Path], side: int) -> Iterator[PhotoResult]:
        decoded = self._pool.decode_all(
            paths, preview_side=side, whole=self._alone, should_stop=self.should_stop
        )
        for index, photo in decoded:
            if isinstance(photo, PhotoError):
                yield PhotoResult(paths[index], None, None, str(photo))
            else:
                yield PhotoResult(paths[index], None, photo, None)

    def _card_of(self, card: Card, result: PhotoResult, model: Model | None) -> Card:
        if result.error is not None:
            return replace(card, state=CardState.UNREADABLE, sentence=result.error)
        photo, verdict = result.photo, result.verdict
        picture = card.picture
        if photo is not None and photo.preview is not None:
            picture = _jpeg(_square(photo.preview))
            if self._alone:
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
            model=self._model_name,
            sentence=None,
            picture=picture,
        )


def _square(preview: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The square in the middle of (height, width, 3), as `central_square` cuts it; no copy."""
    height, width = preview.shape[:2]
    side = min(height, width)
    top, left = (height - side) // 2, (width - side) // 2
    return preview[top : top + side, left : left + side]


def _jpeg(preview: NDArray[np.uint8]) -> bytes:
    """The preview, uint8 of shape (height, width, 3), as a small JPEG. Safe on any thread."""
    pixels = np.ascontiguousarray(preview)
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    data = QByteArray()
    if width > _SIDE_IN_GRID:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(_SIDE_IN_GRID, _SIDE_IN_GRID, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"jpeg"))
    writer.setQuality(_JPEG_QUALITY)
    writer.write(image)
    buffer.close()
    return bytes(data.data())
