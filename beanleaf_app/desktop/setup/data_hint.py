"""Below the choice of leaves: what they are, how many, and what is wrong with them."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from beanleaf_app.desktop.history_wording import correction_name
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.plain_tip import plain_tip
from beanleaf_app.photos.data_checks import ClassCounts
from beanleaf_app.photos.sources import BEANS, CORRECTED, PRACTICE

_NBSP = "\u00a0"


class DataHint(QLabel):
    """Follows what is chosen; trouble is told in the colour of problems."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = BEANS
        self._counts: ClassCounts | None = None
        self._lost = 0
        self._trouble = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.texts = Texts(self)
        self.texts.put(self.setText, self._words)

    def show_source(self, source: str, counts: ClassCounts | None, lost: int, trouble: str) -> None:
        """Tell of this source.

        source : as `load_leaves` calls it; "folder" while none is chosen
        counts : of its photographs, where they are known
        lost : photographs that are no longer there
        trouble : a Sentence: why it cannot be learned from, or nothing
        """
        self._source, self._counts, self._lost, self._trouble = source, counts, lost, trouble
        self.setToolTip(plain_tip(source) if self._is_path else "")
        self.setProperty("role", "problem" if trouble else "caption")
        self.style().unpolish(self)
        self.style().polish(self)
        self.texts.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.texts.refresh()

    @property
    def _is_path(self) -> bool:
        return self._source not in (BEANS, PRACTICE, CORRECTED, "folder")

    def _words(self) -> str:
        told = said(self._trouble) or self._counted()
        if self._is_path:
            room = max(self.width(), 20 * SPACE)
            path = self.fontMetrics().elidedText(self._source, Qt.TextElideMode.ElideMiddle, room)
            return "\n".join(line for line in (path, told) if line)
        return told or {
            BEANS: self.tr("Field photos from Uganda. Fetched from the internet once."),
            PRACTICE: self.tr("Leaves that Beanleaf draws itself. Works at once, without internet."),
            CORRECTED: self.tr("What you marked in History, learned from where the photos lie."),
        }.get(self._source, self.tr("Choose it or drop it here: one folder inside for each class."))

    def _counted(self) -> str:
        if self._counts is None:
            return ""
        number = QLocale().toString
        train = self._counts.splits.get("train") or next(iter(self._counts.splits.values()))
        names = self._counts.class_names
        if self._source == CORRECTED:
            names = tuple(correction_name(name) for name in names)
        told = ", ".join(f"{name}{_NBSP}{number(count)}" for name, count in zip(names, train, strict=True))
        validation = sum(self._counts.splits.get("validation", ()))
        if validation:
            told = self.tr("{classes}; {count} to check on").format(classes=told, count=number(validation))
        if self._lost:
            lost = self.tr("%Ln photo(s) are no longer where they were.", "", self._lost)
            told = f"{told}\n{lost}"
        return told
