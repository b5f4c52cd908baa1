"""What to look for in the history: words, a verdict or disease, and when."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QDate, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QComboBox, QDateEdit, QLabel, QLineEdit, QWidget

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.desktop.widgets.two_lines import TwoLines
from beanleaf_app.history.query import Query
from beanleaf_app.history.record import Outcome, utc_text

_MILLISECONDS_AFTER_TYPING = 200
_OUTCOMES = (Outcome.SICK, Outcome.UNSURE, Outcome.HEALTHY, Outcome.NOT_A_LEAF, Outcome.UNREADABLE)
_DAYS_BACK = (None, 0, 6, 29, 364)  # None: any time; 0: since midnight
_CHOSEN_DAYS = len(_DAYS_BACK)


@dataclass(frozen=True)
class _Choice:
    """An entry of the second list."""

    outcome: Outcome | None = None
    disease: str | None = None
    marked: bool = False


class HistoryFilter(TwoLines):
    """A search field and two lists."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(18 * SPACE)
        self._glass = QAction(self.words)
        self.words.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self.kinds = QComboBox()
        self.times = QComboBox()
        for box in (self.kinds, self.times):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.first_day, self.last_day = QDateEdit(QDate.currentDate()), QDateEdit(QDate.currentDate())
        self._until = QLabel("–")
        self._choices: list[_Choice] = []
        self._diseases: list[str] = []
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_MILLISECONDS_AFTER_TYPING)
        self._typing.timeout.connect(self.changed)
        self._lay_out()
        self._put_texts()
        self.words.textChanged.connect(self._typing.start)
        self.words.returnPressed.connect(self._on_return)
        self.kinds.activated.connect(self.changed)
        self.times.activated.connect(self._on_time_chosen)
        for day in (self.first_day, self.last_day):
            day.setCalendarPopup(True)
            day.dateChanged.connect(self.changed)
        self._show_days(False)
        theme().changed.connect(self._dress)
        self._dress()

    def query(self, like: Query) -> Query:
        """What is asked for, in the order of `like`."""
        choice = self._choices[max(0, self.kinds.currentIndex())]
        since, before = self._span()
        return replace(
            like,
            words=self.words.text().strip(),
            outcome=choice.outcome,
            disease=choice.disease,
            marked=choice.marked,
            since=since,
            before=before,
        )

    @property
    def is_empty(self) -> bool:
        """Whether everything is asked for."""
        return self.query(Query()) == Query()

    def clear(self) -> None:
        """Ask for everything."""
        self.words.clear()  # not in secret: its button to empty it goes by what it says
        self._typing.stop()
        self.kinds.setCurrentIndex(0)
        self.times.setCurrentIndex(0)
        self._show_days(False)
        self.changed.emit()

    def set_diseases(self, diseases: list[str]) -> None:
        """The diseases that occur in the history can be asked for."""
        if diseases != self._diseases:
            self._diseases = diseases
            self._fill_kinds()

    def _lay_out(self) -> None:
        self.first.addWidget(self.words, 1)
        self.first.addWidget(self.kinds)
        for widget in (self.times, self.first_day, self._until, self.last_day):
            self.rest.addWidget(widget)
        self.rest.addStretch(1)
        self.finish(stretch=0)

    def _put_texts(self) -> None:
        self.texts = Texts(self)
        put = self.texts.put
        put(self.words.setPlaceholderText, lambda: self.tr("Search name, folder, disease or model"))
        put(self.words.setAccessibleName, lambda: self.tr("Search the history"))
        put(self.kinds.setAccessibleName, lambda: self.tr("Verdict"))
        put(self.times.setAccessibleName, lambda: self.tr("Time"))
        put(self.first_day.setAccessibleName, lambda: self.tr("First day"))
        put(self.last_day.setAccessibleName, lambda: self.tr("Last day"))
        put(lambda _text: self._fill_kinds(), str)
        put(lambda _text: self._fill_times(), str)

    def _fill_kinds(self) -> None:
        chosen = self._choices[self.kinds.currentIndex()] if self.kinds.count() else _Choice()
        entries = [(self.tr("All verdicts"), _Choice())]
        for outcome in _OUTCOMES:
            entries.append((wording.verdict_word(CardState(outcome.value)), _Choice(outcome)))
            if outcome is Outcome.SICK:
                for name in self._diseases:
                    text = self.tr("Sick: {disease}").format(disease=wording.disease_name(name))
                    entries.append((text, _Choice(disease=name)))
        entries.append((self.tr("Marked by you"), _Choice(marked=True)))
        self._choices = [choice for _, choice in entries]
        with QSignalBlocker(self.kinds):
            self.kinds.clear()
            self.kinds.addItems([text for text, _ in entries])
            self.kinds.setCurrentIndex(self._choices.index(chosen) if chosen in self._choices else 0)

    def _fill_times(self) -> None:
        chosen = max(0, self.times.currentIndex())
        with QSignalBlocker(self.times):
            self.times.clear()
            self.times.addItems(
                [
                    self.tr("Any time"),
                    self.tr("Today"),
                    self.tr("Last 7 days"),
                    self.tr("Last 30 days"),
                    self.tr("Last 12 months"),
                    self.tr("From … to …"),
                ]
            )
            self.times.setCurrentIndex(chosen)

    def _on_return(self) -> None:
        self._typing.stop()
        self.changed.emit()

    def _on_time_chosen(self, row: int) -> None:
        self._show_days(row == _CHOSEN_DAYS)
        self.changed.emit()

    def _show_days(self, shown: bool) -> None:
        for widget in (self.first_day, self._until, self.last_day):
            widget.setVisible(shown)

    def _dress(self) -> None:
        self._glass.setIcon(QIcon(icons.pixmap("search", 4 * SPACE, theme().colours.muted)))

    def _span(self) -> tuple[str | None, str | None]:
        """The first moment that counts and the first that does not, on this computer's clock."""
        row = self.times.currentIndex()
        if row == _CHOSEN_DAYS:
            return _midnight(self.first_day.date()), _midnight(self.last_day.date().addDays(1))
        back = _DAYS_BACK[max(0, row)]
        if back is None:
            return None, None
        return _midnight(QDate.currentDate().addDays(-back)), None


def _midnight(day: QDate) -> str:
    local = datetime(day.year(), day.month(), day.day()).astimezone()
    return utc_text(local)
