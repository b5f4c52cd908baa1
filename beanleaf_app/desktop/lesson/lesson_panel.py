"""The first lesson: seven steps beside the room they talk about."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.lesson.lesson_words import LessonWords, Page
from beanleaf_app.desktop.style.theme import SPACE
from beanleaf_app.desktop.widgets.sample_strip import SampleStrip
from beanleaf_app.training.lesson import Lesson

LEAVES, NETWORK, FORWARD, COST, BACKWARD, UPDATE, ACCURACY = range(7)
_WIDTH = 36 * SPACE


class LessonPanel(QFrame):
    """Shows one step at a time. What its button asks for is done by whoever opened it."""

    step_shown = Signal(int)  # from 0
    leaves_requested = Signal()
    network_requested = Signal()
    training_requested = Signal()
    close_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lesson")
        self.setFixedWidth(_WIDTH)
        self._lesson: Lesson | None = None
        self._step = 0
        self._taken = 0
        self.words = LessonWords(lambda: self._lesson, lambda: self._taken, self)
        self._count = QLabel()
        self._count.setProperty("role", "caption")
        self._count.setWordWrap(True)
        self.title = QLabel()
        self.title.setProperty("role", "subtitle")
        self.text = QLabel()
        self.numbers = QLabel()
        for label in (self.title, self.text, self.numbers):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.numbers.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.leaf = SampleStrip()
        self.do_button = QPushButton()
        self.back_button = QPushButton()
        self.next_button = QPushButton()
        self.close_button = QPushButton()
        self.texts = Texts(self)
        self._lay_out()
        self._put_texts()
        self._connect()
        self.show_step(0)

    @property
    def step(self) -> int:
        """The step that is shown, from 0."""
        return self._step

    def show_lesson(self, lesson: Lesson) -> None:
        """Show the numbers of this leaf."""
        self._lesson = lesson
        self.leaf.show_pixels(lesson.pixels[None])
        self._show()

    def show_result(self, sentence: Callable[[], str]) -> None:
        """What the training that was asked for came to, said anew in every language."""
        self.words.result = sentence
        self._show()

    def show_step(self, step: int) -> None:
        """Open a step, from 0, and read it out."""
        self._step = min(max(step, 0), len(self.words.pages) - 1)
        self._show()
        spoken = f"{self._count.text()}. {self.title.text()}. {self.text.text()}"
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self.step_shown.emit(self._step)

    @property
    def _page(self) -> Page:
        return self.words.pages[self._step]

    def _said(self, part: str) -> str:
        """A text of the step that is shown."""
        text: str = getattr(self._page, part)()
        return text

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._count, 1)
        head.addWidget(self.close_button)
        inside = QWidget()
        page = QVBoxLayout(inside)
        page.setContentsMargins(0, 0, SPACE, 0)
        page.setSpacing(2 * SPACE)
        page.addWidget(self.title)
        page.addWidget(self.text)
        page.addWidget(self.leaf)
        page.addWidget(self.numbers)
        page.addWidget(self.do_button)
        page.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE)
        buttons.addWidget(self.back_button)
        buttons.addStretch(1)
        buttons.addWidget(self.next_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 3 * SPACE)
        layout.setSpacing(2 * SPACE)
        layout.addLayout(head)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)

    def _put_texts(self) -> None:
        put = self.texts.put
        put(
            self._count.setText,
            lambda: self.tr("First lesson, step {number} of {most}").format(
                number=self._step + 1, most=len(self.words.pages)
            ),
        )
        put(self.setAccessibleName, lambda: self.tr("First lesson"))
        put(self.title.setText, partial(self._said, "title"))
        put(self.text.setText, partial(self._said, "text"))
        put(self.numbers.setText, partial(self._said, "numbers"))
        put(self.do_button.setText, partial(self._said, "button"))
        put(self.leaf.setAccessibleName, lambda: self.tr("The sick leaf of this lesson"))
        put(self.back_button.setText, lambda: self.tr("Back"))
        put(self.back_button.setToolTip, lambda: self.tr("Alt and the left arrow key"))
        put(
            self.next_button.setText,
            lambda: self.tr("Finish") if self._step == ACCURACY else self.tr("Next"),
        )
        put(self.next_button.setToolTip, lambda: self.tr("Alt and the right arrow key"))
        put(self.close_button.setText, lambda: self.tr("Close"))
        put(self.close_button.setAccessibleName, lambda: self.tr("Close the lesson"))

    def _connect(self) -> None:
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)
        self.do_button.clicked.connect(self._on_do)
        self.close_button.clicked.connect(self.close_requested)
        for key, slot in (
            (QKeySequence("Alt+Left"), self._on_back),
            (QKeySequence("Alt+Right"), self._on_next),
            (QKeySequence(Qt.Key.Key_Escape), self.close_requested.emit),
        ):
            shortcut = QShortcut(key, self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(slot))

    def _show(self) -> None:
        self.texts.refresh()
        self.leaf.setVisible(self._step not in (NETWORK, ACCURACY) and self._lesson is not None)
        self.do_button.setVisible(bool(self._page.button()))
        steps = len(self._lesson.steps) - 1 if self._lesson is not None else 0
        self.do_button.setEnabled(self._step != UPDATE or self._taken < steps)
        self.back_button.setEnabled(self._step > 0)
        done = self._step == ACCURACY and bool(self._page.numbers())
        leads_on = self.next_button if done or not self._page.button() else self.do_button
        for button in (self.do_button, self.next_button):
            button.setProperty("kind", "primary" if button is leads_on else "")
            button.style().unpolish(button)
            button.style().polish(button)

    def _on_back(self) -> None:
        self.show_step(self._step - 1)

    def _on_next(self) -> None:
        if self._step == ACCURACY:
            self.close_requested.emit()
        else:
            self.show_step(self._step + 1)

    def _on_do(self) -> None:
        if self._step == LEAVES:
            self.leaves_requested.emit()
        elif self._step == NETWORK:
            self.network_requested.emit()
        elif self._step == UPDATE:
            self._taken += 1
            self._show()
        elif self._step == ACCURACY:
            self.training_requested.emit()
