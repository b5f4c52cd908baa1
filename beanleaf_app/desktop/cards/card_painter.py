"""Paints one card: the picture, the verdict by word, colour and shape, the chance, the name."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImage,
    QPainter,
    QPainterPath,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.cards.card_list import CARD_ROLE
from beanleaf_app.desktop.cards.painted_parts import PaintedParts
from beanleaf_app.desktop.cards.painted_text import paint_line, paint_two_lines
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import RADIUS, SPACE, Type, theme

_GAP = 2 * SPACE  # right of each card and below it, so that the grid begins flush with what is above
_INSIDE = SPACE + SPACE // 2


class CardPainter(QStyledItemDelegate):
    """The delegate of the card grid. It keeps the cards that were painted last as pictures.

    Scrolling and focus then cost a copy, where unpacking and lettering a card costs milliseconds.
    """

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._parts = PaintedParts(view)

    def height_for(self, width: int) -> int:
        """How tall a card of this width is, gaps included."""
        return _GAP + self._picture_side(width) + self._text_height() + 3 * SPACE + 2

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self.height_for(option.rect.width()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: Card | None = index.data(CARD_ROLE)
        if card is None:
            return
        frame = option.rect.adjusted(0, 0, -_GAP, -_GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ratio, size = painter.device().devicePixelRatio(), frame.size()
        whole = self._parts.picture(
            card.key,
            card,
            size,
            ratio,
            lambda inside: self._paint_card(inside, QRect(QPoint(0, 0), size), card),
        )
        if whole is None:
            self._paint_ground(painter, frame)
        else:
            painter.drawPixmap(frame.topLeft(), whole)
        self._paint_edge(painter, frame, option.state)
        painter.restore()

    def _paint_ground(self, painter: QPainter, frame: QRect) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("surface"))
        painter.drawRoundedRect(frame, RADIUS, RADIUS)

    def _paint_card(self, painter: QPainter, frame: QRect, card: Card) -> None:
        self._paint_ground(painter, frame)
        side = frame.width() - 2 * SPACE
        picture = QRect(SPACE, SPACE, side, side)
        self._paint_picture(painter, picture, card)
        below = QRect(
            _INSIDE, picture.bottom() + 1 + _INSIDE, frame.width() - 2 * _INSIDE, self._text_height()
        )
        self._paint_words(painter, below, card)

    def _picture_side(self, width: int) -> int:
        return width - _GAP - 2 * SPACE

    def _text_height(self) -> int:
        subtitle, body, caption = self._heights()
        return subtitle + SPACE // 2 + 2 * body + SPACE // 2 + caption

    def _heights(self) -> tuple[int, int, int]:
        steps = (Type.SUBTITLE, Type.BODY, Type.CAPTION)
        subtitle, body, caption = (QFontMetrics(theme().font(step)).height() for step in steps)
        return subtitle, body, caption

    def _paint_edge(self, painter: QPainter, frame: QRect, state: QStyle.StateFlag) -> None:
        dress = theme()
        chosen, focused = (
            bool(state & flag) for flag in (QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_HasFocus)
        )
        edge, width = ("accent", 3) if chosen or focused else ("line", 1)
        if chosen and focused:
            edge = "text"
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(dress.colour(edge), width))
        painter.drawRoundedRect(
            QRectF(frame).adjusted(width / 2, width / 2, -width / 2, -width / 2), RADIUS, RADIUS
        )
        if chosen:
            side = 3 * SPACE
            where = QRectF(frame.left() + 2 * SPACE, frame.top() + 2 * SPACE, side, side)
            icons.draw(painter, "selected", where, dress.colours.accent, dress.colours.on_accent)

    def _paint_picture(self, painter: QPainter, where: QRect, card: Card) -> None:
        colours = theme().colours
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(where), RADIUS - 4, RADIUS - 4)
        if card.picture is None:
            soft = "sunken" if card.state is CardState.WAITING else f"{card.state.colour}_soft"
            painter.fillPath(shape, theme().colour(soft))
            if card.sentence:
                self._paint_sentence(painter, where, wording.detail_line(card))
                return
            side = where.width() / 4
            middle = QRectF(0, 0, side, side)
            middle.moveCenter(QRectF(where).center())
            icons.draw(painter, "picture", middle, colours.muted)
            return
        painter.save()
        painter.setClipPath(shape)
        painter.drawImage(where, QImage.fromData(card.picture))
        painter.restore()

    def _paint_sentence(self, painter: QPainter, where: QRect, sentence: str) -> None:
        painter.setFont(theme().font(Type.BODY))
        painter.setPen(theme().colour("text"))
        room = where.adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, sentence)

    def _paint_words(self, painter: QPainter, where: QRect, card: Card) -> None:
        dress = theme()
        subtitle, body, caption = self._heights()
        ink = getattr(dress.colours, "muted" if card.state is CardState.WAITING else card.state.colour)
        icons.draw(
            painter,
            card.state.value,
            QRectF(where.left(), where.top(), subtitle, subtitle),
            ink,
            dress.colours.surface,
        )
        head = QRect(where.left() + subtitle + SPACE, where.top(), where.width() - subtitle - SPACE, subtitle)
        _line(painter, head, wording.verdict_word(card.state), dress.font(Type.SUBTITLE, bold=True), ink)
        line = QRect(where.left(), where.top() + subtitle + SPACE // 2, where.width(), body)
        chance, detail = wording.chance_line(card), wording.detail_line(card)
        font = dress.font(Type.BODY)
        if chance:
            if not _fits(font, chance, line):
                chance = wording.chance_in_numbers(card)
            _line(painter, line, chance, font, dress.colours.text)
            # The whole name of a disease in smaller letters is worth more than its beginning.
            below = font if _fits(font, detail, line) else dress.font(Type.CAPTION)
            if not _fits(below, detail, line):
                below.setStretch(QFont.Stretch.SemiCondensed)
            _line(painter, line.translated(0, body), detail, below, dress.colours.muted)
        elif card.picture is not None:
            painter.setFont(font)
            painter.setPen(dress.colours.text)
            paint_two_lines(painter, line, detail)
        name = QRect(where.left(), where.bottom() + 1 - caption, where.width(), caption)
        _line(
            painter,
            name,
            said(card.name),
            dress.font(Type.CAPTION),
            dress.colours.muted,
            Qt.TextElideMode.ElideMiddle,
        )


def _fits(font: QFont, text: str, where: QRect) -> bool:
    return QFontMetrics(font).horizontalAdvance(text) <= where.width()


def _line(
    painter: QPainter,
    where: QRect,
    text: str,
    font: QFont,
    ink: str,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    paint_line(painter, where, text, elide)
