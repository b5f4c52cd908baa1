"""Finding the files behind what was dropped, away from the window's thread."""

from __future__ import annotations

import time
from itertools import chain
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.classify.incoming import Incoming, urls_in
from beanleaf_app.desktop.classify.mounted_devices import mounted_path
from beanleaf_app.desktop.job import Job
from beanleaf_app.errors import Cancelled
from beanleaf_app.photos.finding import find_photos
from beanleaf_app.sentence import Sentence

_SECONDS_BETWEEN_CHUNKS = 0.1
# The window takes in so many cards without a stutter, and needs a moment to draw before the next ones.
_CARDS_IN_A_CHUNK = 250
_SECONDS_TO_DRAW = 0.02


class FindJob(Job):
    """Turns files, folders and pasted pictures into waiting cards, and what cannot be read into sentences."""

    found = Signal(list)  # list of Card without keys of their own, in order

    def __init__(self, incoming: Incoming, pasted_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._incoming = incoming
        self._pasted_folder = pasted_folder
        self._chunk: list[Card] = []
        self._sent = time.monotonic()

    def work(self) -> None:
        for image in self._incoming.images:
            # Decoding reads files, so that a pasted picture goes through the same limits as any other.
            path = self._pasted_folder / f"pasted-{time.monotonic_ns()}.png"
            if image.save(str(path)):
                self._add(Card(0, Sentence("Pasted picture"), path))
            else:
                self._add(self._problem(Sentence("Pasted picture"), self._cannot_paste()))
        for path in self._incoming.paths:
            self._find_in(path)
        for url in chain(urls_in(self._incoming.addresses), self._incoming.elsewhere):
            there = Path(url.toLocalFile()) if url.isLocalFile() else mounted_path(url)
            if there is not None:
                self._find_in(there)
            else:
                self._add(self._problem(url.fileName() or url.toDisplayString(), self._elsewhere()))
        if self._incoming.is_out_of_reach:
            self._add(self._problem(Sentence("What was dropped"), self._out_of_reach()))
        self._send()

    def _find_in(self, given: Path) -> None:
        empty = True
        for path in find_photos([given]):
            if self.should_stop():
                self._send()
                raise Cancelled
            empty = False
            self._add(Card(0, path.name or str(path), path))
        if empty:
            self._add(self._problem(given.name or str(given), self._nothing_inside()))

    def _add(self, card: Card) -> None:
        self._chunk.append(card)
        if time.monotonic() - self._sent > _SECONDS_BETWEEN_CHUNKS:
            self._send()
        elif len(self._chunk) >= _CARDS_IN_A_CHUNK:
            self._send()
            time.sleep(_SECONDS_TO_DRAW)

    def _send(self) -> None:
        if self._chunk:
            self.found.emit(self._chunk)
        self._chunk = []
        self._sent = time.monotonic()

    def _problem(self, name: str, sentence: str) -> Card:
        return Card(0, name, state=CardState.UNREADABLE, sentence=sentence)

    def _nothing_inside(self) -> str:
        return Sentence("There is nothing in this folder. Choose the folder that holds the photos.")

    def _elsewhere(self) -> str:
        return Sentence(
            "This is not on this computer. Copy it from the phone or website first, then drop the copy."
        )

    def _out_of_reach(self) -> str:
        return Sentence(
            "The other program offers no file. If this is inside an archive or a mail, save it to a folder "
            "first, then drop it from there."
        )

    def _cannot_paste(self) -> str:
        return Sentence("The pasted picture could not be kept. Save it as a file and drop the file.")
