"""The photographs of a training, looked at before it: how many, what is wrong, and what the network sees."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.setup.data_jobs import LookedAt, LookingJob
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.banner import Banner
from beanleaf_app.desktop.widgets.sample_strip import SampleStrip
from beanleaf_app.desktop.wording import class_name
from beanleaf_app.photos.data_checks import random_samples
from beanleaf_app.photos.progress import Progress

_SAMPLES = 8


class DataPreview(QDialog):
    """Starts to look when it opens, and may be closed at any time."""

    looked = Signal(object)  # a LookedAt

    def __init__(self, job: LookingJob, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._job: LookingJob | None = job
        self._seen: LookedAt | None = None
        self._seed = 0
        self._progress: Progress | None = None
        self.problem = Banner("unreadable", "sick")
        self.warnings: list[Banner] = []
        self.strips: list[SampleStrip] = []
        self.doing = QLabel()
        self.doing.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.others_button = QPushButton()
        self.close_button = QPushButton()
        self._inside = QWidget()
        self._rows = QVBoxLayout(self._inside)
        self.texts = Texts(self)
        self._lay_out()
        self._put_texts()
        self.others_button.clicked.connect(self.show_others)
        self.close_button.clicked.connect(self.reject)
        job.progressed.connect(self._on_progressed)
        job.succeeded.connect(self._on_succeeded)
        job.failed.connect(self._on_failed)
        job.cancelled.connect(self._on_cancelled)

    def show_others(self) -> None:
        """Draw other samples."""
        self._seed += 1
        self._show_samples()

    def _lay_out(self) -> None:
        self._rows.setContentsMargins(0, 0, SPACE, 0)
        self._rows.setSpacing(2 * SPACE)
        scroll = QScrollArea()
        scroll.setWidget(self._inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.others_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * SPACE, 3 * SPACE, 3 * SPACE, 2 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self.problem)
        layout.addWidget(self.doing)
        layout.addWidget(self.bar)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)
        self.others_button.hide()
        self.resize(104 * SPACE, 74 * SPACE)

    def _put_texts(self) -> None:
        put = self.texts.put
        put(self.setWindowTitle, lambda: self.tr("The leaves, as the network sees them"))
        put(self.others_button.setText, lambda: self.tr("Show &others"))
        put(
            self.close_button.setText,
            lambda: self.tr("&Cancel") if self._job is not None else self.tr("&Close"),
        )
        put(self.bar.setAccessibleName, lambda: self.tr("Progress of looking at the leaves"))
        put(self.doing.setText, self._doing_text)
        put(self._scroll.setAccessibleName, lambda: self.tr("Samples of each class"))

    def _doing_text(self) -> str:
        if self._seen is not None:
            counts = self._seen.counts
            numbers = {split: QLocale().toString(sum(held)) for split, held in counts.splits.items()}
            if "validation" in numbers:
                return self.tr(
                    "{train} to learn from, {validation} to check on. This is all the network sees."
                ).format(train=numbers["train"], validation=numbers["validation"])
            return self.tr("{train} to learn from. This is all the network sees.").format(
                train=numbers["train"]
            )
        return said(self._progress.doing) if self._progress is not None else self.tr("Looking for the leaves")

    def _on_progressed(self, progress: Progress) -> None:
        self._progress = progress
        self.bar.setRange(0, progress.total)
        self.bar.setValue(progress.done)
        self.texts.refresh()

    def _on_cancelled(self) -> None:
        self._job = None
        self.reject()

    def _on_failed(self, sentence: str) -> None:
        self._job = None
        self.bar.hide()
        self.doing.hide()
        self.problem.show_text(sentence)
        self.texts.refresh()

    def _on_succeeded(self, seen: LookedAt) -> None:
        self._job = None
        self._seen = seen
        self.bar.hide()
        warnings = QVBoxLayout()
        warnings.setSpacing(SPACE)
        for sentence in seen.warnings:
            banner = Banner("unsure", "unsure")
            warnings.addWidget(banner)
            banner.show_text(sentence)
            self.warnings.append(banner)
        if self.warnings:
            self._rows.addLayout(warnings)
        for label in range(len(seen.counts.class_names)):
            title, strip = QLabel(), SampleStrip()
            title.setProperty("role", "subtitle")
            title.setTextFormat(Qt.TextFormat.PlainText)
            self.texts.put(title.setText, partial(self._class_text, label))
            self.texts.put(strip.setAccessibleName, partial(self._class_text, label))
            block = QVBoxLayout()
            block.setSpacing(SPACE)
            block.addWidget(title)
            block.addWidget(strip)
            self._rows.addLayout(block)
            self.strips.append(strip)
        self._rows.addStretch(1)
        self.others_button.show()
        self._show_samples()
        self.texts.refresh()
        self.looked.emit(seen)

    def _class_text(self, label: int) -> str:
        assert self._seen is not None
        counts = self._seen.counts
        name = class_name(counts.class_names[label])
        train = QLocale().toString(counts.splits["train"][label])
        if "validation" not in counts.splits:
            return self.tr("{name}: {train} to learn from").format(name=name, train=train)
        return self.tr("{name}: {train} to learn from, {validation} to check on").format(
            name=name, train=train, validation=QLocale().toString(counts.splits["validation"][label])
        )

    def _show_samples(self) -> None:
        if self._seen is not None:
            samples = random_samples(self._seen.loaded["train"], _SAMPLES, self._seed)
            for strip, pixels in zip(self.strips, samples, strict=True):
                strip.show_pixels(pixels)

    def done(self, result: int) -> None:
        if self._job is not None:
            self._job.cancel()
        super().done(result)
