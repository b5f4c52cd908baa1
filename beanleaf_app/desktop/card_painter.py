"""Paints one card: the picture, the verdict by word, colour and shape, the chance, the name."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPen, QPixmap, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from beanleaf_app.desktop import icons, wording
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.card_list import CARD_ROLE
from beanleaf_app.desktop.theme import RADIUS, SPACE, Type, theme

_PICTURES_KEPT = 200
_GAP = 2 * SPACE  # right of each card and below it, so that the grid begins flush with what is above
_INSIDE = SPACE + SPACE // 2


class CardPainter(QStyledItemDelegate):
    """The delegate of the card grid. It keeps the pictures that were painted last, decoded."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pictures: OrderedDict[int, QPixmap] = OrderedDict()

    def height_for(self, width: int) -> int:
        """How tall a card of this width is, gaps included."""
        return _GAP + self._picture_side(width) + self._text_height() + 3 * SPACE + 2

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self.height_for(option.rect.width()))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        card: Card = index.data(CARD_ROLE)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        frame = option.rect.adjusted(0, 0, -_GAP, -_GAP)
        self._paint_frame(painter, frame, option.state)
        side = self._picture_side(option.rect.width())
        picture = QRect(frame.left() + SPACE, frame.top() + SPACE, side, side)
        self._paint_picture(painter, picture, card)
        below = QRect(
            frame.left() + _INSIDE,
            picture.bottom() + 1 + _INSIDE,
            frame.width() - 2 * _INSIDE,
            self._text_height(),
        )
        self._paint_words(painter, below, card)
        painter.restore()

    def _picture_side(self, width: int) -> int:
        return width - _GAP - 2 * SPACE

    def _text_height(self) -> int:
        subtitle, body, caption = self._heights()
        return subtitle + SPACE // 2 + 2 * body + SPACE // 2 + caption

    def _heights(self) -> tuple[int, int, int]:
        steps = (Type.SUBTITLE, Type.BODY, Type.CAPTION)
        subtitle, body, caption = (QFontMetrics(theme().font(step)).height() for step in steps)
        return subtitle, body, caption

    def _paint_frame(self, painter: QPainter, frame: QRect, state: QStyle.StateFlag) -> None:
        dress = theme()
        edge, width = "line", 1
        if state & QStyle.StateFlag.State_Selected:
            edge, width = "control_line", 2
        if state & QStyle.StateFlag.State_HasFocus:
            edge, width = "accent", 3
        painter.setBrush(dress.colour("surface"))
        painter.setPen(QPen(dress.colour(edge), width))
        painter.drawRoundedRect(
            QRectF(frame).adjusted(width / 2, width / 2, -width / 2, -width / 2), RADIUS, RADIUS
        )

    def _paint_picture(self, painter: QPainter, where: QRect, card: Card) -> None:
        colours = theme().colours
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(where), RADIUS - 4, RADIUS - 4)
        picture = self._picture(card)
        if picture is None:
            soft = "sunken" if card.state is CardState.WAITING else f"{card.state.colour}_soft"
            painter.fillPath(shape, theme().colour(soft))
            if card.sentence:
                self._paint_sentence(painter, where, card.sentence)
                return
            side = where.width() / 4
            middle = QRectF(0, 0, side, side)
            middle.moveCenter(QRectF(where).center())
            icons.draw(painter, "picture", middle, colours.muted)
            return
        painter.save()
        painter.setClipPath(shape)
        painter.drawPixmap(where, picture)
        painter.restore()

    def _paint_sentence(self, painter: QPainter, where: QRect, sentence: str) -> None:
        painter.setFont(theme().font(Type.BODY))
        painter.setPen(theme().colour("text"))
        room = where.adjusted(_INSIDE, _INSIDE, -_INSIDE, -_INSIDE)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, sentence)

    def _picture(self, card: Card) -> QPixmap | None:
        if card.picture is None:
            return None
        kept = self._pictures.get(card.key)
        if kept is None:
            kept = QPixmap()
            kept.loadFromData(card.picture)
            self._pictures[card.key] = kept
            if len(self._pictures) > _PICTURES_KEPT:
                self._pictures.popitem(last=False)
        else:
            self._pictures.move_to_end(card.key)
        return kept

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
            _line(painter, line, chance, font, dress.colours.text)
            _line(painter, line.translated(0, body), detail, font, dress.colours.muted)
        elif card.picture is not None:
            _two_lines(painter, line, detail, font, dress.colours.text)
        name = QRect(where.left(), where.bottom() + 1 - caption, where.width(), caption)
        _line(
            painter,
            name,
            card.name,
            dress.font(Type.CAPTION),
            dress.colours.muted,
            Qt.TextElideMode.ElideMiddle,
        )


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
    shown = painter.fontMetrics().elidedText(text, elide, where.width())
    painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def _two_lines(painter: QPainter, first: QRect, text: str, font: QFont, ink: str) -> None:
    """Break a sentence at words; what does not fit on the second line is in the tool tip."""
    layout = QTextLayout(text, font)
    layout.setTextOption(QTextOption(Qt.AlignmentFlag.AlignLeft))
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(first.width())
    layout.endLayout()
    end = line.textStart() + line.textLength()
    _line(painter, first, text[:end].strip(), font, ink)
    _line(painter, first.translated(0, first.height()), text[end:].strip(), font, ink)
