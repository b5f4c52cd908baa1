"""Going back to any epoch: a slider over all of them, and the way to keep the network of one."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSlider, QWidget

from beanleaf_app.desktop.language import Texts
from beanleaf_app.desktop.style.theme import SPACE, theme


class _EpochSlider(QSlider):
    """End goes to the newest epoch and stays there as new ones come."""

    end_pressed = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.key() == Qt.Key.Key_End:
            self.end_pressed.emit()


class TimeMachine(QWidget):
    """While it follows, the slider is at the newest epoch; moving it stays where it was put."""

    epoch_chosen = Signal(int)  # by the person
    keep_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._following = True
        self._running = False
        self._kept = -1
        self._summary = ""
        self.slider = _EpochSlider(Qt.Orientation.Horizontal)
        self.slider.setTracking(True)
        self.slider.setSingleStep(1)
        self.position = QLabel()
        self.newest_button = QPushButton()
        self.keep_button = QPushButton()
        self._label = QLabel()
        self._label.setBuddy(self.slider)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self._label)
        row.addWidget(self.slider, 1)
        row.addWidget(self.position)
        row.addWidget(self.newest_button)
        row.addWidget(self.keep_button)
        self.slider.valueChanged.connect(self._on_moved)
        self.slider.end_pressed.connect(self._on_newest)
        self.newest_button.clicked.connect(self._on_newest)
        self.keep_button.clicked.connect(lambda: self.keep_requested.emit(self.epoch))
        self.texts = Texts(self)
        put = self.texts.put
        put(self._label.setText, lambda: self.tr("Epoch"))
        put(self.position.setText, self._position_in_words)
        put(lambda widest: self.position.setMinimumWidth(self._width_of(widest)), self._last_in_words)
        put(self.slider.setAccessibleName, lambda: self.tr("Epoch that is shown"))
        put(self.slider.setAccessibleDescription, self._position_in_words)
        put(
            self.slider.setToolTip,
            lambda: self.tr("Go back to any epoch: curves, leaves and weights follow. End: the newest."),
        )
        put(self.newest_button.setText, lambda: self.tr("Newest"))
        put(self.newest_button.setToolTip, lambda: self.tr("Back to the newest epoch, and along with it."))
        put(self.keep_button.setText, lambda: self.tr("Take this epoch's network"))
        put(
            self.keep_button.setToolTip,
            lambda: self.tr("Rebuilds the network of this epoch bit for bit, to save it or to use it."),
        )
        theme().changed.connect(self._dress)
        self._dress()
        self.start()

    @property
    def epoch(self) -> int:
        """The epoch that is shown."""
        return self.slider.value()

    @property
    def is_following(self) -> bool:
        """Whether it goes along with the newest epoch."""
        return self._following

    def start(self) -> None:
        """A training has begun."""
        self._following = True
        self._running = True
        self._kept = -1
        self._set(0, 0)
        self._check()

    def set_newest(self, epoch: int) -> None:
        """The epochs up to this one can be gone to. Fewer than before when other weights were drawn."""
        if epoch < self.slider.maximum():
            self._following = True
        self._set(epoch, epoch if self._following else self.epoch)
        self._check()

    def finish(self, kept: int) -> None:
        """The training is over; the network of epoch ``kept`` is what it left."""
        self._running = False
        self.set_kept(kept)

    def set_kept(self, epoch: int) -> None:
        """The network of this epoch is what the window offers to save."""
        self._kept = epoch
        self._check()

    def set_busy(self, busy: bool) -> None:
        """A network is being rebuilt."""
        self.keep_button.setEnabled(not busy and not self._running and self.epoch != self._kept)

    def go_to(self, epoch: int) -> None:
        """Show this epoch, as if the person had chosen it."""
        self.slider.setValue(epoch)

    def _set(self, maximum: int, value: int) -> None:
        self.slider.blockSignals(True)
        self.slider.setRange(0, maximum)
        self.slider.setPageStep(max(1, maximum // 20))
        self.slider.setValue(value)
        self.slider.blockSignals(False)

    def _on_moved(self, epoch: int) -> None:
        self._following = False
        self._check()
        self.epoch_chosen.emit(epoch)

    def _on_newest(self) -> None:
        self._set(self.slider.maximum(), self.slider.maximum())
        self._following = True
        self._check()
        self.epoch_chosen.emit(self.epoch)

    def _check(self) -> None:
        self.newest_button.setEnabled(not self._following and self.slider.maximum() > 0)
        self.keep_button.setVisible(not self._running)
        self.keep_button.setEnabled(not self._running and self.epoch != self._kept)
        self.texts.refresh()
        if self.slider.hasFocus():
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self.slider, self.epoch))

    def _position_in_words(self) -> str:
        return self._in_words(self.epoch)

    def _last_in_words(self) -> str:
        return self._in_words(self.slider.maximum())

    def _in_words(self, epoch: int) -> str:
        number = QLocale().toString
        return self.tr("{epoch} of {newest}").format(
            epoch=number(epoch), newest=number(self.slider.maximum())
        )

    def _width_of(self, text: str) -> int:
        """The row does not tremble while the slider moves: no position is wider than the last."""
        return self.position.fontMetrics().horizontalAdvance(text)

    def _dress(self) -> None:
        c = theme().colours
        self.slider.setStyleSheet(f"""
            QSlider::groove:horizontal {{ height: 4px; background: {c.line}; border-radius: 2px; }}
            QSlider::sub-page:horizontal {{ background: {c.accent}; border-radius: 2px; }}
            QSlider::handle:horizontal {{
                width: 14px; height: 14px; margin: -6px 0; border-radius: 8px;
                background: {c.accent}; border: 1px solid {c.surface};
            }}
            QSlider::handle:horizontal:focus {{ border: 2px solid {c.text}; }}
        """)
