"""A training taken from a file into the form: what the form has no field for, and exact numbers."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from beanleaf_app.desktop.figures import in_figures
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.run_configuration import RunConfiguration


class TakenConfiguration(QWidget):
    """A button that asks for a file, and below it what was taken from one, with a way to forget it."""

    import_requested = Signal()
    forgotten = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.configuration: RunConfiguration | None = None
        self._name = ""
        self._shown: dict[str, Any] = {}
        self.import_button = QPushButton()
        self.forget_button = QPushButton()
        self._told = QLabel()
        self._told.setProperty("role", "caption")
        self._told.setTextFormat(Qt.TextFormat.PlainText)
        self._told.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.import_button, 1)
        row.addWidget(self.forget_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addLayout(row)
        layout.addWidget(self._told)
        self.texts = Texts(self)
        put = self.texts.put
        put(self.import_button.setText, lambda: self.tr("Repeat from a fi&le…"))
        put(
            self.import_button.setToolTip,
            lambda: self.tr("A configuration that was exported from a training or from a model."),
        )
        put(self.forget_button.setText, lambda: self.tr("For&get it"))
        put(self._told.setText, self._sentence)
        self.import_button.clicked.connect(self.import_requested)
        self.forget_button.clicked.connect(self.forget)
        self._show()

    def take(self, configuration: RunConfiguration, name: str, shown: dict[str, Any]) -> None:
        """Keep what came from the file ``name``; ``shown`` is what the fields of the form say of it."""
        self.configuration, self._name, self._shown = configuration, name, shown
        self._show()

    def forget(self) -> None:
        """Only the fields of the form count from now on."""
        self.configuration = None
        self._show()
        self.forgotten.emit()

    def merged(self, fields: dict[str, Any]) -> TrainingConfig:
        """The configuration from the file, changed by the fields that the person changed since.

        A field may show fewer figures than the number has, so one that says what it said counts as before.
        Raises UsageError if a value is out of its range.
        """
        if self.configuration is None:
            return TrainingConfig(**fields)
        changed = {name: value for name, value in fields.items() if value != self._shown.get(name)}
        return dataclasses.replace(self.configuration.config, **changed)

    def _show(self) -> None:
        self.forget_button.setVisible(self.configuration is not None)
        self._told.setVisible(self.configuration is not None)
        self.texts.refresh()

    def _sentence(self) -> str:
        if self.configuration is None:
            return ""
        usual, config = TrainingConfig().as_json(), self.configuration.config.as_json()
        more = [
            f"{name.replace('_', ' ')} {_in_words(value)}"
            for name, value in config.items()
            if name not in self._shown and value != usual.get(name)
        ]
        if not more:
            return self.tr("As in «{name}».").format(name=self._name)
        return self.tr("As in «{name}», with {more}.").format(name=self._name, more=", ".join(more))


def _in_words(value: object) -> str:
    if isinstance(value, list):  # the changes of the learning rate
        return "; ".join(" → ".join(_in_words(part) for part in pair) for pair in value)
    return in_figures(value) if isinstance(value, float) else str(value)
