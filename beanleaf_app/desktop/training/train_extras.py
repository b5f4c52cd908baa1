"""What else can be done with a training that has ended: look inside, and take its configuration along."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.runs.training_job import Trained
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.training.glass_box import why_closed


class TrainExtras(QWidget):
    """Two buttons below the result."""

    look_inside_requested = Signal()
    configuration_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._trained: Trained | None = None
        self.look_button = QPushButton()
        self.configuration_button = QPushButton()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(self.look_button)
        layout.addWidget(self.configuration_button)
        layout.addStretch(1)
        self.texts = Texts(self)
        put = self.texts.put
        put(self.look_button.setText, lambda: self.tr("Look &inside"))
        put(
            self.look_button.setToolTip,
            lambda: self._closed() or self.tr("Every number of the network, for one leaf."),
        )
        put(self.look_button.setAccessibleDescription, self.look_button.toolTip)
        put(self.configuration_button.setText, lambda: self.tr("E&xport the configuration…"))
        put(
            self.configuration_button.setToolTip,
            lambda: self.tr("A file from which this training can be done again, number by number."),
        )
        self.look_button.clicked.connect(self.look_inside_requested)
        self.configuration_button.clicked.connect(self.configuration_requested)

    def show_trained(self, trained: Trained | None) -> None:
        """Offer what can be done with this training, or nothing."""
        self._trained = trained
        self.look_button.setEnabled(trained is not None and not self._closed())
        self.texts.refresh()

    def _closed(self) -> str:
        if self._trained is None:
            return ""
        reason = why_closed(self._trained.model.network.architecture)
        return said(reason) if reason is not None else ""
