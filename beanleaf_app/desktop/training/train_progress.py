"""How a training is going: how far, how long still, and the newest numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.runs.training_job import TrainingJob
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.time_left_words import time_left_in_words
from beanleaf_app.desktop.training.training_controls import TrainingControls
from beanleaf_app.photos.sources import Progress
from beanleaf_app.training.report import EpochReport
from beanleaf_app.training.training_run import TrainingRun

translate = QCoreApplication.translate
_NBSP = "\u00a0"
_DASH = "–"


class TrainProgress(QFrame):
    """A bar with words, and below it a small table of the newest epoch."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._epochs = 1
        self._first: EpochReport | None = None
        self.doing = QLabel()
        self.doing.setProperty("role", "subtitle")
        self.left = QLabel()
        self.left.setProperty("role", "muted")
        self.engine = QLabel()
        self.engine.setProperty("role", "caption")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.controls = TrainingControls()
        self.texts = Texts(self)
        self.texts.put(self.bar.setAccessibleName, lambda: self.tr("Progress of the training"))
        self.numbers = {
            name: _number() for name in ("cost", "accuracy", "validation_cost", "validation_accuracy")
        }
        words = QHBoxLayout()
        words.addWidget(self.doing)
        words.addStretch(1)
        words.addWidget(self.left)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addLayout(words)
        layout.addWidget(self.bar)
        layout.addStretch(1)
        numbers = QHBoxLayout()
        numbers.addLayout(self._table())
        numbers.addStretch(1)
        numbers.addWidget(self.engine, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(numbers)
        layout.addWidget(self.controls)

    def begin(self, learning_rate: float) -> None:
        """A training was asked for."""
        self.controls.announce(learning_rate)
        self.show_loading()

    def show_loading(self, progress: Progress | None = None) -> None:
        """The photographs are being read, drawn or fetched."""
        known = progress is not None and progress.total > 0
        self.bar.setRange(0, progress.total if progress is not None and known else 0)
        self.bar.setValue(progress.done if progress is not None else 0)
        put = self.texts.put
        put(
            self.doing.setText,
            lambda: said(progress.doing) if progress is not None else self.tr("Looking for the leaves"),
        )
        put(
            self.left.setText,
            lambda: self._count(progress.done, progress.total) if progress is not None and known else "",
        )
        put(self.engine.setText, lambda: "")
        put(self.engine.setToolTip, lambda: "")
        for label in self.numbers.values():
            put(label.setText, lambda: _DASH)

    def start(self, epochs: int, engine: str, reason: str) -> None:
        """The leaves are there; so many epochs are to come, with this engine for a reason (a Sentence)."""
        self._epochs = max(1, epochs)
        self._first = None
        self.bar.setRange(0, self._epochs)
        self.bar.setValue(0)
        put = self.texts.put
        put(self.doing.setText, lambda: self.tr("Preparing"))
        put(self.left.setText, lambda: "")
        put(self.engine.setText, lambda: self.tr("Engine: {name}").format(name=engine))
        put(self.engine.setToolTip, lambda: said(reason))

    def extend(self, reports: Sequence[EpochReport]) -> None:
        """Show the newest of these epochs."""
        newest = reports[-1]
        if self._first is None or newest.draw != self._first.draw:
            self._first = next(report for report in reports if report.draw == newest.draw)
        self.bar.setValue(newest.epoch)
        put = self.texts.put
        put(self.doing.setText, lambda: self._epoch(newest.epoch))
        put(self.left.setText, lambda: self._time_left(newest))
        self.controls.tell_change()
        for name, label in self.numbers.items():
            put(label.setText, partial(_in_words, name, getattr(newest, name)))

    def watch(self, job: TrainingJob, run: TrainingRun) -> None:
        """Offer what can be done to this training while it runs."""
        self.controls.start(job, run)
        job.paused.connect(lambda: self.set_paused(True))
        job.went_on.connect(lambda: self.set_paused(False))

    def set_paused(self, paused: bool) -> None:
        """The training waits, or goes on."""
        self.controls.set_paused(paused)
        if paused:
            self.texts.put(self.left.setText, lambda: self.tr("Paused"))
        else:
            self.texts.put(self.left.setText, lambda: "")

    def stopping(self) -> None:
        """The person asked to stop."""
        self.texts.put(self.left.setText, lambda: self.tr("Stopping…"))

    def _count(self, done: int, total: int) -> str:
        number = QLocale().toString
        return self.tr("{done} of {total}").format(done=number(done), total=number(total))

    def _epoch(self, epoch: int) -> str:
        number = QLocale().toString
        return self.tr("Epoch {epoch} of {total}").format(epoch=number(epoch), total=number(self._epochs))

    def _time_left(self, newest: EpochReport) -> str:
        first = self._first
        if first is None or newest.epoch <= first.epoch:
            return ""
        pace = (newest.seconds - first.seconds) / (newest.epoch - first.epoch)
        return time_left_in_words(pace * (self._epochs - newest.epoch))

    def _table(self) -> QGridLayout:
        table = QGridLayout()
        table.setHorizontalSpacing(4 * SPACE)
        table.setVerticalSpacing(SPACE // 2)
        columns = ((1, lambda: self.tr("Cost")), (2, lambda: self.tr("Right answers")))
        for column, text in columns:
            head = QLabel()
            self.texts.put(head.setText, text)
            head.setProperty("role", "caption")
            table.addWidget(head, 0, column, Qt.AlignmentFlag.AlignRight)
        rows = (
            ("", lambda: self.tr("Leaves it learns from")),
            ("validation_", lambda: self.tr("Leaves it has never seen")),
        )
        for row, (prefix, text) in enumerate(rows, start=1):
            head = QLabel()
            self.texts.put(head.setText, text)
            head.setProperty("role", "muted")
            table.addWidget(head, row, 0)
            for column, name in ((1, "cost"), (2, "accuracy")):
                table.addWidget(self.numbers[prefix + name], row, column)
        table.setColumnStretch(3, 1)
        return table


def _number() -> QLabel:
    label = QLabel(_DASH)
    label.setAlignment(Qt.AlignmentFlag.AlignRight)
    # As wide as the widest number, so that the table does not tremble.
    label.setMinimumWidth(label.fontMetrics().horizontalAdvance(f"100.0{_NBSP}%") + SPACE)
    return label


def _in_words(name: str, value: float | None) -> str:
    if value is None:
        return _DASH
    if name.endswith("accuracy"):
        return f"{QLocale().toString(value * 100, 'f', 1)}{_NBSP}%"
    return QLocale().toString(value, "f", 4)
