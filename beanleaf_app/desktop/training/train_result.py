"""What a training came to, and what to do with it."""

from __future__ import annotations

import math

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.runs.training_job import Trained
from beanleaf_app.desktop.style.theme import SPACE, Type, theme
from beanleaf_app.desktop.training.train_extras import TrainExtras
from beanleaf_app.models.file_names import is_valid_name
from beanleaf_app.photos.sources import CORRECTED
from beanleaf_app.training.evaluation import wilson_interval
from beanleaf_app.training.stuck import DEAD

_NBSP = "\u00a0"
_MAX_NAME = 60
_NARROW, _WIDE = 58 * SPACE, 88 * SPACE
_NUMBER = 16 * SPACE  # how wide a large number and what it is are at least


class TrainResult(QFrame):
    """Two large numbers, a sentence on what they mean, and a name to keep the model by."""

    save_requested = Signal(str, bool)  # the name; whether to classify with it from now on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._saved_as = ""
        self.validation = QLabel()
        self.training = QLabel()
        self._validation_caption = _caption()
        self._training_caption = _caption()
        for caption in (self._validation_caption, self._training_caption):
            caption.setWordWrap(True)
            caption.setMinimumWidth(_NUMBER)
        self.interval = _caption()
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.detail = _caption()
        self.detail.setWordWrap(True)
        self.name = QLineEdit()
        self.name.setMaxLength(_MAX_NAME)
        self.save_button = QPushButton()
        self.use_button = QPushButton()
        self.use_button.setProperty("kind", "primary")
        self.extras = TrainExtras()
        self.texts = Texts(self)
        self._lay_out()
        self._put_texts()
        self.name.textChanged.connect(self._check)
        self.name.returnPressed.connect(self._on_save)
        self.save_button.clicked.connect(self._on_save)
        self.use_button.clicked.connect(self._on_use)
        theme().changed.connect(self._dress)
        self._dress()

    def show_result(self, trained: Trained, name: str) -> None:
        """Show what was trained, and offer to keep it under this name."""
        report = trained.report
        unseen = report.validation_accuracy if trained.validation is not None else None
        self.validation.setVisible(unseen is not None)
        self._validation_caption.setVisible(unseen is not None)
        self.interval.setVisible(unseen is not None)
        put = self.texts.put
        put(self.training.setText, lambda: _percent(report.accuracy))
        put(self.validation.setText, lambda: "" if unseen is None else _percent(unseen))
        put(self.interval.setText, lambda: self._interval(trained))
        put(self.sentence.setText, lambda: self._meaning(trained))
        put(self.detail.setText, lambda: self._detail(trained))
        self.extras.show_trained(trained)
        self._saved_as = ""
        self.name.setText(name)
        self.set_busy(False)

    def clear(self) -> None:
        """Keep nothing of what was shown: a new training begins, and needs the memory."""
        for label in (self.training, self.validation, self.interval, self.sentence, self.detail):
            self.texts.put(label.setText, lambda: "")
        self.extras.show_trained(None)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it is with the words below the numbers."""
        least = super().minimumSizeHint()
        if self._numbers_and_words.direction() == QBoxLayout.Direction.TopToBottom:
            return least
        return QSize(min(least.width(), _NARROW), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        both, directions = self._numbers_and_words, QBoxLayout.Direction
        narrow = self.width() < _WIDE
        both.setDirection(directions.TopToBottom if narrow else directions.LeftToRight)
        both.setSpacing(SPACE if narrow else 3 * SPACE)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        layout = self.layout()
        if layout is not None and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            # Sentences of some languages need a line more, and whatever is beside this would not give it.
            self.setMinimumHeight(max(0, layout.heightForWidth(self.width())))
        return done

    def set_busy(self, busy: bool) -> None:
        """Saving is under way."""
        self.name.setEnabled(not busy)
        self._busy = busy
        self._check()

    def set_saved(self, name: str) -> None:
        """It is kept under this name."""
        self._saved_as = name
        self.set_busy(False)

    def _meaning(self, trained: Trained) -> str:
        number = QLocale().toString
        report, validation = trained.report, trained.validation
        if validation is None or report.validation_accuracy is None:
            right = round(report.accuracy * len(trained.data))
            if trained.request.source == CORRECTED:
                return self.tr(
                    "{right} of the {count} leaves it learned from right. It was tested on no others, so "
                    "nobody knows how it does on new leaves; mark five or more of a class in History."
                ).format(right=number(right), count=number(len(trained.data)))
            return self.tr(
                "{right} of the {count} leaves it learned from right. It was tested on no others, so nobody "
                "knows how it does on new leaves; put some aside in a folder «validation»."
            ).format(right=number(right), count=number(len(trained.data)))
        count = len(validation)
        right = round(report.validation_accuracy * count)
        sentence = self.tr("{right} of {count} unseen leaves right.").format(
            right=number(right), count=number(count)
        )
        guess = self.tr("Giving every leaf the same answer would get {n} right.").format(
            n=number(round(trained.same_answer * count))
        )
        return f"{sentence} {guess}"

    def _interval(self, trained: Trained) -> str:
        """Within what the share of all leaves like these is."""
        validation, unseen = trained.validation, trained.report.validation_accuracy
        if validation is None or unseen is None:
            return ""
        count, number = len(validation), QLocale().toString
        low, high = wilson_interval(round(unseen * count), count)
        return self.tr("between {low} and {high} %").format(
            low=number(math.floor(100 * low)), high=number(math.ceil(100 * high))
        )

    def _detail(self, trained: Trained) -> str:
        run, number = trained.run, QLocale().toString
        seconds = QLocale().toString(run.reports[-1].seconds, "f", 1)
        if run.stopped:
            epochs = self.tr("Stopped after epoch {last}; this is the best, epoch {best}.")
        else:
            epochs = self.tr("%Ln epoch(s) in {seconds} seconds.", "", run.last_epoch)
        parts = [
            epochs.format(last=number(run.last_epoch), best=number(trained.report.epoch), seconds=seconds),
            self.tr("Engine: {name}.").format(name=run.engine_name),
        ]
        if run.trouble == DEAD:
            parts.append(self.tr("The network died: a whole layer stopped answering. Try another seed."))
        elif run.trouble is not None:
            parts.append(
                self.tr("The network is stuck: it gives every leaf the same answer. Try another seed.")
            )
        return " ".join(parts)

    def _on_save(self) -> None:
        if self.save_button.isEnabled():
            self.save_requested.emit(self.name.text().strip(), False)

    def _on_use(self) -> None:
        self.save_requested.emit(self.name.text().strip(), True)

    def _check(self) -> None:
        name = self.name.text().strip()
        valid = is_valid_name(name)
        saved = bool(name) and name == self._saved_as
        self.save_button.setEnabled(valid and not saved and not self._busy)
        self.texts.put(self.save_button.setText, lambda: self.tr("Saved") if saved else self.tr("S&ave"))
        self.use_button.setEnabled(valid and not self._busy)
        self._name_problem.setVisible(not valid)

    def _lay_out(self) -> None:
        self._busy = False
        self._numbers_and_words = both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        both.setSpacing(3 * SPACE)
        numbers = QHBoxLayout()
        numbers.setSpacing(3 * SPACE)
        both.addLayout(numbers)
        for number, caption in (
            (self.validation, self._validation_caption),
            (self.training, self._training_caption),
        ):
            pair = QVBoxLayout()
            pair.setSpacing(0)
            pair.addWidget(number)
            pair.addWidget(caption)
            if caption is self._validation_caption:
                pair.addWidget(self.interval)
            pair.addStretch(1)
            numbers.addLayout(pair)
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        words.addWidget(self.sentence)
        words.addWidget(self.detail)
        words.addWidget(self.extras)
        both.addLayout(words, 1)
        self._name_problem = QLabel()
        self._name_problem.setProperty("role", "problem")
        self._name_label = QLabel()
        self._name_label.setBuddy(self.name)
        keep = QHBoxLayout()
        keep.setSpacing(SPACE)
        keep.addWidget(self._name_label)
        keep.addWidget(self.name, 1)
        keep.addWidget(self.save_button)
        keep.addWidget(self.use_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        layout.addLayout(both, 1)
        layout.addLayout(keep)
        layout.addWidget(self._name_problem)

    def _put_texts(self) -> None:
        put = self.texts.put
        put(self._validation_caption.setText, lambda: self.tr("right on leaves it has never seen"))
        put(
            self.interval.setToolTip,
            lambda: self.tr("What the share of all leaves like these is with 95 % confidence (Wilson)."),
        )
        put(self._training_caption.setText, lambda: self.tr("right on leaves it learned from"))
        put(self._name_label.setText, lambda: self.tr("Model &name"))
        put(
            self._name_problem.setText,
            lambda: self.tr("Letters, digits, spaces and hyphens; it begins with a letter."),
        )
        put(self.name.setAccessibleName, lambda: self.tr("Name of the model"))
        put(self.save_button.setText, lambda: self.tr("S&ave"))
        put(self.use_button.setText, lambda: self.tr("&Use for classifying"))

    def _dress(self) -> None:
        dress = theme()
        size = dress.font(Type.DISPLAY).pointSizeF() * 0.75
        for label, colour in ((self.validation, dress.colours.accent), (self.training, dress.colours.muted)):
            label.setStyleSheet(f"font-size: {size:.1f}pt; font-weight: 600; color: {colour};")
        c = dress.colours
        self.name.setStyleSheet(f"""
            QLineEdit {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.control_line};
                border-radius: 8px; padding: 6px 11px; min-height: 20px; }}
            QLineEdit:focus {{ border: 2px solid {c.accent}; padding: 5px 10px; }}
        """)


def _percent(share: float) -> str:
    # Never rounded up to 100 % unless every leaf was right.
    whole = 100 if share == 1 else min(99, round(share * 100))
    return f"{QLocale().toString(whole)}{_NBSP}%"


def _caption() -> QLabel:
    label = QLabel()
    label.setProperty("role", "caption")
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
