"""Below a photograph: the button that lays the heat map over it, and what its colours mean."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.said import said
from beanleaf_app.desktop.style import icons
from beanleaf_app.desktop.style.theme import SPACE, theme

KEY = "H"


class _Ramp(QWidget):
    """The colours of the heat map, from nothing to most."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(8 * SPACE, SPACE + SPACE // 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._image.isNull():
            self._image = _ramp()
        QPainter(self).drawImage(QRectF(self.rect()), self._image)


def _ramp() -> QImage:
    # By the time that it is seen, a heat map has been made, and these are loaded.
    import numpy as np  # noqa: PLC0415 - the window shows first

    from beanleaf_app.diagnosis.heat_map import coloured  # noqa: PLC0415 - the same

    ramp = coloured(np.linspace(0.3, 1, 64)[None])
    return QImage(ramp.data, 64, 1, 4 * 64, QImage.Format.Format_RGBA8888).copy()


class HeatControls(QWidget):
    """A button with the key H, and a legend while the heat map is shown."""

    toggled = Signal(bool)  # whether the heat map is wanted

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._problem = self._reason = ""
        self.button = QPushButton()
        self.button.setCheckable(True)
        self.button.setProperty("kind", "toggle")
        self.button.toggled.connect(self._on_toggled)
        self._key = QShortcut(QKeySequence(KEY), self)
        self._key.activated.connect(self.button.click)
        self._little, self._most, self.problem = QLabel(), QLabel(), QLabel()
        self._legend = QWidget()
        for label in (self._little, self._most):
            label.setProperty("role", "caption")
        self.problem.setWordWrap(True)
        self.problem.hide()
        legend = QHBoxLayout(self._legend)
        legend.setContentsMargins(0, 0, 0, 0)
        legend.setSpacing(SPACE)
        for part in (self._little, _Ramp(), self._most):
            legend.addWidget(part)
        self._row = QHBoxLayout()
        for widget in (self.button, self._legend):
            self._row.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self._row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE)
        layout.addLayout(self._row)
        layout.addWidget(self.problem)
        self._stand(beside=True)
        self.texts = Texts(self)
        self.texts.put(self.button.setText, lambda: self.tr("Show what decided it"))
        for put in (self.button.setToolTip, self.button.setAccessibleDescription):
            self.texts.put(put, self._help)
        self.texts.put(self._little.setText, lambda: self.tr("a little"))
        self.texts.put(self._most.setText, lambda: self.tr("most"))
        self.texts.put(self.problem.setText, lambda: said(self._problem))
        theme().changed.connect(self._dress)
        self._dress()
        self._on_toggled(False)

    @property
    def is_wanted(self) -> bool:
        """Whether the heat map is to be shown."""
        return self.button.isChecked()

    def fit_into(self, width: int) -> bool:
        """Have the legend below the button where it does not fit beside it. True when that moved it."""
        wanted = self.button.sizeHint().width() + 2 * SPACE + self._legend.sizeHint().width()
        beside = self._legend.isHidden() or wanted <= width
        if beside == (self._row.direction() is QBoxLayout.Direction.LeftToRight):
            return False
        self._stand(beside)
        return True

    def set_reason(self, sentence: str) -> None:
        """Why it cannot be asked for just now; nothing when it can."""
        self._reason = sentence
        self.button.setEnabled(not sentence)
        self.texts.refresh()

    def show_problem(self, sentence: str) -> None:
        """Say why there is no heat map; nothing when there is."""
        self._problem = sentence
        self.texts.refresh()
        self.problem.setVisible(bool(sentence))

    def _help(self) -> str:
        return self._reason or self.tr("Colours the places that spoke for the verdict. Key: {key}").format(
            key=KEY
        )

    def _on_toggled(self, checked: bool) -> None:
        self._legend.setVisible(checked)
        self.toggled.emit(checked)

    def _stand(self, beside: bool) -> None:
        self._row.setDirection(
            QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        )
        self._row.setSpacing(2 * SPACE if beside else SPACE)
        for layout in (self._row, self.layout()):
            if layout is not None:
                layout.invalidate()  # what is around it asks at once how high it is now

    def _dress(self) -> None:
        self.button.setIcon(icons.icon("heat", theme().colours.text))
        self.button.setIconSize(QSize(2 * SPACE + SPACE // 2, 2 * SPACE + SPACE // 2))
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
