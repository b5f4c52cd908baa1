"""One photograph, large: the verdict can be read from two metres."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from beanleaf_app.desktop import icons, wording
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.theme import RADIUS, SPACE, Type, theme

_SMALLEST_SYMBOL = 12 * SPACE


class _Picture(QWidget):
    """The square that the network saw, as large as there is room."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap: QPixmap | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_picture(self, jpeg: bytes | None) -> None:
        self._pixmap = None
        if jpeg is not None:
            self._pixmap = QPixmap()
            self._pixmap.loadFromData(jpeg)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        side = min(self.width(), self.height())
        where = QRectF(0, (self.height() - side) / 2, side, side)
        shape = QPainterPath()
        shape.addRoundedRect(where, RADIUS, RADIUS)
        if self._pixmap is None:
            painter.fillPath(shape, theme().colour("sunken"))
            middle = QRectF(0, 0, side / 4, side / 4)
            middle.moveCenter(where.center())
            icons.draw(painter, "picture", middle, theme().colours.muted)
            return
        painter.setClipPath(shape)
        painter.drawPixmap(where, self._pixmap, QRectF(self._pixmap.rect()))


class _Symbol(QWidget):
    """The verdict's shape and colour."""

    def __init__(self) -> None:
        super().__init__()
        self._state = CardState.WAITING

    def show_state(self, state: CardState) -> None:
        self._state = state
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme().colours
        ink = getattr(colours, self._state.colour)
        icons.draw(QPainter(self), self._state.value, QRectF(self.rect()), ink, colours.window)


class SingleView(QWidget):
    """Shows one card at a time; `show_card` again when it changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._picture = _Picture()
        self._symbol = _Symbol()
        self._symbol.setFixedSize(_SMALLEST_SYMBOL, _SMALLEST_SYMBOL)
        self.word = QLabel()
        self.chance = QLabel()
        self.detail = QLabel()
        self.name = QLabel()
        for label, role in ((self.chance, "title"), (self.detail, "subtitle"), (self.name, "muted")):
            label.setProperty("role", role)
        for label in (self.word, self.chance, self.detail, self.name):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = QVBoxLayout()
        words.setSpacing(2 * SPACE)
        words.addStretch(1)
        words.addWidget(self._symbol)
        words.addWidget(self.word)
        words.addWidget(self.chance)
        words.addWidget(self.detail)
        words.addWidget(self.name)
        words.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5 * SPACE)
        layout.addWidget(self._picture)
        layout.addLayout(words, 1)

    def show_card(self, card: Card) -> None:
        """Show this card instead of the last one."""
        if self._card is None or self._card.picture is not card.picture:
            self._picture.show_picture(card.picture)
        self._card = card
        self._symbol.show_state(card.state)
        self.word.setText(wording.verdict_word(card.state))
        self.chance.setText(wording.chance_line(card))
        self.detail.setText(wording.detail_line(card))
        self.name.setText(said(card.name))
        self.name.setToolTip(str(card.path or said(card.name)))
        for label in (self.chance, self.detail):
            label.setVisible(bool(label.text()))
        self.setAccessibleName(wording.spoken(card))
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        # The words keep half of the width, and a picture larger than this shows no more of the leaf.
        self._picture.setFixedWidth(min(self.height(), self.width() // 2, 90 * SPACE))
        side = max(_SMALLEST_SYMBOL, min(self.height() // 5, self.width() // 10, 20 * SPACE))
        self._symbol.setFixedSize(side, side)
        self._dress()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange and self._card is not None:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        if self._card is None:
            return
        dress = theme()
        ink = getattr(dress.colours, self._card.state.colour)
        points = dress.font(Type.DISPLAY).pointSizeF() * self._symbol.width() / _SMALLEST_SYMBOL
        sheet = f"QLabel {{ color: {ink}; font-size: {points:.1f}pt; font-weight: 600; }}"
        if sheet != self.word.styleSheet():
            self.word.setStyleSheet(sheet)
