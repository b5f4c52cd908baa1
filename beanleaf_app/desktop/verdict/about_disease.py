"""«About this disease»: how to recognise it, what to do first, where to ask, and who says so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts, language
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme
from beanleaf_app.diagnosis.disease_notes import HEALTHY, DiseaseNote, disease_note

_ICON = 3 * SPACE


class _Section(QWidget):
    """A drawing, a heading, and the sentences below it, numbered where their order counts."""

    def __init__(self, drawing: str, numbered: bool = False, quiet: bool = False) -> None:
        super().__init__()
        self._drawing = drawing
        self._numbered = numbered
        self._quiet = quiet
        self._sentences: list[QLabel] = []
        self._icon = QLabel()
        self.heading = QLabel()
        self.heading.setProperty("role", "subtitle")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(SPACE + SPACE // 2)
        self._grid.setVerticalSpacing(SPACE // 2)
        self._grid.setColumnMinimumWidth(0, _ICON)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self._icon, 0, 0)
        self._grid.addWidget(self.heading, 0, 1)
        theme().changed.connect(self._dress)
        self._dress()

    def show_sentences(self, sentences: tuple[str, ...]) -> None:
        while len(self._sentences) < 2 * len(sentences):
            row = len(self._sentences) // 2 + 1
            for column in (0, 1):
                label = QLabel()
                label.setTextFormat(Qt.TextFormat.PlainText)
                if self._quiet:
                    label.setProperty("role", "caption")
                top = Qt.AlignmentFlag.AlignTop
                if column:
                    label.setWordWrap(True)
                    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                    self._grid.addWidget(label, row, column)
                else:
                    self._grid.addWidget(label, row, column, top | Qt.AlignmentFlag.AlignHCenter)
                self._sentences.append(label)
        for number, (mark, label) in enumerate(
            zip(self._sentences[::2], self._sentences[1::2], strict=True), 1
        ):
            shown = number <= len(sentences)
            mark.setText(f"{number}." if self._numbered else "•")
            label.setText(sentences[number - 1] if shown else "")
            mark.setVisible(shown)
            label.setVisible(shown)

    def sentences(self) -> list[str]:
        """What is shown below the heading."""
        return [label.text() for label in self._sentences[1::2] if label.text()]

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        colours = theme().colours
        drawn: QPixmap = icons.pixmap(self._drawing, _ICON, colours.accent, colours.window, ratio)
        self._icon.setPixmap(drawn)


class AboutDisease(QWidget):
    """The note on one class, in the language of the window. It needs no internet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._class_name: str | None = None
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.title.setWordWrap(True)
        self.cause = QLabel()
        self.cause.setProperty("role", "muted")
        self.cause.setWordWrap(True)
        self.cause.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.signs = _Section("look")
        self.first = _Section("steps", numbered=True)
        self.ask = _Section("person")
        self.sources = _Section("book", quiet=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2 * SPACE)
        heading = QVBoxLayout()
        heading.setSpacing(0)
        heading.addWidget(self.title)
        heading.addWidget(self.cause)
        layout.addLayout(heading)
        for section in (self.signs, self.first, self.ask, self.sources):
            layout.addWidget(section)
        self.texts = Texts(self)
        self.texts.put(self.title.setText, self._title)
        self.texts.put(self.signs.heading.setText, self._signs_heading)
        self.texts.put(self.first.heading.setText, lambda: self.tr("What to do first"))
        self.texts.put(self.ask.heading.setText, lambda: self.tr("Where to ask"))
        self.texts.put(self.sources.heading.setText, lambda: self.tr("Where this is from"))
        self.texts.put(self.setAccessibleName, self._title)
        language().changed.connect(self._show_note)

    def show_class(self, class_name: str) -> None:
        """Show the note on a class of a model, or that on the unknown disease."""
        if class_name != self._class_name:
            self._class_name = class_name
            self.texts.refresh()
            self._show_note()

    def _show_note(self) -> None:
        if self._class_name is None:
            return
        note = self._note()
        self.cause.setText(note.cause)
        self.signs.show_sentences(note.signs)
        self.first.show_sentences(note.first)
        self.ask.show_sentences((note.ask,))
        self.sources.show_sentences((*note.sources, self.tr("To read on: {book}").format(book=note.more)))

    def _note(self) -> DiseaseNote:
        return disease_note(self._class_name or "", language().code)

    def _title(self) -> str:
        return self.tr("About this leaf") if self._class_name == HEALTHY else self.tr("About this disease")

    def _signs_heading(self) -> str:
        if self._class_name == HEALTHY:
            return self.tr("What to keep watching for")
        return self.tr("How to recognise it")
