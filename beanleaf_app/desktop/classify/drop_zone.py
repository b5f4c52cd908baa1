"""The place to put photographs: drop them there, or press it to choose."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import CardState
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import RADIUS, SPACE, Type, theme

# What the answer will be: the verdicts of one photograph, as they will look.
_ANSWERS = (CardState.HEALTHY, CardState.SICK, CardState.UNSURE)


class DropZone(QAbstractButton):
    """A large button with a dashed edge, or, when `compact`, a bar.

    The drop itself is taken by the window, which takes it anywhere; the zone shows that it will.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compact = False
        self._inviting = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.texts = Texts(self)
        self.texts.put(self.setText, lambda: self.tr("Drop photos of bean leaves here"))
        self.texts.put(self.setAccessibleName, lambda: self.tr("Choose photos"))
        self.texts.put(
            self.setAccessibleDescription,
            lambda: self.tr(
                "Opens a window to choose photos. Photos and folders can also be dropped or pasted."
            ),
        )
        self.set_compact(False)

    @property
    def is_compact(self) -> bool:
        return self._compact

    def set_compact(self, compact: bool) -> None:
        """Shrink to a bar once there is something else to look at."""
        self._compact = compact
        vertical = QSizePolicy.Policy.Fixed if compact else QSizePolicy.Policy.Expanding
        self.setSizePolicy(QSizePolicy.Policy.Expanding, vertical)
        self.updateGeometry()
        self.update()

    def set_inviting(self, inviting: bool) -> None:
        """Light up while something that can be dropped is over the window."""
        if inviting != self._inviting:
            self._inviting = inviting
            self.update()

    def sizeHint(self) -> QSize:
        line = QFontMetrics(theme().font(Type.BODY)).height()
        return QSize(40 * SPACE, line + 4 * SPACE) if self._compact else QSize(60 * SPACE, 36 * SPACE)

    def minimumSizeHint(self) -> QSize:
        return QSize(30 * SPACE, self.sizeHint().height() if self._compact else 22 * SPACE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.update()
        super().changeEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        if self._compact:
            self._paint_bar(painter)
        else:
            self._paint_invitation(painter)

    def _paint_frame(self, painter: QPainter) -> None:
        colours = theme()
        lit = self._inviting or self.isDown()
        hover = self.underMouse() and self.isEnabled()
        pen = QPen(colours.colour("accent" if lit or hover or self.hasFocus() else "control_line"))
        pen.setWidthF(2.5 if lit else 1.5)
        pen.setDashPattern([5, 4])
        edge = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        if self.hasFocus():
            # A ring around the dashes: they say «drop here», with the focus of the keyboard too.
            painter.setPen(QPen(colours.colour("accent"), 2.5))
            painter.drawRoundedRect(edge, RADIUS, RADIUS)
            edge.adjust(SPACE / 2, SPACE / 2, -SPACE / 2, -SPACE / 2)
        painter.setPen(pen)
        painter.setBrush(colours.colour("accent_soft" if lit else "surface"))
        painter.drawRoundedRect(edge, RADIUS - 2, RADIUS - 2)

    def _paint_invitation(self, painter: QPainter) -> None:
        dress = theme()
        title, body = dress.font(Type.TITLE, bold=True), dress.font(Type.BODY)
        if QFontMetrics(title).horizontalAdvance(self._title()) > self.width() - 4 * SPACE:
            title = dress.font(Type.SUBTITLE, bold=True)  # a small window
        title_height, body_height = QFontMetrics(title).height(), QFontMetrics(body).height()
        # From across the room the drawing has to say it: it takes a third of the height that there is.
        words = 3 * SPACE + title_height + SPACE + 2 * body_height + SPACE
        side = max(10 * SPACE, min(20 * SPACE, self.height() // 3))
        side = max(5 * SPACE, min(side, self.height() - words - 4 * SPACE))
        height = side + words
        answers = 3 * SPACE + body_height + SPACE + _chip_height(body_height)
        has_room = self.height() >= height + answers + 4 * SPACE
        top = (self.height() - height - (answers if has_room else 0)) // 2
        icons.draw(
            painter, "upload", QRectF((self.width() - side) / 2, top, side, side), dress.colours.accent
        )
        y = top + side + 3 * SPACE
        self._line(painter, self._title(), title, "text", y, title_height)
        if self._inviting:
            return
        y += title_height + SPACE
        self._line(
            painter, self.tr("or a whole folder. Click to choose, or paste."), body, "muted", y, body_height
        )
        y += body_height + SPACE // 2
        self._line(painter, self.tr("JPEG, PNG, HEIC and others"), body, "muted", y, body_height)
        if has_room:
            y += body_height + 3 * SPACE
            self._line(painter, self.tr("Beanleaf then says of each leaf:"), body, "text", y, body_height)
            self._paint_answers(painter, y + body_height + SPACE, body_height)

    def _paint_answers(self, painter: QPainter, y: int, side: int) -> None:
        """Each verdict by drawing, colour and word, side by side."""
        dress = theme()
        painter.setFont(dress.font(Type.BODY, bold=True))
        words = [wording.verdict_word(state) for state in _ANSWERS]
        widths = [painter.fontMetrics().horizontalAdvance(word) + side + 4 * SPACE for word in words]
        x = (self.width() - sum(widths) - SPACE * (len(widths) - 1)) / 2
        for state, word, width in zip(_ANSWERS, words, widths, strict=True):
            ink, paper = (dress.colour(state.colour + ending) for ending in ("", "_soft"))
            chip = QRectF(x, y, width, _chip_height(side))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(paper)
            painter.drawRoundedRect(chip, RADIUS, RADIUS)
            where = QRectF(x + 1.5 * SPACE, chip.center().y() - side / 2, side, side)
            icons.draw(painter, state.value, where, ink.name(), paper.name())
            painter.setPen(ink)
            painter.drawText(
                chip.adjusted(2.5 * SPACE + side, 0, 0, 0),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                word,
            )
            x += width + SPACE

    def _line(self, painter: QPainter, text: str, font: QFont, colour: str, y: int, height: int) -> None:
        painter.setFont(font)
        painter.setPen(theme().colour(colour))
        room = QRect(2 * SPACE, y, self.width() - 4 * SPACE, height)
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_bar(self, painter: QPainter) -> None:
        dress = theme()
        painter.setFont(dress.font(Type.BODY))
        text = (
            self._title()
            if self._inviting
            else self.tr("Drop more photos or a folder here, or click to choose")
        )
        side = 3 * SPACE
        metrics = painter.fontMetrics()
        room = self.width() - side - 6 * SPACE
        if metrics.horizontalAdvance(text) > room:
            text = self.tr("Drop more photos here, or click")
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        left = (self.width() - side - SPACE - metrics.horizontalAdvance(text)) // 2
        icons.draw(
            painter, "upload", QRectF(left, (self.height() - side) / 2, side, side), dress.colours.accent
        )
        painter.setPen(dress.colour("text"))
        where = QRect(left + side + SPACE, 0, room, self.height())
        painter.drawText(where, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _title(self) -> str:
        return self.tr("Let go to classify") if self._inviting else self.text()


def _chip_height(line: int) -> int:
    return line + 2 * SPACE
