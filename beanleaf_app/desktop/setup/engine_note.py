"""Which engine will train, and why, before the training begins."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.errors import BeanleafError
from beanleaf_app.training.config import TrainingConfig
from beanleaf_app.training.engine_choice import choose_engine


class EngineNote(QLabel):
    """One caption that follows the form."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "caption")
        self.setWordWrap(True)
        self._name = ""
        self._reason = ""
        self.texts = Texts(self)
        self.texts.put(self.setText, self._sentence)

    def show_engine(self, config: TrainingConfig | None, n_samples: int) -> None:
        """Of a training with this configuration on so many leaves; None hides it."""
        self._name = ""
        if config is not None:
            try:
                choice = choose_engine(config, n_samples)
                self._name, self._reason = choice.name, choice.reason
            except BeanleafError as error:
                self._name, self._reason = config.engine, str(error)
        self.setVisible(bool(self._name))
        self.texts.refresh()

    def _sentence(self) -> str:
        if not self._name:
            return ""
        return self.tr("Engine: {name}. {reason}").format(name=self._name, reason=said(self._reason))
