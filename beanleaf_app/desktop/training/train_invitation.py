"""What the training room shows before the first training."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme


class TrainInvitation(QWidget):
    """What there will be to see, in the place where it will be, and a lesson for who is new to this."""

    lesson_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        title = QLabel()
        title.setProperty("role", "subtitle")
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text = QLabel()
        self.texts = Texts(self)
        self.texts.put(title.setText, lambda: self.tr("Here you will watch it learn"))
        self.texts.put(
            text.setText,
            lambda: self.tr(
                "After you press Start training, one curve shows the cost: how wrong the network is. It "
                "should fall. Another shows how many leaves it gets right. Dashed lines are leaves it never "
                "saw; when they turn away from the solid ones, it has begun to learn by heart."
            ),
        )
        text.setProperty("role", "muted")
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setWordWrap(True)
        text.setMinimumWidth(40 * SPACE)
        text.setMaximumWidth(60 * SPACE)
        layout = QVBoxLayout(self)
        layout.setSpacing(SPACE)
        layout.addStretch(1)
        layout.addWidget(self._icon)
        layout.addWidget(title)
        # An aligned widget is given too little height for its wrapped lines; a row with gaps is not.
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(text, 100)
        row.addStretch(1)
        layout.addLayout(row)
        self.lesson_button = QPushButton()
        self.texts.put(self.lesson_button.setText, lambda: self.tr("New to this? Take the first lesson"))
        self.lesson_button.clicked.connect(self.lesson_requested)
        layout.addSpacing(SPACE)
        layout.addWidget(self.lesson_button, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(1)
        theme().changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icons.pixmap("train", 8 * SPACE, theme().colours.accent, ratio=ratio))
