"""The offer to go on with a training that was interrupted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.runs.find_unfinished_job import Interrupted
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.photos.sources import BEANS, CORRECTED, PRACTICE


class ResumeOffer(QFrame):
    """Hidden while there is nothing to offer."""

    resume_requested = Signal()
    discard_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Interrupted | None = None
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.resume_button, self.discard_button = QPushButton(), QPushButton()
        self.resume_button.setProperty("kind", "primary")
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.words, 1)
        row.addWidget(self.discard_button)
        row.addWidget(self.resume_button)
        self.texts = Texts(self)
        put = self.texts.put
        put(self.words.setText, self._words)
        put(self.setAccessibleName, self._words)
        put(self.resume_button.setText, lambda: self.tr("Resume"))
        put(self.resume_button.setToolTip, lambda: self.tr("It goes on as if nothing had happened."))
        put(self.discard_button.setText, lambda: self.tr("Discard"))
        put(self.discard_button.setToolTip, lambda: self.tr("What it has learned is deleted."))
        self.resume_button.clicked.connect(self.resume_requested)
        self.discard_button.clicked.connect(self.discard_requested)
        theme().changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_found(self, found: Interrupted | None) -> None:
        """Offer this training, or nothing."""
        self._found = found
        self.texts.refresh()
        self.setVisible(found is not None)
        if found is not None:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.words.text()))

    def _words(self) -> str:
        if self._found is None:
            return ""
        unfinished, number = self._found.unfinished, QLocale().toString
        begun = QDateTime.fromString(unfinished.begun, Qt.DateFormat.ISODate).toLocalTime()
        words = {
            "date": QLocale().toString(begun, QLocale.FormatType.ShortFormat),
            "leaves": self._leaves(unfinished.source),
            "network": unfinished.config.network,
            "epoch": number(self._found.epoch),
            "epochs": number(unfinished.config.epochs),
        }
        if self._found.epoch >= unfinished.config.epochs:
            return self.tr(
                "A training of {date} has ended, and its model was not saved ({leaves}, network {network}, "
                "{epochs} epochs)."
            ).format(**words)
        return self.tr(
            "A training of {date} was interrupted at epoch {epoch} of {epochs} ({leaves}, network {network})."
        ).format(**words)

    def _leaves(self, source: str) -> str:
        known = {
            BEANS: self.tr("the Beans photos"),
            PRACTICE: self.tr("practice leaves"),
            CORRECTED: self.tr("the photos you corrected"),
        }
        return known.get(source) or Path(source).name

    def _dress(self) -> None:
        c = theme().colours
        self.setStyleSheet(
            f"ResumeOffer {{ background: {c.accent_soft}; border: none; border-radius: {SPACE}px; }} "
            f"ResumeOffer QLabel {{ color: {c.text}; }}"
        )
