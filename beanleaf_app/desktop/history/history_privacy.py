"""The switch of the history, and what is true of it: where it is, and that it stays there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QPushButton, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.history.store import MOST_PHOTOGRAPHS


class HistoryPrivacy(QWidget):
    """A line below the table."""

    keeping_chosen = Signal(bool)
    delete_all_requested = Signal()

    def __init__(self, file: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self.switch = QCheckBox()
        self.sentence = QLabel()
        self.sentence.setProperty("role", "caption")
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumWidth(16 * SPACE)  # else a folder with a long name would widen the window
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.delete_all = QPushButton()
        self.switch.toggled.connect(self.keeping_chosen)
        self.delete_all.clicked.connect(self.delete_all_requested)
        self._places = QGridLayout(self)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setHorizontalSpacing(2 * SPACE)
        self._places.setVerticalSpacing(SPACE)
        self._places.setColumnStretch(1, 1)
        self._places.addWidget(self.switch, 0, 0)
        self._places.addWidget(self.delete_all, 0, 2)
        self.stand_beside(True)
        self.texts = Texts(self)
        put = self.texts.put
        put(self.switch.setText, lambda: self.tr("&Keep a history"))
        put(self.switch.setAccessibleDescription, self._sentence)
        put(self.sentence.setText, self._sentence)
        put(self.delete_all.setText, lambda: self.tr("Delete a&ll…"))

    def stand_beside(self, beside: bool) -> None:
        """The sentence between the switch and the button; in a narrow window below them, in fewer lines."""
        self._places.removeWidget(self.sentence)
        self._places.addWidget(self.sentence, *((0, 1) if beside else (1, 0, 1, 3)))

    def _sentence(self) -> str:
        return self.tr(
            "The history stays on this computer: nothing is sent anywhere. It is one file, {file}, with a "
            "small picture of each of the last {most} photos. Delete photos here, or the file while Beanleaf "
            "is closed."
        ).format(file=str(self._file), most=QLocale().toString(MOST_PHOTOGRAPHS))
