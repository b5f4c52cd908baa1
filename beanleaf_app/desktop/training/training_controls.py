"""What can be done to a training while it runs: hold it, and change how fast it learns."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLabel, QPushButton, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.runs.training_job import TrainingJob
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.desktop.widgets.learning_rate_box import LearningRateBox
from beanleaf_app.training.training_run import TrainingRun

_KEY = "Ctrl+P"


class TrainingControls(QWidget):
    """A button that pauses and goes on, and the learning rate, which counts from Enter on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paused = False
        self._job: TrainingJob | None = None
        self._run: TrainingRun | None = None
        self.pause_button = QPushButton()
        self.pause_button.setShortcut(QKeySequence(_KEY))
        self.rate = LearningRateBox()
        self.rate.setDecimals(6)
        self.rate.setRange(0.000001, 10.0)
        self.rate.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)
        self.rate.setKeyboardTracking(False)
        self.rate.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._label = QLabel()
        self._label.setBuddy(self.rate)
        self._changed = QLabel()
        self._changed.setProperty("role", "caption")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.pause_button)
        row.addSpacing(SPACE)
        row.addWidget(self._label)
        row.addWidget(self.rate)
        row.addWidget(self._changed, 1)
        self.pause_button.clicked.connect(self._on_clicked)
        self.rate.valueChanged.connect(self._on_rate_changed)
        self.texts = Texts(self)
        put = self.texts.put
        put(self.pause_button.setText, self._button_text)
        put(
            self.pause_button.setToolTip,
            lambda: self.tr("The training waits where it is. Key: {key}").format(key=_KEY),
        )
        put(self._label.setText, lambda: self.tr("Learning rate"))
        put(
            self.rate.setToolTip,
            lambda: self.tr("Counts from the next epoch on. The card of the model will tell of it."),
        )
        put(self.rate.setAccessibleName, lambda: self.tr("Learning rate from now on"))
        put(self._changed.setText, self._change_in_words)
        theme().changed.connect(self._dress)
        self._dress()
        self.setEnabled(False)

    def announce(self, rate: float) -> None:
        """A training with this learning rate is about to begin; nothing can be done to it yet."""
        self._show_rate(rate)
        self.setEnabled(False)

    def start(self, job: TrainingJob, run: TrainingRun) -> None:
        """Act on this training from now on."""
        self._job, self._run = job, run
        self._show_rate(run.rates.at(len(run.earlier_reports)))
        self.set_paused(False)
        self.setEnabled(True)
        self.texts.refresh()

    def set_paused(self, paused: bool) -> None:
        """Show whether it waits."""
        self._paused = paused
        self.texts.refresh()
        self._dress()

    def tell_change(self) -> None:
        """Epochs were done: say when the rate was changed, if it was."""
        self._changed.setText(self._change_in_words())

    def finish(self) -> None:
        """There is no training any more."""
        self._job = self._run = None
        self.setEnabled(False)

    def _show_rate(self, rate: float) -> None:
        self.rate.blockSignals(True)
        self.rate.setValue(rate)
        self.rate.blockSignals(False)

    def _on_clicked(self) -> None:
        if self._job is None:
            return
        if self._paused:
            self._job.go_on()
        else:
            self._job.pause()

    def _on_rate_changed(self, rate: float) -> None:
        if self._run is not None:
            self._run.rates.request(rate)
            self.texts.refresh()

    def _button_text(self) -> str:
        # Without a key of its own, the text would take the shortcut away from the button.
        return self.tr("Go on") if self._paused else self.tr("Pause")

    def _change_in_words(self) -> str:
        if self._run is None:
            return ""
        if self._run.rates.is_waiting:
            return self.tr("counts from the next epoch on")
        changes = self._run.rates.changes
        if not changes:
            return ""
        epoch = QLocale().toString(changes[-1][0])
        return self.tr("changed by hand at epoch {epoch}").format(epoch=epoch)

    def _dress(self) -> None:
        name = "go_on" if self._paused else "pause"
        self.pause_button.setIcon(icons.icon(name, theme().colours.text))
        # A shortcut is lost when the text of its button changes.
        self.pause_button.setShortcut(QKeySequence(_KEY))
