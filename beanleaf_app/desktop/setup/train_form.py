"""The form that says what to train: data, question, network and how it learns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.runs.training_job import TrainingRequest
from beanleaf_app.desktop.settings import Settings
from beanleaf_app.desktop.setup import train_settings as keys
from beanleaf_app.desktop.setup.data_chooser import DataChooser
from beanleaf_app.desktop.setup.engine_note import EngineNote
from beanleaf_app.desktop.setup.learning_settings import LearningSettings
from beanleaf_app.desktop.setup.network_chooser import NetworkChooser
from beanleaf_app.desktop.setup.taken_configuration import TakenConfiguration
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.network.presets import outputs_for
from beanleaf_app.photos.sources import BEANS, PRACTICE
from beanleaf_app.resources import resource
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run_configuration import RunConfiguration

_GAP = SPACE // 2  # between the fields and the scroll bar
_USUAL = {BEANS: (1034, 3), PRACTICE: (300, 3)}  # how many leaves to learn from, and classes


class TrainForm(QWidget):
    """Fills itself from the settings, and asks for a training when Start is pressed."""

    start_requested = Signal(object)  # a TrainingRequest
    stop_requested = Signal()
    running_changed = Signal(bool)  # whether a training runs

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._running = self._stopped_by_key = False
        self.data = DataChooser()
        self.texts = Texts(self)
        self.health = QRadioButton()
        self.disease = QRadioButton()
        self.network = NetworkChooser()
        self.learning = LearningSettings()
        self.learning_rate = self.learning.learning_rate
        self.epochs = self.learning.epochs
        self.seed = self.learning.seed
        self.redraw = self.learning.redraw
        self.engine = EngineNote()
        self.taken = TakenConfiguration()
        self.start_button = QPushButton()
        self.stop_button = QPushButton()
        self._reason = QLabel()
        self._set_up_fields()
        self._put_texts()
        self._lay_out()
        self._restore()
        self.data.changed.connect(self._check)
        self.network.changed.connect(self._check)
        self.network.chosen.connect(self._on_network_chosen)
        self.learning.changed.connect(self._check)
        self.health.toggled.connect(self._check)
        self.start_button.clicked.connect(self.start)
        self.stop_button.clicked.connect(self.stop_requested)
        self.network.layers.returnPressed.connect(self.start)
        self.learning.return_pressed.connect(self.start)
        theme().changed.connect(self._dress)
        self._dress()
        self._check()

    @property
    def problem(self) -> str:
        """Why it cannot start as it is filled in, or nothing."""
        return self.data.problem or self.network.problem

    @property
    def request(self) -> TrainingRequest:
        """What is filled in. Raises UsageError when there is a `problem`."""
        return TrainingRequest(
            self.data.source, self.taken.merged(self._fields_now()), self.taken.configuration
        )

    def take_configuration(self, configuration: RunConfiguration, name: str) -> None:
        """Fill in what the file of this name says."""
        config = configuration.config
        self.data.take(configuration.source, config.healthy)
        (self.disease if config.task == "disease" else self.health).setChecked(True)
        self.network.take(config.network)
        self.learning.take(config)
        self.taken.take(configuration, name, self._fields_now())
        self._check()

    @property
    def _task(self) -> str:
        return "health" if self.health.isChecked() else "disease"

    def _on_network_chosen(self, network: str) -> None:
        if not self.network.problem:
            self.learning.suit(TrainingConfig.for_network(network))

    def _fields_now(self) -> dict[str, Any]:
        return {
            "task": self._task,
            "healthy": self.data.healthy,
            "network": self.network.network,
            **self.learning.values,
        }

    def start(self) -> None:
        """Ask for the training that is filled in, if it can be had."""
        if self._running or self.problem:
            return
        self._remember()
        self.start_requested.emit(self.request)

    def set_running(self, running: bool) -> None:
        """While a training runs, its choices stay visible and cannot be changed."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._running = running
        self._fields.setEnabled(not running)
        self.stop_button.setEnabled(running)
        self._check()
        if had_focus or self._stopped_by_key:
            self._stopped_by_key = False
            (self.stop_button if running else self.start_button).setFocus()
        self.running_changed.emit(running)

    def reveal(self, part: QWidget) -> None:
        """Scroll so that this part of the form is in view, its top first."""
        self._scroll.ensureVisible(0, part.mapTo(self._fields, part.rect().bottomLeft()).y())
        self._scroll.ensureVisible(0, part.mapTo(self._fields, part.rect().topLeft()).y(), 0, 4 * SPACE)

    def set_stopping(self) -> None:
        """The person asked to stop; it takes a moment."""
        # A button that is disabled hands the focus on; it is to come back to Start.
        self._stopped_by_key = self.stop_button.hasFocus()
        self.stop_button.setEnabled(False)

    def _set_up_fields(self) -> None:
        questions = QButtonGroup(self)
        questions.addButton(self.health)
        questions.addButton(self.disease)
        self.start_button.setProperty("kind", "primary")
        self.stop_button.setEnabled(False)
        self._reason.setProperty("role", "caption")
        self._reason.setWordWrap(True)

    def _put_texts(self) -> None:
        put = self.texts.put
        put(self.health.setText, lambda: self.tr("Health&y or sick?"))
        put(self.disease.setText, lambda: self.tr("Which &disease?"))
        put(self.start_button.setText, lambda: self.tr("S&tart training"))
        put(self.stop_button.setText, lambda: self.tr("St&op"))
        # The network's own field says what is wrong with the network.
        put(self._reason.setText, lambda: self.data.problem)

    def _lay_out(self) -> None:
        name = self._heading(lambda: self.tr("Train a model"))
        name.setProperty("role", "title")
        self._fields = QWidget()
        fields = QVBoxLayout(self._fields)
        fields.setContentsMargins(0, 0, _GAP, 0)
        fields.setSpacing(SPACE)
        for title, content in (
            (lambda: self.tr("Leaves"), [self.data]),
            (lambda: self.tr("Question"), [self.health, self.disease]),
            (lambda: self.tr("Network"), [self.network]),
        ):
            fields.addWidget(self._heading(title))
            choices = QVBoxLayout()
            choices.setSpacing(SPACE // 2)
            for widget in content:
                choices.addWidget(widget)
            fields.addLayout(choices)
            fields.addSpacing(SPACE)
        fields.addWidget(self._heading(lambda: self.tr("How it learns")))
        fields.addWidget(self.learning)
        fields.addWidget(self.engine)
        fields.addWidget(self.taken)
        fields.addStretch(1)
        scroll = self._scroll = QScrollArea()
        scroll.setWidget(self._fields)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        buttons = self._button_row = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.start_button, 1)
        buttons.addWidget(self.stop_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(name)
        layout.addSpacing(SPACE)
        layout.addWidget(scroll, 1)
        layout.addWidget(self._reason)
        layout.addLayout(buttons)
        scroll.verticalScrollBar().rangeChanged.connect(self._on_scrolling_changed)
        self._on_scrolling_changed(0, 0)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def _on_focus_changed(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A scroll area follows the keyboard inside itself, but not to where it comes in from outside."""
        if now is not None and self._fields.isAncestorOf(now) and now.visibleRegion().isEmpty():
            self._scroll.ensureWidgetVisible(now, 0, SPACE)

    def _on_scrolling_changed(self, _least: int, most: int) -> None:
        """The buttons are as wide as the fields above them, which a scroll bar makes narrower."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if most > 0 else 0
        self._button_row.setContentsMargins(0, 0, _GAP + bar, 0)

    def _heading(self, text: Callable[[], str]) -> QLabel:
        label = QLabel()
        self.texts.put(label.setText, text)
        label.setProperty("role", "subtitle")
        return label

    def _restore(self) -> None:
        get = self._settings.get
        self.data.restore(get(keys.SOURCE), get(keys.FOLDER))
        (self.disease if get(keys.TASK) == "disease" else self.health).setChecked(True)
        self.network.restore(get(keys.NETWORK), get(keys.OWN_LAYERS))
        self.learning.restore(self._settings)

    def _remember(self) -> None:
        put = self._settings.set
        put(keys.SOURCE, self.data.kind)
        put(keys.FOLDER, self.data.folder)
        put(keys.TASK, self._task)
        put(keys.NETWORK, self.network.kind)
        put(keys.OWN_LAYERS, self.network.layers.text())
        self.learning.remember(self._settings)

    def _check(self) -> None:
        counts = self.data.counts
        n_samples, n_classes = _USUAL.get(self.data.kind, _USUAL[BEANS])
        if counts is not None:
            n_samples, n_classes = counts.to_learn_from, max(2, len(counts.class_names))
        self.network.set_outputs(outputs_for(self._task, n_classes))
        self.start_button.setEnabled(not self._running and not self.problem)
        config = None if self.network.problem else self.taken.merged(self._fields_now())
        self.engine.show_engine(config, n_samples)
        self.texts.refresh()
        self._reason.setVisible(bool(self.data.problem))

    def _dress(self) -> None:
        c = theme().colours
        check = resource("icons", f"check_on_{'dark' if c.is_dark else 'light'}.svg").as_posix()
        self.setStyleSheet(f"""
            QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
            QLineEdit, QAbstractSpinBox {{
                background: {c.surface}; color: {c.text}; border: 1px solid {c.control_line};
                border-radius: 8px; padding: 5px 11px; min-height: 20px;
            }}
            QAbstractSpinBox QLineEdit {{ border: none; padding: 0; min-height: 0; }}
            QLineEdit:focus, QAbstractSpinBox:focus {{ border: 2px solid {c.accent}; padding: 4px 10px; }}
            QAbstractSpinBox QLineEdit:focus {{ border: none; padding: 0; }}
            QLineEdit:disabled, QAbstractSpinBox:disabled {{ color: {c.muted}; border-color: {c.line}; }}
            QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ width: 8px; border: none; }}
            QComboBox {{ padding: 5px 0 5px 11px; }}
            QComboBox:focus {{ padding: 4px 0 4px 10px; }}
            QRadioButton::indicator, QCheckBox::indicator {{
                width: 14px; height: 14px; border: 1px solid {c.control_line}; background: {c.surface};
            }}
            QRadioButton::indicator {{ border-radius: 8px; }}
            QCheckBox::indicator {{ border-radius: 4px; }}
            QRadioButton::indicator:checked {{ width: 6px; height: 6px; border: 5px solid {c.accent}; }}
            QCheckBox::indicator:checked {{
                background: {c.accent}; border-color: {c.accent}; image: url("{check}");
            }}
            QRadioButton::indicator:checked:disabled {{ border-color: {c.control_line}; }}
            QCheckBox::indicator:checked:disabled {{
                background: {c.control_line}; border-color: {c.control_line};
            }}
            QRadioButton, QCheckBox {{
                border: 1px solid transparent; border-radius: 6px; padding: 2px 6px 2px 3px;
            }}
            QRadioButton:focus, QCheckBox:focus {{ border-color: {c.accent}; background: {c.accent_soft}; }}
        """)
