"""The switch of the history, and what is true of it: where it is, and that it stays there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

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
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        layout.addWidget(self.switch)
        layout.addWidget(self.sentence, 1)
        layout.addWidget(self.delete_all)
        self.texts = Texts(self)
        put = self.texts.put
        put(self.switch.setText, lambda: self.tr("&Keep a history"))
        put(self.switch.setAccessibleDescription, self._sentence)
        put(self.sentence.setText, self._sentence)
        put(self.delete_all.setText, lambda: self.tr("Delete a&ll…"))

    def _sentence(self) -> str:
        return self.tr(
            "The history stays on this computer: nothing is sent anywhere. It is one file, {file}, with a "
            "small picture of each of the last {most} photos. Delete photos here, or the file while Beanleaf "
            "is closed."
        ).format(file=str(self._file), most=QLocale().toString(MOST_PHOTOGRAPHS))
