"""The learning rate, the step, and what it did to the cost."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QDoubleSpinBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from beanleaf_app.desktop.figures import in_figures
from beanleaf_app.desktop.glass.glass_desk import Scene
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.learning_rate_box import LearningRateBox


class GlassUpdateBar(QWidget):
    """Shown at the last step of the glass box."""

    step_requested = Signal(float)  # the learning rate
    start_again_requested = Signal()
    rate_changed = Signal()

    def __init__(self, learning_rate: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene: Scene | None = None
        self.rate = LearningRateBox()
        self.rate.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.rate.setDecimals(6)
        self.rate.setRange(0.000001, 10.0)
        self.rate.setStepType(QDoubleSpinBox.StepType.AdaptiveDecimalStepType)
        self.rate.setValue(learning_rate)
        self.step_button = QPushButton()
        self.step_button.setProperty("kind", "primary")
        self.again_button = QPushButton()
        self.told = QLabel()
        self.told.setProperty("role", "muted")
        self.told.setWordWrap(True)
        label = QLabel()
        label.setBuddy(self.rate)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(label)
        row.addWidget(self.rate)
        row.addWidget(self.step_button)
        row.addWidget(self.again_button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.told)
        layout.addLayout(row)
        self.texts = Texts(self)
        put = self.texts.put
        put(label.setText, lambda: self.tr("Learning &rate"))
        put(self.step_button.setText, lambda: self.tr("&Take the step"))
        put(self.again_button.setText, lambda: self.tr("&Start again"))
        put(self.told.setText, self._told)
        self.rate.valueChanged.connect(self.rate_changed)
        self.step_button.clicked.connect(lambda: self.step_requested.emit(self.rate.value()))
        self.again_button.clicked.connect(self.start_again_requested)

    def show_scene(self, scene: Scene) -> None:
        """Tell what the last step did."""
        self._scene = scene
        self.again_button.setEnabled(scene.updates > 0)
        self.texts.refresh()

    def _told(self) -> str:
        if self._scene is None:
            return ""
        cost = in_figures(self._scene.passed.cost)
        if self._scene.cost_before is None:
            return self.tr("After {n} steps the cost is {cost}.").format(
                n=QLocale().toString(self._scene.updates), cost=cost
            )
        return self.tr("Step {n}: the cost went from {before} to {after}.").format(
            n=QLocale().toString(self._scene.updates), before=in_figures(self._scene.cost_before), after=cost
        )
