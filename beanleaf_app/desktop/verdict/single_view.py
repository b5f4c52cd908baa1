"""One photograph, large: what is said of it, why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from beanleaf_app.desktop import wording
from beanleaf_app.desktop.card import Card, CardState
from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.verdict.about_disease import AboutDisease
from beanleaf_app.desktop.verdict.closer_look import CloserLook, can_be_explained
from beanleaf_app.desktop.verdict.photo_canvas import SMALLEST, PhotoCanvas
from beanleaf_app.desktop.verdict.photo_tips import PhotoTips
from beanleaf_app.desktop.verdict.probability_bars import ProbabilityBars
from beanleaf_app.desktop.verdict.verdict_banner import VerdictBanner
from beanleaf_app.desktop.widgets.heat_controls import HeatControls
from beanleaf_app.diagnosis.disease_notes import HEALTHY, UNKNOWN
from beanleaf_app.sentence import Sentence

_MILLISECONDS_TO_PAINT = 20
_NARROW = 80 * SPACE
_WIDEST_TEXT = 84 * SPACE  # longer lines are hard to read


class SingleView(QWidget):
    """Shows one card at a time; `show_card` again when it changed.

    On the left the photograph, on the right the verdict and, further down, what to know about it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card: Card | None = None
        self._closer: CloserLook | None = None
        self._thumbnail: tuple[bytes, QImage] | None = None
        self.canvas = PhotoCanvas()
        self.heat = HeatControls()
        self.heat.toggled.connect(self._on_heat_toggled)
        self.banner = VerdictBanner()
        self.word, self.chance, self.detail = self.banner.word, self.banner.chance, self.banner.detail
        self.bars = ProbabilityBars()
        self.about = AboutDisease()
        self.tips = PhotoTips()
        self.name = QLabel()
        self.name.setProperty("role", "caption")
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        # Laying out all there is to read takes as long as the rest: the verdict comes first.
        self._read_on = QTimer(self)
        self._read_on.setSingleShot(True)
        self._read_on.setInterval(_MILLISECONDS_TO_PAINT)
        self._read_on.timeout.connect(self._show_what_to_read)
        self._lay_out()
        self.texts = Texts(self)
        self.texts.put(
            self.setAccessibleName, lambda: wording.spoken(self._card) if self._card is not None else ""
        )
        self.texts.put(self.name.setText, lambda: said(self._card.name) if self._card is not None else "")
        self.texts.put(self.name.setToolTip, self._where)
        self.texts.put(self.reading.setAccessibleName, lambda: self.tr("The verdict and what to do"))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE)
        left.addWidget(self.canvas)
        left.addWidget(self.heat)
        left.addWidget(self.name)
        left.addStretch(1)
        inside = QWidget()
        inside.setMaximumWidth(_WIDEST_TEXT)
        right = QVBoxLayout(inside)
        right.setContentsMargins(0, 0, SPACE, 0)
        right.setSpacing(3 * SPACE)
        for part in (self.banner, self.bars, self.tips, self.about):
            right.addWidget(part)
        self.tips.hide()
        self.about.hide()
        right.addStretch(1)
        self.reading = QScrollArea()
        self.reading.setObjectName("reading")  # the style sheet shows its focus
        self.reading.setWidget(inside)
        self.reading.setWidgetResizable(True)
        self.reading.setFrameShape(QFrame.Shape.NoFrame)
        self.reading.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reading.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3 * SPACE)
        layout.addLayout(left)
        layout.addWidget(self.reading, 1)

    def look_with(self, closer: CloserLook) -> None:
        """Have whole pictures and heat maps made by this from now on."""
        self._closer = closer
        closer.changed.connect(self._show_look)

    def show_card(self, card: Card) -> None:
        """Show this card instead of the last one."""
        if card is self._card:
            return
        another = self._card is None or self._card.key != card.key
        self._card = card
        self.banner.show_card(card)
        # Of what is no leaf, «healthy, 94 %» would be read as an answer.
        told = card.probabilities if card.state is not CardState.NOT_A_LEAF else None
        self.bars.setVisible(bool(told))
        if told:
            self.bars.show_probabilities(told)
        self._read_on.start()
        self.heat.setVisible(can_be_explained(card))
        if another:
            self.reading.verticalScrollBar().setValue(0)
        self.texts.refresh()
        if self._closer is not None:
            self._closer.look_at(card, self.heat.is_wanted)
        self._show_look()

    @property
    def is_reading_on(self) -> bool:
        """Whether what there is to read is still to come."""
        return self._read_on.isActive()

    def _where(self) -> str:
        card = self._card
        return "" if card is None else str(card.path or said(card.name))

    def _show_what_to_read(self) -> None:
        card = self._card
        if card is None:
            return
        about = {CardState.SICK: card.disease or UNKNOWN, CardState.HEALTHY: HEALTHY}.get(card.state)
        if about is not None:
            self.about.show_class(about)
        self.about.setVisible(about is not None)
        self.tips.setVisible(card.state in (CardState.UNSURE, CardState.NOT_A_LEAF))

    def minimumSizeHint(self) -> QSize:
        """With the smallest photograph: the canvas is as large as there is room, and gives way."""
        return QSize(2 * SMALLEST + 3 * SPACE, SMALLEST + self._below())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_canvas()

    def _fit_canvas(self) -> None:
        """The legend goes below its button where beside it, it would push the verdict aside."""
        self._give_canvas_room()
        if self.heat.fit_into(self.canvas.width()):
            self._give_canvas_room()

    def _give_canvas_room(self) -> None:
        """The photograph gets half of the width, and the height that what is below it leaves.

        In a narrow window it gets less: the verdict beside it has to stand in one line.
        """
        width = self.width() - 3 * SPACE
        share = 0.5 if self.width() >= _NARROW else 0.36
        self.canvas.fit_into(QSize(round(share * width), self.height() - self._below()))

    def _below(self) -> int:
        return self.heat.sizeHint().height() + self.name.sizeHint().height() + 3 * SPACE

    def _on_heat_toggled(self, wanted: bool) -> None:
        if self._closer is not None and self._card is not None:
            self._closer.look_at(self._card, wanted)
        self._show_look()

    def _show_look(self) -> None:
        """The whole photograph if it is there, else the square that came with the card."""
        card, closer = self._card, self._closer
        if card is None:
            return
        whole = closer.picture if closer is not None else None
        if whole is not None:
            self.canvas.show_picture(whole, whole=True)
        else:
            self.canvas.show_picture(self._square(card.picture), whole=False)
        self._fit_canvas()
        heat, problem = None, ""
        if closer is not None and self.heat.is_wanted and can_be_explained(card):
            heat, problem = closer.heat, closer.problem
            if heat is not None and _is_blank(heat):
                problem = Sentence("No place of the photo speaks for this verdict more than the others.")
        self.canvas.show_heat(heat)
        self.heat.show_problem(problem)

    def _square(self, picture: bytes | None) -> QImage | None:
        if picture is None:
            return None
        if self._thumbnail is None or self._thumbnail[0] is not picture:
            self._thumbnail = (picture, QImage.fromData(picture))
        return self._thumbnail[1]


def _is_blank(image: QImage) -> bool:
    """Whether nothing of it can be seen."""
    opacity = image.convertToFormat(QImage.Format.Format_Alpha8)  # has to outlive the look at its bytes
    return not any(opacity.constBits())
