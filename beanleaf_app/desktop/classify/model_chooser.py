"""Which model of the library judges the photographs."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.errors import BeanleafError
from beanleaf_app.models.library import ModelLibrary


class ModelChooser(QWidget):
    """A list of the library's models; choosing one makes it the model in use."""

    model_chosen = Signal(object)  # the name of the model in use, or None when there is none
    failed = Signal(object)  # a Sentence for the person

    def __init__(self, library: ModelLibrary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._names = QComboBox()
        self._names.setMinimumContentsLength(12)
        self._names.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._names.setMaximumWidth(44 * SPACE)
        self._names.activated.connect(self._on_activated)
        label = QLabel()
        self.texts = Texts(self)
        self.texts.put(label.setText, lambda: self.tr("&Model"))
        label.setProperty("role", "muted")
        label.setBuddy(self._names)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addWidget(label)
        layout.addWidget(self._names)
        self._chosen: str | None = None
        self.refresh()

    @property
    def chosen(self) -> str | None:
        return self._chosen

    def refresh(self) -> None:
        """Read the library again; it may have a new model, or another one in use."""
        try:
            names = self._library.names()
            chosen = self._library.in_use
        except BeanleafError as error:
            self.failed.emit(str(error))
            return
        if chosen not in names:
            chosen = names[0] if names else None
        with QSignalBlocker(self._names):
            self._names.clear()
            self._names.addItems(names)
            self._names.setCurrentIndex(names.index(chosen) if chosen is not None else -1)
            for row, name in enumerate(names):
                self._names.setItemData(row, name, Qt.ItemDataRole.ToolTipRole)
        # Without a model the view explains what to do; an empty list would only ask a question.
        # Shown before it has a place, it would open a window of its own for a moment.
        if self.parentWidget() is not None or not names:
            self.setVisible(bool(names))
        if chosen != self._chosen:
            self._chosen = chosen
            self.model_chosen.emit(chosen)

    def choose(self, name: str) -> None:
        """Use this model from now on."""
        try:
            self._library.use(name)
        except BeanleafError as error:
            self.failed.emit(str(error))
        self.refresh()

    def _on_activated(self, row: int) -> None:
        self.choose(self._names.itemText(row))
