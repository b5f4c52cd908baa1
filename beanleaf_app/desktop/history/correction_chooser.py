"""«The program was wrong, it is …»."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from beanleaf_app.desktop import history_wording
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.list_box import ListBox
from beanleaf_app.history.record import HEALTHY, NOT_A_LEAF, OTHER, SICK, Record

# Offered whatever the model knows: the leaves of this program's own data set.
_ALWAYS = ("angular_leaf_spot", "bean_rust")


class CorrectionChooser(QWidget):
    """What the chosen photographs really show, out of what their models know and some more."""

    corrected = Signal(object)  # the correction, or None when it was taken back

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answers = ListBox(12)
        self._values: list[str | None] = [None]
        self._records: Sequence[Record] = ()
        label = QLabel()
        label.setBuddy(self.answers)
        label.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(label)
        layout.addWidget(self.answers)
        self.texts = Texts(self)
        self.texts.put(label.setText, lambda: self.tr("Was the program &wrong? What it really is:"))
        self.texts.put(
            self.answers.setAccessibleDescription,
            lambda: self.tr("Marked photos can be exported as class folders, to train a model with them."),
        )
        self.texts.put(lambda _text: self._fill(), str)
        self.answers.activated.connect(self._on_activated)

    def show_records(self, records: Sequence[Record]) -> None:
        """Offer the classes of these photographs, and show how they are marked if all are alike."""
        before = _answers(self._records), {record.correction for record in self._records}
        self._records = records
        # The list may be open while something else in the history changes.
        if before != (_answers(records), {record.correction for record in records}):
            self._fill()

    def _fill(self) -> None:
        self._values = _answers(self._records)
        marks = {record.correction for record in self._records}
        (mark,) = marks if len(marks) == 1 else (None,)
        with QSignalBlocker(self.answers):
            self.answers.clear()
            self.answers.addItem(self.tr("Not marked"))
            self.answers.addItems([history_wording.correction_name(name) for name in self._values if name])
            if len(marks) > 1:
                self.answers.setCurrentIndex(-1)
                self.answers.setPlaceholderText(self.tr("Marked differently"))
            else:
                self.answers.setCurrentIndex(self._values.index(mark))

    def _on_activated(self, row: int) -> None:
        self.corrected.emit(self._values[row])


def _answers(records: Sequence[Record]) -> list[str | None]:
    known = [name for record in records for name in record.probabilities or ()]
    marks = [record.correction for record in records if record.correction is not None]
    classes = [name for name in (*_ALWAYS, *known, *marks) if name not in (HEALTHY, SICK, NOT_A_LEAF, OTHER)]
    # A model that knows only healthy and sick is told which by somebody who may know no more either.
    if SICK in marks or any(record.probabilities is None for record in records):
        classes.append(SICK)
    return [None, HEALTHY, *dict.fromkeys(classes), OTHER, NOT_A_LEAF]
