"""How the network learns: three numbers that matter, and behind a button all the others."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.learning_words import LearningWords
from beanleaf_app.desktop.settings import Key, Settings
from beanleaf_app.desktop.setup import train_settings as keys
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.learning_rate_box import LearningRateBox
from beanleaf_app.desktop.widgets.list_box import ListBox
from beanleaf_app.training.config import MAX_EPOCHS, OPTIMISERS, SCHEDULES, TrainingConfig

_MAX_SEED = 2**31 - 1  # what a QSpinBox can hold
_MAX_BATCH = 4096


class LearningSettings(QWidget):
    """A field for everything that a TrainingConfig says about learning."""

    changed = Signal()
    return_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.learning_rate = _small(LearningRateBox(), 6, 0.000001, 10.0)
        self.epochs = QSpinBox()
        self.epochs.setRange(0, MAX_EPOCHS)
        self.epochs.setSingleStep(100)
        self.epochs.setGroupSeparatorShown(True)
        self.seed = QSpinBox()
        self.seed.setRange(0, _MAX_SEED)
        self.batch_size = QSpinBox()
        self.batch_size.setRange(0, _MAX_BATCH)
        self.optimiser = _choice(OPTIMISERS)
        self.schedule = _choice(SCHEDULES)
        self.momentum = _small(LearningRateBox(), 3, 0.0, 0.999)
        self.weight_decay = _small(LearningRateBox(), 6, 0.0, 1.0)
        self.label_smoothing = _small(LearningRateBox(), 3, 0.0, 0.5)
        self.average = _small(LearningRateBox(), 4, 0.0, 0.9999)
        self.patience = QSpinBox()
        self.patience.setRange(0, MAX_EPOCHS)
        self.nesterov = QCheckBox()
        self.augment = QCheckBox()
        self.redraw = QCheckBox()
        self.more_button = QPushButton()
        self.more_button.setCheckable(True)
        self.more_button.setProperty("kind", "toggle")
        self.caption = QLabel()
        self.caption.setProperty("role", "caption")
        self.caption.setWordWrap(True)
        self._helped: QWidget | None = None
        self._keys: dict[str, tuple[QWidget, Key[Any]]] = {
            "learning_rate": (self.learning_rate, keys.LEARNING_RATE),
            "epochs": (self.epochs, keys.EPOCHS),
            "seed": (self.seed, keys.SEED),
            "batch_size": (self.batch_size, keys.BATCH_SIZE),
            "optimiser": (self.optimiser, keys.OPTIMISER),
            "schedule": (self.schedule, keys.SCHEDULE),
            "momentum": (self.momentum, keys.MOMENTUM),
            "weight_decay": (self.weight_decay, keys.WEIGHT_DECAY),
            "label_smoothing": (self.label_smoothing, keys.LABEL_SMOOTHING),
            "average": (self.average, keys.AVERAGE),
            "patience": (self.patience, keys.PATIENCE),
            "nesterov": (self.nesterov, keys.NESTEROV),
            "augment": (self.augment, keys.AUGMENT),
            "redraw": (self.redraw, keys.REDRAW),
        }
        self.words = LearningWords(self)
        self._lay_out()
        self.texts = Texts(self)
        self._put_texts()
        self._connect()
        self._on_changed()

    @property
    def values(self) -> dict[str, Any]:
        """What a TrainingConfig calls each field; momentum only where the optimiser has it."""
        found = {name: _value(widget) for name, (widget, _) in self._keys.items()}
        found["batch_size"] = found["batch_size"] or None
        if found["optimiser"] != "gd":
            found |= {"momentum": 0.0, "nesterov": False}
        return found

    def take(self, config: TrainingConfig) -> None:
        """Show what this configuration says."""
        for name, (widget, _) in self._keys.items():
            _set_value(widget, getattr(config, name) or 0)
        self._on_changed()

    def suit(self, config: TrainingConfig) -> None:
        """Show what suits another network; the seed and the drawing stay as they are."""
        for name, (widget, _) in self._keys.items():
            if name not in ("seed", "redraw"):
                _set_value(widget, getattr(config, name) or 0)
        self._on_changed()

    def restore(self, settings: Settings) -> None:
        """Show what was used the last time."""
        for widget, key in self._keys.values():
            _set_value(widget, settings.get(key))
        self.more_button.setChecked(settings.get(keys.MORE))
        self._on_changed()

    def remember(self, settings: Settings) -> None:
        """Keep it for the next time."""
        for widget, key in self._keys.values():
            settings.set(key, _value(widget))
        settings.set(keys.MORE, self.more_button.isChecked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.Enter) and isinstance(watched, QWidget):
            self._helped = watched
            self.caption.show()
            self.texts.refresh()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        self._first = QWidget()
        self._more = QWidget()
        self._labels: dict[QWidget, QLabel] = {}
        always = (self.learning_rate, self.epochs, self.seed)
        for place, boxes in (
            (self._first, always),
            (
                self._more,
                (
                    *(self.batch_size, self.optimiser, self.momentum, self.schedule, self.weight_decay),
                    *(self.label_smoothing, self.average, self.patience),
                ),
            ),
        ):
            grid = QGridLayout(place)
            grid.setContentsMargins(0, 0, 0, 0)
            grid.setSpacing(SPACE)
            for row, box in enumerate(boxes):
                label = self._labels[box] = QLabel()
                label.setBuddy(box)
                grid.addWidget(label, row, 0)
                grid.addWidget(box, row, 1)
                if isinstance(box, QAbstractSpinBox):
                    box.setAlignment(Qt.AlignmentFlag.AlignRight)
        checks = self._more.layout()
        assert isinstance(checks, QGridLayout)
        for check in (self.nesterov, self.augment, self.redraw):
            checks.addWidget(check, checks.rowCount(), 0, 1, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self._first)
        layout.addWidget(self.more_button)
        layout.addWidget(self._more)
        layout.addWidget(self.caption)

    def _put_texts(self) -> None:
        put = self.texts.put
        for name, (widget, _) in self._keys.items():
            title, lesson = self.words.title(name), self.words.lesson(name)
            if isinstance(widget, QCheckBox):
                put(widget.setText, title)
            else:
                put(self._labels[widget].setText, title)
            put(widget.setToolTip, lesson)
            put(widget.setAccessibleDescription, lesson)
        for row, text in enumerate(self.words.optimisers):
            put(_item_text(self.optimiser, row), text)
        for row, text in enumerate(self.words.schedules):
            put(_item_text(self.schedule, row), text)
        put(self.batch_size.setSpecialValueText, lambda: self.tr("all at once"))
        put(self.patience.setSpecialValueText, lambda: self.tr("never"))
        put(
            self.more_button.setText,
            lambda: self.tr("Fewer settings") if self.more_button.isChecked() else self.tr("More settings"),
        )
        put(self.caption.setText, lambda: self._helped.toolTip() if self._helped is not None else "")
        put(lambda _: self._align(), lambda: "")  # the last: the labels have their words by now

    def _align(self) -> None:
        """The fields of both grids begin in one line, as far left as the labels of this language allow."""
        widest = max(label.sizeHint().width() for label in self._labels.values())
        for place in (self._first, self._more):
            grid = place.layout()
            assert isinstance(grid, QGridLayout)
            grid.setColumnMinimumWidth(0, widest)
            grid.setColumnStretch(1, 1)

    def _connect(self) -> None:
        for widget, _ in self._keys.values():
            widget.installEventFilter(self)
            if isinstance(widget, QComboBox):
                widget.currentIndexChanged.connect(self._on_changed)
            elif isinstance(widget, QCheckBox):
                widget.toggled.connect(self._on_changed)
            elif isinstance(widget, (QSpinBox, QDoubleSpinBox)):
                widget.valueChanged.connect(self._on_changed)
                widget.lineEdit().returnPressed.connect(self.return_pressed)
        self.more_button.toggled.connect(self._on_changed)

    def _on_changed(self) -> None:
        self._more.setVisible(self.more_button.isChecked())
        descent = self.optimiser.currentData() == "gd"
        self.momentum.setEnabled(descent)
        self.nesterov.setEnabled(descent and self.momentum.value() > 0)
        self.texts.refresh()
        self.caption.setVisible(self._helped is not None)
        self.changed.emit()


def _small(box: LearningRateBox, decimals: int, least: float, most: float) -> LearningRateBox:
    box.setDecimals(decimals)
    box.setRange(least, most)
    box.setStepType(QAbstractSpinBox.StepType.AdaptiveDecimalStepType)
    return box


def _choice(names: tuple[str, ...]) -> QComboBox:
    box = ListBox(6)
    for name in names:
        box.addItem("", name)
    return box


def _item_text(box: QComboBox, row: int) -> Callable[[str], None]:
    return lambda text: box.setItemText(row, text)


def _value(widget: QWidget) -> Any:
    if isinstance(widget, QComboBox):
        return widget.currentData()
    if isinstance(widget, QCheckBox):
        return widget.isChecked()
    assert isinstance(widget, (QSpinBox, QDoubleSpinBox))
    return widget.value()


def _set_value(widget: QWidget, value: Any) -> None:
    if isinstance(widget, QComboBox):
        widget.setCurrentIndex(max(0, widget.findData(value)))
    elif isinstance(widget, QCheckBox):
        widget.setChecked(bool(value))
    elif isinstance(widget, QSpinBox):
        widget.setValue(min(int(value), widget.maximum()))
    elif isinstance(widget, QDoubleSpinBox):
        widget.setValue(value)
