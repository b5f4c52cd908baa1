"""What the window does not need to show itself, loaded once it has."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from beanleaf_app.desktop.job import Job
from beanleaf_app.errors import Cancelled

_LONGEST_WAIT = 3000  # milliseconds; a window that starts minimised is not painted


class AfterFirstPaint(QObject):
    """Calls `then` once: as soon as a window has been painted for the first time, or after some seconds."""

    def __init__(self, window: QWidget, then: Callable[[], object], longest: int = _LONGEST_WAIT) -> None:
        super().__init__(window)
        self._window = window
        self._then: Callable[[], object] | None = then
        window.installEventFilter(self)
        # Of its own, so that it goes with the window: one of `singleShot` would outlive it.
        patience = QTimer(self)
        patience.setSingleShot(True)
        patience.timeout.connect(self._come)
        patience.start(longest)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            QTimer.singleShot(0, self, self._come)  # what is inside the window is painted after it
        return False

    def _come(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            self._window.removeEventFilter(self)
            then()


class Preload(Job):
    """Loads what judges a photograph, so that the first one does not wait for it.

    The jobs that need any of it load it themselves if they come first, on their own threads.
    """

    def work(self) -> None:
        for load in (_numbers, _photographs, _models, _verdicts, _history):
            if self.should_stop():
                raise Cancelled
            load()


def _numbers() -> None:
    import numpy  # noqa: F401, ICN001, PLC0415 - only to have it loaded


def _photographs() -> None:
    import beanleaf_app.photos.content_key  # noqa: PLC0415 - the same
    import beanleaf_app.photos.decode_worker  # noqa: F401, PLC0415 - the same


def _models() -> None:
    import beanleaf_app.models.model_file  # noqa: F401, PLC0415 - the same


def _verdicts() -> None:
    import beanleaf_app.diagnosis.classifying  # noqa: PLC0415 - the same
    import beanleaf_app.diagnosis.heat_map  # noqa: PLC0415 - the same
    import beanleaf_app.training.evaluation  # noqa: F401, PLC0415 - the same


def _history() -> None:
    import beanleaf_app.history.store  # noqa: F401, PLC0415 - the same
