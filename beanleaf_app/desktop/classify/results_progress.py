"""How far the work has come, how long it will take, and the buttons that hold it or end it."""

from __future__ import annotations

import time

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from beanleaf_app.desktop.classify.classify_queue import ClassifyQueue
from beanleaf_app.desktop.classify.time_left import TimeLeft
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.time_left_words import time_left_in_words

_SECONDS_BETWEEN_WORDS = 0.5


class ResultsProgress(QWidget):
    """Shown while photographs are being judged. It counts those of this run, not of the ones before."""

    def __init__(self, queue: ClassifyQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._pace = TimeLeft()
        self._said = 0.0
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(6 * SPACE)
        self.words = QLabel()
        self.words.setProperty("role", "muted")
        self.pause = QPushButton()
        self.stop = QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.bar, 1)
        layout.addSpacing(SPACE)
        layout.addWidget(self.words)
        layout.addSpacing(SPACE)
        layout.addWidget(self.pause)
        layout.addWidget(self.stop)
        self.texts = texts = Texts(self)
        texts.put(self.bar.setAccessibleName, lambda: self.tr("Photos read"))
        texts.put(self.pause.setText, self._pause_text)
        texts.put(self.stop.setText, lambda: self.tr("Stop"))
        texts.put(self.stop.setToolTip, lambda: self.tr("Stop (Esc)"))
        texts.put(self.words.setText, self._in_words)
        self.pause.clicked.connect(self._on_pause)
        self.stop.clicked.connect(queue.cancel)
        queue.busy_changed.connect(self._on_busy_changed)
        queue.paused_changed.connect(self._on_paused_changed)
        queue.cards.recounted.connect(self._on_recounted)
        self.hide()

    def _on_busy_changed(self, busy: bool) -> None:
        self._pace.begin()
        self._refresh(busy)

    def _on_paused_changed(self, _paused: bool) -> None:
        self._pace.begin()
        self.texts.refresh()

    def _on_recounted(self) -> None:
        if self._queue.is_busy:
            self._refresh(busy=True)

    def _refresh(self, busy: bool) -> None:
        done, total = self._queue.progress
        self.bar.setRange(0, total)
        self.bar.setValue(done)
        now = time.monotonic()
        self._pace.note(done, now)
        if not busy or self._queue.is_paused or now - self._said > _SECONDS_BETWEEN_WORDS:
            self._said = now
            self.words.setText(self._in_words())
        self.setVisible(busy and self._queue.cards.rowCount() > 1)

    def _pause_text(self) -> str:
        return self.tr("Go on") if self._queue.is_paused else self.tr("Pause")

    def _in_words(self) -> str:
        done, total = self._queue.progress
        counted = {"done": QLocale().toString(done), "total": QLocale().toString(total)}
        if self._queue.is_paused:
            return self.tr("Paused: {done} of {total} read").format(**counted)
        seconds = self._pace.seconds(total - done)
        if seconds is None:
            return self.tr("{done} of {total} read").format(**counted)
        sentence = self.tr("{done} of {total} read, {time_left}")
        return sentence.format(time_left=time_left_in_words(seconds), **counted)

    def _on_pause(self) -> None:
        if self._queue.is_paused:
            self._queue.resume()
        else:
            self._queue.pause()
