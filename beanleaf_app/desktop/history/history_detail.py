"""One photograph of the history, or what can be done with several that are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from beanleaf_app.desktop import history_wording, wording
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.card_record import card_of
from beanleaf_app.desktop.history.correction_chooser import CorrectionChooser
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import RADIUS, SPACE, theme
from beanleaf_app.history.record import Outcome, Record

_PICTURE = 20 * SPACE  # the kept thumbnail's own size
_SMALLEST_PICTURE = 8 * SPACE
_WIDTH = 36 * SPACE
_UNLIMITED = 16_777_215  # what Qt calls QWIDGETSIZE_MAX


class _Thumbnail(QWidget):
    """The kept picture, not larger than it is: blown up it would only look bad."""

    def __init__(self) -> None:
        super().__init__()
        self._pixmap = QPixmap()
        # In a low window the picture gives way, not the words.
        self.setMinimumSize(_PICTURE, _SMALLEST_PICTURE)
        self.setMaximumSize(_PICTURE, _PICTURE)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_picture(self, jpeg: bytes | None) -> None:
        self._pixmap = QPixmap()
        if jpeg is not None:
            self._pixmap.loadFromData(jpeg)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        side = min(self.width(), self.height())
        where = QRectF((self.width() - side) / 2, 0, side, side)
        shape = QPainterPath()
        shape.addRoundedRect(where, RADIUS, RADIUS)
        if self._pixmap.isNull():
            painter.fillPath(shape, theme().colour("sunken"))
            third = side / 3
            icons.draw(
                painter, "picture", where.adjusted(third, third, -third, -third), theme().colours.muted
            )
            return
        painter.setClipPath(shape)
        painter.drawPixmap(where, self._pixmap, QRectF(self._pixmap.rect()))


class HistoryDetail(QFrame):
    """Shows what is chosen in the table."""

    corrected = Signal(object)  # what the chosen photographs are marked as; None takes a mark back
    reopen_requested = Signal()
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setFixedWidth(_WIDTH)
        self._records: Sequence[Record] = ()
        self._count = 0
        self._thumbnail = _Thumbnail()
        self._symbol = QLabel()
        self.verdict, self.chance, self.detail, self.name, self.facts = (QLabel() for _ in range(5))
        for label, role in (
            (self.verdict, "subtitle"),
            (self.detail, "muted"),
            (self.facts, "caption"),
        ):
            label.setProperty("role", role)
        for label in (self.verdict, self.chance, self.detail, self.name, self.facts):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.hint = QLabel()  # what to do while nothing is chosen
        self.hint.setProperty("role", "muted")
        self.hint.setWordWrap(True)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.correction = CorrectionChooser()
        self.reopen_button, self.delete_button = QPushButton(), QPushButton()
        self._lay_out()
        self.texts = Texts(self)
        put = self.texts.put
        put(self.verdict.setText, self._verdict)
        put(
            self.hint.setText,
            lambda: self.tr("Choose a photo to see it here, or several to mark or delete them together."),
        )
        put(self.chance.setText, lambda: self._of_card(wording.chance_line))
        put(self.detail.setText, lambda: self._of_card(wording.detail_line))
        put(self.name.setText, lambda: self._elided(said(self._one.name)) if self._one else "")
        put(self.name.setToolTip, lambda: said(self._one.name) if self._one else "")
        put(self.facts.setText, self._facts)
        put(self.facts.setToolTip, lambda: str(self._one.path or "") if self._one else "")
        put(self.reopen_button.setText, lambda: self.tr("Classify &again"))
        put(self.delete_button.setText, lambda: self.tr("&Delete"))
        put(
            self.setAccessibleName,
            lambda: (
                history_wording.spoken(self._one) if self._one else self.verdict.text() or self.hint.text()
            ),
        )
        self.correction.corrected.connect(self.corrected)
        self.reopen_button.clicked.connect(self.reopen_requested)
        self.delete_button.clicked.connect(self.delete_requested)
        theme().changed.connect(self._dress)
        self._show((), 0)

    def stand_beside(self, beside: bool) -> None:
        """Beside the table it is narrow; below it, it may be as wide as the table."""
        if beside:
            self.setFixedWidth(_WIDTH)
        else:
            self.setMinimumWidth(_WIDTH)
            self.setMaximumWidth(_UNLIMITED)

    def show_choice(self, records: Sequence[Record], count: int) -> None:
        """Show what is chosen: so many photographs, of which these are at hand."""
        if (count, list(records)) == (self._count, list(self._records)):
            return  # it is told of many changes, and most are none of these
        self._show(records, count)

    def _show(self, records: Sequence[Record], count: int) -> None:
        self._records, self._count = records, count
        one = self._one
        self._thumbnail.setVisible(one is not None)
        # Without a picture its place is no place, and the words begin at the top.
        layout = self.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.setStretchFactor(self._picture_place, 100 if one is not None else 0 if count else 1)
        if one is not None:
            self._thumbnail.show_picture(one.thumbnail)
        self.correction.show_records(records)
        for widget in (self.reopen_button, self.delete_button):
            widget.setVisible(count > 0)
        # Of what nobody could look at, the program said nothing that could be wrong.
        unread = one is not None and one.outcome is Outcome.UNREADABLE and one.correction is None
        self.correction.setVisible(count > 0 and not unread)
        self.texts.refresh()
        self.hint.setVisible(not count)
        for label in (self.verdict, self.chance, self.detail, self.name, self.facts):
            label.setVisible(bool(label.text()))
        self._dress()

    @property
    def _one(self) -> Record | None:
        return self._records[0] if self._count == 1 and self._records else None

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self._symbol, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.verdict, 1)
        # One above the other: beside one another they are too narrow for some languages.
        buttons = QVBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.reopen_button)
        buttons.addWidget(self.delete_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._thumbnail)
        middle.addStretch(1)
        self._picture_place = middle
        layout.addLayout(middle)
        layout.addSpacing(SPACE)
        layout.addWidget(self.hint)
        layout.addLayout(head)
        for widget in (self.chance, self.detail, self.name, self.facts):
            layout.addWidget(widget)
        layout.addSpacing(SPACE)
        layout.addWidget(self.correction)
        layout.addSpacing(SPACE)
        layout.addLayout(buttons)
        layout.addStretch(1)

    def _verdict(self) -> str:
        if self._one is not None:
            return wording.verdict_word(CardState(self._one.outcome.value))
        if self._count:
            return self.tr("{count} photos chosen").format(count=QLocale().toString(self._count))
        return ""

    def _of_card(self, line: Callable[[Card], str]) -> str:
        return line(card_of(self._one)) if self._one is not None else ""

    def _facts(self) -> str:
        one = self._one
        if one is None:
            return ""
        lines = [history_wording.time_line(one)]
        if one.model:
            lines.append(self.tr("Model: {name}").format(name=one.model))
        if one.path is not None:
            lines.append(self._elided(str(one.path.parent)))
        return "\n".join(lines)

    def _elided(self, text: str) -> str:
        """On one line: names and folders have no spaces to be broken at."""
        room = _WIDTH - 4 * SPACE - 2
        return self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideMiddle, room)

    def _dress(self) -> None:
        one = self._one
        self._symbol.setVisible(one is not None)
        if one is None:
            self.verdict.setStyleSheet("")
            return
        state = card_of(one).state
        ink = theme().colour(state.colour).name()
        paper = theme().colours.surface
        self._symbol.setPixmap(icons.pixmap(state.value, 3 * SPACE, ink, paper, self.devicePixelRatioF()))
        self.verdict.setStyleSheet(f"color: {ink};")
