"""The verdict, to be read from two metres: a shape, a colour, a word, and the chance in words and leaves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import RADIUS, SPACE, theme
from beanleaf_app.desktop.verdict.big_word import BigWord
from beanleaf_app.desktop.verdict.chance_leaves import ChanceLeaves

_SYMBOL, _SMALL_SYMBOL = 11 * SPACE, 6 * SPACE
_NARROW = 40 * SPACE


class _Symbol(QWidget):
    """The verdict's shape and colour."""

    def __init__(self) -> None:
        super().__init__()
        self._state = CardState.WAITING
        self.set_side(_SYMBOL)

    def set_side(self, side: int) -> None:
        self.setFixedSize(side, side)

    def show_state(self, state: CardState) -> None:
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme().colours
        ink = getattr(colours, self._state.colour)
        paper = getattr(colours, f"{self._state.colour}_soft")
        icons.draw(QPainter(self), self._state.value, QRectF(self.rect()), ink, paper)


class VerdictBanner(QWidget):
    """Shows the verdict of one card at a time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._symbol = _Symbol()
        self.word, self.detail, self.chance = BigWord(), QLabel(), QLabel()
        self.leaves = ChanceLeaves()
        self.detail.setProperty("role", "title")
        self.chance.setProperty("role", "subtitle")
        for label in (self.detail, self.chance):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._lay_out()
        self.texts = Texts(self)
        self.texts.put(self.word.setText, lambda: wording.verdict_word(self._state))
        self.texts.put(self.detail.setText, lambda: wording.detail_line(self._card) if self._card else "")
        self.texts.put(self.chance.setText, lambda: wording.chance_line(self._card) if self._card else "")
        theme().changed.connect(self.update)

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(SPACE // 2)
        words.addWidget(self.word)
        words.addWidget(self.detail)
        head = QHBoxLayout()
        head.setSpacing(2 * SPACE)
        head.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE + SPACE // 2)
        layout.addLayout(head)
        layout.addWidget(self.leaves)
        layout.addWidget(self.chance)

    def minimumSizeHint(self) -> QSize:
        """With the small symbol."""
        least = super().minimumSizeHint()
        return QSize(least.width() - self._symbol.width() + _SMALL_SYMBOL, least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a narrow window the word is worth more than the drawing beside it.
        self._symbol.set_side(_SYMBOL if self.width() >= _NARROW else _SMALL_SYMBOL)

    @property
    def _state(self) -> CardState:
        return self._card.state if self._card is not None else CardState.WAITING

    def show_card(self, card: Card) -> None:
        """Show the verdict of this card."""
        self._card = card
        self._symbol.show_state(card.state)
        self.word.show_colour(card.state.colour)
        if card.chance is not None:
            self.leaves.show_chance(card.chance, card.state.colour)
        self.leaves.setVisible(card.chance is not None)
        # A disease is named large, under the word; a sentence is read from near.
        role = "title" if card.disease else "subtitle"
        if self.detail.property("role") != role:
            self.detail.setProperty("role", role)
            self.detail.style().polish(self.detail)
        self.texts.refresh()
        for label in (self.detail, self.chance):
            label.setVisible(bool(label.text()))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(f"{self._state.colour}_soft"))
        painter.drawRoundedRect(self.rect(), RADIUS, RADIUS)
